//! What is known of each endpoint: the public, versioned model behind `list`, `diff` and `docs`.

use serde::{Deserialize, Serialize};

/// The version of the format.
pub const VERSION: u32 = 1;

/// All endpoints of a workspace, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// The version of the format: [`VERSION`].
    pub version: u32,
    /// The endpoints, sorted by path, method, file and line.
    pub endpoints: Vec<Endpoint>,
}

/// A method and a path, and the handler that serves them.
///
/// A handler with several routes is several endpoints; one without a known route has neither method nor path.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoint {
    /// The name of the handler; that of a closure is the path it is routed by, or `{closure}`.
    pub handler: String,
    /// The module that it stands in: `todos::api`.
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
    /// What it declares, if something declares.
    pub declared: Option<Declared>,
    /// What it is seen to return.
    pub returned: Returned,
}

/// What an endpoint declares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declared {
    /// What declares it: `responds`, `utoipa`, `salvo`, `poem-openapi`, `aide`, `rocket`, `dropshot`.
    pub source: String,
    /// The line of the declaration.
    pub line: usize,
    /// The responses, as written, in order.
    pub responses: Vec<Response>,
}

/// A declared response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The code.
    pub status: Option<u32>,
    /// The class, `4XX`, or `default`, where it stands for several codes.
    pub range: Option<String>,
    /// The type of the content, as written.
    pub body: Option<String>,
    /// The names of the header fields, lower case.
    pub headers: Vec<String>,
    /// When it is sent.
    pub description: Option<String>,
}

/// What an endpoint is seen to return.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// The codes that some path certainly sends, ascending.
    pub certain: Vec<u16>,
    /// Those and the ones that types leave room for, ascending.
    pub possible: Vec<u16>,
    /// Whether these are all.
    pub closed: bool,
    /// What the extractors reject with by themselves, ascending.
    pub rejections: Vec<u16>,
}
