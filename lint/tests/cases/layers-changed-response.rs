//! A layer hands on the response of the handler: with more header fields (`fields`), or with another status where it
//! sets one (`status`, 418 is not among what it may send). One that takes it apart and makes a response of its parts does so
//! too.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED     RETURNED
//! GET     /a    service::a  200 409      200
//! GET     /b    service::b  200 409 410  200 [410]
//! GET     /c    service::c  200 409      200
//! GET     /d    service::d  200 409      200
//! GET     /e    service::e  200 409      200 [414]
//! unreturned_status a 409 at 32
//! unreturned_status b 409 at 34
//! unreturned_status c 409 at 36
//! unreturned_status d 409 at 38
//! unreturned_status e 409 at 40
//! ```

use axum::{Router, extract::Request, http::{HeaderValue, StatusCode}, middleware::{from_fn, map_request, map_response, Next}, response::Response, routing::get};

async fn fields(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert("x-a", HeaderValue::from_static("1"));
    response
}

async fn status(request: Request, next: Next) -> Response {
    let late = request.uri().path().len() > 99;
    let mut response = next.run(request).await;
    if late {
        *response.status_mut() = StatusCode::GONE;
    }
    response
}

async fn parts(request: Request, next: Next) -> Response {
    let (parts, body) = next.run(request).await.into_parts();
    Response::from_parts(parts, body)
}

async fn seen(response: Response) -> Response {
    response
}

async fn refused(request: Request) -> Result<Request, StatusCode> {
    if request.uri().path().len() > 9 { Err(StatusCode::URI_TOO_LONG) } else { Ok(request) }
}

#[utoipa::path(get, path = "/a", responses((status = 200), (status = 409)))]
async fn a() -> &'static str { "a" }
#[utoipa::path(get, path = "/b", responses((status = 200), (status = 409), (status = 410)))]
async fn b() -> &'static str { "b" }
#[utoipa::path(get, path = "/c", responses((status = 200), (status = 409)))]
async fn c() -> &'static str { "c" }
#[utoipa::path(get, path = "/d", responses((status = 200), (status = 409)))]
async fn d() -> &'static str { "d" }
#[utoipa::path(get, path = "/e", responses((status = 200), (status = 409)))]
async fn e() -> &'static str { "e" }

pub fn routes() -> Router {
    Router::new()
        .route("/a", get(a).layer(from_fn(fields)))
        .route("/b", get(b).layer(from_fn(status)))
        .route("/c", get(c).layer(from_fn(parts)))
        .route("/d", get(d).layer(map_response(seen)))
        .route("/e", get(e).layer(map_request(refused)))
}
