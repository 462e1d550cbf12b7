//! The types that the services of this folder send, with a schema for every generator.

use responds::{Responds, responses};
use serde::Serialize;

pub(super) const TEXT: &str = "text/plain; charset=utf-8";
pub(super) const PROBLEM: &str = "application/problem+json";
pub(super) const JSON: &str = "application/json";

#[derive(Serialize, utoipa::ToSchema, schemars_aide::JsonSchema, salvo::oapi::ToSchema)]
#[schemars(crate = "schemars_aide")]
#[salvo(schema(name = "Todo"))]
pub(super) struct Todo {
    pub(super) title: String,
}

#[derive(Debug, thiserror::Error, Responds)]
pub(super) enum TodoError {
    /// No such list.
    #[status(404)]
    #[error("no such list")]
    List,
    /// No such to-do.
    #[status(404)]
    #[error("no such to-do")]
    Todo,
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    #[error("log in")]
    Login,
    #[status(422)]
    #[error("wrong")]
    Wrong(#[body] String),
    #[status(transparent)]
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error, Responds)]
#[status(503, description = "the store is away")]
#[error("away")]
pub(super) struct StoreError;

responses! {
    /// Who asks too often.
    pub(super) Limits = elsewhere(429(headers("Retry-After"), description = "too fast"));

    /// What goes wrong around the service.
    pub(super) Failures = elsewhere(5xx);
}

/// The documentation of each type: the statuses, and the media types of their contents.
pub(super) type Documented = &'static [(&'static str, &'static [&'static str])];

pub(super) const TODO_ERROR: Documented =
    &[("401", &[PROBLEM]), ("404", &[PROBLEM]), ("422", &[TEXT]), ("503", &[PROBLEM])];
pub(super) const CREATED: Documented = &[("201", &[JSON])];
pub(super) const NO_CONTENT: Documented = &[("204", &[])];
pub(super) const SEE_OTHER: Documented = &[("303", &[])];
pub(super) const REPLY_TEXT: Documented = &[("200", &[TEXT])];
pub(super) const REPLY_ACCEPTED: Documented = &[("202", &[])];
pub(super) const LIMITS: Documented = &[("429", &[])];
pub(super) const FAILURES: Documented = &[("5XX", &[])];
