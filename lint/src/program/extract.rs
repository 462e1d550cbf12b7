//! What takes the types of a workspace from a request.

use responds_flow::program::Callee;
use responds_syntax::frameworks::Framework;
use syn::Type;

use super::{Resolver, callee, respond};

/// Returns the functions that take a type from a request; `None` where it is no extractor of the workspace.
pub(super) fn functions(program: &Resolver<'_>, ty: &Type, frameworks: &[&Framework]) -> Option<Vec<Callee>> {
    let mut found = Vec::new();
    for fact in frameworks.iter().flat_map(|framework| framework.taking) {
        for item in respond::impls_named(program, ty, fact.name) {
            if let Some(member) = program.member(item, fact.function) {
                found.push(callee::number(program, member, Some(ty)));
            }
        }
    }
    found.dedup();
    (!found.is_empty()).then_some(found)
}
