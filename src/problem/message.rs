//! The same for frameworks that speak in the types of the `http` crate.

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};

use super::{Head, MEDIA_TYPE};

/// The status of a head.
pub(crate) fn status(head: Option<&Head>) -> StatusCode {
    StatusCode::from_u16(Head::code(head)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Puts the fields of a head in place of those of the same names.
pub(crate) fn fields(head: Option<&Head>, fields: &mut HeaderMap) {
    let own = || head.into_iter().flat_map(Head::fields);
    for (name, _) in own() {
        fields.remove(*name);
    }
    for (name, value) in own() {
        let name = HeaderName::try_from(*name);
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(value.as_bytes())) {
            fields.append(name, value);
        }
    }
}

/// The problem details of a head; their media type is added to the fields.
pub(crate) fn problem(head: Option<&Head>, fields: &mut HeaderMap) -> Option<String> {
    let problem = head?.problem()?;
    fields.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    Some(problem)
}
