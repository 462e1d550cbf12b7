//! Responses in the types of the `http` crate.

use http::{
    HeaderMap, HeaderName, HeaderValue, Method, Response,
    header::{CONTENT_LENGTH, IF_NONE_MATCH},
};

use super::Document;
use crate::problem::message::from_code;

/// The response to `GET` or `HEAD` with these header fields.
///
/// That to `HEAD` has its length, since it has no content of which a framework could take it.
pub(crate) fn response(
    document: &Document,
    method: &Method,
    request: &HeaderMap,
) -> Response<Option<&'static str>> {
    let answer = document.answer(request.get_all(IF_NONE_MATCH).iter().map(HeaderValue::as_bytes));
    let is_head = method == Method::HEAD;
    let mut response = Response::new(answer.content().filter(|_| !is_head));
    if is_head {
        response.headers_mut().insert(CONTENT_LENGTH, answer.length().into());
    }
    *response.status_mut() = from_code(answer.status());
    for (name, value) in answer.fields() {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}
