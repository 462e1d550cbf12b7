//! Two traits have a method `context`; `handlers` imports anyhow's alone, so the other one, which makes 502,
//! cannot be meant. `show` sends 200 and 500 and never 502; the only findings are about undocumented statuses.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; anyhow = "1"
//!
//! ```text
//! METHOD  PATH         HANDLER                   DECLARED  RETURNED
//! GET     /mine/{id}   service::mine::mine       200 404   200 404 (400)
//! GET     /plain/{id}  service::handlers::plain  200 500   200 500 (400)
//! GET     /show/{id}   service::handlers::show   200 500   200 500 (400)
//! ```

pub mod compat {
    use axum::http::StatusCode;
    pub trait ContextExt<T> {
        fn context(self, text: &'static str) -> Result<T, StatusCode>;
    }
    impl<T> ContextExt<T> for Result<T, ()> {
        fn context(self, text: &'static str) -> Result<T, StatusCode> {
            self.map_err(|()| {
                eprintln!("{text}");
                StatusCode::BAD_GATEWAY
            })
        }
    }
}

pub mod handlers {
    use anyhow::Context;
    use axum::{Json, extract::Path, http::StatusCode};
    fn read(id: u8) -> std::io::Result<u8> {
        if id == 0 { Err(std::io::Error::other("zero")) } else { Ok(id) }
    }
    #[utoipa::path(get, path = "/show/{id}", responses((status = 200), (status = 500)))]
    pub async fn show(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
        let n = read(id).context("reading").map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        Ok(Json(n))
    }
    pub struct AppError(StatusCode);
    impl From<anyhow::Error> for AppError {
        fn from(_: anyhow::Error) -> Self {
            Self(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
    impl From<StatusCode> for AppError {
        fn from(s: StatusCode) -> Self {
            Self(s)
        }
    }
    impl axum::response::IntoResponse for AppError {
        fn into_response(self) -> axum::response::Response {
            self.0.into_response()
        }
    }
    #[utoipa::path(get, path = "/plain/{id}", responses((status = 200), (status = 500)))]
    pub async fn plain(Path(id): Path<u8>) -> Result<Json<u8>, AppError> {
        Ok(Json(read(id).context("reading")?))
    }
}

pub mod others {
    use axum::http::StatusCode;
    pub trait OrFail<T> {
        fn or_fail(self) -> Result<T, StatusCode>;
    }
    impl<T> OrFail<T> for Option<T> {
        fn or_fail(self) -> Result<T, StatusCode> {
            self.ok_or(StatusCode::BAD_GATEWAY)
        }
    }
}

pub mod mine {
    use axum::{Json, extract::Path, http::StatusCode};
    trait OrFail<T> {
        fn or_fail(self) -> Result<T, StatusCode>;
    }
    impl<T> OrFail<T> for Option<T> {
        fn or_fail(self) -> Result<T, StatusCode> {
            self.ok_or(StatusCode::NOT_FOUND)
        }
    }
    #[utoipa::path(get, path = "/mine/{id}", responses((status = 200), (status = 404)))]
    pub async fn mine(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
        let n = (id > 0).then_some(id).or_fail()?;
        Ok(Json(n))
    }
}

pub fn routes() -> axum::Router {
    use axum::routing::get;
    axum::Router::new()
        .route("/show/{id}", get(handlers::show))
        .route("/plain/{id}", get(handlers::plain))
        .route("/mine/{id}", get(mine::mine))
}
