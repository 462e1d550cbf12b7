//! What the attributes of functions say of their routes.

use std::{collections::BTreeSet, rc::Rc};

use responds_syntax::{
    frameworks::{self, Framework},
    route::{self, Routed},
};
use syn::{Attribute, LitStr, Meta, parse::ParseStream};

use super::{
    Route, Target,
    frame::Frame,
    names::segments,
    reader::{Reader, parsed},
    table::{Entry, Place},
    value::Value,
};
use crate::index::{Index, ItemId, Kind, ModuleId, Resolved, Space};

/// What the attributes of a function say.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributed {
    /// The framework whose attribute stands there.
    pub(super) framework: Option<&'static Framework>,
    /// Whether it is a handler by what stands there.
    pub(super) handler: bool,
    /// The routes that the framework reads.
    pub(super) routes: BTreeSet<Route>,
    /// The routes that are documented.
    pub(super) documented: BTreeSet<Route>,
}

impl Reader<'_> {
    /// What the attributes of a function say, those of an impl around it included.
    pub(super) fn attributed(&mut self, item: ItemId) -> Rc<Attributed> {
        if let Some(known) = self.attributed.get(&item) {
            return known.clone();
        }
        let found = Rc::new(read(self.index, item));
        self.attributed.insert(item, found.clone());
        found
    }
}

impl Frame<'_, '_> {
    /// What a handler's own attributes route it to.
    pub(super) fn attributed_entries(&mut self, target: Target, framework: &'static str) -> Vec<Entry> {
        let Target::Function(item) = target else { return Vec::new() };
        let found = self.reader.attributed(item);
        let routes = match found.framework {
            Some(known) if known.name != framework => return Vec::new(),
            // axum's own attributes tell no route, but `#[utoipa::path]` does.
            _ if framework == "axum" => &found.documented,
            _ => &found.routes,
        };
        let entry = |route: &Route| Entry {
            target,
            framework,
            methods: route.method.iter().cloned().collect(),
            place: Place::of(route.path.clone()),
            docs: None,
        };
        routes.iter().map(entry).collect()
    }
}

fn read(index: &Index, item: ItemId) -> Attributed {
    let mut found = Attributed::default();
    let module = index.item(item).module;
    for meta in metas(index.text(item)) {
        let Some(meta) = canonical(index, module, meta) else { continue };
        let routed = Routed::read(std::slice::from_ref(&meta));
        let known = frameworks::ALL.iter().any(|framework| (framework.route)(&meta).is_some());
        let routes = routes(&routed);
        found.framework = found.framework.or(routed.framework);
        found.handler |= known || ends_with(&meta, "responds") || is_documented(&meta);
        if known { found.routes.extend(routes) } else { found.documented.extend(routes) }
    }
    within_impl(index, item, &mut found);
    found
}

/// What stands at the impl: salvo's `#[handler]`, and the prefix of poem-openapi's `#[OpenApi]`.
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

/// `#[OpenApi(prefix_path = "/v1")]`; a prefix that is no literal cannot be told.
fn prefix(meta: &Meta, found: &mut Attributed) {
    let Meta::List(list) = meta else { return };
    let mut prefix = None;
    let read = list.parse_nested_meta(|nested| {
        let is_prefix = nested.path.is_ident("prefix_path");
        let value = nested.value().and_then(|value| value.parse::<syn::Expr>());
        if is_prefix {
            prefix = Some(value.ok().and_then(literal));
        }
        Ok(())
    });
    let Some(prefix) = prefix.filter(|_| read.is_ok()) else { return };
    let below = |route: &Route| {
        let path = prefix.as_ref().zip(route.path.as_ref());
        let path = path.map(|(prefix, path)| {
            format!("{}/{}", prefix.trim_end_matches('/'), path.trim_start_matches('/'))
        });
        Route { path, method: route.method.clone() }
    };
    found.routes = found.routes.iter().map(below).collect();
}

fn literal(value: syn::Expr) -> Option<String> {
    match value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

/// Each method with the path; nothing, where neither is told.
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

/// The attribute under the name that its crate gives it; nothing, where it is something of the workspace.
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

/// The crate that names what this crate of macros makes: `dropshot` for `dropshot_endpoint`.
fn facade(krate: &str) -> &str {
    let suffixes = ["_codegen", "_endpoint", "_macros", "_derive"];
    let stripped = suffixes.iter().find_map(|suffix| krate.strip_suffix(suffix));
    stripped
        .filter(|name| frameworks::ALL.iter().any(|framework| framework.tells.contains(name)))
        .unwrap_or(krate)
}

/// The attributes that stand first in the text of an item, those inside `cfg_attr` too.
fn metas(text: &str) -> Vec<Meta> {
    let head = head(text);
    if head.split("#[").skip(1).all(is_inert) {
        return Vec::new();
    }
    parsed::<Head>(head).map(|head| route::metas(&head.0)).unwrap_or_default()
}

/// Whether the attribute with which a text starts says nothing of routes, as most do.
fn is_inert(attribute: &str) -> bool {
    const INERT: &[&str] = &[
        "allow(",
        "cfg(",
        "derive(",
        "doc",
        "expect(",
        "inline",
        "instrument",
        "must_use",
        "test]",
        "tokio::test",
    ];
    INERT.iter().any(|name| attribute.starts_with(name))
}

struct Head(Vec<Attribute>);

impl syn::parse::Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer).map(Self)
    }
}

/// The part of an item's text in which its attributes and comments stand.
fn head(text: &str) -> &str {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let skipped = match rest.as_bytes() {
            [b' ' | b'\t' | b'\r' | b'\n', ..] => Some(1),
            [b'/', b'/', ..] => Some(rest.find('\n').unwrap_or(rest.len())),
            [b'/', b'*', ..] => rest.find("*/").map(|end| end + 2),
            [b'#', ..] => attribute(rest),
            _ => None,
        };
        match skipped {
            Some(skipped) if skipped > 0 => at += skipped,
            _ => return &text[..at],
        }
    }
}

/// The length of the attribute with which a text starts.
fn attribute(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' if !quoted => depth += 1,
            b']' if !quoted => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// The path of a struct with `#[typed_path("/x")]`.
pub(super) fn typed_path(index: &Index, item: ItemId) -> Option<String> {
    let found = metas(index.text(item)).into_iter().find(|meta| ends_with(meta, "typed_path"))?;
    let Meta::List(list) = found else { return None };
    let first = |input: ParseStream<'_>| {
        let path = input.parse::<LitStr>()?.value();
        input.parse::<proc_macro2::TokenStream>().map(|_| path)
    };
    list.parse_args_with(first).ok()
}

/// The path of a type that is written behind the name of a handler: `list::<TodoPath>`.
pub(super) fn typed_path_at(frame: &Frame<'_, '_>, at: super::Expression) -> Option<String> {
    let index = frame.reader.index;
    let path = parsed::<syn::ExprPath>(index.sources().text(at.site))?;
    let syn::PathArguments::AngleBracketed(generics) = &path.path.segments.last()?.arguments else {
        return None;
    };
    generics.args.iter().find_map(|generic| match generic {
        syn::GenericArgument::Type(ty) => match frame.of_type(ty) {
            Value::Instance(ty) => typed_path(index, ty),
            _ => None,
        },
        _ => None,
    })
}

/// The path that the first argument of a handler says which has one.
pub(super) fn typed_path_of(frame: &mut Frame<'_, '_>, target: Target) -> Option<String> {
    let Target::Function(item) = target else { return None };
    let body = frame.reader.body(item)?;
    let index = frame.reader.index;
    body.signature.inputs.iter().find_map(|input| {
        let syn::FnArg::Typed(typed) = input else { return None };
        match frame.reader.inside(item, |frame| frame.of_type(&typed.ty))? {
            Value::Instance(ty) => typed_path(index, ty),
            _ => None,
        }
    })
}
