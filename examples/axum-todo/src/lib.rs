//! A to-do service whose handlers say which statuses they send.
//!
//! Lists hold to-dos, both under ids that the service generates. What changes something names the
//! version it means with `If-Match`, so that nobody overwrites what somebody else just wrote; every
//! error is a problem (RFC 9457).
//!
//! Each handler in [`lists`], [`todos`] and [`fallback`] carries `#[responds(..)]`; the tables in this
//! documentation come from there. [`endpoints()`] is the one list that is routed and printed.

pub mod condition;
pub mod endpoints;
pub mod error;
pub mod extract;
pub mod fallback;
pub mod lists;
pub mod page;
pub mod record;
pub mod store;
pub mod todos;

use axum::{Router, extract::DefaultBodyLimit, http::HeaderName};

pub use self::{endpoints::endpoints, error::Error, store::Store};

/// Header fields beside the content of a response.
pub type Fields<const N: usize> = [(HeaderName, String); N];

/// The most bytes that a request may send: names and titles are short.
pub const BODY_LIMIT: usize = 4096;

/// The service, with nothing stored yet.
pub fn app() -> Router {
    let routes = endpoints()
        .into_iter()
        .fold(Router::new(), |router, endpoint| router.route(endpoint.path, endpoint.handler));
    routes
        .fallback(fallback::not_found)
        .method_not_allowed_fallback(fallback::method_not_allowed)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(Store::default())
}
