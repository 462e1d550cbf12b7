use axum::{Router, http::StatusCode, routing::get};

macro_rules! answer {
    ($name:ident, $status:ident) => {
        async fn $name() -> StatusCode {
            StatusCode::$status
        }
    };
}

answer!(gone, GONE);

#[cfg(feature = "admin")]
async fn wipe() -> StatusCode {
    StatusCode::NO_CONTENT
}

fn main() {
    async fn top() -> StatusCode {
        StatusCode::OK
    }
    let _: Router = Router::new()
        .route("/top", get(top))
        .route("/gone", get(gone))
        .route("/wipe", get(wipe))
        .route("/page", get(pages::handler("welcome")));
}
