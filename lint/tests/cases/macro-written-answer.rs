//! A macro of one's own writes `IntoResponse` for pages, with a status that may be named. `index` sends 200, `lost`
//! sends 404; both are closed, and that `lost` documents 200 is objected to.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH   HANDLER         DECLARED  RETURNED
//! GET     /      service::index  200       200
//! GET     /lost  service::lost   200       404
//! unreturned_status lost 200 at 32
//! undeclared_status lost 404 at 34
//! ```

use axum::{
    Router,
    http::StatusCode,
    response::{Html, IntoResponse, Response},
    routing::get,
};

macro_rules! page {
    ($ty:ident, $text:literal) => {
        page!($ty, $text, StatusCode::OK);
    };
    ($ty:ident, $text:literal, $status:expr) => {
        pub struct $ty;
        impl IntoResponse for $ty {
            fn into_response(self) -> Response {
                let mut answer = Html($text).into_response();
                *answer.status_mut() = $status;
                answer
            }
        }
    };
}

page!(Index, "welcome");
page!(Lost, "nothing here", StatusCode::NOT_FOUND);
#[utoipa::path(get, path = "/", responses((status = 200)))]
async fn index() -> Index {
    Index
}

#[utoipa::path(get, path = "/lost", responses((status = 200)))]
async fn lost() -> Result<Lost, StatusCode> {
    Ok(Lost)
}

pub fn routes() -> Router {
    Router::new().route("/", get(index)).route("/lost", get(lost))
}
