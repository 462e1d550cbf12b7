//! Answers whose status is part of their type.

mod location;
#[allow(unreachable_pub, reason = "actix-web's associated type of bodies names them in public")]
#[cfg_attr(
    not(any(
        feature = "actix-web",
        feature = "axum",
        feature = "dropshot",
        feature = "poem",
        feature = "rocket",
        feature = "salvo",
        feature = "warp"
    )),
    allow(dead_code, unused_macros, reason = "without a framework, nothing takes an answer apart")
)]
mod named;
mod replies;

use responds_core::{
    Status,
    catalogue::ContentRule,
    reply::{Allows, Impossible},
    verify::{Answer, Content, Responds, Sends},
};

pub use self::named::{
    Accepted, Created, Found, MovedPermanently, NoContent, NotModified, PartialContent, PermanentRedirect,
    RangeNotSatisfiable, ResetContent, SeeOther, TemporaryRedirect,
};
#[allow(unused_imports, reason = "what the frameworks enabled make use of")]
pub(crate) use self::{
    named::{Field, Named},
    replies::replies,
};
pub use responds_core::reply::ContentOf;

/// No content.
///
/// Some frameworks cannot answer with `()`; all can with this.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Empty;

#[diagnostic::do_not_recommend]
impl<const STATUS: u16> Allows<Empty, STATUS> for Impossible {}

/// An answer with this status.
///
/// The status is known to the compiler, so that `#[responds(..)]` needs nothing else to tell what a
/// handler sends; and a status that no response has, or content with a status that has none, does
/// not compile. It costs what the framework's own pair of status and content costs.
///
/// ```
/// use responds::Reply;
///
/// fn create() -> Reply<201, String> {
///     Reply::new("the new todo".to_owned())
/// }
///
/// fn remove() -> Reply<204> {
///     Reply::empty()
/// }
/// ```
///
/// `499` is no registered status, and a 204 has no content:
///
/// ```compile_fail
/// # use responds::Reply;
/// fn closed() -> Reply<499> {
///     Reply::empty()
/// }
/// ```
///
/// ```compile_fail
/// # use responds::Reply;
/// fn remove() -> Reply<204, String> {
///     Reply::new("the todo that was".to_owned())
/// }
/// ```
///
/// Whatever the framework answers with can be the content; its fields stay, and its status gives way
/// to this one. So an `Option` or a `Result` belongs around a reply, and not inside.
/// Statuses with a header field of their own have types with constructors for it, such as [`Created::at`] and
/// [`SeeOther::to`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[must_use = "an answer is sent where the handler returns it"]
pub struct Reply<const STATUS: u16, B = Empty>
where
    B: ContentOf<STATUS>,
{
    body: B,
}

impl<const STATUS: u16, B: ContentOf<STATUS>> Reply<STATUS, B> {
    /// The answer with this content.
    pub const fn new(body: B) -> Self {
        Self { body }
    }
}

impl<const STATUS: u16> Reply<STATUS>
where
    Empty: ContentOf<STATUS>,
{
    /// The answer without content.
    pub const fn empty() -> Self {
        Self { body: Empty }
    }
}

impl<const STATUS: u16, B: ContentOf<STATUS>> Named for Reply<STATUS, B> {
    const STATUS: u16 = STATUS;
    type Body = B;

    #[inline]
    fn respond<R>(self, respond: impl FnOnce(B) -> R, _: impl FnOnce(&mut R, Field)) -> R {
        respond(self.body)
    }
}

impl<const STATUS: u16, B: ContentOf<STATUS>> Reply<STATUS, B> {
    /// The content alone.
    pub fn into_body(self) -> B {
        self.body
    }

    /// `Reply<201>`.
    const NAME: [u8; 10] = {
        let mut name = *b"Reply<000>";
        name[6] += (STATUS / 100 % 10) as u8;
        name[7] += (STATUS / 10 % 10) as u8;
        name[8] += (STATUS % 10) as u8;
        name
    };

    const FROM: &'static str = match std::str::from_utf8(&Self::NAME) {
        Ok(name) => name,
        Err(_) => "Reply",
    };
}

impl<F, const STATUS: u16, B: ContentOf<STATUS>> Responds<F> for Reply<STATUS, B> {
    const SENDS: Sends = Sends::Answers(&[answer(STATUS, Self::FROM)]);
}

/// Returns the known properties of a response with this status.
const fn answer(code: u16, from: &'static str) -> Answer {
    let content = match Status::from_code(code) {
        Some(status) => match status.content() {
            ContentRule::Forbidden | ContentRule::MustBeEmpty => Content::Empty,
            ContentRule::Expected | ContentRule::Optional => Content::Unknown,
        },
        None => Content::Unknown,
    };
    Answer::new(code, from).with_content(content)
}
