//! Tells from return types which functions make routers.

use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeParamBound};

use super::{
    dialect::{ALL, Dialect},
    limits::{MAX_ALIASES, RouteBound},
    names::segments,
    reader::Reader,
};
use crate::index::{ItemId, ModuleId, Resolved, Space};

impl Reader<'_> {
    /// Returns `true` if the return type of a function is a table.
    pub(super) fn makes_table(&mut self, item: ItemId) -> bool {
        let Some(body) = self.body(item) else { return false };
        let ReturnType::Type(_, output) = &body.signature.output else { return false };
        let mut paths = Vec::new();
        named_in(output, &mut paths);
        let scope = self.index.scope_of(item);
        paths.iter().any(|path| self.is_table(scope, path, MAX_ALIASES))
    }

    /// Returns `true` if a type or trait is one of a framework's routers; a name that cannot be resolved may be.
    fn is_table(&self, module: ModuleId, path: &[String], aliases: usize) -> bool {
        match &self.index.resolve(module, path, Space::Types) {
            Resolved::Outside(path) => path.last().is_some_and(|name| is_router(name, path.first())),
            Resolved::Items(items, _) => items.iter().any(|item| self.is_table_item(*item, aliases)),
            Resolved::Module(_) => false,
            Resolved::Unknown => path.last().is_some_and(|name| is_router(name, None)),
        }
    }

    /// Returns `true` if a type of the workspace is an alias of a router, or one of a framework that is in the
    /// workspace.
    fn is_table_item(&self, id: ItemId, aliases: usize) -> bool {
        let item = self.index.item(id);
        if let Some(alias) = self.index.alias(id) {
            let path: Vec<_> = alias.segments.iter().map(ToString::to_string).collect();
            if aliases == 0 {
                self.limit(id, RouteBound::Aliases);
            }
            return aliases == 0 || self.is_table(item.module, &path, aliases - 1);
        }
        let krate = self.index.module(item.module).path.split("::").next().map(str::to_owned);
        krate.is_some_and(|krate| is_router(&item.name, Some(&krate)))
    }
}

/// Returns `true` if a name is that of a router, or of a trait of routers, in this crate; in any if that is unknown.
fn is_router(name: &str, krate: Option<&String>) -> bool {
    const TRAITS: &[&str] = &["Filter", "Endpoint", "HttpServiceFactory"];
    let has =
        |dialect: &Dialect| krate.is_none_or(|krate| dialect.routing().crates.contains(&krate.as_str()));
    let mut dialects = ALL.iter().copied().filter(|dialect| has(dialect));
    dialects.any(|dialect| TRAITS.contains(&name) || dialect.routing().types.iter().any(|ty| ty.name == name))
}

/// Collects the paths of types and traits in a type.
fn named_in(ty: &Type, paths: &mut Vec<Vec<String>>) {
    match ty {
        Type::Path(path) => {
            paths.push(segments(&path.path));
            for argument in path.path.segments.iter().flat_map(|segment| generics(&segment.arguments)) {
                match argument {
                    GenericArgument::Type(ty) => named_in(ty, paths),
                    GenericArgument::AssocType(bound) => named_in(&bound.ty, paths),
                    _ => {}
                }
            }
        }
        Type::ImplTrait(bounds) => paths.extend(bounds_of(&bounds.bounds)),
        Type::TraitObject(bounds) => paths.extend(bounds_of(&bounds.bounds)),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| named_in(ty, paths)),
        Type::Reference(inner) => named_in(&inner.elem, paths),
        Type::Array(inner) => named_in(&inner.elem, paths),
        Type::Slice(inner) => named_in(&inner.elem, paths),
        Type::Paren(inner) => named_in(&inner.elem, paths),
        Type::Group(inner) => named_in(&inner.elem, paths),
        _ => {}
    }
}

/// The generic arguments of a segment of a path.
fn generics(arguments: &PathArguments) -> impl Iterator<Item = &GenericArgument> {
    let listed = match arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    listed.into_iter().flatten()
}

/// The paths of the traits in a list of bounds.
fn bounds_of<'t>(bounds: impl IntoIterator<Item = &'t TypeParamBound>) -> Vec<Vec<String>> {
    let path = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => Some(segments(&bound.path)),
        _ => None,
    };
    bounds.into_iter().filter_map(path).collect()
}
