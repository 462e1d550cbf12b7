//! The responses of types, for generators of OpenAPI documents.
//!
//! With feature `utoipa`, types that derive [`Responds`](crate::Responds) and typed answers such as
//! [`Created`](crate::Created) implement `utoipa::IntoResponses`, and `#[responds(..)]` fills in the
//! `#[utoipa::path(..)]` below it.

mod meaning;
#[cfg(feature = "utoipa")]
pub(crate) mod utoipa;

#[cfg(feature = "utoipa")]
pub use self::utoipa::{Content, Described, ProblemDetails};
