//! The errors catalogue: every named origin of an error status, with advice for clients.

use std::collections::BTreeMap;

use maud::{Markup, html};
use responds::docs::{By, Declared, Description, Endpoint, Key, error_anchor};
use responds_core::Class;

use super::{
    endpoint::class,
    heading,
    retry::advice,
    text::{Translations, plain},
    words,
};
use crate::explain::words as facts;

/// The section of all errors, by name.
pub(super) fn section(endpoints: &[Endpoint<'_>], to: &Translations) -> Markup {
    let errors = errors(endpoints);
    html! {
        section #errors {
            (heading(&words::ERRORS, errors.len(), to))
            @if errors.is_empty() { p .none { (to.once(&words::NO_ERRORS)) } }
            @else { p .d { (to.once(&words::ERRORS_ARE)) } }
            @for (name, error) in &errors { (entry(name, error, to)) }
        }
    }
}

/// Returns `true` if the origin of a response is an error of the service: it fails, and no extractor or layer sends it.
pub(super) fn is_listed(response: &Declared<'_>) -> bool {
    let fails = response.key.code().and_then(Class::of).is_some_and(Class::is_error);
    fails && matches!(response.by, By::Handler | By::Shared)
}

/// The properties of an error from the responses that it makes; each list has every entry once.
#[derive(Default)]
struct ServiceError<'a> {
    codes: Vec<u16>,
    messages: Vec<Description<'a>>,
    fields: Vec<&'a str>,
    methods: Vec<&'a str>,
}

/// The errors in the order of their names.
fn errors<'a>(endpoints: &[Endpoint<'a>]) -> BTreeMap<&'a str, ServiceError<'a>> {
    let mut errors = BTreeMap::<_, ServiceError<'_>>::new();
    for endpoint in endpoints {
        for response in endpoint.responses.iter().filter(|response| is_listed(response)) {
            for name in response.from {
                let error = errors.entry(*name).or_default();
                add(&mut error.codes, response.key.code());
                add(&mut error.fields, response.fields.unwrap_or_default().iter().copied());
                add(&mut error.methods, endpoint.method);
                // The description of a status that several errors share belongs to none of them.
                let alone = response.from.len() == 1 && !response.description.is_empty();
                add(&mut error.messages, alone.then_some(response.description));
            }
        }
    }
    for error in errors.values_mut() {
        error.codes.sort_unstable();
    }
    errors
}

fn add<T: PartialEq>(known: &mut Vec<T>, more: impl IntoIterator<Item = T>) {
    for item in more {
        if !known.contains(&item) {
            known.push(item);
        }
    }
}

fn entry(name: &str, error: &ServiceError<'_>, to: &Translations) -> Markup {
    let ServiceError { codes, messages, fields, methods } = error;
    html! {
        details .v id=(error_anchor(name)) open {
            summary {
                h3 { code { (plain(name)) } }
                @for code in codes { " " span .c .(class(Key::Code((*code).into()))) { (code) } }
            }
            @for message in messages { @if let Some(text) = to.description(message) { p .d { (text) } } }
            dl {
                @if !fields.is_empty() {
                    (to.label(&facts::FIELDS))
                    dd { @for field in fields { code { (plain(field)) } " " } }
                }
                (to.label(&words::RETRY))
                @for code in codes { dd { (to.often(advice(*code, fields, methods))) } }
            }
        }
    }
}
