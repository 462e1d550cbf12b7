//! The status catalogue: what each HTTP status code is.

mod class;
mod names;
mod table;
#[cfg(test)]
mod tests;

use core::fmt;

pub use self::class::Class;
#[doc(hidden)]
pub use self::table::constants;
pub use crate::convert::UnknownStatus;
use crate::{Cite, Language, Text, confusion::Confusion, header::FieldRule, method::MethodFit};

/// A status code of the catalogue: the 64 registered at IANA, and 599.
///
/// A `Status` is a number that is known: everything the catalogue says about it can be asked.
/// The associated constants, such as [`Status::NOT_FOUND`], name them all.
///
/// ```
/// use responds_core::{Language, Status};
/// use responds_core::catalogue::ContentRule;
///
/// assert_eq!(Status::NO_CONTENT.code(), 204);
/// assert_eq!(Status::NO_CONTENT.content(), ContentRule::Forbidden);
/// assert_eq!(Status::NOT_FOUND.name(Language::Korean), "찾을 수 없음");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Status(u16);

/// The state of a code in the IANA registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Registered, and meant to be used.
    Registered,
    /// Registered for a limited time, while its specification is a draft.
    Temporary,
    /// Set aside, with no meaning in HTTP.
    Unused,
    /// Registered, and not to be used any more.
    Deprecated,
    /// Defined by a specification that is obsolete or was withdrawn.
    Obsoleted,
    /// Not registered; seen in the wild.
    Unofficial,
}

/// The party that sends a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sender {
    /// The origin server alone.
    Origin,
    /// Proxies and gateways alone.
    Intermediary,
    /// Either of them.
    Either,
    /// Nobody.
    Nobody,
}

/// The protocol that a code is defined for.
#[allow(clippy::doc_markdown, reason = "WebDAV is a name, not code")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Any use of HTTP.
    General,
    /// WebDAV: the status of a message that answers a WebDAV method (RFC 4918).
    WebDav,
    /// WebDAV: a status inside the content of a 207, never that of a message (RFC 5842 §7.1).
    Embedded,
    /// A gateway, which is an origin to its clients (RFC 9110 §3.7).
    Gateway,
    /// A proxy, chosen by the client or on its network path (RFC 9110 §3.7).
    Proxy,
    /// Something that later dropped it (102: RFC 4918 §21.4).
    Historic,
    /// An extension of HTTP that client and server must both speak.
    Extension,
}

/// The content rule of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContentRule {
    /// The message ends with the header section (RFC 9110 §6.4.1).
    Forbidden,
    /// Framed like any other response, with a length of zero (RFC 9110 §15.3.6).
    MustBeEmpty,
    /// A response without content says less than it should.
    Expected,
    /// With or without.
    Optional,
}

/// The cacheability of a response that says nothing about caching (RFC 9111 §4.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cacheable {
    /// It may guess how long the response stays fresh.
    Heuristically,
    /// Only when the response says so.
    WhenTold,
    /// It must not store the response at all.
    Never,
}

/// One row of the table: the facts about a code, with the code.
struct Row {
    code: u16,
    constant: &'static str,
    phrase: &'static str,
    aliases: &'static [&'static str],
    state: State,
    cites: &'static [Cite],
    scope: Scope,
    sender: Sender,
    content: ContentRule,
    cacheable: Cacheable,
    name_ko: &'static str,
    text: Text,
}

impl Status {
    /// Every status of the catalogue, smallest code first.
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        table::ROWS.iter().map(|row| Self(row.code))
    }

    /// The status with this code, if the catalogue has it.
    ///
    /// ```
    /// use responds_core::Status;
    ///
    /// const CONFLICT: Option<Status> = Status::from_code(409);
    /// assert_eq!(CONFLICT, Some(Status::CONFLICT));
    /// assert_eq!(Status::from_code(299), None);
    /// ```
    #[must_use]
    pub const fn from_code(code: u16) -> Option<Self> {
        match row_of(code) {
            Some(_) => Some(Self(code)),
            None => None,
        }
    }

    /// The status with this phrase, constant or other known name.
    ///
    /// Case, spaces and punctuation do not matter: `Not Found`, `NOT_FOUND`, `NotFound` and
    /// `not-found` are the same name. Korean names are names too. `(Unused)`, which IANA writes for
    /// two codes, names neither.
    ///
    /// ```
    /// use responds_core::Status;
    ///
    /// const TEAPOT: Option<Status> = Status::from_phrase("I'm a teapot");
    /// assert_eq!(TEAPOT.map(Status::code), Some(418));
    /// assert_eq!(Status::from_phrase("PAYLOAD_TOO_LARGE"), Some(Status::CONTENT_TOO_LARGE));
    /// assert_eq!(Status::from_phrase("찾을 수 없음"), Some(Status::NOT_FOUND));
    /// ```
    #[must_use]
    pub const fn from_phrase(name: &str) -> Option<Self> {
        let mut i = 0;
        while i < table::ROWS.len() {
            if table::ROWS[i].is_called(name) {
                return Some(Self(table::ROWS[i].code));
            }
            i += 1;
        }
        None
    }

    /// Returns the status that was probably meant by this number.
    ///
    /// 1. A code that can be sent is itself meant.
    /// 2. For a code that vendors made up, what to use in its stead
    ///    ([`unofficial`](crate::unofficial)), if anything.
    /// 3. A code of the catalogue that is not to be sent is no slip: `None`.
    /// 4. The code with its last two digits swapped.
    /// 5. The code with one of its last two digits a neighbouring key: the closest number, and of
    ///    two the smaller.
    /// 6. The first code of the class, since that is how clients read what they do not know
    ///    (RFC 9110 §15). Numbers outside 100 to 599 have no class: `None`.
    ///
    /// Such a code is permanently registered and can be the status of a response: not 102, 104,
    /// 208, 305, 306, 418, 510 and 599.
    ///
    /// ```
    /// use responds_core::Status;
    ///
    /// assert_eq!(Status::nearest(440), Some(Status::UNAUTHORIZED)); // IIS, session expired
    /// assert_eq!(Status::nearest(444), None); // nginx, sends nothing
    /// assert_eq!(Status::nearest(490), Some(Status::CONFLICT));
    /// assert_eq!(Status::nearest(512), Some(Status::NETWORK_AUTHENTICATION_REQUIRED));
    /// assert_eq!(Status::nearest(299), Some(Status::OK));
    /// assert_eq!(Status::nearest(604), None);
    /// ```
    #[must_use]
    pub const fn nearest(code: u16) -> Option<Self> {
        names::nearest(code)
    }

    /// The status whose name is spelled most like this one, if any is close.
    ///
    /// Close is at most one slip in four letters: one letter added, left out, changed, or swapped
    /// with the next. Where several are equally close, the smallest code.
    ///
    /// ```
    /// use responds_core::Status;
    ///
    /// assert_eq!(Status::nearest_name("NOT_FUOND"), Some(Status::NOT_FOUND));
    /// assert_eq!(Status::nearest_name("banana"), None);
    /// ```
    #[must_use]
    pub fn nearest_name(name: &str) -> Option<Self> {
        names::nearest_name(name)
    }

    /// The code: a number from 100 to 599.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.0
    }

    /// The name of the constant: `NOT_FOUND`.
    #[must_use]
    pub const fn constant(self) -> &'static str {
        self.row().constant
    }

    /// The reason phrase that IANA registers: `Not Found`.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        self.row().phrase
    }

    /// Other names in use: older phrases, and those of servers that write their own.
    #[must_use]
    pub const fn aliases(self) -> &'static [&'static str] {
        self.row().aliases
    }

    /// The class, told by the first digit.
    #[must_use]
    pub const fn class(self) -> Class {
        match self.0 / 100 {
            1 => Class::Informational,
            2 => Class::Success,
            3 => Class::Redirection,
            4 => Class::ClientError,
            _ => Class::ServerError,
        }
    }

    /// The state of the code in the IANA registry.
    #[must_use]
    pub const fn state(self) -> State {
        self.row().state
    }

    /// The date on which a temporary registration expires unless it is renewed, as `YYYY-MM-DD` (IANA registry).
    #[must_use]
    pub const fn expires(self) -> Option<&'static str> {
        match self {
            Self::UPLOAD_RESUMPTION_SUPPORTED => Some("2026-11-13"),
            _ => None,
        }
    }

    /// The section that defines the code; for one that is not registered, the section that rules such codes out.
    #[must_use]
    pub const fn cite(self) -> Cite {
        self.row().cites[0]
    }

    /// The section of [`cite`](Self::cite), and those that defined or withdrew the code.
    #[must_use]
    pub const fn cites(self) -> &'static [Cite] {
        self.row().cites
    }

    /// The protocol that the code is defined for.
    #[must_use]
    pub const fn scope(self) -> Scope {
        self.row().scope
    }

    /// The party that sends the code.
    #[must_use]
    pub const fn sender(self) -> Sender {
        self.row().sender
    }

    /// The content rule of the code.
    #[must_use]
    pub const fn content(self) -> ContentRule {
        self.row().content
    }

    /// The cacheability of a response with the code.
    #[must_use]
    pub const fn cacheable(self) -> Cacheable {
        self.row().cacheable
    }

    /// The statements of the specifications about header fields in a response with the code.
    pub fn fields(self) -> impl Iterator<Item = &'static FieldRule> {
        crate::header::of(self.0)
    }

    /// The compatibility of the code with request methods.
    pub fn methods(self) -> impl Iterator<Item = &'static MethodFit> {
        crate::method::of(self.0)
    }

    /// The codes that it is often confused with, and the differences.
    pub fn confusions(self) -> impl Iterator<Item = &'static Confusion> {
        crate::confusion::ALL.iter().filter(move |confusion| confusion.codes.contains(&self.0))
    }

    /// The name of the code: the phrase, or its Korean name.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match language {
            Language::English => self.row().phrase,
            Language::Korean => self.row().name_ko,
        }
    }

    /// When the code is sent, in one or two sentences.
    #[must_use]
    pub const fn description(self, language: Language) -> &'static str {
        self.row().text.get(language)
    }

    /// The row of this code.
    const fn row(self) -> &'static Row {
        match row_of(self.0) {
            Some(row) => row,
            None => panic!("a Status is made from a row"),
        }
    }
}

/// Codes that could have a row: 100 to 599.
const SPAN: usize = 500;

/// For each code from 100 on, one more than the index of its row; zero where it has none.
#[expect(clippy::cast_possible_truncation, reason = "fewer than 255 rows are asserted")]
static INDEX: [u8; SPAN] = {
    assert!(table::ROWS.len() < u8::MAX as usize);
    let mut index = [0; SPAN];
    let mut i = 0;
    while i < table::ROWS.len() {
        assert!(i == 0 || table::ROWS[i - 1].code < table::ROWS[i].code, "rows ascend");
        index[table::ROWS[i].code as usize - 100] = i as u8 + 1;
        i += 1;
    }
    index
};

/// The row of a code, if it has one.
const fn row_of(code: u16) -> Option<&'static Row> {
    if code < 100 || code as usize >= 100 + SPAN {
        return None;
    }
    match INDEX[code as usize - 100] {
        0 => None,
        place => Some(&table::ROWS[place as usize - 1]),
    }
}

/// `404 Not Found`: code and phrase, as in a status line.
impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.phrase())
    }
}

impl fmt::Debug for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
