//! The errors, as responses.

use std::fmt;

use actix_web::{ResponseError, http::StatusCode};

#[derive(Debug)]
pub enum Failure {
    Unknown,
    Overdrawn,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "there is no such account",
            Self::Overdrawn => "there is a debt on it",
        })
    }
}

impl ResponseError for Failure {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Overdrawn => StatusCode::CONFLICT,
        }
    }
}
