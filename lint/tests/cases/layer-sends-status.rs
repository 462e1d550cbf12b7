//! A layer around the route, defined here, sends 307; another comes from a crate that cannot be read. `b` may
//! send 200 and 307, so 307 is not called never sent (409 is); of `c` no status is.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; tower = "0.5"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED     RETURNED
//! GET     /b    service::b  200 307 409  200 [307]
//! GET     /c    service::c  200 307      200 [?]
//! unreturned_status b 409 at 17
//! ```

use axum::{
    Router,
    extract::Request,
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

async fn to_login(request: Request, next: Next) -> Response {
    if request.headers().get("cookie").is_none() {
        return Redirect::temporary("/login").into_response();
    }
    next.run(request).await
}

#[utoipa::path(get, path = "/b", responses((status = 200), (status = 307), (status = 409)))]
async fn b() -> &'static str {
    "b"
}

#[utoipa::path(get, path = "/c", responses((status = 200), (status = 307)))]
async fn c() -> &'static str {
    "c"
}

pub fn routes<L>(foreign: L) -> Router
where
    L: tower::Layer<axum::routing::Route> + Clone + Send + Sync + 'static,
    L::Service: tower::Service<Request, Response = Response, Error = std::convert::Infallible>
        + Clone
        + Send
        + Sync
        + 'static,
    <L::Service as tower::Service<Request>>::Future: Send + 'static,
{
    let inside = Router::new().route("/b", get(b)).route_layer(middleware::from_fn(to_login));
    Router::new().route("/c", get(c)).layer(foreign).merge(inside)
}
