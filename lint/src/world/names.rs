//! What a path names in an expression or a pattern.

use responds_syntax::{
    evidence::{Constructor, Meaning},
    frameworks::ALL,
};
use syn::{Path, Type};

use super::{View, call::Routine, locals::Local, types::names};
use crate::index::{ItemId, Kind, ModuleId, Resolved, Space};

impl View<'_, '_> {
    /// What names mean here, those that the body itself brings into scope first.
    ///
    /// A framework that stands in the workspace itself, as beside its own examples, is known from tables all the same.
    pub(super) fn resolve(&self, names: &[String], space: Space) -> Resolved {
        let index = self.engine.index;
        let root = |module: ModuleId| index.module(index.module(module).root).path.as_str();
        let here = root(self.context.module);
        match self.named(names, space) {
            Resolved::Items(items, rest) => {
                let first = items.first().map(|item| index.item(*item));
                match first.filter(|first| is_framework(root(first.module)) && root(first.module) != here) {
                    Some(first) => {
                        let path = index.module(first.module).path.split("::").map(str::to_owned);
                        Resolved::Outside(path.chain([first.name.clone()]).chain(rest).collect())
                    }
                    None => Resolved::Items(items, rest),
                }
            }
            other => other,
        }
    }

    fn named(&self, names: &[String], space: Space) -> Resolved {
        let locals = &self.context.locals;
        let index = self.engine.index;
        let Some((first, rest)) = names.split_first() else { return Resolved::Unknown };
        match locals.get(first) {
            // `use axum::http;` in a body may stand for itself.
            Local::Path(path) => {
                let full: Vec<String> = path.iter().chain(rest).cloned().collect();
                return match index.resolve(self.context.module, &full, space) {
                    Resolved::Unknown => Resolved::Outside(full),
                    resolved => resolved,
                };
            }
            Local::Function(_) | Local::Hidden => return Resolved::Unknown,
            Local::None => {}
        }
        for glob in &locals.globs {
            let full: Vec<String> = glob.iter().chain(names).cloned().collect();
            match index.resolve(self.context.module, &full, space) {
                Resolved::Items(items, rest) if self.exists(&items, &rest) => {
                    return Resolved::Items(items, rest);
                }
                Resolved::Module(module) => return Resolved::Module(module),
                _ => {}
            }
        }
        match index.resolve(self.context.module, names, space) {
            // What is imported with `*` from a crate outside may be meant.
            Resolved::Unknown if locals.globs.len() == 1 && names.len() == 1 => {
                match index.resolve(self.context.module, &locals.globs[0], Space::Types) {
                    Resolved::Outside(path)
                        if first.starts_with(char::is_uppercase) && !is_prelude(first) =>
                    {
                        Resolved::Outside(path.into_iter().chain([first.clone()]).collect())
                    }
                    _ => Resolved::Unknown,
                }
            }
            resolved => resolved,
        }
    }

    /// Whether what is left behind an item is a variant of it.
    fn exists(&self, items: &[ItemId], rest: &[String]) -> bool {
        let [name, ..] = rest else { return true };
        items.iter().any(|item| {
            let definition = self.engine.library.definition(*item);
            definition.is_some_and(|definition| definition.variant(Some(name)).is_some())
        })
    }

    /// What a path names here.
    pub(super) fn meaning(&self, path: &Path) -> Meaning {
        let names = names(path);
        if path.leading_colon.is_none() {
            match names.first().map(String::as_str) {
                Some("Self") => return self.of_own(&names),
                Some(first) if self.context.generics.contains_key(first) => {
                    return self
                        .of_type(&self.context.generics[first].clone(), names.get(1..).unwrap_or_default());
                }
                _ => {}
            }
        }
        if let ([name], None) = (&names[..], path.leading_colon) {
            match self.context.locals.get(name) {
                Local::Function(function) => {
                    let callee = self.engine.callee(Routine::Local(function.clone(), self.context.clone()));
                    return Meaning::Function(callee);
                }
                Local::Hidden => return unknown(),
                Local::Path(_) | Local::None => {}
            }
        }
        let resolved = match self.resolve(&names, Space::Values) {
            // A struct with named fields is no value: its literals name a type.
            Resolved::Unknown => match self.resolve(&names, Space::Types) {
                Resolved::Items(items, rest) if rest.is_empty() => Resolved::Items(items, rest),
                _ => Resolved::Unknown,
            },
            resolved => resolved,
        };
        match resolved {
            Resolved::Items(items, rest) => self.of_items(&items, &rest, path),
            Resolved::Outside(full) => self.of_outside(full, path),
            Resolved::Module(_) => unknown(),
            Resolved::Unknown
                if matches!(
                    names.first().map(|first| self.context.locals.get(first)),
                    Some(Local::Hidden)
                ) =>
            {
                unknown()
            }
            Resolved::Unknown => Meaning::Named(names),
        }
    }

    /// A path that starts with `Self`.
    fn of_own(&self, names: &[String]) -> Meaning {
        let Some(own) = self.context.own.clone() else { return unknown() };
        match names {
            [_] => Meaning::Constructor(Constructor { ty: own, variant: None }),
            [_, rest @ ..] => self.of_type(&own, rest),
            [] => unknown(),
        }
    }

    /// What stands behind a canonical type.
    fn of_type(&self, ty: &Type, rest: &[String]) -> Meaning {
        let [name] = rest else { return unknown() };
        let items = self.engine.items(ty);
        for item in items.iter() {
            let definition = self.engine.library.definition(*item);
            if definition.is_some_and(|definition| definition.variant(Some(name)).is_some()) {
                return Meaning::Constructor(Constructor { ty: ty.clone(), variant: Some(name.clone()) });
            }
        }
        if let Some(meaning) = self.associated(ty, name) {
            return meaning;
        }
        match ty {
            // `Result<..>::Ok` through an alias, `StatusCode` through one.
            Type::Path(path) if items.is_empty() => {
                Meaning::Named(super::types::names(&path.path).into_iter().chain([name.clone()]).collect())
            }
            _ => unknown(),
        }
    }

    /// A function or constant that belongs to a type.
    fn associated(&self, ty: &Type, name: &str) -> Option<Meaning> {
        let found = self.engine.members_of(ty, name);
        let kind = |item: &ItemId| self.engine.index.item(*item).kind;
        if let Some(constant) = found.first().filter(|(item, _)| kind(item) == Kind::Constant) {
            return Some(self.constant(constant.0, Some(ty)));
        }
        let of_trait = |(item, _): &(ItemId, Option<Type>)| {
            let parent = self.engine.index.item(*item).parent;
            parent.is_some_and(|parent| self.engine.trait_name(parent) == Some("From"))
        };
        if name == "from" && found.iter().all(of_trait) {
            return Some(Meaning::Conversion(ty.clone()));
        }
        self.engine.any_of(found, Some(ty)).map(Meaning::Function)
    }

    fn of_items(&self, items: &[ItemId], rest: &[String], path: &Path) -> Meaning {
        let index = self.engine.index;
        let counted: Vec<ItemId> = items.iter().copied().filter(|item| self.engine.counts(*item)).collect();
        let items = if counted.is_empty() { items } else { &counted };
        let Some(&first) = items.first() else { return unknown() };
        match (index.item(first).kind, rest) {
            (Kind::Function, []) => {
                let functions = items.iter().map(|item| (*item, None)).collect();
                self.engine.any_of(functions, None).map_or_else(unknown, Meaning::Function)
            }
            (Kind::Constant, []) => self.constant(first, None),
            (Kind::Struct | Kind::Enum | Kind::Union | Kind::Alias, _) => {
                let ty = self.type_of(items, path, rest.len());
                match rest {
                    [] => Meaning::Constructor(Constructor { ty, variant: None }),
                    rest => self.of_type(&ty, rest),
                }
            }
            (Kind::Trait, [name]) => self.of_trait(first, name),
            _ => unknown(),
        }
    }

    /// A function of a trait: of its only impl, else of any.
    fn of_trait(&self, item: ItemId, name: &str) -> Meaning {
        let found = self.engine.implementors(item, name);
        let callee = self.engine.any_of(found, None);
        callee.map_or_else(unknown, |callee| Meaning::Function(self.engine.or_other(callee, &[item])))
    }

    fn of_outside(&self, full: Vec<String>, path: &Path) -> Meaning {
        // A conversion of the workspace into something of a crate outside: `HttpError::from(error)`.
        if let ([.., ty, last], true) = (&full[..], path.segments.len() > 1)
            && last == "from"
            && ty.starts_with(char::is_uppercase)
        {
            let ty = self.canonical(&Type::Path(syn::TypePath {
                attrs: Vec::new(),
                qself: None,
                path: before_last(path),
            }));
            if self.engine.is_target(&ty) {
                return Meaning::Conversion(ty);
            }
        }
        Meaning::Named(full)
    }

    /// What a constant holds.
    fn constant(&self, item: ItemId, own: Option<&Type>) -> Meaning {
        let values = self.engine.constant(item, own, &self.candidates);
        values.map_or_else(unknown, Meaning::Values)
    }
}

/// The path of the type in front of `Type::name`.
fn before_last(path: &Path) -> Path {
    let segments = path.segments.iter().take(path.segments.len() - 1).cloned();
    Path { leading_colon: path.leading_colon, segments: segments.collect() }
}

/// Something that no table knows.
fn unknown() -> Meaning {
    Meaning::Named(Vec::new())
}

/// Whether a crate is a web framework.
fn is_framework(krate: &str) -> bool {
    ALL.iter().any(|framework| framework.tells.contains(&krate))
}

/// Names that stand for themselves everywhere.
fn is_prelude(name: &str) -> bool {
    ["Ok", "Err", "Some", "None", "Self", "Box", "Vec", "String", "Option", "Result"].contains(&name)
}

/// One of several functions, each with the type that is `Self` in it.
pub(super) type Found = Vec<(ItemId, Option<Type>)>;
