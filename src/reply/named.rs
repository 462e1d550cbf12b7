//! Answers by their names, with the fields that belong to them.

use std::{
    fmt::{self, Display},
    ops::RangeInclusive,
};

use responds_core::verify::{Answer, Responds, Sends};

use super::{Empty, answer, location::location};

/// A header field of a typed response; its value is visible ASCII.
#[derive(Debug)]
pub struct Field {
    /// In lower case.
    pub name: &'static str,
    pub value: String,
}

impl Field {
    fn location(uri: impl Display) -> Self {
        Self { name: "location", value: location(uri) }
    }
}

/// The parts of a typed response.
pub trait Named {
    const STATUS: u16;
    type Body;

    /// Makes a framework's response of the content, and sets the header field, if there is one.
    ///
    /// Without a field the content is moved once, so that the machine code is that of the framework's tuple.
    fn respond<R>(self, respond: impl FnOnce(Self::Body) -> R, set: impl FnOnce(&mut R, Field)) -> R;
}

/// Implements the parts of a typed response, and its declared status.
macro_rules! named {
    ($name:ident $(<$generic:ident>)?: $status:literal, $body:ty, [$($field:literal)?], |$self:ident| $parts:expr) => {
        impl$(<$generic>)? Named for $name$(<$generic>)? {
            const STATUS: u16 = $status;
            type Body = $body;

            #[inline]
            fn respond<R>($self, respond: impl FnOnce($body) -> R, set: impl FnOnce(&mut R, Field)) -> R {
                let (field, body): (Option<Field>, _) = $parts;
                let mut response = respond(body);
                if let Some(field) = field {
                    set(&mut response, field);
                }
                response
            }
        }

        impl<F $(, $generic)?> Responds<F> for $name$(<$generic>)? {
            const SENDS: Sends =
                Sends::Answers(&[Answer { fields: &[$($field)?], ..answer($status, stringify!($name)) }]);
        }
    };
}

/// 201 Created: the request made something new.
///
/// ```
/// use responds::Created;
///
/// let id = 7;
/// let created = Created::at(format_args!("/todos/{id}"), "the new todo");
/// # let _ = created;
/// ```
#[derive(Debug)]
#[must_use = "an answer is sent where the handler returns it"]
pub struct Created<B = Empty> {
    location: Option<Field>,
    body: B,
}

impl<B> Created<B> {
    /// The new resource is at this URI, which Location names: the response to a POST (RFC 9110 §9.3.3).
    ///
    /// Anything that can be printed can be the URI; what no URI may have in it is percent-encoded.
    pub fn at(uri: impl Display, body: B) -> Self {
        Self { location: Some(Field::location(uri)), body }
    }

    /// The new resource is the target of the request itself: the response to a PUT (RFC 9110 §15.3.2).
    pub const fn new(body: B) -> Self {
        Self { location: None, body }
    }
}

named!(Created<B>: 201, B, ["Location"], |self| (self.location, self.body));

/// 202 Accepted: the request was taken on, and is not done yet.
#[derive(Debug)]
#[must_use = "an answer is sent where the handler returns it"]
pub struct Accepted<B = Empty> {
    location: Option<Field>,
    body: B,
}

impl<B> Accepted<B> {
    /// The content has the state of the request, and the place to ask again (RFC 9110 §15.3.3).
    pub const fn new(body: B) -> Self {
        Self { location: None, body }
    }

    /// Location too names the place to ask again (RFC 7240 §4.1).
    pub fn at(uri: impl Display, body: B) -> Self {
        Self { location: Some(Field::location(uri)), body }
    }
}

named!(Accepted<B>: 202, B, ["Location"], |self| (self.location, self.body));

/// Answers that are nothing but their status.
macro_rules! bare {
    ($($(#[$doc:meta])* $name:ident = $status:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[must_use = "an answer is sent where the handler returns it"]
        pub struct $name;

        named!($name: $status, Empty, [], |self| (None, Empty));
    )*};
}

bare! {
    /// 204 No Content: the request was carried out, and there is nothing to send back.
    ///
    /// ```
    /// use responds::NoContent;
    ///
    /// fn remove() -> NoContent {
    ///     NoContent
    /// }
    /// ```
    NoContent = 204;
    /// 205 Reset Content: the client is to reset what it sent the request from, such as a form.
    ResetContent = 205;
    /// 304 Not Modified: the copy that the client holds is still good.
    NotModified = 304;
}

/// Answers that are nothing but their status and Location.
macro_rules! redirects {
    ($($(#[$doc:meta])* $name:ident = $status:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        #[must_use = "an answer is sent where the handler returns it"]
        pub struct $name {
            location: Field,
        }

        impl $name {
            /// To this URI, which Location names.
            ///
            /// Anything that can be printed can be the URI; what no URI may have in it is percent-encoded.
            pub fn to(uri: impl Display) -> Self {
                Self { location: Field::location(uri) }
            }
        }

        named!($name: $status, Empty, ["Location"], |self| (Some(self.location), Empty));
    )*};
}

redirects! {
    /// 301 Moved Permanently: links should be updated; a client may turn POST into GET.
    MovedPermanently = 301;
    /// 302 Found: somewhere else for now; a client may turn POST into GET.
    Found = 302;
    /// 303 See Other: the answer is somewhere else, to be retrieved with GET.
    ///
    /// ```
    /// use responds::SeeOther;
    ///
    /// fn log_out() -> SeeOther {
    ///     SeeOther::to("/login")
    /// }
    /// ```
    SeeOther = 303;
    /// 307 Temporary Redirect: somewhere else for now, with the same method.
    TemporaryRedirect = 307;
    /// 308 Permanent Redirect: links should be updated, and the method stays.
    PermanentRedirect = 308;
}

/// 206 Partial Content: one part of what was asked for.
///
/// For several parts in `multipart/byteranges`, each with a Content-Range of its own, there is
/// `Reply<206, _>`.
#[derive(Debug)]
#[must_use = "an answer is sent where the handler returns it"]
pub struct PartialContent<B> {
    range: Field,
    body: B,
}

impl<B> PartialContent<B> {
    /// These bytes, first and last, of a whole of this length, which Content-Range names.
    ///
    /// A range with its end before its start, or beyond the whole, cannot be answered so
    /// (RFC 9110 §14.4): the error is an answer too, 416.
    ///
    /// ```
    /// use responds::{PartialContent, RangeNotSatisfiable};
    ///
    /// fn read(whole: &'static str) -> Result<PartialContent<&'static str>, RangeNotSatisfiable> {
    ///     PartialContent::bytes(0..=4, 11, &whole[..5])
    /// }
    ///
    /// assert!(read("hello world").is_ok());
    /// assert!(PartialContent::bytes(7..=11, 11, "").is_err());
    /// ```
    pub fn bytes(range: RangeInclusive<u64>, whole: u64, body: B) -> Result<Self, RangeNotSatisfiable> {
        let (first, last) = range.into_inner();
        if first > last || last >= whole {
            return Err(RangeNotSatisfiable { whole });
        }
        Ok(Self { range: content_range(format_args!("{first}-{last}/{whole}")), body })
    }
}

named!(PartialContent<B>: 206, B, ["Content-Range"], |self| (Some(self.range), self.body));

/// 416 Range Not Satisfiable: none of the ranges asked for is within the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "an answer is sent where the handler returns it"]
pub struct RangeNotSatisfiable {
    whole: u64,
}

impl RangeNotSatisfiable {
    /// The whole has this many bytes, which Content-Range contains (RFC 9110 §15.5.17).
    pub const fn of(whole: u64) -> Self {
        Self { whole }
    }
}

impl Display for RangeNotSatisfiable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no such range in {} bytes", self.whole)
    }
}

impl std::error::Error for RangeNotSatisfiable {}

named!(RangeNotSatisfiable: 416, Empty, ["Content-Range"], |self| {
    (Some(content_range(format_args!("*/{}", self.whole))), Empty)
});

fn content_range(range: fmt::Arguments<'_>) -> Field {
    Field { name: "content-range", value: format!("bytes {range}") }
}
