//! Selects the frameworks that a handler may be written for, by the names in it.

use proc_macro2::{TokenStream, TokenTree};
use responds_facts::{Candidates, Framework, frameworks::ALL};

use crate::{declaration::Declaration, handler::Handler, nesting};

/// Selects the framework that the declaration names, else the one whose attribute the handler has, else the only one
/// that is enabled, else the only one that the names in the handler belong to.
#[must_use]
pub fn select(
    declaration: &Declaration,
    handler: &Handler,
    item: &TokenStream,
    enabled: &[&str],
) -> Candidates {
    if let Some(framework) = declaration.framework.or(handler.routed.framework) {
        return Candidates::of(framework);
    }
    let known = |framework: &&&'static Framework| enabled.is_empty() || enabled.contains(&framework.name);
    let enabled: Vec<_> = ALL.iter().filter(known).copied().collect();
    if enabled.len() < 2 || !nesting::is_parsable(item) {
        return Candidates::among(&enabled);
    }
    told(item, &enabled).map_or_else(|| Candidates::among(&enabled), Candidates::of)
}

/// Returns the one framework that the words of an item belong to.
fn told(item: &TokenStream, enabled: &[&'static Framework]) -> Option<&'static Framework> {
    let mut told = Vec::new();
    visit_words(item, &mut |word| {
        let telling = enabled.iter().filter(|framework| framework.tells.contains(&word));
        told.extend(telling.map(|framework| framework.name));
    });
    let first = told.first().filter(|first| told.iter().all(|name| name == *first))?;
    enabled.iter().copied().find(|framework| framework.name == *first)
}

/// Calls `visit` with every word of an item.
fn visit_words(tokens: &TokenStream, visit: &mut impl FnMut(&str)) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(word) => visit(&word.to_string()),
            TokenTree::Group(group) => visit_words(&group.stream(), visit),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
