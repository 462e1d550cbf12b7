//! The configuration chooses a branch of `if cfg!(..)`, so that what one of them sends is possible. A value that both give
//! is certain, and so is the code behind them if both go on; where one of them returns, it is not. 204 in `either` is
//! certain, since both return it.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH        HANDLER             DECLARED  RETURNED
//! GET     /assigned   service::assigned   -         200? 202?
//! GET     /behind     service::behind     -         200
//! GET     /differs    service::differs    -         200? 410?
//! GET     /either     service::either     -         204 200? 409?
//! GET     /in-a-loop  service::in_a_loop  -         200? 410?
//! GET     /returns    service::returns    -         200? 501?
//! GET     /same       service::same       -         200
//! ```

use axum::{Router, http::StatusCode, routing::get};

async fn same() -> StatusCode {
    if cfg!(debug_assertions) { StatusCode::OK } else { StatusCode::OK }
}

async fn behind() -> StatusCode {
    let mode = if cfg!(debug_assertions) { "debug" } else { "release" };
    println!("{mode}");
    if !cfg!(unix) {
        println!("no unix");
    }
    StatusCode::OK
}

async fn differs() -> StatusCode {
    if cfg!(debug_assertions) { StatusCode::OK } else { StatusCode::GONE }
}

async fn returns() -> StatusCode {
    if cfg!(debug_assertions) {
        return StatusCode::NOT_IMPLEMENTED;
    }
    StatusCode::OK
}

async fn either() -> StatusCode {
    if cfg!(debug_assertions) {
        if std::env::args().count() == 0 {
            return StatusCode::NO_CONTENT;
        }
    } else if std::env::args().count() < 9 {
        return StatusCode::NO_CONTENT;
    } else {
        return StatusCode::CONFLICT;
    }
    StatusCode::OK
}

async fn in_a_loop() -> StatusCode {
    loop {
        if cfg!(debug_assertions) {
            break StatusCode::OK;
        }
        return StatusCode::GONE;
    }
}

async fn assigned() -> StatusCode {
    let mut code = StatusCode::OK;
    if cfg!(debug_assertions) {
        code = StatusCode::ACCEPTED;
    }
    code
}

pub fn routes() -> Router {
    Router::new()
        .route("/same", get(same))
        .route("/behind", get(behind))
        .route("/differs", get(differs))
        .route("/returns", get(returns))
        .route("/either", get(either))
        .route("/in-a-loop", get(in_a_loop))
        .route("/assigned", get(assigned))
}
