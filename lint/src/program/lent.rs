//! Types that lend the methods and fields of their argument.

use responds_facts::crates::{holders, runners};
use responds_flow::{
    program::{Holding, Ran},
    ty::{Ty, arguments_of, bare, last_name},
};
use syn::Type;

use super::{Resolver, types::absolute};

/// The type to whose methods and fields a wrapper gives access.
pub(super) fn lent(ty: &Type) -> Option<&Type> {
    let wraps = last_name(ty).is_some_and(|last| holders::lends(&last));
    if wraps { arguments_of(ty).pop() } else { None }
}

/// Returns `true` if a type is only a pointer to another.
pub(super) fn is_pointer(ty: &Type) -> bool {
    last_name(ty).is_some_and(|last| holders::is_pointer(&last))
}

/// Returns what a method of a type from outside gives of the value that it holds.
pub(super) fn held(ty: &Type, method: &str) -> Option<(Ty, Holding)> {
    let mut ty = bare(ty);
    loop {
        if let Some(found) = held_by(ty, method) {
            return Some(found);
        }
        ty = bare(lent(ty)?);
    }
}

fn held_by(ty: &Type, method: &str) -> Option<(Ty, Holding)> {
    if let Type::Slice(slice) = ty {
        let gives = holders::held("std", "Vec", method)?;
        return Some((Ty::new((*slice.elem).clone()), holding(gives)));
    }
    let (krate, name) = (Ty::new(ty.clone()).krate(), last_name(ty)?);
    let content = arguments_of(ty).pop()?;
    // Names of the prelude are no paths.
    let gives = holders::held(krate.as_deref().unwrap_or("std"), &name, method)?;
    Some((Ty::new(content.clone()), holding(gives)))
}

/// Returns the crate whose functions the methods of a type from outside are: that of the value which it holds.
pub(super) fn crate_behind(program: &Resolver<'_>, ty: &Type) -> Option<String> {
    let mut ty = bare(ty);
    while let Some(inner) = lent(ty) {
        ty = bare(inner);
    }
    let own = Ty::new(ty.clone());
    if program.has(ty) {
        return None;
    }
    let krate = own.krate()?;
    if !arguments_of(ty).is_empty() && holders::contains(&krate, &own.last_name()?) {
        return None;
    }
    Some(krate)
}

/// Returns what a method of a value gives of the closure that it runs.
pub(super) fn ran(
    program: &Resolver<'_>,
    ty: Option<&Type>,
    krate: Option<&str>,
    method: &str,
) -> Option<Ran> {
    let attributed = || {
        let item = program.items(ty?).first().copied()?;
        let definition = program.library.definition(item)?;
        let mut names = definition.attributes.iter().filter_map(|attribute| attribute.path().segments.last());
        names.find_map(|name| runners::added(&name.ident.to_string(), method))
    };
    let of_crate = || runners::runs(krate, method);
    Some(match attributed().or_else(of_crate)? {
        runners::Ran::Value => Ran::Value,
        runners::Ran::OrError => Ran::OrError,
        runners::Ran::OrFails => Ran::OrFails,
        runners::Ran::Wraps(wrapping) => Ran::Wraps {
            ty: of_path(wrapping.ty),
            given: wrapping.given.into(),
            own: wrapping.own.into(),
            fails: of_path(wrapping.fails),
        },
    })
}

fn of_path(names: &[&str]) -> Ty {
    Ty::new(Type::Path(syn::TypePath { attrs: Vec::new(), qself: None, path: absolute(names) }))
}

fn holding(gives: holders::Holding) -> Holding {
    match gives {
        holders::Holding::Content => Holding::Content,
        holders::Holding::Maybe => Holding::Maybe,
        holders::Holding::OrFails => Holding::OrFails,
    }
}
