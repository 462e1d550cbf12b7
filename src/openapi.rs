//! The responses of types, for generators of OpenAPI documents.
//!
//! Types that derive [`Responds`](crate::Responds), sets of [`responses!`](crate::responses), and typed answers such as
//! [`Created`](crate::Created) implement the trait of every generator that is enabled:
//!
//! | feature | implemented |
//! |---|---|
//! | `utoipa` | `utoipa::IntoResponses`; `#[responds(..)]` also fills in the `#[utoipa::path(..)]` below it |
//! | `aide` | `aide::OperationOutput` |
//! | `salvo-oapi` | `salvo::oapi::EndpointOutRegister` |
//!
//! Shared code is here; a file per generator builds the responses of its document.

#[cfg(feature = "aide")]
pub(crate) mod aide;
mod content;
pub(crate) mod documented;
mod generator;
mod meaning;
pub(crate) mod probe;
mod problem;
#[cfg(feature = "salvo-oapi")]
pub(crate) mod salvo_oapi;
#[cfg(feature = "utoipa")]
pub(crate) mod utoipa;

pub use self::{
    content::{Content, Described},
    generator::{Generator, Schema},
    problem::ProblemDetails,
};
