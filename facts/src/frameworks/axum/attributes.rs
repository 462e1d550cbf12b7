//! axum: it routes without attributes, but `#[debug_handler]` occurs on its handlers alone.

use crate::framework::AttributeFact;

/// The crates that have it.
pub(super) static CRATES: &[&str] = &["axum", "axum_core", "axum_extra", "axum_macros"];

pub(super) static ATTRIBUTES: &[AttributeFact] = &[AttributeFact::marker("debug_handler")];
