//! [`docs/rules`]: responds_core::rules
//!
#![doc = include_str!("../README.md")]
#![allow(clippy::doc_markdown, reason = "the front page names products, and not as code")]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate self as responds;

#[doc(hidden)]
pub mod __private;
mod adapters;
pub mod docs;
pub mod framework;
#[cfg(doctest)]
mod guide;
#[cfg(feature = "_openapi")]
pub mod openapi;
#[cfg(feature = "_problem")]
mod problem;
pub mod reply;
#[cfg(feature = "_problem")]
pub mod serve;
#[doc(hidden)]
pub mod words;

#[doc(inline)]
pub use reply::{
    Accepted, Created, Empty, Found, MovedPermanently, NoContent, NotModified, PartialContent,
    PermanentRedirect, RangeNotSatisfiable, Reply, ResetContent, SeeOther, TemporaryRedirect,
};
#[doc(hidden)]
pub use responds_core::verify::{Rule, ko};
pub use responds_core::{
    Class, Status, StatusSet, verify,
    verify::{Rejects, Responds},
};
/// Declares the rejections of a custom extractor, so that tables list them and `..Extractors` declares them.
///
/// `#[rejects(..)]` lists statuses as `#[responds(..)]` does; `..Json<T>` adds what another extractor rejects with.
///
/// ```
/// use responds::{Rejects, verify::Sends};
///
/// /// The user of a session.
/// #[derive(Rejects)]
/// #[rejects(401(description = "no session"), 403)]
/// struct Session;
///
/// const REJECTS: Sends = <Session as Rejects<responds::framework::Any>>::REJECTS;
/// assert!(REJECTS.has(401) && REJECTS.is_closed());
/// ```
pub use responds_macros::Rejects;
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
/// # Attributes
/// On each variant, or on the struct:
/// - `#[status(404)]`, or a name: `NOT_FOUND`, `StatusCode::NOT_FOUND`. An unregistered code that is sent on purpose is
///   `custom(499, "Client Closed Request")`.
/// - After a comma: `header("Name" = "value")`, as often as needed; `description = "…"` or
///   `description(en = "…", ko = "…")`, which replaces the first paragraph of the doc comment; `content_type = "…"`,
///   that of a `#[body]`; `detail` or `detail = false`; `allow(rule, reason = "…")`.
/// - `#[status(transparent)]`: its only field is the response. That field's type implements `Responds`, and the
///   response trait of each enabled framework.
///
/// On a field:
/// - `#[header("Retry-After")]`: the field's `Display` is the value; a field that is `None` is not sent.
/// - `#[body]`: the content, of any type that the framework accepts as a response.
///
/// A variant without a status does not compile, nor does a code that the rules deny, content with a status that must
/// not have any, and a status without the header field that HTTP requires with it.
///
/// # Responses
/// A 4xx or 5xx without a `#[body]` is sent as problem details (RFC 9457): `title` is the phrase, `status` the code,
/// and `detail` the type's `Display`. **The `detail` of a 5xx is left out**, since it may disclose the inside of the
/// service; `#[status(500, detail)]` adds it, and `detail = false` leaves out that of a 4xx.
/// Without a `Display` there is no `detail`; a generic type must implement it for all parameters.
/// Other statuses are sent without content, unless there is a `#[body]`.
///
/// `#[problems("https://example.org/docs")]` on the type names the page that `cargo responds docs` writes, or a constant
/// with its address: then `type` is the anchor of the variant in the page's catalogue of errors,
/// `https://example.org/docs#TodoError::List`. Without it there is no `type`, which means `about:blank`.
/// ```
/// /// The address of the page, once for the service.
/// const DOCS: &str = "https://example.org/docs";
///
/// #[derive(Debug, thiserror::Error, responds::Responds)]
/// #[problems(DOCS)]
/// enum TodoError {
///     #[error("there is no such list")]
///     #[status(404)]
///     List,
/// }
/// ```
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
/// | `dropshot` | `HttpResponse`; of a type that is `Display`, `From<HttpError>`, `Serialize` and `JsonSchema` also `HttpResponseError`, of which dropshot sends the status and the type itself as JSON |
///
/// A type that implements one of these traits by hand cannot derive `Responds`: the compiler reports conflicting
/// implementations (E0119). Put [`#[responds]`](macro@responds) on that `impl` instead of the derive.
pub use responds_macros::Responds;
/// Lists what annotated handlers declare, as a `&'static [Endpoint]`, while the service runs.
///
/// ```
/// use axum::{Json, extract::Path, http::StatusCode};
/// use responds::{docs::Endpoint, endpoints, responds};
///
/// /// Doubles a number.
/// #[responds(200, 422(description = "the number is too large"))]
/// async fn double(Path(number): Path<u64>) -> Result<Json<u64>, StatusCode> {
///     number.checked_mul(2).map(Json).ok_or(StatusCode::UNPROCESSABLE_ENTITY)
/// }
///
/// static ENDPOINTS: &[Endpoint<'static>] = endpoints![GET "/double/{number}" => double];
///
/// let double = ENDPOINTS[0];
/// assert_eq!((double.method, double.path), (Some("GET"), Some("/double/{number}")));
/// assert_eq!(double.description.plain, Some("Doubles a number."));
/// assert!(double.statuses().contains(422));
/// ```
///
/// An [`Endpoint`](docs::Endpoint) has the method and the path, the handler's name and description, and its responses
/// with their descriptions, header fields and contents; [`docs`] renders a list of them. The list needs the feature
/// `endpoints`: with it, each `#[responds(..)]` adds a constant beside the handler, and the list names these constants.
/// Nothing is collected when the service is linked or started.
///
/// # Entries
/// - `todos::index`: a handler, by its module and name. Method and path are those that the attributes beside it name.
/// - `GET "/todos" => todos::index`, `GET => todos::index`, `"/todos" => todos::index`: a method, a path or both, for
///   frameworks whose routes are in a table; they win over those of the attributes.
/// - `Todos::show`: a method of an `impl`. Where neither it nor a function without `self` has a visibility, it may as
///   well be that of a trait: `#[responds]` on the `impl` block tells which.
/// - An entry may have `#[cfg(..)]`.
///
/// A handler is named where it is written: `use todos::index` does not import its constant.
///
/// # Errors
/// A handler without `#[responds(..)]`:
/// ```compile_fail,E0425
/// async fn index() {}
/// let _ = responds::endpoints![index];
/// ```
/// A method of a trait's implementation cannot have a constant beside it. Methods with `self` or `Self` are left alone; for
/// an associated function without them, write `#[responds]` on the `impl` block too.
#[cfg(feature = "endpoints")]
pub use responds_macros::endpoints;
/// Declares every status that a handler sends, checks the declaration as the service compiles, and documents it.
///
/// ```
/// use axum::{Json, extract::Path, http::StatusCode};
/// use responds::responds;
///
/// /// Doubles a number.
/// #[responds(200, 422(description = "the number is too large"))]
/// async fn double(Path(number): Path<u64>) -> Result<Json<u64>, StatusCode> {
///     let doubled = number.checked_mul(2).ok_or(StatusCode::UNPROCESSABLE_ENTITY)?;
///     Ok(Json(doubled))
/// }
/// ```
///
/// # Placement
///
/// On a function, a method of an impl or a trait impl, or a method of a trait with or without a body; async or not,
/// generic or not, in `cfg_attr` too. On top of the other attributes: only from there it sees them, and so the method,
/// the path and the responses that they name. Below them it checks the same body.
///
/// A trait method without a body has nothing to compare with: its declaration is judged alone, and documented; a
/// warning needs a body, so there is none.
///
/// The generic parameters of an `impl` cannot be seen from a method. In a method with `self`, any type may be such a
/// parameter, and the expansion allows for that; an associated function without `self` that returns one of those
/// parameters by a long name (`Store`, not `S`) needs the attribute on the `impl` block too, which passes the
/// parameters on.
///
/// # Syntax
///
/// A list, separated by commas, in any order.
///
/// **Statuses.** A number, `404`; a constant or another known name, `NOT_FOUND`, also after a path,
/// `StatusCode::NOT_FOUND`; a class, `4xx`; or `default`, for all codes that are not listed. In parentheses after any
/// of them:
///
/// - `body = Type`: the content, as the table shows it; `body = ()` means that there is none
/// - `content_type = "application/problem+json"`: its media type
/// - `headers("Location", "ETag")`: the names of all header fields that matter
/// - `description = "…"`, or `description(en = "…", ko = "…")`: the condition under which it is sent
///
/// One status may be listed several times, with different descriptions.
///
/// - `custom(499, "Client Closed Request")`: a code that is not registered, and its phrase; then details as above
/// - `elsewhere(401, 429)`: statuses that a layer or an extractor sends. They are documented; that the body does not
///   send them is no defect
///
/// **Types.** `..Extractors` declares the rejections of the handler's extractors; `..AuthError` declares all statuses
/// of a type that implements [`Responds`], and `never(409, reason = "…")` declares that this handler does not send a
/// status that its type could send.
///
/// **Route**, unless an attribute below names it: `method = POST`, `method = (GET, "M-SEARCH")`,
/// `path = "/todos/{id}"`, and `framework = axum`.
///
/// **Levels.** `allow(rule, reason = "…")`, `warn(rule)`, `deny(rule)`, with one rule or several;
/// `allow(rule(404, 5xx))` only for findings about these statuses. `strict` adds the profile of that name to the one
/// that `RESPONDS_PROFILE` chooses. Over the profile, `RESPONDS_LEVELS` sets levels for the crate:
/// `"undeclared_variant=allow, undeclared_status(5xx)=warn"`. The declaration overrides both.
///
/// **Another name for this crate.** A dependency that is renamed in `Cargo.toml` is found under its name. If another
/// crate re-exports this one, `crate = path` names the path: `crate = common::responds`; in derives
/// `#[status(crate = common::responds)]`.
///
/// ```
/// use axum::{extract::Path, http::StatusCode, response::{IntoResponse, Redirect, Response}};
/// use responds::responds;
///
/// #[responds(
///     303(headers("Location"), description = "it moved to another list"),
///     404(description(en = "no such list", ko = "목록이 없음")),
///     NOT_FOUND(description = "no such to-do"),
///     elsewhere(400, 500),
///     method = GET, path = "/lists/{list}/todos/{todo}", framework = axum,
///     strict,
///     allow(error_without_body, reason = "a layer writes the problem"),
/// )]
/// async fn moved(Path((list, todo)): Path<(u64, u64)>) -> Response {
///     match (list, todo) {
///         (1, 1) => Redirect::to("/lists/2/todos/1").into_response(),
///         _ => StatusCode::NOT_FOUND.into_response(),
///     }
/// }
/// ```
///
/// # Types that know what they send
///
/// If the return type, or one half of a `Result`, implements [`Responds`], its statuses must be declared too. An error
/// enum then is no longer opaque:
///
/// ```
/// # use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
/// use responds::{Responds, responds, verify::{Answer, Sends}};
///
/// enum TodoError {
///     Missing,
///     Done,
/// }
///
/// impl<F> Responds<F> for TodoError {
///     const SENDS: Sends =
///         Sends::Answers(&[Answer::new(404, "TodoError::Missing"), Answer::new(409, "TodoError::Done")]);
/// }
/// # impl IntoResponse for TodoError {
/// #     fn into_response(self) -> Response {
/// #         match self {
/// #             Self::Missing => StatusCode::NOT_FOUND.into_response(),
/// #             Self::Done => StatusCode::CONFLICT.into_response(),
/// #         }
/// #     }
/// # }
/// # fn find() -> Result<u64, TodoError> { Ok(1) }
///
/// #[responds(200, 404, never(409, reason = "nothing is finished here"), strict, framework = axum)]
/// async fn show() -> Result<Json<u64>, TodoError> {
///     Ok(Json(find()?))
/// }
/// ```
///
/// # On an `impl` of a response trait
///
/// On an `impl` of axum's `IntoResponse`, actix-web's `ResponseError` or `Responder`, and their like of the other
/// frameworks, it reads the body, and the type implements [`Responds`] for that framework: variant by variant where the
/// body matches on `self`. What is read is possible, so that no handler is asked to declare it; it bounds them: a handler
/// that declares a status which the type never becomes is told, and `..AppError` declares all of them. What the body
/// leaves open, such as the answer of another type, stays open.
///
/// A list declares all responses of the type, and is compared with the body; `..StoreError` in it adds those of an
/// inner error.
///
/// ```
/// use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
/// use responds::responds;
///
/// enum AppError {
///     Missing,
///     Taken,
/// }
///
/// #[responds(framework = axum)]
/// impl IntoResponse for AppError {
///     fn into_response(self) -> Response {
///         let status = match self {
///             Self::Missing => StatusCode::NOT_FOUND,
///             Self::Taken => StatusCode::CONFLICT,
///         };
///         status.into_response()
///     }
/// }
/// # fn find() -> Result<u64, AppError> { Ok(1) }
///
/// #[responds(200, ..AppError, framework = axum)]
/// async fn show() -> Result<Json<u64>, AppError> {
///     Ok(Json(find()?))
/// }
/// ```
///
/// # Around several handlers
///
/// On an `impl` block or an inline module, it adds its entries to every handler in it, in modules and blocks inside
/// too. A handler is an item that has a `#[responds(..)]` of its own, which may be empty: other items in the block are
/// left alone. Handlers inside other functions are not reached, nor those that a macro makes.
///
/// ```
/// use axum::{Json, http::StatusCode};
/// use responds::{responds, responses};
///
/// responses! {
///     /// Callers without access.
///     Auth = elsewhere(401), 403;
/// }
///
/// struct Todos(Vec<u64>);
///
/// #[responds(..Auth, 500, framework = axum)]
/// impl Todos {
///     #[responds(200, 404)]
///     async fn show(&self, id: usize) -> Result<Json<u64>, StatusCode> {
///         self.check()?;
///         self.0.get(id).copied().map(Json).ok_or(StatusCode::NOT_FOUND)
///     }
///
///     #[responds]
///     async fn refuse() -> StatusCode {
///         StatusCode::FORBIDDEN
///     }
///
///     fn check(&self) -> Result<(), StatusCode> {
///         if self.0.is_empty() { Err(StatusCode::FORBIDDEN) } else { Ok(()) }
///     }
/// }
/// ```
///
/// Such an entry is judged once, at the block; a handler that does not send it is no defect. Options apply to the
/// handlers as well. An entry nearer to the handler wins: it may declare the same status with another description, set
/// another level, or rule a status out by `never(403)`.
///
/// Around a module, types are resolved outside of it: `..Auth` is the `Auth` that is in scope at the attribute.
///
/// # Expansion
///
/// The item as it was, for rustdoc and editors with a table of the declaration below its documentation, and where there
/// is something to check a constant in its body that nothing is left of at run time. The constant carries the warnings
/// and the checks by type, and makes cargo build anew when `RESPONDS_PROFILE`, `RESPONDS_LEVELS` or `RESPONDS_LANG`
/// changes.
///
/// # Errors
///
/// A part that cannot be parsed is an error at its place, and all such errors are reported at once; then no rule runs.
/// A finding of a denied rule is an error at its place: at the expression that sends a status, at the entry that
/// declares it, or at the handler's name.
///
/// A status that is sent, and not declared:
/// ```compile_fail
/// # use axum::http::StatusCode;
/// # use responds::responds;
/// #[responds(201)]
/// async fn create(title: String) -> StatusCode {
///     if title.is_empty() { StatusCode::BAD_REQUEST } else { StatusCode::CREATED }
/// }
/// ```
/// Content where none may be:
/// ```compile_fail
/// # use axum::{Json, http::StatusCode};
/// # use responds::responds;
/// #[responds(204)]
/// async fn remove() -> (StatusCode, Json<&'static str>) {
///     (StatusCode::NO_CONTENT, Json("removed"))
/// }
/// ```
/// A number that is no status:
/// ```compile_fail
/// # use axum::http::StatusCode;
/// # use responds::responds;
/// #[responds(204, 299)]
/// async fn remove() -> StatusCode {
///     StatusCode::NO_CONTENT
/// }
/// ```
/// Under `strict`, an unknown status:
/// ```compile_fail
/// # use axum::{extract::Request, middleware::Next, response::Response};
/// # use responds::responds;
/// #[responds(200, strict)]
/// async fn pass(request: Request, next: Next) -> Response {
///     next.run(request).await
/// }
/// ```
pub use responds_macros::responds;
/// Names sets of responses, which handlers declare as `..Set`.
///
/// Each set has attributes, a visibility, a name, and entries as in [`#[responds(..)]`](macro@responds): statuses with
/// their details, classes, `default`, `custom(..)`, `elsewhere(..)` for what a layer sends, and other sets.
///
/// ```
/// use axum::{Json, http::StatusCode};
/// use responds::{responds, responses};
///
/// responses! {
///     /// Callers without access.
///     pub Auth = 401(headers("WWW-Authenticate"), description = "log in"), 403;
///
///     /// Callers with too many requests.
///     pub Limits = elsewhere(429(description(en = "too fast", ko = "너무 빠름"), headers("Retry-After")));
///
///     /// Responses of any handler.
///     pub Common = ..Auth, ..Limits, 5xx;
/// }
///
/// #[responds(200, 404, ..Common)]
/// async fn show(id: u64, user: Option<u64>) -> Result<Json<u64>, StatusCode> {
///     match user {
///         None => Err(StatusCode::FORBIDDEN),
///         Some(_) if id == 0 => Err(StatusCode::NOT_FOUND),
///         Some(_) => Ok(Json(id)),
///     }
/// }
/// ```
///
/// A set becomes a type without values that implements [`Responds`] on every framework, documented by its table, which
/// the table of a handler links. Its statuses may be sent: that a handler does not send all of them is no defect.
///
/// `allow(..)`, `warn(..)`, `deny(..)` and `strict` in a set are about the set. Options of one handler, such as
/// `method` or `..Extractors`, do not belong there.
///
/// # Errors
///
/// A defect of a set is an error with the same message as in the attribute, at its place:
/// ```compile_fail
/// responds::responses! {
///     Auth = 401, 403, 403;
/// }
/// ```
/// A status that neither the handler nor a set declares is undeclared:
/// ```compile_fail
/// # use axum::http::StatusCode;
/// # use responds::{responds, responses};
/// responses! {
///     Auth = 401, 403;
/// }
///
/// #[responds(200, ..Auth)]
/// fn show(found: bool) -> StatusCode {
///     if found { StatusCode::OK } else { StatusCode::NOT_FOUND }
/// }
/// ```
pub use responds_macros::responses;
