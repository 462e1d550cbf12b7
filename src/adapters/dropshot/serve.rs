//! The documents of a service on dropshot.

use std::future::ready;

use dropshot::{
    ApiDescription, ApiDescriptionRegisterError, ApiEndpoint, ApiEndpointVersions, Body, HttpError,
    RequestContext, ServerContext,
};
use http::Method;

use crate::serve::{Document, Documents, message};

/// Registers the documents with a service on dropshot; its own OpenAPI document does not list them.
///
/// ```
/// use dropshot::ApiDescription;
/// use responds::serve::{self, Documents};
///
/// let mut api = ApiDescription::<()>::new();
/// serve::dropshot(&mut api, Documents::new().page("<!DOCTYPE html>").json("{}"))?;
/// # Ok::<(), dropshot::ApiDescriptionRegisterError>(())
/// ```
///
/// # Errors
/// As [`ApiDescription::register`]; that panics where a path is taken.
pub fn serve<C: ServerContext>(
    api: &mut ApiDescription<C>,
    documents: Documents,
) -> Result<(), ApiDescriptionRegisterError> {
    for (path, document) in documents.each() {
        api.register(endpoint(path, document, Method::GET))?;
        api.register(endpoint(path, document, Method::HEAD))?;
    }
    Ok(())
}

fn endpoint<C: ServerContext>(path: &'static str, document: Document, method: Method) -> ApiEndpoint<C> {
    let id = format!("{method} {path}");
    let send = move |context: RequestContext<C>| {
        let response = message::response(&document, context.request.method(), context.request.headers());
        let response = response.map(|content| content.map_or_else(Body::empty, Body::from));
        ready(Ok::<_, HttpError>(response))
    };
    ApiEndpoint::new(id, send, method, "application/json", path, ApiEndpointVersions::All).visible(false)
}
