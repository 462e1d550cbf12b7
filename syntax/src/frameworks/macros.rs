//! The attributes that actix-web and rocket both have: `#[get("/x")]`, `#[route(..)]`.

use syn::Meta;

use crate::arguments::{self, Argument};
use crate::route::{Route, last_segment};

/// Attributes that are named after a method.
const METHODS: &[&str] =
    &["get", "post", "put", "delete", "head", "options", "patch", "connect", "trace", "query"];

/// A routing attribute, whoever wrote it.
pub(super) struct RouteMacro {
    /// Where it routes.
    pub(super) route: Route,
    /// Whether only actix-web can have written it.
    pub(super) actix: bool,
    /// Whether only rocket can have written it.
    pub(super) rocket: bool,
}

impl RouteMacro {
    /// Reads an attribute that stands alone or is qualified by this crate.
    pub(super) fn read(meta: &Meta, package: &str) -> Option<Self> {
        let Meta::List(list) = meta else { return None };
        let name = last_segment(&list.path, &[package])?.to_string();
        let arguments = arguments::of_meta(meta);
        let methods = if name == "route" {
            route_methods(&arguments)
        } else if METHODS.contains(&name.as_str()) {
            vec![name.to_uppercase()]
        } else {
            return None;
        };
        let path = path(&arguments)?;
        let has =
            |names: &[&str]| arguments.iter().any(|argument| names.iter().any(|name| argument.is(name)));
        let spelt = |test: fn(&Argument) -> bool| arguments.iter().any(test);
        let braces = path.contains('{');
        Some(Self {
            actix: braces || has(&["name", "guard", "wrap"]) || spelt(quotes_method),
            // The pattern in `{id:<regex>}` may hold anything.
            rocket: (!braces && path.contains(['<', '?']))
                || has(&["data", "format", "rank", "uri", "path"])
                || spelt(spells_method),
            route: Route { methods, path: Some(path), data: data(&arguments) },
        })
    }
}

/// The path: the first argument that is a string, or `uri = ".."`.
fn path(arguments: &[Argument]) -> Option<String> {
    let unnamed = arguments.iter().filter(|argument| argument.name.is_none());
    let named = arguments.iter().filter(|argument| argument.is("uri") || argument.is("path"));
    unnamed.chain(named).find_map(Argument::text)
}

/// The argument that takes the content: `data = "<todo>"`.
fn data(arguments: &[Argument]) -> Option<String> {
    let data = arguments.iter().find(|argument| argument.is("data"))?.text()?;
    Some(data.strip_prefix('<')?.strip_suffix('>')?.to_owned())
}

/// The methods of `#[route(..)]`: `GET`, `method = GET`, `method = "GET"`.
fn route_methods(arguments: &[Argument]) -> Vec<String> {
    let unnamed = arguments.iter().filter(|argument| argument.name.is_none()).filter_map(Argument::word);
    let named = arguments.iter().filter(|argument| argument.is("method"));
    let named = named.filter_map(|argument| argument.word().or_else(|| argument.text()));
    unnamed.chain(named).map(|method| method.to_uppercase()).collect()
}

/// `method = "GET"`, as actix-web writes it.
fn quotes_method(argument: &Argument) -> bool {
    argument.is("method") && argument.text().is_some()
}

/// `GET` or `method = GET`, as rocket writes it.
fn spells_method(argument: &Argument) -> bool {
    (argument.name.is_none() || argument.is("method")) && argument.word().is_some()
}
