//! The documents of a service on warp.

use std::future::ready;

use warp::{
    Filter, Rejection,
    filters::{header::headers_cloned, path},
    http::{HeaderMap, Method},
    reject,
    reply::Response,
};

use crate::serve::{Document, Documents, message};

/// The filter that serves the documents on warp; it rejects every other path, and every other method.
///
/// ```
/// use responds::serve::{self, Documents};
/// use warp::Filter;
///
/// let documents = Documents::new().page("<!DOCTYPE html>").json("{}");
/// let app = serve::warp(documents).or(warp::path("todos").map(|| "[]"));
/// ```
#[must_use]
pub fn serve(
    documents: Documents,
) -> impl Filter<Extract = (Response,), Error = Rejection> + Clone + Send + Sync + 'static {
    path::tail()
        .and_then(move |tail: path::Tail| ready(find(documents, tail.as_str())))
        .and(warp::get().or(warp::head()).unify())
        .and(warp::method())
        .and(headers_cloned())
        .map(|document, method: Method, headers: HeaderMap| response(&document, &method, &headers))
}

fn find(documents: Documents, tail: &str) -> Result<Document, Rejection> {
    let mut each = documents.each();
    let found = each.find(|(path, _)| path.trim_start_matches('/') == tail);
    found.map(|(_, document)| document).ok_or_else(reject::not_found)
}

fn response(document: &Document, method: &Method, request: &HeaderMap) -> Response {
    message::response(document, method, request).map(|content| content.unwrap_or_default().into())
}
