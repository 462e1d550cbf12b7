//! The routes in the attributes of functions.

use std::{borrow::Cow, collections::BTreeSet};

use rayon::prelude::*;
use responds_syntax::{
    frameworks::{self, Framework},
    route::{Routed, of_framework},
};
use rustc_hash::FxHashMap;
use syn::{LitStr, Meta};

use super::{
    Route, Target,
    frame::Frame,
    ground::Ground,
    head::{head, metas},
    names::segments,
    table::{Entry, Place},
};
use crate::index::{Index, ItemId, Kind, ModuleId, Resolved, Space};

/// The routes in the attributes of a function.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributed {
    /// The framework of the attribute.
    pub(super) framework: Option<&'static Framework>,
    /// `true` if its attributes make it a handler.
    pub(super) handler: bool,
    /// The routes that the framework reads.
    pub(super) routes: BTreeSet<Route>,
    /// The routes that are documented.
    pub(super) documented: BTreeSet<Route>,
    /// The layers that are put around it, as written: `#[get("/", wrap = "Logger::default()")]`.
    pub(super) layers: Vec<String>,
}

/// Reads the attributes of all functions outside of tests, on all threads.
pub(super) fn read_all(index: &Index) -> FxHashMap<ItemId, Attributed> {
    let items: Vec<_> = index.items().collect();
    let is_read = |item: &ItemId| {
        let found = index.item(*item);
        found.kind == Kind::Function && !found.test && !index.module(found.module).repeated
    };
    items.into_par_iter().filter(is_read).map(|item| (item, read(index, item))).collect()
}

/// The documented routes of an operation where its documents put it.
pub(super) fn nested(documented: &BTreeSet<Route>, prefixes: &BTreeSet<Option<String>>) -> BTreeSet<Route> {
    let below = |prefix: &Option<String>, route: &Route| {
        let path = prefix.as_ref().zip(route.path.as_ref()).map(|(prefix, path)| format!("{prefix}{path}"));
        Route { path, method: route.method.clone() }
    };
    prefixes.iter().flat_map(|prefix| documented.iter().map(|route| below(prefix, route))).collect()
}

impl Ground<'_> {
    /// Returns the routes in the attributes of a function and of an impl around it.
    pub(super) fn attributed(&self, item: ItemId) -> Cow<'_, Attributed> {
        match self.attributed.get(&item) {
            Some(known) => Cow::Borrowed(known),
            None => Cow::Owned(read(self.index, item)),
        }
    }
}

impl Frame<'_, '_> {
    /// Returns the entries for a handler from its own attributes.
    pub(super) fn attributed_entries(&mut self, target: Target, framework: &'static str) -> Vec<Entry> {
        let found = match target {
            Target::Function(item) => self.reader.ground.attributed(item),
            Target::Closure(at) => {
                let text = self.reader.index.sources().text(at.site);
                Cow::Owned(own(self.reader.index, at.module, text))
            }
        };
        let routes = match found.framework {
            Some(known) if known.name != framework => return Vec::new(),
            // axum's own attributes have no route, but `#[utoipa::path]` does.
            _ if framework == "axum" => &found.documented,
            _ => &found.routes,
        };
        let entry = |route: &Route| Entry {
            methods: route.method.iter().cloned().collect(),
            place: Place::of(route.path.clone()),
            ..Entry::of(target, framework)
        };
        routes.iter().map(entry).collect()
    }
}

fn read(index: &Index, item: ItemId) -> Attributed {
    let mut found = own(index, index.item(item).module, index.text(item));
    if found.handler {
        within_scope(index, item, &mut found);
    }
    within_impl(index, item, &mut found);
    found
}

/// Returns the routes in the attributes at the head of a function.
fn own(index: &Index, module: ModuleId, text: &str) -> Attributed {
    let mut found = Attributed::default();
    for meta in metas(text) {
        let Some(meta) = canonical(index, module, meta) else { continue };
        let routed = Routed::read(std::slice::from_ref(&meta));
        let known = frameworks::ALL.iter().any(|framework| of_framework(framework, &meta).is_some());
        let told = routes(&routed);
        found.framework = found.framework.or(routed.framework);
        found.layers.extend(routed.route.layers.iter().cloned());
        found.handler |= known || ends_with(&meta, "responds") || is_documented(&meta);
        if known { found.routes.extend(told) } else { found.documented.extend(told) }
    }
    found
}

/// Adds those of the impl: salvo's `#[handler]`, and the prefix of poem-openapi's `#[OpenApi]`.
fn within_impl(index: &Index, item: ItemId, found: &mut Attributed) {
    let Some(parent) = index.item(item).parent.filter(|parent| index.item(*parent).kind == Kind::Impl) else {
        return;
    };
    for meta in metas(head(index.text(parent))) {
        let Some(meta) = canonical(index, index.item(parent).module, meta) else { continue };
        if ends_with(&meta, "OpenApi") {
            prefix(&meta, found);
        } else if index.item(item).name == "handle"
            && (ends_with(&meta, "handler") || ends_with(&meta, "endpoint"))
        {
            found.framework = frameworks::ALL.iter().find(|framework| framework.name == "salvo").copied();
            found.handler = true;
        }
    }
}

/// `#[OpenApi(prefix_path = "/v1")]`; a prefix that is no literal is unknown.
fn prefix(meta: &Meta, found: &mut Attributed) {
    let Meta::List(list) = meta else { return };
    let mut prefix = None;
    let read = list.parse_nested_meta(|nested| {
        let is_prefix = nested.path.is_ident("prefix_path");
        let value = nested.value().and_then(syn::parse::ParseBuffer::parse::<syn::Expr>);
        if is_prefix {
            prefix = Some(value.ok().and_then(literal));
        }
        Ok(())
    });
    if let Some(prefix) = prefix.filter(|_| read.is_ok()) {
        let join = |path: &str, prefix: &str| {
            format!("{}/{}", prefix.trim_end_matches('/'), path.trim_start_matches('/'))
        };
        put_below(found, prefix.as_deref(), join);
    }
}

/// Puts a prefix before all paths; with an unknown prefix, they are unknown too.
fn put_below(found: &mut Attributed, prefix: Option<&str>, join: impl Fn(&str, &str) -> String) {
    let below = |route: &Route| {
        let path = prefix.zip(route.path.as_ref()).map(|(prefix, path)| join(path, prefix));
        Route { path, method: route.method.clone() }
    };
    found.routes = found.routes.iter().map(below).collect();
}

/// Adds those of the module: actix-web's `#[scope("/api")]`.
fn within_scope(index: &Index, item: ItemId, found: &mut Attributed) {
    let item = index.item(item);
    let Some(around) = index.module(item.module).parent.filter(|_| item.parent.is_none()) else { return };
    let declares = |declared: &&ItemId| index.item(**declared).kind == Kind::Module(item.module);
    let Some(module) = index.module(around).items.iter().find(declares) else { return };
    for meta in metas(head(index.text(*module))) {
        let Some(meta) = canonical(index, around, meta).filter(|meta| ends_with(meta, "scope")) else {
            continue;
        };
        let prefix =
            meta.require_list().and_then(syn::MetaList::parse_args::<LitStr>).map(|prefix| prefix.value());
        put_below(found, prefix.as_deref().ok(), |path, prefix| format!("{prefix}{path}"));
    }
}

fn literal(value: syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Each method with the path; empty if neither is given.
fn routes(routed: &Routed) -> Vec<Route> {
    let path = &routed.route.path;
    let route = |method: Option<String>| Route { path: path.clone(), method };
    if routed.route.methods.is_empty() {
        return Vec::from_iter(path.is_some().then(|| route(None)));
    }
    routed.route.methods.iter().cloned().map(|method| route(Some(method))).collect()
}

fn is_documented(meta: &Meta) -> bool {
    let path = segments(meta.path());
    matches!(&path[..], [.., krate, last] if krate == "utoipa" && last == "path")
}

fn ends_with(meta: &Meta, name: &str) -> bool {
    meta.path().segments.last().is_some_and(|last| last.ident == name)
}

/// The attribute under the name that its crate gives it; `None` if it is an item of the workspace.
fn canonical(index: &Index, module: ModuleId, mut meta: Meta) -> Option<Meta> {
    let names = segments(meta.path());
    if names.last().is_some_and(|name| name == "responds") {
        return Some(meta);
    }
    let path = match index.resolve(module, &names, Space::Macros) {
        Resolved::Outside(path) => path,
        // A framework that is in the workspace itself.
        Resolved::Items(items, _) => {
            let item = index.item(*items.first()?);
            let krate = facade(index.module(item.module).path.split("::").next()?);
            let is_known = frameworks::ALL.iter().any(|framework| framework.tells.contains(&krate));
            is_known.then(|| vec![krate.to_owned(), item.name.clone()])?
        }
        Resolved::Module(_) | Resolved::Unknown => names,
    };
    let (krate, rest) = path.split_first()?;
    let path = std::iter::once(facade(krate)).chain(rest.iter().map(String::as_str)).collect::<Vec<_>>();
    let path = syn::parse_str::<syn::Path>(&path.join("::")).ok()?;
    match &mut meta {
        Meta::Path(old) => *old = path,
        Meta::List(list) => list.path = path,
        Meta::NameValue(pair) => pair.path = path,
    }
    Some(meta)
}

/// The crate that re-exports the attributes of a macro crate: `dropshot` for `dropshot_endpoint`.
fn facade(krate: &str) -> &str {
    let suffixes = ["_codegen", "_endpoint", "_macros", "_derive"];
    let stripped = suffixes.iter().find_map(|suffix| krate.strip_suffix(suffix));
    stripped
        .filter(|name| frameworks::ALL.iter().any(|framework| framework.tells.contains(name)))
        .unwrap_or(krate)
}
