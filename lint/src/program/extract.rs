//! The rejections of the workspace's own extractors.

use responds_core::{StatusSet, contract::Key};
use responds_flow::program::Callee;
use responds_syntax::{Declaration, frameworks::Framework, listed};
use syn::Type;

use super::{Resolver, callee, respond};

/// Returns the functions that take a type, or an `Option` of it, from a request; `None` where it is no extractor of the
/// workspace.
pub(super) fn functions(
    program: &Resolver<'_>,
    ty: &Type,
    optional: bool,
    frameworks: &[&Framework],
) -> Option<Vec<Callee>> {
    let mut found = Vec::new();
    let facts = frameworks.iter().flat_map(|framework| framework.taking);
    for fact in facts.filter(|fact| fact.optional == optional) {
        for item in respond::impls_named(program, ty, fact.name) {
            if let Some(member) = program.member(item, fact.function) {
                found.push(callee::number(program, member, Some(ty)));
            }
        }
    }
    found.dedup();
    (!found.is_empty()).then_some(found)
}

/// Returns the rejections that a type declares by a derive; `None` if it has none, or names other types.
pub(super) fn said(program: &Resolver<'_>, ty: &Type) -> Option<StatusSet> {
    let item = program.items(ty).first().copied()?;
    let definition = program.library.definition(item).filter(|definition| definition.derives("Rejects"))?;
    let list = listed::rejects(&syn::parse2(definition.tokens.clone()).ok()?).ok()?;
    let (declaration, _) = Declaration::parse_block(list);
    let code = |key: &Key| match key {
        Key::Code(code) => u16::try_from(*code).ok(),
        _ => None,
    };
    let codes: Option<Vec<u16>> = declaration.responses.iter().map(|response| code(&response.key)).collect();
    codes.filter(|_| declaration.types.is_empty()).map(|codes| StatusSet::of(&codes))
}
