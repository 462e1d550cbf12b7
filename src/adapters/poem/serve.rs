//! The documents of a service on poem.

use poem::{Body, Endpoint, Request, Response, Route, endpoint::make_sync, get};

use crate::serve::{Document, Documents, message};

/// Adds the routes of the documents to those of a service on poem.
///
/// ```
/// use poem::Route;
/// use responds::serve::{self, Documents};
///
/// let documents = Documents::new().page("<!DOCTYPE html>").json("{}");
/// let app = serve::poem(Route::new(), documents);
/// ```
#[must_use]
pub fn serve(route: Route, documents: Documents) -> Route {
    documents.each().fold(route, |route, (path, document)| {
        route.at(path, get(endpoint(document)).head(endpoint(document)))
    })
}

fn endpoint(document: Document) -> impl Endpoint<Output = Response> {
    make_sync(move |request| response(&document, &request))
}

fn response(document: &Document, request: &Request) -> Response {
    let (parts, content) = message::response(document, request.method(), request.headers()).into_parts();
    let mut response =
        Response::builder().status(parts.status).body(content.map_or_else(Body::empty, Body::from));
    *response.headers_mut() = parts.headers;
    response
}
