//! How a client is told of an error, whatever the framework: as a problem (RFC 9457).

use std::fmt::Display;

use responds::Status;
use serde::Serialize;

/// The media type of problems.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Errors that know under which status a client is told.
pub trait Problem: Display {
    /// The status.
    fn status(&self) -> Status;

    /// The problem as JSON, without a type of its own: its title is the status's phrase (RFC 9457 §4.2.1).
    fn content(&self) -> String {
        let status = self.status();
        let members = Members { title: status.phrase(), status: status.code(), detail: self.to_string() };
        serde_json::to_string(&members).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Members {
    title: &'static str,
    status: u16,
    detail: String,
}
