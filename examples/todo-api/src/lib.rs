//! A to-do service without a framework: its resources, errors and endpoints.
//!
//! Lists hold to-dos, both under ids that the service generates. A request that changes something has the
//! version that it is based on in `If-Match`, so that it does not overwrite a change by somebody else; every
//! error is a problem (RFC 9457).
//!
//! `axum-todo`, `actix-todo` and the like serve it, each with its framework's extractors, handlers and routes.

pub mod answer;
pub mod condition;
pub mod content;
pub mod endpoint;
pub mod error;
pub mod page;
pub mod record;
pub mod rejection;
pub mod server;
pub mod store;

pub use self::{
    answer::{Listed, Shown, Tagged},
    condition::{IfMatch, IfNoneMatch, Version, Versioned},
    error::{Changed, Conflict, ListError, MethodNotAllowed, Missing, NoSuchPage, TodoError},
    page::{Page, Window},
    record::{Filter, List, ListDraft, Text, Todo, TodoChange, TodoDraft},
    rejection::Rejection,
    store::Store,
};

/// The most bytes that a request may send: names and titles are short.
pub const BODY_LIMIT: usize = 4096;
