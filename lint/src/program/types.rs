//! Canonical types: every path is the full one, aliases are expanded, lifetimes are left out.

use proc_macro2::Span;
use responds_facts::crates;
use responds_flow::ty::type_arguments;
use responds_syntax::frameworks::ALL;
use syn::{
    AngleBracketedGenericArguments, GenericArgument, Ident, ItemType, Path, PathArguments, PathSegment, Type,
    TypeParamBound, TypePath,
};

pub(super) use super::context::unknown;
use super::{locals::Local, paths::is_type, view::View};
use crate::{
    expand::is_reserved,
    index::{ItemId, Kind, Resolved, Space},
};

/// The maximum number of aliases that are followed through one another, and the maximum nesting of types.
pub(super) const DEEPEST: usize = 32;

impl View<'_, '_> {
    /// Returns the canonical form of a type in this body.
    pub(super) fn canonical(&self, ty: &Type) -> Type {
        self.type_at(ty, 0)
    }

    pub(super) fn type_at(&self, ty: &Type, depth: usize) -> Type {
        if depth > DEEPEST {
            return unknown();
        }
        let mut ty = ty.clone();
        match &mut ty {
            Type::Paren(inner) => return self.type_at(&inner.elem, depth),
            Type::Group(inner) => return self.type_at(&inner.elem, depth),
            Type::Reference(inner) => {
                inner.lifetime = None;
                *inner.elem = self.type_at(&inner.elem, depth + 1);
            }
            Type::Tuple(tuple) => {
                for element in &mut tuple.elems {
                    *element = self.type_at(element, depth + 1);
                }
            }
            Type::Array(array) => *array.elem = self.type_at(&array.elem, depth + 1),
            Type::Slice(slice) => *slice.elem = self.type_at(&slice.elem, depth + 1),
            Type::Ptr(pointer) => *pointer.elem = self.type_at(&pointer.elem, depth + 1),
            Type::ImplTrait(hidden) => self.bounds_at(&mut hidden.bounds, depth),
            Type::TraitObject(object) => self.bounds_at(&mut object.bounds, depth),
            Type::Path(path) => return self.path_type(path, depth),
            Type::Macro(call) => return self.macro_type(&call.mac.path, depth).unwrap_or(ty),
            _ => {}
        }
        ty
    }

    /// The type that a macro of a framework stands for, which has its name: `TextStream![&str]`.
    fn macro_type(&self, path: &Path, depth: usize) -> Option<Type> {
        let named = self.named_type(path, depth);
        let krate = responds_flow::ty::Ty::new(named.clone()).krate()?;
        ALL.iter().any(|framework| framework.tells.contains(&krate.as_str())).then_some(named)
    }

    fn bounds_at(
        &self,
        bounds: &mut syn::punctuated::Punctuated<TypeParamBound, syn::Token![+]>,
        depth: usize,
    ) {
        for bound in bounds.iter_mut() {
            if let TypeParamBound::Trait(bound) = bound {
                bound.path = self.full_path(&bound.path, depth);
            }
        }
    }

    /// The full path of a trait.
    fn full_path(&self, path: &Path, depth: usize) -> Path {
        match self.named_type(path, depth) {
            Type::Path(path) => path.path,
            _ => path.clone(),
        }
    }

    fn path_type(&self, path: &TypePath, depth: usize) -> Type {
        if let Some(of) = &path.qself {
            let own = self.type_at(&of.ty, depth + 1);
            let (Some(name), position) = (path.path.segments.last(), of.position) else { return unknown() };
            let of_trait = path.path.segments.iter().take(position).last().map(|last| last.ident.to_string());
            return self.program.associated(&own, of_trait.as_deref(), &name.ident.to_string(), depth);
        }
        self.named_type(&path.path, depth)
    }

    fn named_type(&self, path: &Path, depth: usize) -> Type {
        let names = names(path);
        if path.leading_colon.is_some() && self.program.is_own(&names.join("::")) {
            return self.with_arguments(path, path, depth);
        }
        let second = path.segments.get(1).map(|second| second.ident.to_string());
        if path.leading_colon.is_none() {
            match (names.first().map(String::as_str), second) {
                (Some("Self"), None) => return self.context.own.clone().unwrap_or_else(unknown),
                (Some("Self"), Some(name)) => return self.own_associated(&name, depth),
                (Some(first), second) => {
                    if let Some(ty) = self.context.generics.get(first) {
                        return if second.is_none() { ty.clone() } else { unknown() };
                    }
                }
                _ => {}
            }
        }
        match self.resolve(&names, Space::Types) {
            Resolved::Items(items, rest) => self.item_type(&items, &rest, path, depth),
            Resolved::Outside(full) => with_error(self.with_arguments(&absolute(&full), path, depth), &full),
            Resolved::Module(_) => unknown(),
            Resolved::Unknown => match names.first().map(|first| self.context.locals.get(first)) {
                Some(Local::Hidden) => unknown(),
                _ => self.with_arguments(path, path, depth),
            },
        }
    }

    fn item_type(&self, items: &[ItemId], rest: &[String], path: &Path, depth: usize) -> Type {
        let mut named = items.iter().filter(|item| is_type(self.program.index.item(**item).kind));
        let Some(&item) = named.next() else { return unknown() };
        if !rest.is_empty() {
            return match rest {
                [name] if self.program.index.item(item).kind != Kind::Enum => {
                    let own = self.item_type(
                        items,
                        &[],
                        &Path::from(Ident::new("_own", Span::call_site())),
                        depth + 1,
                    );
                    self.program.associated(&own, None, name, depth)
                }
                _ => unknown(),
            };
        }
        if self.program.index.item(item).kind == Kind::Alias {
            return self.alias(item, path, depth);
        }
        self.with_arguments(&self.program.own_path(item), path, depth)
    }

    /// Returns the type of items, with the arguments on a path before its last segments.
    pub(super) fn type_of(&self, items: &[ItemId], path: &Path, behind: usize) -> Type {
        let segment = path.segments.iter().rev().nth(behind).cloned();
        let segment = segment.unwrap_or_else(|| PathSegment::from(ident("_own")));
        self.item_type(items, &[], &Path::from(segment), 0)
    }

    /// Returns the type of an alias with these arguments.
    fn alias(&self, item: ItemId, path: &Path, depth: usize) -> Type {
        let Some(alias) = self.program.library.parsed::<ItemType>(item) else { return unknown() };
        let arguments = path.segments.last().map(|last| type_arguments(&last.arguments)).unwrap_or_default();
        let mut arguments = arguments.into_iter().map(|argument| self.type_at(argument, depth + 1));
        let mut context = (*self.program.context(item)).clone();
        for parameter in alias.generics.type_params() {
            let ty = match (arguments.next(), &parameter.default) {
                (Some(ty), _) => ty,
                (None, Some((_, default))) => self.program.view(&context).type_at(default, depth + 1),
                (None, None) => unknown(),
            };
            context.generics.insert(parameter.ident.to_string(), ty);
        }
        self.program.view(&context).type_at(&alias.ty, depth + 1)
    }

    /// A full path with the type arguments of another, canonical.
    fn with_arguments(&self, full: &Path, written: &Path, depth: usize) -> Type {
        let mut full = full.clone();
        for segment in &mut full.segments {
            segment.arguments = PathArguments::None;
        }
        let given = written.segments.last().map(|last| &last.arguments);
        if let (Some(given), Some(last)) = (given, full.segments.last_mut()) {
            last.arguments = self.arguments_at(given, depth);
        }
        Type::Path(TypePath { attrs: Vec::new(), qself: None, path: full })
    }

    fn arguments_at(&self, given: &PathArguments, depth: usize) -> PathArguments {
        let PathArguments::AngleBracketed(given) = given else { return PathArguments::None };
        let kept = given.args.iter().filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(GenericArgument::Type(self.type_at(ty, depth + 1))),
            GenericArgument::AssocType(binding) => {
                let mut binding = binding.clone();
                binding.ty = self.type_at(&binding.ty, depth + 1);
                Some(GenericArgument::AssocType(binding))
            }
            GenericArgument::Lifetime(_) => None,
            other => Some(other.clone()),
        });
        let args: syn::punctuated::Punctuated<_, _> = kept.collect();
        if args.is_empty() {
            return PathArguments::None;
        }
        PathArguments::AngleBracketed(AngleBracketedGenericArguments {
            colon2_token: None,
            args,
            ..given.clone()
        })
    }

    /// Returns `Self::Output`: that of the impl around, else any of the type's.
    fn own_associated(&self, name: &str, depth: usize) -> Type {
        let here = self.context.around.and_then(|around| self.program.member_type(around, name, depth));
        match (here, &self.context.own) {
            (Some(ty), _) => ty,
            (None, Some(own)) => self.program.associated(own, None, name, depth),
            (None, None) => unknown(),
        }
    }
}

/// The `Result` of another crate, with the crate's own error if none is given.
fn with_error(mut ty: Type, full: &[String]) -> Type {
    let (Some(krate), Some(last)) = (full.first(), full.last()) else { return ty };
    let of_crate = crates::result_error(full).map(<[_]>::to_vec);
    let of_framework = || {
        let framework = ALL.iter().find(|framework| framework.tells.contains(&krate.as_str()));
        framework?.error_type.filter(|_| last == "Result").map(|error| vec![krate.as_str(), error])
    };
    let (Some(error), Type::Path(path)) = (of_crate.or_else(of_framework), &mut ty) else { return ty };
    let Some(segment) = path.path.segments.last_mut() else { return ty };
    if let PathArguments::AngleBracketed(given) = &mut segment.arguments
        && given.args.len() == 1
    {
        let error = Type::Path(TypePath { attrs: Vec::new(), qself: None, path: absolute(&error) });
        given.args.push(GenericArgument::Type(error));
    }
    ty
}

/// The path that starts at the root.
pub(super) fn absolute(names: &[impl AsRef<str>]) -> Path {
    let segments = names.iter().map(|name| PathSegment::from(ident(name.as_ref())));
    Path { leading_colon: Some(syn::Token![::](Span::call_site())), segments: segments.collect() }
}

/// A name as an identifier, whatever it is.
pub(super) fn ident(name: &str) -> Ident {
    let word = name.strip_prefix("r#").unwrap_or(name);
    let here = Span::call_site();
    if ["crate", "self", "super", "Self"].contains(&word) || !is_word(word) {
        Ident::new("_unnamed", here)
    } else if word.len() < name.len() || is_reserved(word) {
        Ident::new_raw(word, here)
    } else {
        Ident::new(word, here)
    }
}

fn is_word(name: &str) -> bool {
    let start = |first: char| first.is_alphabetic() || first == '_';
    name != "_"
        && name.starts_with(start)
        && name.chars().all(|letter| letter.is_alphanumeric() || letter == '_')
}

/// The names on a path.
pub(super) fn names(path: &Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}
