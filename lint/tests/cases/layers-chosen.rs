//! A condition chooses a layer: the statuses of either may be sent; if one of them is unknown, no status is
//! "never sent".
//!
//! dependencies: axum = "0.8"; utoipa = "6"; tower-http = "0.6"; tower = "0.5"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED  RETURNED
//! GET     /a    service::a  200 409   200 [408 504]
//! GET     /b    service::b  200 409   200 [413 ?]
//! GET     /c    service::c  200 409   200 [413]
//! unreturned_status a 409 at 5
//! unreturned_status c 409 at 9
//! ```

use axum::{Router, http::StatusCode, routing::get};
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

#[utoipa::path(get, path = "/a", responses((status = 200), (status = 409)))]
async fn a() -> &'static str { "a" }
#[utoipa::path(get, path = "/b", responses((status = 200), (status = 409)))]
async fn b() -> &'static str { "b" }
#[utoipa::path(get, path = "/c", responses((status = 200), (status = 409)))]
async fn c() -> &'static str { "c" }

pub fn routes<L>(strict: bool, foreign: L) -> Router {
    let either = if strict { TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, LIMIT) } else { TimeoutLayer::new(LIMIT) };
    let perhaps = match strict {
        true => RequestBodyLimitLayer::new(4096),
        false => foreign,
    };
    let mut app = Router::new().route("/c", get(c));
    if strict {
        app = app.layer(RequestBodyLimitLayer::new(9));
    }
    app.route("/a", get(a).layer(either)).route("/b", get(b).layer(perhaps))
}
