//! The same for frameworks that speak in the types of the `http` crate.

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};

use responds_core::content::PROBLEM;

use super::Head;
use crate::reply::Field;

/// A status that is known to be one.
pub(crate) const fn from_code(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Replaces the fields of the same name by that of a typed response.
#[inline]
pub(crate) fn field(Field { name, value }: Field, fields: &mut HeaderMap) {
    if let Ok(value) = HeaderValue::try_from(value) {
        fields.insert(HeaderName::from_static(name), value);
    }
}

/// The status of a head.
pub(crate) fn status(head: Option<&Head>) -> StatusCode {
    from_code(Head::code(head))
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
    fields.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
    Some(problem)
}
