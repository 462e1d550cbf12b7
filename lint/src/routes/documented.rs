//! The paths below which utoipa's documents put operations: `#[openapi(nest((path = "/api", api = Todos)))]`.

use std::collections::{BTreeMap, BTreeSet};

use syn::{
    Expr, Ident, LitStr, Meta, Path, Token, ext::IdentExt, parenthesized, parse::ParseStream,
    punctuated::Punctuated,
};

use super::{head::metas, names::segments};
use crate::index::{Index, ItemId, Kind, Resolved, Space};

/// The maximum nesting of documents that is followed.
const MAX_DEPTH: usize = 16;

/// The maximum number of documents that are followed in all: those that nest each other several times multiply.
const MAX_VISITS: usize = 10_000;

/// A document, from its attribute.
#[derive(Default)]
struct Document {
    operations: Vec<ItemId>,
    /// The documents below it, each with its path; `None` where that is no literal.
    nested: Vec<(Option<String>, ItemId)>,
}

/// The prefixes of operations in nested documents; an operation in no nested document has none.
pub(super) fn prefixes(index: &Index) -> BTreeMap<ItemId, BTreeSet<Option<String>>> {
    let is_document = |item: &ItemId| {
        let found = index.item(*item);
        found.kind == Kind::Struct && !found.test && index.text(*item).contains("openapi(")
    };
    let documents: BTreeMap<_, _> =
        index.items().filter(is_document).map(|item| (item, Document::read(index, item))).collect();
    let inner: BTreeSet<_> =
        documents.values().flat_map(|document| &document.nested).map(|(_, inner)| *inner).collect();
    let mut collector = Collector { documents: &documents, visits: 0, found: BTreeMap::new() };
    if !inner.is_empty() {
        for root in documents.keys().filter(|item| !inner.contains(item)) {
            collector.visit(*root, Some(""), 0);
        }
    }
    collector.found
}

/// Goes through documents from the outermost ones on.
struct Collector<'d> {
    documents: &'d BTreeMap<ItemId, Document>,
    visits: usize,
    found: BTreeMap<ItemId, BTreeSet<Option<String>>>,
}

impl Collector<'_> {
    fn visit(&mut self, item: ItemId, prefix: Option<&str>, depth: usize) {
        self.visits += 1;
        let is_followed = depth < MAX_DEPTH && self.visits < MAX_VISITS;
        let Some(document) = self.documents.get(&item).filter(|_| is_followed) else { return };
        for operation in &document.operations {
            self.found.entry(*operation).or_default().insert(prefix.map(str::to_owned));
        }
        for (path, inner) in &document.nested {
            let below = prefix.zip(path.as_ref()).map(|(prefix, path)| format!("{prefix}{path}"));
            self.visit(*inner, below.as_deref(), depth + 1);
        }
    }
}

impl Document {
    fn read(index: &Index, item: ItemId) -> Self {
        let module = index.item(item).module;
        let named = |path: &Path, space| match index.resolve(module, &segments(path), space) {
            Resolved::Items(items, behind) if behind.is_empty() => items,
            _ => Vec::new(),
        };
        let mut document = Self::default();
        for meta in metas(index.text(item)) {
            let Meta::List(list) = &meta else { continue };
            let is_document = list.path.segments.last().is_some_and(|last| last.ident == "openapi");
            let Some(parts) = is_document.then(|| list.parse_args_with(Parts::parse).ok()).flatten() else {
                continue;
            };
            document.operations.extend(parts.operations.iter().flat_map(|path| named(path, Space::Values)));
            for Nest { path, api } in parts.nested {
                let api = api.map(|api| named(&api, Space::Types)).unwrap_or_default();
                document.nested.extend(api.into_iter().map(|api| (path.clone(), api)));
            }
        }
        document
    }
}

/// The arguments of an attribute that matter here.
#[derive(Default)]
struct Parts {
    operations: Vec<Path>,
    nested: Vec<Nest>,
}

impl Parts {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut parts = Self::default();
        while !input.is_empty() {
            let key = input.call(Ident::parse_any)?;
            if input.peek(Token![=]) {
                input.parse::<Token![=]>()?;
                input.parse::<Expr>()?;
            } else {
                let content;
                parenthesized!(content in input);
                if key == "paths" {
                    let paths = Punctuated::<Path, Token![,]>::parse_terminated(&content)?;
                    parts.operations.extend(paths);
                } else if key == "nest" {
                    let nested = Punctuated::<Nest, Token![,]>::parse_terminated(&content)?;
                    parts.nested.extend(nested);
                } else {
                    content.parse::<proc_macro2::TokenStream>()?;
                }
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(parts)
    }
}

/// `(path = "/api", api = Todos, tags = [..])`.
#[derive(Default)]
struct Nest {
    path: Option<String>,
    api: Option<Path>,
}

impl syn::parse::Parse for Nest {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let content;
        parenthesized!(content in input);
        let mut nest = Self::default();
        while !content.is_empty() {
            let key = content.call(Ident::parse_any)?;
            content.parse::<Token![=]>()?;
            if key == "path" && content.peek(LitStr) {
                nest.path = Some(content.parse::<LitStr>()?.value());
            } else if key == "api" {
                nest.api = Some(content.parse()?);
            } else {
                content.parse::<Expr>()?;
            }
            content.parse::<Option<Token![,]>>()?;
        }
        Ok(nest)
    }
}
