//! Two dozen `else if` in a row are ordinary Rust. `show` sends 200 and 410, and 410 is undeclared.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }
//!
//! ```text
//! METHOD  PATH       HANDLER        DECLARED  RETURNED
//! GET     /show/{n}  service::show  200       200 410 (400)
//! undeclared_status show 410 at 7
//! ```

use axum::{Router, extract::Path, http::StatusCode, routing::get};

#[responds::responds(200)]
pub async fn show(Path(n): Path<u8>) -> (StatusCode, &'static str) {
    if n == 0 {
        (StatusCode::GONE, "0")
    } else if n == 1 {
        (StatusCode::GONE, "1")
    } else if n == 2 {
        (StatusCode::GONE, "2")
    } else if n == 3 {
        (StatusCode::GONE, "3")
    } else if n == 4 {
        (StatusCode::GONE, "4")
    } else if n == 5 {
        (StatusCode::GONE, "5")
    } else if n == 6 {
        (StatusCode::GONE, "6")
    } else if n == 7 {
        (StatusCode::GONE, "7")
    } else if n == 8 {
        (StatusCode::GONE, "8")
    } else if n == 9 {
        (StatusCode::GONE, "9")
    } else if n == 10 {
        (StatusCode::GONE, "10")
    } else if n == 11 {
        (StatusCode::GONE, "11")
    } else if n == 12 {
        (StatusCode::GONE, "12")
    } else if n == 13 {
        (StatusCode::GONE, "13")
    } else if n == 14 {
        (StatusCode::GONE, "14")
    } else if n == 15 {
        (StatusCode::GONE, "15")
    } else if n == 16 {
        (StatusCode::GONE, "16")
    } else if n == 17 {
        (StatusCode::GONE, "17")
    } else if n == 18 {
        (StatusCode::GONE, "18")
    } else if n == 19 {
        (StatusCode::GONE, "19")
    } else if n == 20 {
        (StatusCode::GONE, "20")
    } else if n == 21 {
        (StatusCode::GONE, "21")
    } else if n == 22 {
        (StatusCode::GONE, "22")
    } else if n == 23 {
        (StatusCode::GONE, "23")
    } else {
        (StatusCode::OK, "other")
    }
}

pub fn routes() -> Router {
    Router::new().route("/show/{n}", get(show))
}
