//! The declaration of a handler, the evidence of its behaviour, and places in either.
//!
//! Both are borrowed views without source positions: a front end that knows the source fills them,
//! and maps each [`At`] that a rule reports back to its own spans or lines.

mod key;
mod words;

pub use self::key::Key;
use crate::{Language, StatusSet};

/// The declaration of a handler.
#[derive(Clone, Copy, Debug, Default)]
pub struct Contract<'a> {
    /// The handler's name.
    pub handler: &'a str,
    /// The source of the declaration.
    pub source: Source<'a>,
    /// The declared responses, as written, in order.
    pub responses: &'a [Declared<'a>],
    /// The types all of whose statuses are declared too.
    pub types: &'a [Spread<'a>],
    /// `true` if it belongs to several handlers: a shared set, or the entries of an attribute around
    /// handlers declares.
    pub shared: bool,
    /// The methods it serves, upper case; empty where unknown.
    pub methods: &'a [&'a str],
    /// `true` if the methods are those that documentation names, so that a router may send it others.
    pub methods_are_documented: bool,
    /// The path it serves, where known.
    pub path: Option<&'a str>,
    /// The form of one response in the documentation that is the source, with `{}` for the code.
    pub entry: Option<&'a str>,
    /// The responses that a documentation attribute beside it lists.
    pub documented: &'a [Documented],
    /// That documentation, if the document lacks the responses that it leaves out: it lists all, and nothing completes
    /// it.
    pub documentation: Option<Documentation<'a>>,
    /// The OpenAPI documents that are compared with it.
    pub described: Described,
    /// The levels that the declaration sets for itself.
    pub controls: &'a [Control<'a>],
}

/// The source of a declaration.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Source<'a> {
    /// `#[responds(..)]`.
    #[default]
    Responds,
    /// `#[status(..)]` on a type that sends the response.
    Type,
    /// Documentation that is read as a declaration, as it is written: `#[utoipa::path(..)]`.
    Documentation(&'a str),
    /// Nothing: undeclared responses are not judged.
    Nothing,
}

/// One declared response.
#[derive(Clone, Copy, Debug)]
pub struct Declared<'a> {
    /// The codes that it covers.
    pub key: Key,
    /// The party that sends it.
    pub by: By,
    /// The phrase that `custom(..)` gives it.
    pub custom: Option<&'a str>,
    /// The type of its content, as written.
    pub body: Option<&'a str>,
    /// The media type of its content.
    pub content_type: Option<&'a str>,
    /// The names of its header fields; `None` if none are given.
    pub fields: Option<&'a [&'a str]>,
    /// When it is sent.
    pub description: Description<'a>,
    /// Its origin, if that is known and worth showing: `TodoError::Conflict`, or the extractor `Json<Todo>`.
    pub from: &'a [&'a str],
}

/// A type all of whose statuses are declared: `..AuthError`.
#[derive(Clone, Copy, Debug)]
pub struct Spread<'a> {
    /// The type, as written.
    pub text: &'a str,
    /// Its path as seen from the handler, where documentation can link it.
    pub link: Option<&'a str>,
}

/// The party that sends a declared response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// The handler.
    Handler,
    /// Perhaps the handler: it is declared for several, by an attribute around them.
    Shared,
    /// A layer, an extractor or the framework, around the handler: `elsewhere(..)`.
    Elsewhere,
    /// An extractor rejects the request: no code of the service names the status.
    Extractor,
}

/// A description: one text for all languages, or one per language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Description<'a> {
    /// The text for every language without one of its own.
    pub plain: Option<&'a str>,
    /// The English text.
    pub en: Option<&'a str>,
    /// The Korean text.
    pub ko: Option<&'a str>,
}

/// The presence of content in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Content {
    /// Not known.
    #[default]
    Unknown,
    /// Provably none: `()`, `""`, `Body::empty()`.
    Empty,
    /// Provably some.
    Present,
}

/// A level that is set for a rule: `allow(missing_body, reason = "…")`, `deny(undeclared_status(5xx))`.
#[derive(Clone, Copy, Debug)]
pub struct Control<'a> {
    /// The rule's id.
    pub rule: &'a str,
    /// The statuses whose findings it concerns; `None` means every finding of the rule.
    pub statuses: Option<StatusSet>,
    /// The level it shall have here.
    pub level: crate::rule::Level,
    /// Why.
    pub reason: Option<&'a str>,
}

/// A response that a documentation attribute beside the handler names.
#[derive(Clone, Copy, Debug)]
pub struct Documented {
    /// The codes that it covers.
    pub key: Key,
    /// The presence of content that it states.
    pub content: Content,
}

/// Documentation beside a handler that lists all of its responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Documentation<'a> {
    /// As it is written: `#[utoipa::path(..)]`, or the name of the document.
    pub written: &'a str,
    /// The source that would complete it.
    pub filling: Filling,
}

/// The source that would complete documentation from the declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filling {
    /// None: it has to be written by hand.
    Nothing,
    /// This feature of `responds`.
    Feature(&'static str),
    /// The declaration itself, if it were above the documentation.
    Order,
}

/// The presence of an endpoint in OpenAPI documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Described {
    /// Unknown: there are no documents.
    #[default]
    Unasked,
    /// An operation describes it.
    Yes,
    /// None does.
    No,
    /// An operation describes an endpoint that no handler serves.
    Unserved,
}

/// The evidence of a handler's behaviour.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// The responses in return position.
    pub responses: &'a [Returned<'a>],
    /// `true` if the list is complete: the handler can return nothing else.
    pub closed: bool,
    /// `true` if all successes are known, although its errors may not be.
    pub success_closed: bool,
    /// Places in return position whose status is unknown.
    pub opaque: usize,
    /// The parts of the request that the handler reads.
    pub request: Request<'a>,
    /// The statuses that its extractors reject with, one set per extractor.
    pub rejections: &'a [Rejection<'a>],
    /// The statuses that layers around it send, one set per layer; only the linter sees any.
    pub layers: &'a [LayerResponses<'a>],
    /// `true` if these are all: the routers around the handler are seen, and every layer that they have is known.
    pub layers_closed: bool,
}

/// One response in return position.
#[derive(Clone, Copy, Debug)]
pub struct Returned<'a> {
    /// Its code.
    pub code: u16,
    /// `true` if some path certainly sends it; otherwise a type merely allows it.
    pub certain: bool,
    /// The presence of content.
    pub content: Content,
    /// The names of the header fields that are set beside it, lower case.
    pub fields: Fields<'a>,
    /// The half of a `Result` that carries it.
    pub half: Half,
}

/// The header fields of a returned response.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fields<'a> {
    /// Those that are seen, lower case.
    pub names: &'a [&'a str],
    /// `true` if these are all that the handler sets.
    pub closed: bool,
}

/// The half of a `Result` that carries a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Half {
    /// Neither: the handler returns no `Result`.
    Plain,
    /// `Ok`.
    Ok,
    /// `Err`.
    Err,
}

/// The parts of the request that a handler reads, according to its extractors.
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each asked for by name")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Request<'a> {
    /// `true` if an extractor is unknown and may read anything, or reads all of the request.
    pub anything: bool,
    /// `true` if it takes content.
    pub content: bool,
    /// `true` if it can take over the connection: a WebSocket or another upgrade.
    pub upgrade: bool,
    /// `true` if it is secured: an extractor reads credentials.
    pub credentials: bool,
    /// The header fields that it reads, lower case.
    pub fields: &'a [&'a str],
}

/// The statuses that an extractor rejects requests with.
#[derive(Clone, Copy, Debug)]
pub struct Rejection<'a> {
    /// The extractor's type, as written.
    pub extractor: &'a str,
    /// The statuses of the rejection.
    pub statuses: StatusSet,
    /// True if a function that is not followed makes another error of it, which may have another status.
    pub converted: bool,
}

impl<'a> Rejection<'a> {
    /// Makes a rejection that is sent as it is.
    #[must_use]
    pub const fn new(extractor: &'a str, statuses: StatusSet) -> Self {
        Self { extractor, statuses, converted: false }
    }
}

/// The statuses that a layer around a handler sends instead of the handler's response.
#[derive(Clone, Copy, Debug)]
pub struct LayerResponses<'a> {
    /// The name of the layer.
    pub layer: &'a str,
    /// The statuses that it sends.
    pub statuses: StatusSet,
}

/// A place that a rule reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum At {
    /// The declaration as a whole.
    Declaration,
    /// A declared response, by index in [`Contract::responses`].
    Declared(usize),
    /// A level that the declaration sets, by index in [`Contract::controls`].
    Control(usize),
    /// A documented response, by index in [`Contract::documented`].
    Documented(usize),
    /// The documentation as a whole: [`Contract::documentation`].
    Documentation,
    /// A response in return position, by index in [`Evidence::responses`].
    Returned(usize),
    /// A place in return position whose status is unknown, by index below [`Evidence::opaque`].
    Opaque(usize),
    /// An extractor, by index in [`Evidence::rejections`].
    Rejection(usize),
    /// A layer, by index in [`Evidence::layers`].
    Layer(usize),
}

impl core::fmt::Display for Source<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Responds | Self::Nothing => "#[responds(..)]",
            Self::Type => "#[status(..)]",
            Self::Documentation(written) => written,
        })
    }
}

impl Declared<'_> {
    /// Returns a response with a code alone.
    #[must_use]
    pub const fn bare(key: Key) -> Self {
        Self {
            key,
            by: By::Handler,
            custom: None,
            body: None,
            content_type: None,
            fields: None,
            description: Description { plain: None, en: None, ko: None },
            from: &[],
        }
    }

    /// The declared content: present for a type other than `()` or a media type.
    #[must_use]
    pub fn content(&self) -> Content {
        match (self.body, self.content_type) {
            (Some("()"), _) => Content::Empty,
            (None, None) => Content::Unknown,
            _ => Content::Present,
        }
    }
}

impl<'a> Description<'a> {
    /// The text for one language: its own, else the plain one, else the other language's.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&'a str> {
        let (own, other) = match language {
            Language::English => (self.en, self.ko),
            Language::Korean => (self.ko, self.en),
        };
        own.or(self.plain).or(other)
    }

    /// Returns `true` if nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Fields<'_> {
    /// Returns `true` if a field is among them; letter case does not matter.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        self.names.iter().any(|name| name.eq_ignore_ascii_case(field))
    }
}

impl Request<'_> {
    /// Returns `true` if some field whose name starts with this may be read.
    #[must_use]
    pub fn may_read(&self, prefix: &str) -> bool {
        let starts =
            |name: &&str| name.get(..prefix.len()).is_some_and(|head| head.eq_ignore_ascii_case(prefix));
        self.anything || self.fields.iter().any(starts)
    }
}
