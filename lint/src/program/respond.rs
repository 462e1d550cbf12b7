//! The conversion of the workspace's types to responses.

use responds_flow::program::{Responder, Responders};
use responds_syntax::frameworks::{Framework, ResponderFact};
use syn::Type;

use super::{Resolver, callee, derive};
use crate::index::{ItemId, Resolved, Space};

/// Returns how a canonical type becomes a response of one of these frameworks.
pub(super) fn by(program: &Resolver<'_>, ty: &Type, frameworks: &[&Framework]) -> Responders {
    let mut found: Vec<(ItemId, &ResponderFact)> = Vec::new();
    for fact in frameworks.iter().flat_map(|framework| framework.responders) {
        for item in impls_named(program, ty, fact.name) {
            if found.iter().all(|(known, _)| *known != item) {
                found.push((item, fact));
            }
        }
    }
    if found.is_empty() {
        return derive::responders(program, ty);
    }
    let functions: Vec<Responder> =
        found.iter().filter_map(|(item, fact)| responder(program, *item, fact, ty)).collect();
    match found.iter().find_map(|(_, fact)| fact.otherwise) {
        _ if !functions.is_empty() => Responders::Functions(functions),
        Some(code) => Responders::Default(code),
        None => Responders::Unknown,
    }
}

/// Returns the function of an impl that says which response it is.
fn responder(program: &Resolver<'_>, item: ItemId, fact: &ResponderFact, ty: &Type) -> Option<Responder> {
    fact.functions.iter().find_map(|(name, says)| {
        let member = program.member(item, name)?;
        Some(Responder { callee: callee::number(program, member, Some(ty)), says: *says })
    })
}

/// Returns the impls of outside traits of this name for a type.
pub(super) fn impls_named(program: &Resolver<'_>, ty: &Type, name: &str) -> Vec<ItemId> {
    let impls = program.implementations(ty).into_iter();
    impls
        .filter(|item| {
            program.trait_name(*item) == Some(name)
                && !is_own_trait(program, *item)
                && program.fits(*item, ty)
        })
        .collect()
}

/// Returns `true` if the trait of an impl is one of the workspace's own, whatever its name.
fn is_own_trait(program: &Resolver<'_>, item: ItemId) -> bool {
    let path = program.index.implementation(item).and_then(|header| header.trait_path.as_ref());
    let names: Vec<&str> =
        path.into_iter().flat_map(|path| path.segments.iter().map(AsRef::as_ref)).collect();
    let resolved = program.index.resolve(program.index.item(item).module, &names, Space::Types);
    matches!(resolved, Resolved::Items(..))
}
