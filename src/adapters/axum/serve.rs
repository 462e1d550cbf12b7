//! The documents of a service on axum.

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Response},
    routing::get,
};

use crate::serve::{Documents, message};

/// The routes of the documents on axum.
///
/// ```
/// use axum::Router;
/// use responds::serve::{self, Documents};
///
/// let documents = Documents::new().page("<!DOCTYPE html>").json("{}");
/// let app: Router = Router::new().merge(serve::axum(documents));
/// ```
pub fn serve<S: Clone + Send + Sync + 'static>(documents: Documents) -> Router<S> {
    documents.each().fold(Router::new(), |router, (path, document)| {
        let send = async move |method: Method, headers: HeaderMap| -> Response<Body> {
            message::response(&document, &method, &headers)
                .map(|content| content.map_or_else(Body::empty, Body::from))
        };
        router.route(path, get(send))
    })
}
