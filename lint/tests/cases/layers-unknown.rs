//! A layer of which nothing is known may send anything: for the route inside of it nothing is "never sent"; for the
//! route that was added after it, 307 is.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED  RETURNED
//! GET     /c    service::c  200 307   200 [?]
//! GET     /d    service::d  200 307   200
//! unreturned_status d 307 at 5
//! ```

use axum::{Router, routing::get};
#[utoipa::path(get, path = "/c", responses((status = 200), (status = 307)))]
async fn c() -> &'static str { "c" }
#[utoipa::path(get, path = "/d", responses((status = 200), (status = 307)))]
async fn d() -> &'static str { "d" }
pub fn routes<L>(foreign: L) -> Router {
    Router::new().route("/c", get(c)).layer(foreign).route("/d", get(d))
}
