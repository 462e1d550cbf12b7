//! The responses that a type has in a document, as the crate that writes the document reads them.

use std::cell::Cell;

use responds_core::contract::Key;
use responds_syntax::{declaration::text_of, handler};
use syn::{Type, TypePath};

use super::{Response, Source, alias::shown, items::Given, reader::Reader, trail::Trail};
use crate::{
    index::{ItemId, Kind, ModuleId, Resolved, Space},
    source::Site,
};

/// The rules by which one source reads types.
pub(super) struct Dialect {
    pub(super) source: Source,
    /// The known types of other crates, by their last name.
    pub(super) known: fn(&str) -> Option<Known>,
    /// The crates of these types, which may be in the workspace themselves.
    pub(super) crates: &'static [&'static str],
    /// The derives by which a type documents itself.
    pub(super) derives: &'static [&'static str],
    /// The traits by which a type documents itself, each with the function that lists the responses.
    pub(super) traits: &'static [(&'static str, &'static str)],
    /// `true` if such an impl without that function documents nothing.
    pub(super) silent: bool,
    /// The feature of `responds` with which its own types, and those that derive its trait, document themselves.
    pub(super) feature: Option<&'static str>,
}

/// The known documentation of a type.
pub(super) enum Known {
    /// It documents these; with `true`, the type inside is their content.
    Is(&'static [Key], bool),
    /// The same, with these header fields.
    With(&'static [Key], &'static [&'static str]),
    /// Its type argument of this index documents the responses.
    As(usize),
    /// Both halves of a `Result` document the responses.
    Halves,
    /// Nothing.
    Silent,
}

/// The responses that types were found to document.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) responses: Vec<Response>,
    /// `true` if there are no others.
    pub(super) whole: bool,
}

impl Told {
    pub(super) const fn nothing() -> Self {
        Self { responses: Vec::new(), whole: true }
    }

    pub(super) const fn unknown() -> Self {
        Self { responses: Vec::new(), whole: false }
    }

    /// The responses, as those that a type or a set of `responds` lists.
    pub(super) fn owned(self) -> Self {
        Self { responses: self.responses.into_iter().map(Response::owned).collect(), ..self }
    }

    /// Adds the responses that another type documents.
    pub(super) fn join(&mut self, other: Self) {
        self.responses.extend(other.responses);
        self.whole &= other.whole;
    }
}

/// The module of a type, and the arguments of its generic parameters there.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s> {
    pub(super) module: ModuleId,
    pub(super) bound: &'s [(String, Type)],
    /// The scope of these arguments.
    pub(super) outer: Option<&'s Scope<'s>>,
}

impl Scope<'_> {
    pub(super) const fn of(module: ModuleId) -> Self {
        Self { module, bound: &[], outer: None }
    }
}

/// A type that is looked at.
pub(super) struct Look<'r, 'a> {
    pub(super) reader: &'r Reader<'a>,
    pub(super) dialect: &'static Dialect,
    /// The place that names the type: in the handler, or in an item on the way.
    site: Cell<Site>,
    pub(super) trail: Trail,
}

impl<'r, 'a> Look<'r, 'a> {
    pub(super) fn new(reader: &'r Reader<'a>, dialect: &'static Dialect, site: Site) -> Self {
        Self { reader, dialect, site: Cell::new(site), trail: Trail::default() }
    }

    /// Continues at another place: the documentation of an item does not depend on the place that names it.
    pub(super) fn from<T>(&self, site: Site, look: impl FnOnce() -> T) -> T {
        let before = self.site.replace(site);
        let found = look();
        self.site.set(before);
        found
    }

    /// The place that names the type.
    pub(super) fn site(&self) -> Site {
        self.site.get()
    }

    /// Returns the responses that a type documents.
    pub(super) fn told(&self, ty: &Type, scope: &Scope<'_>) -> Told {
        if !self.trail.step() {
            return Told::unknown();
        }
        match ty {
            Type::Paren(inner) => self.told(&inner.elem, scope),
            Type::Group(inner) => self.told(&inner.elem, scope),
            Type::Reference(inner) => self.told(&inner.elem, scope),
            Type::Tuple(tuple) if tuple.elems.is_empty() => self.known("()", ty, scope),
            Type::Tuple(_) => self.known("(,)", ty, scope),
            Type::Slice(_) => self.known("[]", ty, scope),
            Type::Never(_) => Told::nothing(),
            Type::Path(path) if path.qself.is_none() => self.path(path, ty, scope),
            _ => Told::unknown(),
        }
    }

    fn path(&self, path: &TypePath, ty: &Type, scope: &Scope<'_>) -> Told {
        if let (Some(name), Some(outer)) = (path.path.get_ident(), scope.outer)
            && let Some((_, given)) = scope.bound.iter().find(|(parameter, _)| name == parameter)
        {
            return self.told(given, outer);
        }
        let names = names(&path.path);
        let last =
            |names: &[String]| names.last().map_or_else(Told::unknown, |name| self.known(name, ty, scope));
        match self.reader.index.resolve(scope.module, &names, Space::Types) {
            Resolved::Items(items, behind) if behind.is_empty() => {
                let told = items.into_iter().map(|item| self.item(item, ty, scope));
                told.reduce(united).unwrap_or_else(Told::unknown)
            }
            Resolved::Outside(full) => self.reply(&full, path, scope).unwrap_or_else(|| last(&full)),
            // A set has a name that a macro defines.
            Resolved::Unknown => self.set(&names, scope).unwrap_or_else(|| last(&names)),
            Resolved::Items(..) | Resolved::Module(_) => Told::unknown(),
        }
    }

    fn known(&self, name: &str, ty: &Type, scope: &Scope<'_>) -> Told {
        let argument = |at: usize| handler::arguments_of(ty).nth(at);
        match (self.dialect.known)(name) {
            Some(Known::Is(keys, has_body)) => {
                self.fixed(keys, Some(shown(ty, scope).as_str()).filter(|_| has_body), None, ty)
            }
            Some(Known::With(keys, headers)) => self.fixed(keys, None, Some(headers), ty),
            Some(Known::As(at)) => argument(at).map_or_else(Told::unknown, |inner| self.told(inner, scope)),
            Some(Known::Halves) => {
                let mut told = Told::nothing();
                for half in handler::arguments_of(ty) {
                    told.join(self.told(half, scope));
                }
                told
            }
            Some(Known::Silent) => Told::nothing(),
            None => Told::unknown(),
        }
    }

    fn fixed(&self, keys: &[Key], body: Option<&str>, headers: Option<&[&str]>, ty: &Type) -> Told {
        let headers: Option<Vec<String>> =
            headers.map(|headers| headers.iter().map(|name| (*name).to_owned()).collect());
        let body = body.map(str::to_owned);
        let response = |key: &Key| {
            let response = Response {
                body: body.clone(),
                headers: headers.clone(),
                ..Response::bare(*key, self.site())
            };
            response.shared(text_of(ty))
        };
        Told { responses: keys.iter().map(response).collect(), whole: true }
    }

    fn item(&self, item: ItemId, ty: &Type, scope: &Scope<'_>) -> Told {
        let index = self.reader.index;
        let (name, module) = (&index.item(item).name, index.module(index.item(item).module));
        if module.path.split("::").next().is_some_and(|of_crate| self.dialect.crates.contains(&of_crate))
            && (self.dialect.known)(name).is_some()
        {
            return self.known(name, ty, scope);
        }
        match self.reader.index.item(item).kind {
            Kind::Alias => {
                self.trail.enter(item, "", || self.alias(item, ty, scope)).unwrap_or_else(Told::unknown)
            }
            Kind::Struct | Kind::Enum | Kind::Union => {
                self.reader.documented(item, Given { ty, scope }, self)
            }
            _ => Told::unknown(),
        }
    }
}

/// The names on a path.
pub(super) fn names(path: &syn::Path) -> Vec<String> {
    let leading = path.leading_colon.map(|_| String::new());
    leading.into_iter().chain(path.segments.iter().map(|segment| segment.ident.to_string())).collect()
}

/// The responses of two alternatives.
pub(super) fn united(mut one: Told, other: Told) -> Told {
    let new = other
        .responses
        .into_iter()
        .filter(|response| one.responses.iter().all(|known| known.key != response.key));
    let new: Vec<_> = new.collect();
    one.join(Told { responses: new, whole: other.whole });
    one
}
