//! The handler is generic, and calls a function of its type parameter; the trait has one implementation here and is
//! public. `made` certainly sends 201, which follows from the handler alone, and 409, which the only implementation
//! makes; it may send 507 (another may exist outside). 201 is undeclared, 200 is never sent, and nothing is said of
//! 409 and 507.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED     RETURNED
//! POST    /made  service::made  200 409 507  201 409 507? (400 413)
//! unreturned_status made 200 at 38
//! undeclared_status made 201 at 41
//! ```

use axum::{
    Json, Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};

pub enum MakeError {
    Taken,
    Full,
}

impl IntoResponse for MakeError {
    fn into_response(self) -> Response {
        match self {
            Self::Taken => StatusCode::CONFLICT,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
        }
        .into_response()
    }
}

pub trait Catalog: Send + Sync + 'static {
    fn make(name: &str) -> impl Future<Output = Result<u8, MakeError>> + Send;
}

pub struct Shelves;
impl Catalog for Shelves {
    async fn make(name: &str) -> Result<u8, MakeError> {
        if name.is_empty() {
            return Err(MakeError::Taken);
        }
        Ok(1)
    }
}

#[utoipa::path(post, path = "/made", responses((status = 200), (status = 409), (status = 507)))]
async fn made<C: Catalog>(name: String) -> Result<(StatusCode, Json<u8>), MakeError> {
    let n = C::make(&name).await?;
    Ok((StatusCode::CREATED, Json(n)))
}

pub fn routes() -> Router {
    Router::new().route("/made", post(made::<Shelves>))
}
