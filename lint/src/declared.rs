//! The declared responses of an endpoint: one owned model for all sources.
//!
//! [`Reader`] reads it. A declaration is [complete](Declaration::complete) if every item that it names could be found;
//! only then can a status be called undeclared.

mod aide;
mod alias;
mod attribute;
mod document;
mod dropshot;
mod found;
mod generated;
mod head;
mod items;
mod opaque;
mod own;
mod poem_openapi;
mod reader;
mod reading;
mod responds;
mod response;
mod salvo;
mod sets;
mod settings;
mod trail;
mod types;
mod utoipa;
mod view;

#[cfg(test)]
mod tests;

use responds_core::{
    StatusSet,
    contract::{self, By, Key},
    rule::Level,
};
use responds_syntax::{frameworks::Framework, openapi};

pub use self::{reader::Reader, view::Parts};
use crate::source::Site;

/// The source of a declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// `#[responds(..)]`
    Responds,
    /// `#[utoipa::path(responses(..))]`
    Utoipa,
    /// salvo's `#[endpoint(..)]`
    Salvo,
    /// `#[oai(..)]`, and the return type
    PoemOpenapi,
    /// `get_with(handler, docs)`, and the return type
    Aide,
    /// dropshot's `#[endpoint { .. }]`: the return type
    Dropshot,
    /// An OpenAPI document
    OpenApi,
}

impl Source {
    /// Its name: `responds`, `utoipa`, `salvo`, `poem-openapi`, `aide`, `dropshot`, `openapi`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Responds => "responds",
            Self::Utoipa => "utoipa",
            Self::Salvo => "salvo",
            Self::PoemOpenapi => "poem-openapi",
            Self::Aide => "aide",
            Self::Dropshot => "dropshot",
            Self::OpenApi => "openapi",
        }
    }

    /// Returns the form of one response, with `{}` for the code; `None` where no text has one.
    #[must_use]
    pub const fn entry(self) -> Option<&'static str> {
        Some(match self {
            Self::Utoipa => "(status = {}, description = \"…\")",
            Self::Salvo => "responses((status_code = {}, description = \"…\"))",
            Self::PoemOpenapi => "#[oai(status = {})]",
            Self::Aide => ".response::<{}, ()>()",
            Self::Responds | Self::Dropshot | Self::OpenApi => return None,
        })
    }

    /// Returns the source as rules name it: as it is written.
    #[must_use]
    pub const fn written(self) -> contract::Source<'static> {
        contract::Source::Documentation(match self {
            Self::Responds => return contract::Source::Responds,
            Self::Utoipa => "#[utoipa::path(..)]",
            Self::Salvo => "#[endpoint(..)]",
            Self::PoemOpenapi => "#[oai(..)]",
            Self::Aide => openapi::aide::OPERATION,
            Self::Dropshot => "#[endpoint { .. }]",
            Self::OpenApi => "the OpenAPI document",
        })
    }
}

/// The declaration of an endpoint.
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each asked for by name")]
#[derive(Clone, Debug)]
pub struct Declaration {
    /// Its source.
    pub source: Source,
    /// The name of the document, if it is an OpenAPI document.
    pub document: Option<String>,
    /// The place of the attribute, or of the expression that documents the endpoint.
    pub site: Site,
    /// The line on which that starts.
    pub line: usize,
    /// The responses, in order: as written, with those of shared types where these are named.
    pub responses: Vec<Response>,
    /// The types that declare several responses.
    pub types: Vec<Spread>,
    /// `true` if all rejections of extractors are declared too: `..Extractors`.
    pub extractors: bool,
    /// The statuses that a type could send and this handler never sends: `never(409)`.
    pub never: Vec<Key>,
    /// The levels that it sets for itself.
    pub controls: Vec<Control>,
    /// The methods that it names, upper case.
    pub methods: Vec<String>,
    /// The path that it names, after the prefix from the block around.
    pub path: Option<String>,
    /// The framework that it names.
    pub framework: Option<&'static Framework>,
    /// `true` if it is strict.
    pub strict: bool,
    /// `true` if these are all: where a type could not be found, or a status not be read, something is missing.
    pub complete: bool,
    /// The statuses that it may declare too: none of them can be called undeclared.
    pub perhaps: StatusSet,
    /// `true` if the operation is in a document; `hidden` ones are not.
    pub shown: bool,
    /// The parts that could not be parsed.
    pub mistakes: Vec<Mistake>,
}

/// One declared response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The codes that it declares.
    pub key: Key,
    /// The sender. A response from a type that several handlers may share is [`By::Shared`].
    pub by: By,
    /// `true` if it is declared elsewhere, on a block or a type, and judged there.
    pub handed_down: bool,
    /// `true` if a type or a set of `responds` lists it, which handlers without documentation use too.
    pub own: bool,
    /// The phrase that `custom(..)` gives it.
    pub custom: Option<String>,
    /// The type of its content, as written.
    pub body: Option<String>,
    /// The media type of its content.
    pub content_type: Option<String>,
    /// The names of its header fields; `None` if none are given.
    pub headers: Option<Vec<String>>,
    /// When it is sent.
    pub description: Description,
    /// The type or variant that it comes from: `TodoError::Conflict`.
    pub from: Option<String>,
    /// The place of its status.
    pub site: Site,
}

/// When a response is sent: one text for all languages, or one for each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// The text for every language without one of its own.
    pub plain: Option<String>,
    /// The English text.
    pub en: Option<String>,
    /// The Korean text.
    pub ko: Option<String>,
}

/// A type that declares several responses: `..AuthError`, `responses(TodoErrors)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// As written.
    pub text: String,
    /// `true` if all of it could be found: its responses are among those of the declaration.
    pub known: bool,
    /// `true` if its name resolves, here or in another crate.
    pub found: bool,
    /// The place in the declaration that names it.
    pub site: Site,
}

/// A level that a declaration sets for one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// The rule's id.
    pub rule: &'static str,
    /// The statuses whose findings it concerns; `None` means every finding of the rule.
    pub statuses: Option<StatusSet>,
    /// Its level.
    pub level: Level,
    /// Why.
    pub reason: Option<String>,
    /// `true` if it is part of a block around the handler.
    pub handed_down: bool,
    /// The place of the rule's name.
    pub site: Site,
}

/// A part of a declaration that could not be parsed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The defect and the help.
    pub words: String,
    /// The place.
    pub site: Site,
}
