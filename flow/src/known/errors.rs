//! Types that are errors by their name.

use crate::domain::ErrorOf;

/// Endings of the names of error types.
const ENDINGS: &[&str] = &["Error", "Err", "Rejection", "Failure", "Fault", "Exception"];

/// Returns the error of a builder of a response, which checks its parts at its end: that of the crate `http`.
#[must_use]
pub fn of_builder() -> ErrorOf {
    ErrorOf { krate: Some("http".into()), by: Some("body".into()), ..ErrorOf::default() }
}

/// Returns `true` if a type is an error by its name.
#[must_use]
pub fn is_error(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}
