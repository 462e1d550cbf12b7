//! The public, versioned model of endpoints behind `list`, `diff` and `docs`.

use responds_core::contract::Key;
use serde::{Deserialize, Serialize};

use crate::{openapi::Served, workspace::Unread};

/// The version of the format.
pub const VERSION: u32 = 1;

/// All endpoints of a workspace, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The version of the format: [`VERSION`].
    pub version: u32,
    /// The endpoints, sorted by path, method, file and line.
    pub endpoints: Vec<Endpoint>,
    /// The files that could not be read, so that endpoints may be missing; sorted by path.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Unread>,
    /// The handlers with a route that could not be found, so that their statuses are unknown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unfound: Vec<Unfound>,
}

/// A handler with a route that could not be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Unfound {
    /// The file in which it is routed to, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The expression in its place, as written: `pages.handler()`.
    pub handler: String,
}

/// A method and a path, and the handler that serves them.
///
/// A handler with several routes is several endpoints; one without a known route has neither method nor path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoint {
    /// The name of the handler; that of a closure is the path it is routed by, or `{closure}`.
    pub handler: String,
    /// The module of the handler: `todos::api`.
    pub module: String,
    /// The file, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The line of the `fn` name, or of the closure.
    pub line: usize,
    /// The framework.
    pub framework: Option<String>,
    /// The method, upper case, where it is known.
    pub method: Option<String>,
    /// The full path, as the framework writes it, where it is known.
    pub path: Option<String>,
    /// The first paragraph of the handler's documentation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The condition under which it is compiled, where the default features do not decide it: `feature = "admin"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
    /// The declaration, if there is one.
    pub declared: Option<Declared>,
    /// The statuses that it returns.
    pub returned: Returned,
}

impl Endpoint {
    /// The method and the path that it serves, where the path is known.
    #[must_use]
    pub fn served(&self) -> Option<Served<'_>> {
        self.path.as_deref().map(|path| Served { method: self.method.as_deref(), path })
    }
}

/// The declaration of an endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// The kind of declaration: `responds`, `utoipa`, `salvo`, `poem-openapi`, `aide`, `rocket`, `dropshot`.
    pub source: String,
    /// The line of the declaration.
    pub line: usize,
    /// The responses, as written, in order.
    pub responses: Vec<Response>,
    /// The types all of whose statuses are declared too, as written: `AuthError`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<String>,
}

/// A declared response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The code.
    pub status: Option<u32>,
    /// The class, `4XX`, or `default`, if it declares several codes.
    pub range: Option<String>,
    /// The type of the content, as written.
    pub body: Option<String>,
    /// The names of the header fields, lower case.
    pub headers: Vec<String>,
    /// When it is sent: the text for every language, or the English one where there is a Korean one.
    pub description: Option<String>,
    /// When it is sent, in Korean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description_ko: Option<String>,
    /// The media type of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The phrase that the declaration gives to a code of its own making.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// The party that sends it.
    #[serde(default, skip_serializing_if = "Sender::is_handler")]
    pub sender: Sender,
}

impl Response {
    /// The codes that it declares; `None` if it has neither a code nor a range.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.status.map(Key::Code).or_else(|| self.range.as_deref().and_then(Key::from_field))
    }
}

/// The party that sends a declared response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sender {
    /// The handler.
    #[default]
    Handler,
    /// A layer, an extractor or the framework, around the handler.
    Elsewhere,
    /// An extractor.
    Extractor,
}

impl Sender {
    /// Returns `true` if it is the handler, which is not written out.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_handler(&self) -> bool {
        *self == Self::Handler
    }
}

/// The statuses that an endpoint returns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// The codes that some path certainly sends, ascending.
    pub certain: Vec<u16>,
    /// Those and the ones that types leave room for, ascending.
    pub possible: Vec<u16>,
    /// `true` if these are all that the handler itself sends.
    pub closed: bool,
    /// The statuses that the extractors reject with, ascending.
    pub rejections: Vec<u16>,
    /// The extractors, as written, that may also reject with an unknown status.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown_extractors: Vec<String>,
    /// The codes that layers around it send, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<u16>,
    /// The layers that may also send unknown codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown_layers: Vec<String>,
    /// The origins of these statuses, if they are known, ascending by status and name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<Origin>,
}

impl Returned {
    /// Returns `true` if all is known that the handler, its extractors and the layers around it send.
    #[must_use]
    pub const fn is_all(&self) -> bool {
        self.closed && self.unknown_extractors.is_empty() && self.unknown_layers.is_empty()
    }
}

/// The origin of a status: an error's variant, a function, an extractor.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Origin {
    /// The code.
    pub status: u16,
    /// Its name, as written: `TodoError::Conflict`, `Json<Todo>`.
    pub name: String,
    /// `true` if it is an extractor, which may reject the request.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub extractor: bool,
    /// `true` if it is a layer around the handler.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub layer: bool,
}
