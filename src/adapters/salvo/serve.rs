//! The documents of a service on salvo.

use salvo::{Depot, FlowCtrl, Handler, Request, Response, Router, async_trait, http::ResBody};

use crate::serve::{Document, Documents, message};

/// The routes of the documents on salvo.
///
/// ```
/// use responds::serve::{self, Documents};
/// use salvo::Router;
///
/// let documents = Documents::new().page("<!DOCTYPE html>").json("{}");
/// let app = Router::new().push(serve::salvo(documents));
/// ```
#[must_use]
pub fn serve(documents: Documents) -> Router {
    documents.each().fold(Router::new(), |router, (path, document)| {
        let path = path.trim_start_matches('/');
        router.push(Router::with_path(path).get(Served(document)).head(Served(document)))
    })
}

/// The handler of one document.
struct Served(Document);

#[async_trait]
impl Handler for Served {
    async fn handle(&self, request: &mut Request, _: &mut Depot, response: &mut Response, _: &mut FlowCtrl) {
        let (parts, content) = message::response(&self.0, request.method(), request.headers()).into_parts();
        response.status_code(parts.status);
        response.headers_mut().extend(parts.headers);
        response.body(content.map_or(ResBody::None, ResBody::from));
    }
}
