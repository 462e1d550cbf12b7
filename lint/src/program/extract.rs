//! The rejections of the workspace's own extractors.

use responds_core::{StatusSet, contract::Key};
use responds_facts::crates::{
    derives::{self, SchemeFact},
    extractors,
};
use responds_flow::{
    program::Callee,
    ty::{Ty, last_name},
};
use responds_syntax::{Declaration, frameworks::Framework, handler::answered, listed};
use syn::Type;

use super::{
    Resolver, callee,
    definition::{Definition, Variant},
    respond,
};
use crate::index::{ItemId, Resolved, Space};

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

/// Returns the rejections of a type that a derive takes from a request; `None` if a function decides them that may give
/// any error, or if the type is a choice of several.
fn scheme(
    program: &Resolver<'_>,
    item: ItemId,
    definition: &Definition,
    fact: &SchemeFact,
) -> Option<StatusSet> {
    let rejects = Some(StatusSet::of(fact.rejects));
    let [Variant { name: None, .. }] = &definition.variants[..] else { return None };
    let configured =
        definition.attributes.iter().filter(|attribute| attribute.path().is_ident(fact.attribute));
    let mut checker: Option<String> = None;
    for attribute in configured {
        let tokens = attribute.meta.require_list().ok()?.tokens.clone();
        let mut tokens = tokens.into_iter().skip_while(|token| token.to_string() != fact.checker);
        let written = tokens.nth(2).map(|token| token.to_string().trim_matches('"').to_owned());
        checker = checker.or(written);
    }
    let Some(checker) = checker else { return rejects };
    let names: Vec<String> = checker.split("::").map(|name| name.trim().to_owned()).collect();
    let module = program.index.item(item).module;
    let Resolved::Items(found, rest) = program.index.resolve(module, &names, Space::Values) else {
        return None;
    };
    let function = program.library.function(*found.first().filter(|_| rest.is_empty())?)?;
    let output = answered(&function.signature.output)?;
    rejects.filter(|_| last_name(&output).as_deref() == Some("Option"))
}

/// Returns the rejections that a type declares by a derive; `None` if it has none, or names other types.
pub(super) fn said(program: &Resolver<'_>, ty: &Type) -> Option<StatusSet> {
    let Some(item) = program.items(ty).first().copied() else {
        return extractors::rejects(&Ty::new(ty.clone()).names()).map(StatusSet::of);
    };
    let definition = program.library.definition(item)?;
    let attributes = definition.attributes.iter().filter_map(|attribute| attribute.path().segments.last());
    let mut made = attributes.filter_map(|name| extractors::made_by(&name.ident.to_string()));
    if let Some(codes) = made.next() {
        return Some(StatusSet::of(codes));
    }
    if let Some(fact) = derives::SCHEMES.iter().find(|fact| definition.derives(fact.derive)) {
        return scheme(program, item, &definition, fact);
    }
    if !definition.derives("Rejects") {
        return derives::rejected(|derive| definition.derives(derive)).map(StatusSet::of);
    }
    let list = listed::rejects(&syn::parse2(definition.tokens.clone()).ok()?).ok()?;
    let (declaration, _) = Declaration::parse_block(list);
    let code = |key: &Key| match key {
        Key::Code(code) => u16::try_from(*code).ok(),
        _ => None,
    };
    let codes: Option<Vec<u16>> = declaration.responses.iter().map(|response| code(&response.key)).collect();
    codes.filter(|_| declaration.types.is_empty()).map(|codes| StatusSet::of(&codes))
}
