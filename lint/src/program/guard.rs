//! Attributes that answer in the place of a handler.

use responds_core::contract::{Content, Half};
use responds_facts::crates::guards;
use responds_syntax::{Handler, Seen, place::Place, seen::Response};
use syn::Meta;

use super::{Resolver, types::names};
use crate::index::{ModuleId, Resolved, Space};

/// Adds what the attributes of a handler send; one of which that is unknown may send anything.
pub(super) fn add(program: &Resolver<'_>, module: ModuleId, handler: &Handler, seen: &mut Seen) {
    for attribute in &handler.attributes {
        let Some(name) = attribute.path().segments.last().map(|last| last.ident.to_string()) else {
            continue;
        };
        if !guards::may_answer(&name) {
            continue;
        }
        let krate = krate(program, module, attribute);
        match krate.and_then(|krate| guards::guard(&krate, &name)) {
            Some(fact) if !has_argument(attribute, fact.changed_by) => {
                seen.responses.extend(fact.statuses.iter().map(|code| sent(*code, attribute)));
                seen.responses.sort_by_key(|response| (response.code, !response.certain));
            }
            // It may respond itself.
            _ => seen.followed = false,
        }
    }
}

/// Returns the response of a branch that an attribute writes into the handler.
fn sent(code: u16, attribute: &Meta) -> Response {
    Response {
        code,
        certain: true,
        content: Content::Unknown,
        fields: Vec::new(),
        fields_closed: false,
        half: Half::Plain,
        place: Place::of(attribute),
        via: Vec::new(),
    }
}

/// Returns the crate of an attribute.
fn krate(program: &Resolver<'_>, module: ModuleId, attribute: &Meta) -> Option<String> {
    match program.index.resolve(module, &names(attribute.path()), Space::Macros) {
        Resolved::Outside(full) => full.into_iter().next(),
        _ => None,
    }
}

fn has_argument(attribute: &Meta, name: &str) -> bool {
    let Meta::List(list) = attribute else { return false };
    list.tokens.clone().into_iter().any(|token| token.to_string() == name)
}
