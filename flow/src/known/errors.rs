//! Types that are errors by their name.

/// Endings of the names of error types.
const ENDINGS: &[&str] = &["Error", "Err", "Rejection", "Failure", "Fault", "Exception"];

/// Returns `true` if a type is an error by its name.
#[must_use]
pub fn is_error(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}
