//! The statuses and contents that a typed response may have, as trait bounds.
//!
//! [`ContentOf`] is the bound on the content of a response with a known status; the other traits encode the catalogue
//! for the compiler.

/// The catalogue, as types see it.
#[derive(Debug)]
pub enum Catalogue {}

/// Content that an answer with this status can have; where it has none, `()` and the like alone.
///
/// ```
/// use responds_core::reply::ContentOf;
///
/// fn answers<const STATUS: u16, B: ContentOf<STATUS>>(_content: B) {}
///
/// answers::<201, _>("an essay");
/// answers::<204, _>(());
/// ```
///
/// ```compile_fail
/// # use responds_core::reply::ContentOf;
/// # fn answers<const STATUS: u16, B: ContentOf<STATUS>>(_content: B) {}
/// answers::<204, _>("an essay");
/// ```
pub trait ContentOf<const STATUS: u16> {}

impl<B, const STATUS: u16> ContentOf<STATUS> for B
where
    Catalogue: Assigned<STATUS>,
    <Catalogue as Assigned<STATUS>>::Class: Final<STATUS>,
    <Catalogue as Assigned<STATUS>>::Use: Sent<STATUS>,
    <Catalogue as Assigned<STATUS>>::Content: Allows<B, STATUS>,
{
}

/// The codes that are registered.
#[diagnostic::on_unimplemented(
    message = "`{STATUS}` is not a registered status code",
    label = "IANA has not assigned this status code",
    note = "clients treat an unknown code as the x00 of its class, so its meaning is lost\n\
            write a registered code; send one that is intended with the types of the framework\n\
            rule: unknown_status (RFC 9205 §4.6)"
)]
pub trait Assigned<const STATUS: u16> {
    /// Its class.
    type Class;
    /// The marker that decides whether it can be sent.
    type Use;
    /// The marker that decides whether it has content.
    type Content;
}

/// The classes whose codes end the exchange: all but 1xx.
#[diagnostic::on_unimplemented(
    message = "`{STATUS}` is an interim status, not a final response",
    label = "the final response still has to follow",
    note = "axum, poem and rocket turn it into 500, and actix-web sends it as if it were the final response\n\
            rule: interim_status (RFC 9110 §15.2)"
)]
pub trait Final<const STATUS: u16> {}

/// The codes that a response may have today.
#[diagnostic::on_unimplemented(
    message = "`{STATUS}` is registered, but not as the status of a response",
    label = "reserved, deprecated, or only for use inside of a 207",
    note = "rules: reserved_status, deprecated_status, embedded_status"
)]
pub trait Sent<const STATUS: u16> {}

/// The content rule of a status.
#[diagnostic::on_unimplemented(
    message = "content with `{STATUS}`, which must not have any",
    label = "`{B}` is content",
    note = "a server drops content of 204 and 304, or writes it in front of the next response on the connection; \
            servers send content of 205, but the client expects none\n\
            remove the content, or respond with 200 OK\n\
            rule: body_not_allowed (RFC 9110 §6.4.1)"
)]
pub trait Allows<B, const STATUS: u16> {}

/// A class, by its first digit.
#[derive(Debug)]
pub enum Hundreds<const DIGIT: u16> {}

#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Final<STATUS> for Hundreds<2> {}
#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Final<STATUS> for Hundreds<3> {}
#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Final<STATUS> for Hundreds<4> {}
#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Final<STATUS> for Hundreds<5> {}

/// The status of responses.
#[derive(Debug)]
pub enum InUse {}

#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Sent<STATUS> for InUse {}

/// Reserved, deprecated, or never the status of a response.
#[derive(Debug)]
pub enum OutOfUse {}

/// There may be content.
#[derive(Debug)]
pub enum Possible {}

#[diagnostic::do_not_recommend]
impl<B, const STATUS: u16> Allows<B, STATUS> for Possible {}

/// There is no content.
#[derive(Debug)]
pub enum Impossible {}

#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Allows<(), STATUS> for Impossible {}
// It stands for a type that a macro cannot name.
#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Allows<crate::verify::Opaque, STATUS> for Impossible {}

/// Expands a row of the catalogue to types.
macro_rules! assign {
    (Unofficial $($row:tt)*) => {};
    ($state:ident $scope:ident $content:ident $code:literal) => {
        #[diagnostic::do_not_recommend]
        impl $crate::reply::Assigned<$code> for $crate::reply::Catalogue {
            type Class = $crate::reply::Hundreds<{ $code / 100 }>;
            type Use = $crate::reply::usage!($state $scope);
            type Content = $crate::reply::content!($content);
        }
    };
}

/// The type of a state and a scope.
macro_rules! usage {
    (Deprecated $scope:ident) => {
        $crate::reply::OutOfUse
    };
    (Unused $scope:ident) => {
        $crate::reply::OutOfUse
    };
    ($state:ident Embedded) => {
        $crate::reply::OutOfUse
    };
    ($state:ident $scope:ident) => {
        $crate::reply::InUse
    };
}

/// The type of a content rule.
macro_rules! content {
    (Forbidden) => {
        $crate::reply::Impossible
    };
    (MustBeEmpty) => {
        $crate::reply::Impossible
    };
    ($rule:ident) => {
        $crate::reply::Possible
    };
}

pub(crate) use {assign, content, usage};
