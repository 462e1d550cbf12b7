//! A fallback for other methods responds 405, to which axum adds `Allow`: no header field is missing there. A handler
//! that responds 405 itself has none.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH  HANDLER                DECLARED  RETURNED
//! -       /a    service::other_method  -         405
//! GET     /a    service::shown         -         200
//! GET     /b    service::bare          -         405
//! -       -     service::everywhere    -         405
//! missing_required_header bare 405 at 6
//! own_method_not_allowed bare 405 at 6
//! ```

use axum::{Router, http::StatusCode, response::IntoResponse, routing::get};
async fn shown() -> &'static str { "x" }
async fn other_method() -> impl IntoResponse { (StatusCode::METHOD_NOT_ALLOWED, "use GET") }
async fn everywhere() -> impl IntoResponse { (StatusCode::METHOD_NOT_ALLOWED, "not that way") }
async fn bare() -> impl IntoResponse { (StatusCode::METHOD_NOT_ALLOWED, "nothing is added here") }
pub fn routes() -> Router {
    let shown = get(shown).fallback(other_method);
    Router::new().route("/a", shown).route("/b", get(bare)).method_not_allowed_fallback(everywhere)
}
