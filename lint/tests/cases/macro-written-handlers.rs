//! `macro_rules!` of this crate writes the handlers. `show_cat` (200, 404) and `drop_cat` (204) are endpoints like
//! others, and 404 is undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER            DECLARED  RETURNED
//! DELETE  /cats/{id}  service::drop_cat  -         204 (400)
//! GET     /cats/{id}  service::show_cat  200       200 404 (400)
//! undeclared_status show_cat 404 at 24
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    routing::{delete, get},
};

macro_rules! resource {
    ($show:ident, $drop:ident, $path:literal) => {
        #[utoipa::path(get, path = $path, responses((status = 200)))]
        async fn $show(Path(id): Path<u32>) -> Result<Json<u32>, StatusCode> {
            if id == 0 {
                return Err(StatusCode::NOT_FOUND);
            }
            Ok(Json(id))
        }
        async fn $drop(Path(_): Path<u32>) -> StatusCode {
            StatusCode::NO_CONTENT
        }
    };
}

resource!(show_cat, drop_cat, "/cats/{id}");
pub fn routes() -> Router {
    Router::new().route("/cats/{id}", get(show_cat)).route("/cats/{id}", delete(drop_cat))
}
