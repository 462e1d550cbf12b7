//! A module whose name begins with a capital is no type: the functions of what a derive writes in it are those of
//! another crate, and give no error of the service. 500 is sent for certain, and 409 by nothing.
//!
//! dependencies: axum = "0.8"; thiserror = "2"; left = "1"; right = "1"; third = "1"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /listed  service::listed  -         200 500
//! ```

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

#[allow(non_snake_case)]
mod Host {
    use third::prelude::*;

    #[derive(DeriveTable)]
    pub struct Model {
        pub id: i32,
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Failed {
    #[error("left")]
    Left(#[from] left::Error),
    #[error("right")]
    Right(#[from] right::Error),
    #[error("taken")]
    Taken,
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Taken => StatusCode::CONFLICT.into_response(),
            _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

async fn listed() -> Result<(), Failed> {
    Host::Table::find().all().await?;
    Ok(())
}

pub fn routes() -> Router {
    Router::new().route("/listed", get(listed))
}
