//! The meaning of a path in an expression or a pattern.

use responds_facts::crates::derives;
use responds_flow::{
    body::Name,
    program::{Constructor, Resolution},
    ty::Ty,
};
use responds_syntax::frameworks::ALL;
use syn::{Path, Type, TypePath};

use super::{callee, constructors, convert, locals::Local, method, types::names, view::View};
use crate::index::{ItemId, Kind, ModuleId, Resolved, Space};

impl View<'_, '_> {
    /// Resolves names here; those that the body itself brings into scope come first.
    ///
    /// For a framework in the workspace itself, as next to its own examples, the tables are used nevertheless.
    pub(super) fn resolve(&self, names: &[String], space: Space) -> Resolved {
        let index = self.program.index;
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
        let index = self.program.index;
        let Some((first, rest)) = names.split_first() else { return Resolved::Unknown };
        match locals.get(first) {
            // `use axum::http;` in a body may refer to itself.
            Local::Path(path) => {
                let full: Vec<String> = path.iter().chain(rest).cloned().collect();
                return match index.resolve(self.context.module, &full, space) {
                    Resolved::Unknown => Resolved::Outside(full),
                    resolved => resolved,
                };
            }
            Local::Hidden => return Resolved::Unknown,
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
            // A name may come from a glob of a crate outside.
            Resolved::Unknown if locals.globs.len() == 1 && names.len() == 1 => {
                match index.resolve(self.context.module, &locals.globs[0], Space::Types) {
                    Resolved::Outside(path)
                        if first.starts_with(char::is_uppercase) && !is_prelude(first) =>
                    {
                        Resolved::Outside(path.into_iter().chain([first.clone()]).collect())
                    }
                    _ if space == Space::Values => self.column(first),
                    _ => Resolved::Unknown,
                }
            }
            Resolved::Unknown if space == Space::Values && names.len() == 1 => self.column(first),
            resolved => resolved,
        }
    }

    /// Resolves a name in lower case that only a table can bring which the body imports as a whole.
    fn column(&self, name: &str) -> Resolved {
        let tables = self.context.locals.globs.iter().filter_map(|glob| {
            match self.program.index.resolve(self.context.module, glob, Space::Types) {
                Resolved::Outside(path) if derives::is_written(&path) => Some(path),
                _ => None,
            }
        });
        match tables.into_iter().next().filter(|_| !name.starts_with(char::is_uppercase)) {
            Some(path) => Resolved::Outside(path.into_iter().chain([name.to_owned()]).collect()),
            None => Resolved::Unknown,
        }
    }

    /// Returns `true` if the rest of a path after an item is a variant of it.
    fn exists(&self, items: &[ItemId], rest: &[String]) -> bool {
        let [name, ..] = rest else { return true };
        items.iter().any(|item| {
            let definition = self.program.library.definition(*item);
            definition.is_some_and(|definition| definition.variant(Some(name)).is_some())
        })
    }

    /// Returns `true` if a trait is in scope here: under its own name or, for `use Trait as _`, mentioned in the file.
    pub(super) fn brings(&self, of: ItemId) -> bool {
        let index = self.program.index;
        let name = index.item(of).name.clone();
        if let Resolved::Items(items, rest) = self.resolve(std::slice::from_ref(&name), Space::Types) {
            return rest.is_empty() && items.contains(&of);
        }
        let file = index.module(self.context.module).file;
        index.sources().get(file).text.contains(&format!("{name} as _"))
    }

    /// Returns the meaning of a path in an expression or a pattern.
    pub(super) fn resolution(&self, of: Option<&Type>, path: &Path) -> Resolution {
        if let Some(of) = of {
            let names = names(path);
            let (of_trait, last) = names.split_at(names.len().saturating_sub(1));
            return self.of_type(&self.canonical(of), of_trait.last().map(String::as_str), last);
        }
        let names = names(path);
        if path.leading_colon.is_none() {
            match names.first().map(String::as_str) {
                Some("Self") => return self.of_own(&names),
                Some(first) => {
                    if let Some(number) = self.context.numbers.get(first).filter(|_| names.len() == 1) {
                        return number.map_or(Resolution::Unknown, Resolution::Number);
                    }
                    // A parameter is a type: alone it names no value.
                    if let Some(ty) = self.context.generics.get(first).filter(|_| names.len() > 1) {
                        return self.of_type(&ty.clone(), None, names.get(1..).unwrap_or_default());
                    }
                }
                None => {}
            }
        }
        let hidden =
            names.first().is_some_and(|first| matches!(self.context.locals.get(first), Local::Hidden));
        if hidden && names.len() == 1 {
            return Resolution::Unknown;
        }
        match self.value(&names) {
            Resolved::Items(items, rest) => self.of_items(&items, &rest, path),
            Resolved::Outside(full) => self.of_outside(full, path),
            Resolved::Module(_) => Resolution::Unknown,
            Resolved::Unknown if hidden => Resolution::Unknown,
            Resolved::Unknown => Resolution::Named(names),
        }
    }

    /// Resolves a name in an expression; a struct with named fields is no value: its literals name a type.
    fn value(&self, names: &[String]) -> Resolved {
        match self.resolve(names, Space::Values) {
            // A type of the workspace goes before a name that a glob may bring from outside.
            resolved @ (Resolved::Unknown | Resolved::Outside(_)) => {
                match self.resolve(names, Space::Types) {
                    Resolved::Items(items, rest) if rest.is_empty() => Resolved::Items(items, rest),
                    _ => resolved,
                }
            }
            resolved => resolved,
        }
    }

    /// A path that starts with `Self`.
    fn of_own(&self, names: &[String]) -> Resolution {
        let Some(own) = self.context.own.clone() else { return Resolution::Unknown };
        match names {
            [_] => constructor(own, None),
            [_, rest @ ..] => self.of_type(&own, None, rest),
            [] => Resolution::Unknown,
        }
    }

    /// Resolves the rest of a path after a canonical type; after `<X as Trait>`, in that trait.
    fn of_type(&self, ty: &Type, of_trait: Option<&str>, rest: &[String]) -> Resolution {
        let [name] = rest else { return Resolution::Unknown };
        let items = self.program.items(ty);
        for item in items.iter() {
            let definition = self.program.library.definition(*item);
            if of_trait.is_none()
                && definition.is_some_and(|definition| definition.variant(Some(name)).is_some())
            {
                return constructor(ty.clone(), Some(name));
            }
        }
        if let Some(resolution) = self.associated(ty, of_trait, name) {
            return resolution;
        }
        if let Some(written) = constructors::derived(self.program, ty, name).filter(|_| of_trait.is_none()) {
            return Resolution::Constructor(written);
        }
        match ty {
            // `Result<..>::Ok` through an alias, `StatusCode` through one.
            Type::Path(path) if items.is_empty() => {
                Resolution::Named(self::names(&path.path).into_iter().chain([name.clone()]).collect())
            }
            _ => Resolution::Unknown,
        }
    }

    /// A function or constant that belongs to a type.
    fn associated(&self, ty: &Type, of_trait: Option<&str>, name: &str) -> Option<Resolution> {
        let program = self.program;
        let found = match ty {
            Type::ImplTrait(hidden) => {
                let traits = program.traits(hidden.bounds.iter());
                return self.of_traits(&traits, name);
            }
            _ => method::members_of(program, ty, of_trait, name),
        };
        let kind = |item: &ItemId| program.index.item(*item).kind;
        if let Some((constant, _)) = found.first().filter(|(item, _)| kind(item) == Kind::Constant) {
            return Some(Resolution::Constant(callee::number(program, *constant, Some(ty))));
        }
        let of_from = |(item, _): &(ItemId, Option<Type>)| {
            let parent = program.index.item(*item).parent;
            parent.is_some_and(|parent| program.trait_name(parent) == Some("From"))
        };
        if name == "from" && found.iter().all(of_from) {
            return Some(Resolution::Conversion(Ty::new(ty.clone())));
        }
        callee::any_of(program, found, Some(ty)).map(Resolution::Function)
    }

    /// A function or a constant of traits: of their impls, and perhaps of one that is not seen.
    fn of_traits(&self, traits: &[ItemId], name: &str) -> Option<Resolution> {
        let program = self.program;
        let found: Found = traits.iter().flat_map(|of| program.implementors(*of, name)).collect();
        let callees = callee::any_of(program, found, None)?;
        Some(Resolution::Function(program.or_other(callees, traits)))
    }

    fn of_items(&self, items: &[ItemId], rest: &[String], path: &Path) -> Resolution {
        let (program, index) = (self.program, self.program.index);
        let counted: Vec<ItemId> = items.iter().copied().filter(|item| program.counts(*item)).collect();
        let items = if counted.is_empty() { items } else { &counted };
        let Some(&first) = items.first() else { return Resolution::Unknown };
        match (index.item(first).kind, rest) {
            (Kind::Function, []) => {
                let functions = items.iter().map(|item| (*item, None)).collect();
                callee::any_of(program, functions, None).map_or(Resolution::Unknown, Resolution::Function)
            }
            (Kind::Constant, []) => Resolution::Constant(callee::number(program, first, None)),
            (Kind::Struct | Kind::Enum | Kind::Union | Kind::Alias, _) => {
                let ty = self.type_of(items, path, rest.len());
                match rest {
                    [] => constructor(ty, None),
                    rest => self.of_type(&ty, None, rest),
                }
            }
            (Kind::Trait, [name]) => self.of_traits(&[first], name).unwrap_or(Resolution::Unknown),
            _ => Resolution::Unknown,
        }
    }

    fn of_outside(&self, full: Vec<String>, path: &Path) -> Resolution {
        // A conversion of the workspace into a type of a crate outside: `HttpError::from(error)`.
        if let ([.., ty, last], true) = (&full[..], path.segments.len() > 1)
            && last == "from"
            && ty.starts_with(char::is_uppercase)
        {
            let ty = TypePath { attrs: Vec::new(), qself: None, path: before_last(path) };
            let ty = self.canonical(&Type::Path(ty));
            if convert::is_target(self.program, &ty) {
                return Resolution::Conversion(Ty::new(ty));
            }
        }
        Resolution::Named(full)
    }
}

fn constructor(ty: Type, variant: Option<&str>) -> Resolution {
    Resolution::Constructor(Constructor { ty: Ty::new(ty), variant: variant.map(Name::from), members: None })
}

/// The path of the type in front of `Type::name`.
fn before_last(path: &Path) -> Path {
    let segments = path.segments.iter().take(path.segments.len() - 1).cloned();
    Path { leading_colon: path.leading_colon, segments: segments.collect() }
}

/// Returns `true` if a crate is a web framework.
fn is_framework(krate: &str) -> bool {
    ALL.iter().any(|framework| framework.tells.contains(&krate))
}

/// Names that mean the same everywhere.
fn is_prelude(name: &str) -> bool {
    ["Ok", "Err", "Some", "None", "Self", "Box", "Vec", "String", "Option", "Result"].contains(&name)
}

/// One of several functions, each with the type that is `Self` in it.
pub(super) type Found = Vec<(ItemId, Option<Type>)>;
