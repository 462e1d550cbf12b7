//! The return type of a helper says which error `?` converts next, wherever the helper has it from: all of these fail
//! with 500, and none with 409, which is for an error that comes to the handler itself, as in `direct`. An `anyhow::Error`
//! still holds the error that it was made of: `held` asks for it and sends 410.
//!
//! dependencies: axum = "0.8"; anyhow = "1"; color-eyre = "0.6"; eyre = "0.6"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /all     service::all     -         200 500
//! GET     /direct  service::direct  -         200 409
//! GET     /held    service::held    -         200 410
//! ```

use axum::{Json, Router, http::StatusCode, response::{IntoResponse, Response}, routing::get};

#[derive(Debug)]
pub struct Busy;

pub struct Failed(StatusCode);

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl From<Busy> for Failed {
    fn from(_: Busy) -> Self {
        Self(StatusCode::CONFLICT)
    }
}

impl From<StatusCode> for Failed {
    fn from(code: StatusCode) -> Self {
        Self(code)
    }
}

impl From<anyhow::Error> for Failed {
    fn from(_: anyhow::Error) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<eyre::Report> for Failed {
    fn from(_: eyre::Report) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<std::io::Error> for Failed {
    fn from(_: std::io::Error) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<Box<dyn std::error::Error>> for Failed {
    fn from(_: Box<dyn std::error::Error>) -> Self {
        Self(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

fn busy() -> Result<i32, Busy> {
    if std::env::args().count() > 3 { Err(Busy) } else { Ok(1) }
}

fn asked() -> anyhow::Result<i32> {
    std::fs::read_to_string("x")?;
    Ok(1)
}

fn with_context() -> anyhow::Result<i32> {
    use anyhow::Context;
    std::fs::read_to_string("x").context("y")?;
    Ok(1)
}

fn own() -> anyhow::Result<i32> {
    Ok(busy()?)
}

fn report() -> color_eyre::Result<i32> {
    use color_eyre::eyre::{WrapErr, bail};
    std::fs::read_to_string("x").wrap_err("y")?;
    if std::env::args().count() > 3 {
        bail!("many");
    }
    Ok(busy()?)
}

fn io() -> std::io::Result<i32> {
    std::fs::read_to_string("x").map_err(Into::into).map(|_| 1)
}

fn boxed() -> Result<i32, Box<dyn std::error::Error>> {
    match std::env::args().count() {
        1 => Err("none".into()),
        2 => Err(Box::new(Busy)),
        _ => Ok(busy()?),
    }
}

async fn direct() -> Result<Json<i32>, Failed> {
    Ok(Json(busy()?))
}

async fn all() -> Result<Json<i32>, Failed> {
    Ok(Json(match std::env::args().count() {
        0 => asked()?,
        1 => with_context()?,
        2 => own()?,
        3 => report()?,
        4 => io()?,
        _ => boxed()?,
    }))
}

pub struct Held(anyhow::Error);

impl From<anyhow::Error> for Held {
    fn from(error: anyhow::Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Held {
    fn into_response(self) -> Response {
        match self.0.downcast_ref::<Busy>() {
            Some(_) => StatusCode::GONE.into_response(),
            None => StatusCode::BAD_GATEWAY.into_response(),
        }
    }
}

async fn held() -> Result<Json<i32>, Held> {
    Ok(Json(own()?))
}

pub fn routes() -> Router {
    Router::new().route("/direct", get(direct)).route("/all", get(all)).route("/held", get(held))
}
