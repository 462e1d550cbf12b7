//! reqwest 0.12 and 0.13: a status is an error of `error_for_status` alone, and that function has no other error.
//!
//! `error::status_code` is called by `Response::error_for_status` and `error_for_status_ref` alone
//! (`src/async_impl/response.rs`); `send` decodes nothing, and what reads the content builds no request.

use super::{ErrorFact, Errors};

pub(super) static ERRORS: &[ErrorFact] = &[
    ErrorFact {
        krate: "reqwest",
        functions: &["error_for_status", "error_for_status_ref"],
        error: "reqwest::Error",
        gives: Errors::Only(&["is_status"]),
    },
    ErrorFact {
        krate: "reqwest",
        functions: &["send"],
        error: "reqwest::Error",
        gives: Errors::Never(&["is_status"]),
    },
    ErrorFact {
        krate: "reqwest",
        functions: &["json", "text", "text_with_charset", "bytes", "chunk"],
        error: "reqwest::Error",
        gives: Errors::Never(&["is_status", "is_builder", "is_redirect"]),
    },
];
