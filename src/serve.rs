//! The documents of a service, served by the service itself: one function per framework.
//!
//! The documents are those that `cargo responds docs` and `cargo responds docs --format openapi` write. They are part
//! of the binary, so that nothing is read while it runs and no path can lead anywhere else:
//!
//! | path | document |
//! |---|---|
//! | `/docs` | the page |
//! | `/docs.json` | the JSON document |
//! | `/docs/openapi.json` | the OpenAPI document |
//!
//! ```
//! use axum::Router;
//! use responds::serve::{self, Documents};
//!
//! # const PAGE: &str = "<!DOCTYPE html>"; const JSON: &str = "{}"; const OPENAPI: &str = "{}";
//! # macro_rules! include_str { ("../docs/responses.html") => { PAGE }; ("../docs/responses.json") => { JSON }; ($other:literal) => { OPENAPI } }
//! let documents = Documents::new()
//!     .page(include_str!("../docs/responses.html"))
//!     .json(include_str!("../docs/responses.json"))
//!     .openapi(include_str!("../docs/openapi.json"));
//! let app: Router = Router::new().merge(serve::axum(documents));
//! ```
//!
//! A service needs no annotation for this: the command documents what it sees in the code.
//!
//! # Responses
//! - `GET` sends the document with its media type, a strong `ETag`, `Cache-Control: no-cache`, which makes clients ask
//!   each time whether it changed, and `X-Content-Type-Options: nosniff`. The page has the policy of its `meta` element
//!   in `Content-Security-Policy` too.
//! - `HEAD` sends the same without the content.
//! - `If-None-Match` with that tag, a weak form of it, or `*` is answered with 304 (RFC 9110 §13.1.2).
//! - Other methods are what the framework makes of a path that does not have them: 405 with `Allow` on axum, actix-web,
//!   dropshot and salvo, 405 on poem and warp, and 404 on rocket.
//!
//! # Frameworks
//! | feature | function | use |
//! |---|---|---|
//! | `axum` | [`axum()`] | `Router::new().merge(serve::axum(documents))` |
//! | `actix-web` | [`actix_web()`] | `App::new().service(serve::actix_web(documents))` |
//! | `rocket` | [`rocket()`] | `rocket::build().mount("/", serve::rocket(documents))` |
//! | `poem` | [`poem()`] | `serve::poem(Route::new(), documents)` |
//! | `salvo` | [`salvo()`] | `Router::new().push(serve::salvo(documents))` |
//! | `warp` | [`warp()`] | `serve::warp(documents).or(routes)` |
//! | `dropshot` | [`dropshot()`] | `serve::dropshot(&mut api, documents)?` |
//!
//! Below another path they are mounted as anything else: `Router::nest`, `web::scope`, `mount("/internal", ..)`.

mod condition;
mod document;
#[cfg(feature = "_messages")]
pub(crate) mod message;
mod policy;

pub(crate) use self::document::Document;
#[cfg(feature = "actix-web")]
#[doc(inline)]
pub use crate::adapters::actix_web::serve::serve as actix_web;
#[cfg(feature = "axum")]
#[doc(inline)]
pub use crate::adapters::axum::serve::serve as axum;
#[cfg(feature = "dropshot")]
#[doc(inline)]
pub use crate::adapters::dropshot::serve::serve as dropshot;
#[cfg(feature = "poem")]
#[doc(inline)]
pub use crate::adapters::poem::serve::serve as poem;
#[cfg(feature = "rocket")]
#[doc(inline)]
pub use crate::adapters::rocket::serve::serve as rocket;
#[cfg(feature = "salvo")]
#[doc(inline)]
pub use crate::adapters::salvo::serve::serve as salvo;
#[cfg(feature = "warp")]
#[doc(inline)]
pub use crate::adapters::warp::serve::serve as warp;

/// The path of the page.
const PAGE: &str = "/docs";
/// The path of the JSON document.
const JSON: &str = "/docs.json";
/// The path of the OpenAPI document.
const OPENAPI: &str = "/docs/openapi.json";

/// The documents that a service serves; those that are not given are not served.
///
/// ```
/// use responds::serve::Documents;
///
/// let documents = Documents::new().page("<!DOCTYPE html><title>Statuses</title>");
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Documents {
    page: Option<Document>,
    json: Option<Document>,
    openapi: Option<Document>,
}

impl Documents {
    /// No document yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { page: None, json: None, openapi: None }
    }

    /// The same, with the page, as `cargo responds docs --format html` writes it.
    #[must_use]
    pub fn page(self, html: &'static str) -> Self {
        Self { page: Some(Document::page(html)), ..self }
    }

    /// The same, with the JSON document, as `cargo responds docs --format json` writes it.
    #[must_use]
    pub fn json(self, json: &'static str) -> Self {
        Self { json: Some(Document::json(json)), ..self }
    }

    /// The same, with an OpenAPI document in JSON.
    #[must_use]
    pub fn openapi(self, json: &'static str) -> Self {
        Self { openapi: Some(Document::json(json)), ..self }
    }

    /// Each document with its path.
    pub(crate) fn each(self) -> impl Iterator<Item = (&'static str, Document)> + Clone {
        let each = [(PAGE, self.page), (JSON, self.json), (OPENAPI, self.openapi)];
        each.into_iter().filter_map(|(path, document)| Some((path, document?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_given_is_served() {
        let paths = |documents: Documents| documents.each().map(|(path, _)| path).collect::<Vec<_>>();
        assert_eq!(paths(Documents::new()), [""; 0]);
        assert_eq!(paths(Documents::new().openapi("{}").page("")), ["/docs", "/docs/openapi.json"]);
    }
}
