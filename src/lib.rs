#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate self as responds;

#[doc(hidden)]
pub mod __private;
mod adapters;
pub mod framework;
#[cfg(feature = "_problem")]
mod problem;

pub use responds_core::{Class, Status, StatusSet, verify, verify::Responds};
/// Gives a type its statuses, their documentation, and the response traits of the frameworks that are enabled.
///
/// ```
/// use responds::Responds;
///
/// #[derive(Debug, Responds)]
/// enum TodoError {
///     /// No such list.
///     #[status(404)]
///     List(u64),
///     /// No such owner.
///     #[status(NOT_FOUND, description(ko = "소유자 없음"))]
///     Owner,
///     #[status(401, header("WWW-Authenticate" = "Bearer"))]
///     Login,
///     #[status(429)]
///     Busy {
///         #[header("Retry-After")]
///         seconds: u32,
///     },
///     #[status(422)]
///     Invalid(#[body] String),
///     #[status(transparent)]
///     Store(StoreError),
/// }
///
/// #[derive(Debug, Responds)]
/// #[status(503)]
/// struct StoreError;
///
/// impl std::fmt::Display for TodoError {
///     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
///         write!(f, "{self:?}")
///     }
/// }
/// # impl std::fmt::Display for StoreError {
/// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("down") }
/// # }
///
/// const SENDS: responds::verify::Sends = <TodoError as Responds<responds::framework::Any>>::SENDS;
/// assert!(SENDS.is_closed() && SENDS.has(429) && SENDS.has(503));
/// ```
///
/// # What is written
/// On each variant, or on the struct:
/// - `#[status(404)]`, or a name: `NOT_FOUND`, `StatusCode::NOT_FOUND`. An unregistered code that is meant is
///   `custom(499, "Client Closed Request")`.
/// - Behind a comma: `header("Name" = "value")`, as often as needed; `description = "…"` or
///   `description(en = "…", ko = "…")`, where doc comments do not say it: their first paragraph does otherwise;
///   `content_type = "…"`, that of a `#[body]`; `detail` or `detail = false`; `allow(rule, reason = "…")`.
/// - `#[status(transparent)]`: its only field answers. That field's type implements `Responds`, and the
///   response trait of each enabled framework.
///
/// On a field:
/// - `#[header("Retry-After")]`: the field's `Display` is the value; where an `Option` is `None`, it is not sent.
/// - `#[body]`: the content, of any type that the framework takes as a response.
///
/// A variant without a status does not compile, nor does a code that the rules deny, content where none may
/// be, and a status without the header field that HTTP demands of it.
///
/// # What is sent
/// A 4xx or 5xx without a `#[body]` answers with problem details (RFC 9457): `title` is the phrase, `status` the
/// code, and `detail` what the type displays. **The `detail` of a 5xx is left out**, since it may show what is
/// inside of the service; `#[status(500, detail)]` adds it, and `detail = false` leaves out that of a 4xx.
/// Where the type has no `Display` there is none; of a generic type, it has to have one whatever its parameters are.
/// Other statuses are sent without content, unless there is a `#[body]`.
///
/// # Frameworks
/// | feature | implemented |
/// |---|---|
/// | `axum` | `IntoResponse` |
/// | `actix-web` | of what can be a failure `ResponseError`, which needs `Debug` and `Display`, and `Responder`; else `Responder`. The `#[body]` of a failure is a `web::Json<T>`, a `String`, a `&'static str`, `Bytes` or a `Vec<u8>` |
/// | `poem` | `IntoResponse`, and `From` for its `Error` |
/// | `rocket` | `Responder<'_, 'static>` |
/// | `salvo` | `Scribe`, and so `Writer` |
/// | `warp` | `Reply`: return a `Result` from `map`, or from `then` |
pub use responds_macros::Responds;
pub use responds_macros::responds;
