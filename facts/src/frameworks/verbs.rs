//! The attributes that actix-web and rocket both have: `#[get("/x")]`, `#[route(..)]`.

use crate::framework::{AttributeFact, Mark, Methods, PathArgument};

/// The path: the first string without a name, else `uri = ".."` or `path = ".."`.
const PATH: PathArgument = PathArgument::first_or(&["uri", "path"]);

/// The argument that holds the parameter for the content, and the argument that holds the method.
const CONTENT: &str = "data";
pub(super) const METHOD: &str = "method";
/// The argument that puts a middleware of actix-web around the handler.
pub(super) const WRAP: &str = "wrap";

/// Makes the attributes of a framework, which differ in the marks of the other one and in the end of the path.
pub(super) const fn attributes(excluded_by: &'static [Mark], ends_at: Option<char>) -> [AttributeFact; 11] {
    let path = PathArgument { ends_at, ..PATH };
    [
        attribute("get", Methods::Fixed("GET"), path, excluded_by),
        attribute("post", Methods::Fixed("POST"), path, excluded_by),
        attribute("put", Methods::Fixed("PUT"), path, excluded_by),
        attribute("delete", Methods::Fixed("DELETE"), path, excluded_by),
        attribute("head", Methods::Fixed("HEAD"), path, excluded_by),
        attribute("options", Methods::Fixed("OPTIONS"), path, excluded_by),
        attribute("patch", Methods::Fixed("PATCH"), path, excluded_by),
        attribute("connect", Methods::Fixed("CONNECT"), path, excluded_by),
        attribute("trace", Methods::Fixed("TRACE"), path, excluded_by),
        attribute("query", Methods::Fixed("QUERY"), path, excluded_by),
        attribute("route", Methods::Anywhere(METHOD), path, excluded_by),
    ]
}

const fn attribute(
    name: &'static str,
    methods: Methods,
    path: PathArgument,
    excluded_by: &'static [Mark],
) -> AttributeFact {
    AttributeFact::route(name, methods, path).content(CONTENT).layers(&[WRAP]).excluded_by(excluded_by)
}
