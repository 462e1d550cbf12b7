//! The successful responses of handlers: each type has the status and the header fields of its response.
//!
//! The content is whatever a framework sends as JSON.

use responds::Responds;

use crate::Version;

/// Something as it is now.
#[derive(Clone, Debug, Responds)]
#[status(200, content_type = "application/json")]
pub struct Tagged<B> {
    /// Its version.
    #[header("ETag")]
    pub version: Version,
    /// The resource.
    #[body]
    pub content: B,
}

/// Something that was asked for.
#[derive(Clone, Debug, Responds)]
pub enum Shown<B> {
    /// The client does not have this version yet.
    #[status(200, content_type = "application/json")]
    New {
        /// Its version.
        #[header("ETag")]
        version: Version,
        /// The resource.
        #[body]
        content: B,
    },
    /// The client already has this version.
    #[status(304)]
    Known {
        /// Its version.
        #[header("ETag")]
        version: Version,
    },
}

/// One page of many things.
#[derive(Clone, Debug, Responds)]
#[status(200, content_type = "application/json")]
pub struct Listed<B> {
    /// The way to the next page, where there is one.
    #[header("Link")]
    pub next: Option<String>,
    /// The items of the page.
    #[body]
    pub content: B,
}
