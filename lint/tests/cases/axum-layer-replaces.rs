//! A layer that asks for the status of the inner response, and sends another response for some of them, replaces these:
//! neither 400 of `/a` nor 500 of `/b` leaves, and 200 passes. `/c` only writes a log, `/d` replaces 404 alone, and behind
//! `dropped` nothing of the handler leaves. `/e` is also reached without the layer.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH    HANDLER     DECLARED  RETURNED
//! GET     /a      service::a  -         200 [303]
//! GET     /b      service::b  -         200 [303]
//! GET     /c      service::c  -         200 400
//! GET     /d      service::d  -         200 409 [410]
//! GET     /e      service::e  -         200 400 [303]
//! GET     /f      service::f  -         [202]
//! GET     /g      service::g  -         [418]
//! GET     /plain  service::e  -         200 400
//! ```

use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    middleware::{Next, from_fn, map_response},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

fn odd() -> bool {
    std::env::args().count() > 2
}

async fn a() -> Result<&'static str, StatusCode> {
    if odd() { Err(StatusCode::BAD_REQUEST) } else { Ok("a") }
}

async fn b() -> Result<&'static str, StatusCode> {
    if odd() { Err(StatusCode::INTERNAL_SERVER_ERROR) } else { Ok("b") }
}

async fn c() -> Result<&'static str, StatusCode> {
    if odd() { Err(StatusCode::BAD_REQUEST) } else { Ok("c") }
}

async fn d() -> Result<&'static str, StatusCode> {
    match std::env::args().count() {
        2 => Err(StatusCode::NOT_FOUND),
        3 => Err(StatusCode::CONFLICT),
        _ => Ok("d"),
    }
}

async fn e() -> Result<&'static str, StatusCode> {
    if odd() { Err(StatusCode::BAD_REQUEST) } else { Ok("e") }
}

async fn f() -> Result<&'static str, StatusCode> {
    if odd() { Err(StatusCode::BAD_REQUEST) } else { Ok("f") }
}

async fn g() -> Result<&'static str, StatusCode> {
    if odd() { Err(StatusCode::BAD_REQUEST) } else { Ok("g") }
}

async fn to_error_page(request: Request, next: Next) -> impl IntoResponse {
    let response = next.run(request).await;
    let status = response.status();
    if status.is_client_error() | status.is_server_error() {
        return Redirect::to("/error").into_response();
    }
    response
}

async fn logged(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if response.status().is_success() {
        println!("good");
    }
    response
}

async fn without_404(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND { StatusCode::GONE.into_response() } else { response }
}

async fn dropped(request: Request, next: Next) -> StatusCode {
    next.run(request).await;
    StatusCode::ACCEPTED
}

async fn teapot(_: Response) -> (StatusCode, &'static str) {
    (StatusCode::IM_A_TEAPOT, "tea")
}

pub fn app() -> Router {
    Router::new()
        .route("/a", get(a).layer(from_fn(to_error_page)))
        .route("/b", get(b).layer(from_fn(to_error_page)))
        .route("/c", get(c).layer(from_fn(logged)))
        .route("/d", get(d).layer(from_fn(without_404)))
        .route("/e", get(e).layer(from_fn(to_error_page)))
        .route("/plain", get(e))
        .route("/f", get(f).layer(from_fn(dropped)))
        .route("/g", get(g).layer(map_response(teapot)))
}
