//! The operations of a document, with the responses that each describes.

use std::ops::Range;

use super::{
    reference::{self, Located},
    response::{self, Described},
    template::Template,
    tree::{NodeId, Tree},
};

/// A method and a path that a document describes.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The method, upper case.
    pub method: String,
    /// The path, as written.
    pub path: String,
    /// The paths under which it may be served: behind each base path of the servers, and as written.
    pub templates: Vec<Template>,
    /// The name that the document gives it.
    pub id: Option<String>,
    /// The key that is its method, by its range of bytes.
    pub span: Range<u32>,
    /// Its responses, in order.
    pub responses: Vec<Described>,
    /// `true` if these are all: none is in another file.
    pub complete: bool,
    /// The map of its responses, where it has one.
    pub(super) list: Option<NodeId>,
    /// The path to that map, or to the operation if it has none.
    pub(super) pointer: Vec<String>,
}

/// The fields of a path item that are operations.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// The field of a path item that holds operations of other methods.
const OTHERS: &str = "additionalOperations";

/// All operations of a document, in order.
pub(super) fn all(tree: &Tree, version: &str) -> Vec<Operation> {
    let Some(paths) = tree.get(Tree::ROOT, "paths") else { return Vec::new() };
    let is_old = version.starts_with('2');
    let of_document = if is_old { base_path(tree) } else { servers(tree, Tree::ROOT) };
    let mut operations = Vec::new();
    for path in tree.entries(paths).filter(|entry| entry.key.starts_with('/')) {
        let at = vec!["paths".to_owned(), path.key.clone()];
        let Some(item) = reference::followed(tree, Located { node: path.value, pointer: at }) else {
            continue;
        };
        let of_item = own_servers(tree, item.node).unwrap_or_else(|| of_document.clone());
        for found in methods(tree, &item) {
            let bases = own_servers(tree, found.at.node).unwrap_or_else(|| of_item.clone());
            operations.push(operation(tree, &path.key, found, &bases, is_old));
        }
    }
    operations
}

/// An operation that is found in a path item.
struct Found {
    method: String,
    span: Range<u32>,
    at: Located,
}

/// The operations of a path item: its fields that are methods, and since 3.2 others by name.
fn methods(tree: &Tree, item: &Located) -> Vec<Found> {
    let found = |around: &Located, key: &str, span: &Range<u32>, node| Found {
        method: key.to_ascii_uppercase(),
        span: span.clone(),
        at: Located { node, pointer: [&around.pointer[..], &[key.to_owned()]].concat() },
    };
    let fields = tree.entries(item.node).filter(|entry| METHODS.contains(&entry.key.as_str()));
    let mut methods: Vec<_> = fields.map(|entry| found(item, &entry.key, &entry.span, entry.value)).collect();
    if let Some(node) = tree.get(item.node, OTHERS) {
        let around = Located { node, pointer: [&item.pointer[..], &[OTHERS.to_owned()]].concat() };
        let others = tree.entries(node).map(|entry| found(&around, &entry.key, &entry.span, entry.value));
        methods.extend(others);
    }
    methods
}

fn operation(tree: &Tree, path: &str, found: Found, bases: &[String], is_old: bool) -> Operation {
    let Found { method, span, at } = found;
    let list = tree.get(at.node, "responses");
    let mut pointer = at.pointer.clone();
    pointer.extend(list.map(|_| "responses".to_owned()));
    let produced = is_old.then(|| produces(tree, at.node));
    let (responses, complete) = match list {
        Some(list) => response::all(tree, list, produced.as_deref()),
        None => (Vec::new(), true),
    };
    let written = bases.iter().map(|base| format!("{base}{path}")).chain([path.to_owned()]);
    let mut templates: Vec<_> = written.map(|path| Template::parse(&path)).collect();
    templates.dedup();
    let id = tree.text_of(at.node, "operationId").map(str::to_owned);
    let list = list.filter(|list| tree.is_map(*list));
    Operation { method, path: path.to_owned(), templates, id, span, responses, complete, list, pointer }
}

/// The media type of the responses of an operation in 2.0.
fn produces(tree: &Tree, operation: NodeId) -> String {
    let of = |node| tree.get(node, "produces").and_then(|list| tree.list(list).first().copied());
    let first = of(operation).or_else(|| of(Tree::ROOT));
    first.and_then(|first| tree.text(first)).unwrap_or("application/json").to_owned()
}

fn base_path(tree: &Tree) -> Vec<String> {
    let base = tree.text_of(Tree::ROOT, "basePath").unwrap_or_default();
    vec![base.trim_end_matches('/').to_owned()]
}

fn own_servers(tree: &Tree, node: NodeId) -> Option<Vec<String>> {
    tree.get(node, "servers").map(|_| servers(tree, node))
}

/// The paths of the servers' addresses, with the defaults of their variables.
fn servers(tree: &Tree, node: NodeId) -> Vec<String> {
    let listed = tree.get(node, "servers").map(|list| tree.list(list)).unwrap_or_default();
    let mut bases: Vec<_> = listed.iter().filter_map(|server| base(tree, *server)).collect();
    if bases.is_empty() {
        bases.push(String::new());
    }
    bases.dedup();
    bases
}

fn base(tree: &Tree, server: NodeId) -> Option<String> {
    let mut url = tree.text_of(server, "url")?.to_owned();
    if let Some(variables) = tree.get(server, "variables") {
        for variable in tree.entries(variables) {
            if let Some(default) = tree.text_of(variable.value, "default") {
                url = url.replace(&format!("{{{}}}", variable.key), default);
            }
        }
    }
    let behind_scheme = url
        .split_once("://")
        .map_or(url.as_str(), |(_, behind)| behind.find('/').map_or("", |at| &behind[at..]));
    let path = behind_scheme.split(['?', '#']).next().unwrap_or_default();
    let path = path.trim_matches('/');
    Some(if path.is_empty() || path == "." { String::new() } else { format!("/{path}") })
}
