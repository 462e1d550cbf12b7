//! warp's filters: the part of a chain before the handler is its path and its method.
//!
//! Parameters of a path are listed as `{u64}`, since warp has no notation of its own for them outside of `path!`.

use proc_macro2::TokenTree;
use responds_facts::layer::Role;
use responds_flow::ty::type_arguments;
use syn::{LitStr, ReturnType, Type};

use super::{
    Layer, Sends, Target,
    dialect::{Argument, Dialect, by_segments, handler, holds, method_named, table, text},
    frame::Frame,
    table::{Entry, Kind, Place, Table},
    value::Value,
};
use crate::index::ItemId;

pub(super) static DIALECT: Dialect =
    Dialect { framework: "warp", krate: "warp", adopts, join: by_segments, call, method, expand };

/// A filter that lets everything through.
fn any() -> Table {
    Table::new(&DIALECT, Kind::Router)
}

/// The receiver of `.and(warp::get())` may be a path.
fn adopts(_: &mut Frame<'_, '_>, name: &str, arguments: &[Argument]) -> Option<Table> {
    let is_filter = table(arguments, 0).is_some_and(|table| table.dialect.framework == "warp");
    match name {
        "and" => is_filter.then(|| Table { rejects: true, custom: true, ..any().then(&Place::Unknown) }),
        "or" => holds(arguments, "warp").then(any),
        _ => None,
    }
}

fn segment(text: &str) -> Place {
    Place::At(by_segments("", text))
}

fn call(_: &mut Frame<'_, '_>, path: &[&str], arguments: &[Argument]) -> Option<Value> {
    // `query` is not among them: it reads the query of any method.
    const METHODS: &[&str] = &["get", "post", "put", "delete", "head", "options", "patch"];
    const FILTERS: &[&str] = &[
        "addr",
        "any",
        "body",
        "compression",
        "cookie",
        "cors",
        "ext",
        "filters",
        "fs",
        "header",
        "host",
        "log",
        "method",
        "multipart",
        "path",
        "query",
        "trace",
        "ws",
    ];
    // They reject no request, except for `path`, which is another one then.
    const PASSING: &[&str] = &["any", "log", "trace"];
    const TAKING: &[(&str, &str)] = &[
        ("addr", "remote"),
        ("any", "any"),
        ("cookie", "optional"),
        ("ext", "optional"),
        ("header", "headers_cloned"),
        ("host", "optional"),
        ("log", "custom"),
        ("method", "method"),
        ("path", "full"),
        ("path", "peek"),
        ("trace", "named"),
        ("trace", "request"),
        ("trace", "trace"),
    ];
    let path = path.strip_prefix(&["filters"]).unwrap_or(path);
    let filter = match *path {
        ["path"] | ["path", "path"] => {
            any().then(&Place::of(text(arguments, 0).map(|text| by_segments("", &text))))
        }
        ["path", "end"] => any().then(&Place::At(String::new())),
        ["path", "param"] => any().then(&segment("{param}")),
        ["path", "tail"] => any().then(&segment("{tail}")),
        ["serve"] => return Some(served(arguments)),
        [name] | ["method", name] if METHODS.contains(&name) => any().by(method_named(name)),
        [first, .., last] if FILTERS.contains(&first) => {
            Table { rejects: !TAKING.contains(&(first, last)), ..any() }
        }
        [first] if FILTERS.contains(&first) => Table { rejects: !PASSING.contains(&first), ..any() },
        _ => return None,
    };
    Some(Value::Table(filter))
}

/// A filter without a path and a method serves all requests.
fn served(arguments: &[Argument]) -> Value {
    let mut served = any();
    for argument in arguments {
        if let Some(filter) = argument.value.clone().into_table() {
            let served_by = |entry: Entry| Entry { served: true, ..entry.anywhere() };
            served.entries.extend(filter.flattened().into_iter().map(served_by));
        }
    }
    Value::Table(served)
}

fn method(frame: &mut Frame<'_, '_>, filter: Table, name: &str, arguments: &[Argument]) -> Value {
    match (name, table(arguments, 0)) {
        ("and", Some(other)) => Value::Table(and(filter, other)),
        ("and", None) => Value::Table(Table { rejects: true, custom: true, ..filter }),
        ("or", Some(other)) => Value::Table(or(filter, other)),
        ("map", _) => Value::Table(mapped(frame, filter, handler(arguments, 0))),
        ("then", _) => Value::Table(handled(frame, filter, handler(arguments, 0))),
        ("and_then", _) => {
            let targets = handler(arguments, 0);
            let rejects = targets.iter().any(|target| may_reject(frame, *target)) || targets.is_empty();
            let mut filter = handled(frame, filter, targets);
            let entries = std::mem::take(&mut filter.entries).into_iter();
            filter.entries =
                entries.map(|entry| Entry { rejects: entry.rejects || rejects, ..entry }).collect();
            Value::Table(filter)
        }
        _ => Value::Table(filter),
    }
}

/// Returns `true` if a filter only takes something from the request: it has neither a path nor a method.
fn extracts(filter: &Table) -> bool {
    let is_anywhere = |entry: Entry| entry.methods.is_empty() && !matches!(entry.place, Place::At(_));
    filter.clone().flattened().into_iter().all(is_anywhere)
}

fn and(filter: Table, other: Table) -> Table {
    if extracts(&other) {
        let custom =
            filter.custom || other.custom || other.entries.iter().any(|entry| entry.rejects || entry.custom);
        let filtered = other.entries.iter().any(|entry| entry.filtered);
        let rejects = filter.rejects || other.rejects || custom || filtered;
        return Table { rejects, custom, ..filter.then(&other.prefix).by(other.methods) };
    }
    let mut both = any();
    both.absorb(
        Table { prefix: Place::Open, entries: other.flattened(), ..filter.clone() }.below(&filter.prefix),
    );
    both
}

fn or(filter: Table, other: Table) -> Table {
    if !filter.entries.is_empty() || !other.entries.is_empty() {
        let mut either = any();
        let takes_all = takes_all(&other);
        either.absorb(filter);
        if takes_all {
            let caught = |entry: Entry| Entry { caught: true, ..entry };
            either.entries = std::mem::take(&mut either.entries).into_iter().map(caught).collect();
        }
        either.absorb(other);
        return either;
    }
    let (rejects, custom) = (filter.rejects && other.rejects, filter.custom || other.custom);
    let prefix = if filter.prefix == other.prefix { filter.prefix } else { Place::Unknown };
    // If one of them accepts any method, both do.
    let any_method = filter.methods.is_empty() || other.methods.is_empty();
    let methods = filter.methods.into_iter().chain(other.methods).filter(|_| !any_method);
    Table { rejects, custom: rejects && custom, ..any().then(&prefix).by(methods) }
}

/// Returns `true` if a filter takes a request of any path and method without rejecting it.
fn takes_all(filter: &Table) -> bool {
    let takes = |entry: Entry| {
        let is_anywhere = entry.methods.is_empty() && !matches!(entry.place, Place::At(_));
        is_anywhere && !entry.rejects && !entry.filtered
    };
    filter.clone().flattened().into_iter().any(takes)
}

/// Returns `true` if a function behind `.and_then(..)` may reject: it never does if its error is `Infallible`.
fn may_reject(frame: &mut Frame<'_, '_>, target: Target) -> bool {
    let Target::Function(item) = target else { return true };
    let Some(body) = frame.reader.body(item) else { return true };
    let ReturnType::Type(_, output) = &body.signature.output else { return true };
    let Type::Path(path) = &**output else { return true };
    let error = path.path.segments.last().and_then(|last| type_arguments(&last.arguments).last().copied());
    !matches!(error, Some(Type::Path(error)) if error.path.segments.last().is_some_and(|last| last.ident == "Infallible"))
}

impl Frame<'_, '_> {
    /// A filter after `recover(f)`: no rejection is left in it, unless `f` may reject too.
    pub(super) fn recovered(&mut self, mut filter: Table, layers: &[Layer], arguments: &[Argument]) -> Table {
        let targets = handler(arguments, 0);
        let function = match targets[..] {
            [Target::Function(item)] => Some(item),
            _ => None,
        };
        let (rejects, custom) = (filter.rejects, filter.custom);
        let entries = std::mem::take(&mut filter.entries).into_iter();
        let entries = entries.map(|entry| {
            let entry =
                Entry { filtered: entry.filtered || rejects, custom: entry.custom || custom, ..entry };
            behind(entry, function, layers)
        });
        filter.entries = entries.collect();
        if targets.is_empty() || targets.iter().any(|target| may_reject(self, *target)) {
            return filter;
        }
        let recovered = |entry: Entry| Entry { rejects: false, filtered: false, custom: false, ..entry };
        let entries = filter.entries.into_iter().map(recovered).collect();
        Table { rejects: false, custom: false, entries, ..filter }
    }
}

/// An entry behind a function that recovers. From rejections of its handler it recovers alone; those of filters before it
/// send what the function makes of them, like a layer.
fn behind(entry: Entry, function: Option<ItemId>, layers: &[Layer]) -> Entry {
    let Some(function) = function.filter(|_| !entry.caught) else {
        let reached = entry.rejects || entry.filtered;
        let entry = Entry { caught: entry.caught || entry.rejects, ..entry };
        return if reached { entry.inside(layers) } else { entry };
    };
    let (rejects, filtered, custom) = (entry.rejects, entry.filtered, entry.custom);
    let mut entry = match (filtered, custom) {
        (true, true) => entry.inside(layers),
        (true, false) => {
            let known = |layer: &Layer| Layer {
                sends: Sends::Function(Target::Function(function), Role::Rejection),
                ..layer.clone()
            };
            entry.inside(&layers.iter().map(known).collect::<Vec<_>>())
        }
        (false, _) => entry,
    };
    if rejects {
        entry.recovers.push(function);
    }
    entry
}

/// `.then(handler).map(answer)`: a function after an asynchronous one makes the response from its result.
fn mapped(frame: &mut Frame<'_, '_>, filter: Table, targets: Vec<Target>) -> Table {
    let is_answered = !filter.entries.is_empty() && filter.entries.iter().all(|entry| is_async(frame, entry));
    match targets[..] {
        [Target::Function(answer)] if is_answered => {
            let answered = |entry: Entry| match entry.answer {
                None => Entry { answer: Some(answer), ..entry },
                Some(_) => Entry { changed: true, ..entry },
            };
            Table { entries: filter.entries.into_iter().map(answered).collect(), ..filter }
        }
        _ => handled(frame, filter, targets),
    }
}

/// Returns `true` if an entry is an asynchronous function, which `.map(..)` does not accept.
fn is_async(frame: &mut Frame<'_, '_>, entry: &Entry) -> bool {
    let Target::Function(item) = entry.target else { return false };
    frame.reader.body(item).is_some_and(|body| body.signature.asyncness.is_some())
}

/// `.map(f)`, `.then(f)`, `.and_then(f)`: the last of them is the handler, unless it is a closure after a function,
/// which changes the response.
fn handled(frame: &Frame<'_, '_>, mut filter: Table, targets: Vec<Target>) -> Table {
    let is_one = |entry: &Entry| entry.methods.is_empty() && entry.place == Place::Open;
    let is_function = |target: &Target| matches!(target, Target::Function(_));
    let changes =
        filter.entries.iter().any(|entry| is_function(&entry.target)) && !targets.iter().any(is_function);
    let names_status = |target: &Target| match target {
        Target::Closure(closure) => frame.reader.index.sources().text(closure.site).contains("status"),
        Target::Function(_) => false,
    };
    if changes && targets.iter().any(names_status) {
        let entries = std::mem::take(&mut filter.entries);
        filter.entries = entries.into_iter().map(|entry| Entry { changed: true, ..entry }).collect();
    }
    let is_closure = |entry: &Entry| matches!(entry.target, Target::Closure(_));
    if !filter.entries.is_empty() && filter.entries.iter().all(is_closure) && targets.iter().any(is_function)
    {
        return answered(filter, &targets);
    }
    let keeps = changes || targets.is_empty() || filter.entries.iter().any(|entry| !is_one(entry));
    if filter.entries.is_empty() || !keeps {
        filter.entries.clear();
        filter.handle(targets, &[], &Place::Open);
    }
    filter
}

/// Closures before a function only take something from the request: the function handles each of their paths.
fn answered(mut filter: Table, targets: &[Target]) -> Table {
    let entries = std::mem::take(&mut filter.entries);
    let behind = |entry: Entry| targets.iter().map(move |target| Entry { target: *target, ..entry.clone() });
    filter.entries = entries.into_iter().flat_map(behind).collect();
    filter
}

/// `warp::path!("todos" / u64 / ..)`.
fn expand(_: &mut Frame<'_, '_>, path: &[&str], call: &syn::Macro) -> Option<Value> {
    if path != ["path"] {
        return None;
    }
    let trees: Vec<_> = call.tokens.clone().into_iter().collect();
    let parts = trees.split(|tree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '/'));
    let mut path = String::new();
    for part in parts.filter(|part| !part.is_empty()) {
        let tokens = part.iter().cloned().collect::<proc_macro2::TokenStream>();
        match syn::parse2::<LitStr>(tokens.clone()) {
            Ok(text) => path = by_segments(&path, &text.value()),
            Err(_) if tokens.to_string().replace(' ', "") == ".." => {}
            Err(_) => path = by_segments(&path, &format!("{{{}}}", tokens.to_string().replace(' ', ""))),
        }
    }
    Some(Value::Table(any().then(&Place::At(path))))
}
