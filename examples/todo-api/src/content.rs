//! Parsing of request content, for frameworks whose own extractors distinguish fewer errors.

use serde::de::DeserializeOwned;

use crate::Rejection;

/// Reads JSON: 400 where it is none, 422 where it is not what is asked for.
pub fn json<T: DeserializeOwned>(content: &[u8]) -> Result<T, Rejection> {
    serde_json::from_slice(content).map_err(|error| unreadable(&error))
}

/// Says what is wrong with JSON.
#[must_use]
pub fn unreadable(error: &serde_json::Error) -> Rejection {
    if error.is_data() {
        Rejection::Unfit(error.to_string())
    } else {
        Rejection::Malformed(error.to_string())
    }
}

/// Parses the query, the part after the `?`.
pub fn query<T: DeserializeOwned>(query: &str) -> Result<T, Rejection> {
    serde_urlencoded::from_str(query).map_err(|error| Rejection::Malformed(error.to_string()))
}
