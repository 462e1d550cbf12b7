//! What handlers answer when all goes well: each answer has its status and its header fields in its type.
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
    /// What it is.
    #[body]
    pub content: B,
}

/// Something that was asked for.
#[derive(Clone, Debug, Responds)]
pub enum Shown<B> {
    /// What the client does not hold yet.
    #[status(200, content_type = "application/json")]
    New {
        /// Its version.
        #[header("ETag")]
        version: Version,
        /// What it is.
        #[body]
        content: B,
    },
    /// What the client holds already.
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
    /// What is on it.
    #[body]
    pub content: B,
}
