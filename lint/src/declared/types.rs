//! What a type stands for in a document, as the crate reads it that writes the document.

use responds_core::contract::Key;
use responds_syntax::{declaration::text_of, handler};
use syn::{GenericParam, ItemType, Type, TypePath};

use super::{Response, Source, reader::Reader, reading::Reading};
use crate::{
    index::{ItemId, Kind, ModuleId, Resolved, Space},
    source::Site,
};

/// How one source reads types.
pub(super) struct Dialect {
    pub(super) source: Source,
    /// What is known of types of other crates, by their last name.
    pub(super) known: fn(&str) -> Option<Known>,
    /// The derives by which a type documents itself.
    pub(super) derives: &'static [&'static str],
    /// The traits by which a type documents itself, each with the function that lists the responses.
    pub(super) traits: &'static [(&'static str, &'static str)],
    /// Whether such an impl documents nothing where it leaves out that function.
    pub(super) silent: bool,
}

/// What is known of a type.
pub(super) enum Known {
    /// It documents these; whether what it holds is their content.
    Is(&'static [Key], bool),
    /// The same, with these header fields.
    With(&'static [Key], &'static [&'static str]),
    /// What its type argument documents, by index.
    As(usize),
    /// What both halves document, which a `Result` has.
    Halves,
    /// Nothing.
    Silent,
}

/// What types are found to document.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) responses: Vec<Response>,
    /// Whether these are all.
    pub(super) whole: bool,
}

impl Told {
    pub(super) const fn nothing() -> Self {
        Self { responses: Vec::new(), whole: true }
    }

    pub(super) const fn unknown() -> Self {
        Self { responses: Vec::new(), whole: false }
    }

    /// Takes what another type documents, behind this.
    pub(super) fn join(&mut self, other: Self) {
        self.responses.extend(other.responses);
        self.whole &= other.whole;
    }
}

/// Where a type is written, and what its generic parameters stand for there.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s> {
    pub(super) module: ModuleId,
    bound: &'s [(String, Type)],
    /// Where what they stand for is written.
    outer: Option<&'s Scope<'s>>,
}

/// How many aliases and halves are followed into each other.
const DEEPEST: usize = 32;

impl Scope<'_> {
    pub(super) const fn of(module: ModuleId) -> Self {
        Self { module, bound: &[], outer: None }
    }
}

/// A type that is looked at.
pub(super) struct Look<'r, 'a> {
    pub(super) reader: &'r Reader<'a>,
    pub(super) dialect: &'static Dialect,
    /// Where the handler names the type.
    pub(super) site: Site,
}

impl Look<'_, '_> {
    /// What a type documents.
    pub(super) fn told(&self, ty: &Type, scope: &Scope<'_>, depth: usize) -> Told {
        if depth > DEEPEST {
            return Told::unknown();
        }
        match ty {
            Type::Paren(inner) => self.told(&inner.elem, scope, depth),
            Type::Group(inner) => self.told(&inner.elem, scope, depth),
            Type::Reference(inner) => self.told(&inner.elem, scope, depth),
            Type::Tuple(tuple) if tuple.elems.is_empty() => self.known("()", ty, scope, depth),
            Type::Tuple(_) => self.known("(,)", ty, scope, depth),
            Type::Slice(_) => self.known("[]", ty, scope, depth),
            Type::Never(_) => Told::nothing(),
            Type::Path(path) if path.qself.is_none() => self.path(path, ty, scope, depth),
            _ => Told::unknown(),
        }
    }

    fn path(&self, path: &TypePath, ty: &Type, scope: &Scope<'_>, depth: usize) -> Told {
        if let (Some(name), Some(outer)) = (path.path.get_ident(), scope.outer)
            && let Some((_, given)) = scope.bound.iter().find(|(parameter, _)| name == parameter)
        {
            return self.told(given, outer, depth + 1);
        }
        let names = names(&path.path);
        match self.reader.index.resolve(scope.module, &names, Space::Types) {
            Resolved::Items(items, behind) if behind.is_empty() => {
                let told = items.into_iter().map(|item| self.item(item, ty, scope, depth));
                told.reduce(united).unwrap_or_else(Told::unknown)
            }
            Resolved::Outside(full) => {
                full.last().map_or_else(Told::unknown, |last| self.known(last, ty, scope, depth))
            }
            Resolved::Unknown => {
                names.last().map_or_else(Told::unknown, |last| self.known(last, ty, scope, depth))
            }
            Resolved::Items(..) | Resolved::Module(_) => Told::unknown(),
        }
    }

    fn known(&self, name: &str, ty: &Type, scope: &Scope<'_>, depth: usize) -> Told {
        let argument = |at: usize| handler::arguments_of(ty).nth(at);
        match (self.dialect.known)(name) {
            Some(Known::Is(keys, has_body)) => self.fixed(keys, has_body.then(|| shown(ty, scope)), None, ty),
            Some(Known::With(keys, headers)) => self.fixed(keys, None, Some(headers), ty),
            Some(Known::As(at)) => {
                argument(at).map_or_else(Told::unknown, |inner| self.told(inner, scope, depth + 1))
            }
            Some(Known::Halves) => {
                let mut told = Told::nothing();
                for half in handler::arguments_of(ty) {
                    told.join(self.told(half, scope, depth + 1));
                }
                told
            }
            Some(Known::Silent) => Told::nothing(),
            None => Told::unknown(),
        }
    }

    fn fixed(&self, keys: &[Key], body: Option<String>, headers: Option<&[&str]>, ty: &Type) -> Told {
        let headers: Option<Vec<String>> =
            headers.map(|headers| headers.iter().map(|name| (*name).to_owned()).collect());
        let response = |key: &Key| {
            let response =
                Response { body: body.clone(), headers: headers.clone(), ..Response::bare(*key, self.site) };
            response.shared(text_of(ty))
        };
        Told { responses: keys.iter().map(response).collect(), whole: true }
    }

    fn item(&self, item: ItemId, ty: &Type, scope: &Scope<'_>, depth: usize) -> Told {
        match self.reader.index.item(item).kind {
            Kind::Alias => self.alias(item, ty, scope, depth),
            Kind::Struct | Kind::Enum | Kind::Union => self.reader.documented(item, self, depth),
            _ => Told::unknown(),
        }
    }

    /// What an alias documents: its parameters stand for what is given here.
    fn alias(&self, item: ItemId, ty: &Type, scope: &Scope<'_>, depth: usize) -> Told {
        let index = self.reader.index;
        let alias = Reading::of_item(index, item).and_then(|reading| reading.parse::<ItemType>());
        let Some(alias) = alias else { return Told::unknown() };
        let parameters = alias.generics.params.iter().filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(parameter),
            GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
        });
        let mut given = handler::arguments_of(ty);
        let mut bound = Vec::new();
        let mut defaults = Vec::new();
        for parameter in parameters {
            let name = parameter.ident.to_string();
            match (given.next(), parameter.default.as_ref()) {
                (Some(given), _) => bound.push((name, given.clone())),
                (None, Some((_, default))) => defaults.push((name, default.clone())),
                (None, None) => return Told::unknown(),
            }
        }
        let module = index.item(item).module;
        // A default is written where the alias is, and what is given where that is named.
        let here = Scope::of(module);
        let with_defaults = Scope { module, bound: &defaults, outer: Some(&here) };
        if bound.is_empty() {
            return self.told(&alias.ty, &with_defaults, depth + 1);
        }
        let inner = Scope { module, bound: &bound, outer: Some(scope) };
        if defaults.is_empty() {
            return self.told(&alias.ty, &inner, depth + 1);
        }
        let replaced = replaced(&alias.ty, &defaults);
        self.told(&replaced, &inner, depth + 1)
    }
}

/// The names on a path.
pub(super) fn names(path: &syn::Path) -> Vec<String> {
    let leading = path.leading_colon.map(|_| String::new());
    leading.into_iter().chain(path.segments.iter().map(|segment| segment.ident.to_string())).collect()
}

/// What either of two alternatives documents.
fn united(mut one: Told, other: Told) -> Told {
    let new = other
        .responses
        .into_iter()
        .filter(|response| one.responses.iter().all(|known| known.key != response.key));
    let new: Vec<_> = new.collect();
    one.join(Told { responses: new, whole: other.whole });
    one
}

/// A type as it reads with what its parameters stand for.
fn shown(ty: &Type, scope: &Scope<'_>) -> String {
    if scope.bound.is_empty() { text_of(ty) } else { text_of(&replaced(ty, scope.bound)) }
}

/// A type with other types in the place of names.
fn replaced(ty: &Type, by: &[(String, Type)]) -> Type {
    fn tokens(stream: proc_macro2::TokenStream, by: &[(String, Type)]) -> proc_macro2::TokenStream {
        use proc_macro2::{Group, TokenTree};
        use quote::ToTokens;
        let replaced = stream.into_iter().flat_map(|token| match token {
            TokenTree::Ident(name) => {
                let given = by.iter().find(|(parameter, _)| name == parameter);
                given.map_or_else(|| TokenTree::Ident(name).into(), |(_, ty)| ty.to_token_stream())
            }
            TokenTree::Group(group) => {
                TokenTree::Group(Group::new(group.delimiter(), tokens(group.stream(), by))).into()
            }
            other => other.into(),
        });
        replaced.collect()
    }
    let replaced = tokens(quote::ToTokens::to_token_stream(ty), by);
    syn::parse2(replaced).unwrap_or_else(|_| ty.clone())
}
