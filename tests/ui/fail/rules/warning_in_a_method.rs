//! Warnings in an impl and in a trait.

#![deny(deprecated)]

use axum::http::StatusCode;
use responds::responds;

pub struct Api;

impl Api {
    #[responds(203)]
    pub async fn list(&self) -> StatusCode {
        StatusCode::NON_AUTHORITATIVE_INFORMATION
    }
}

pub trait Show {
    #[responds(510)]
    fn show(&self) -> StatusCode {
        StatusCode::NOT_EXTENDED
    }
}

fn main() {}
