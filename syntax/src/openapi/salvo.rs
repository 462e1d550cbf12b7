//! salvo: `#[endpoint(status_codes(..), responses(..))]`.

use proc_macro2::TokenStream;
use responds_core::contract::Key;
use syn::Meta;

use super::{Listed, key_of, parenthesised, response};
use crate::{
    arguments::{self, Argument},
    place::Place,
};

/// The feature of `responds` with which its types document themselves.
pub const FEATURE: &str = "salvo-oapi";

/// The arguments of `#[endpoint(..)]` that concern responses.
#[derive(Debug, Default)]
pub struct Endpoint {
    /// The responses that it lists itself.
    pub listed: Listed,
    /// The codes that the document keeps, with their places; empty if it keeps all.
    ///
    /// They add nothing: salvo-oapi collects the responses of the return type and of the list, and then drops each
    /// code that is not among these. Ranges and `default` stay.
    pub kept: Vec<(Key, Place)>,
}

/// The names of the argument for the status; `status` is the one of salvo-oapi before 0.50.
const STATUS: &[&str] = &["status_code", "status"];

/// Parses the attribute, under any name.
///
/// ```
/// use responds_core::contract::Key;
/// use responds_syntax::openapi::salvo;
///
/// let meta = syn::parse_quote!(endpoint(tags("todos"), status_codes(201, StatusCode::CONFLICT)));
/// let kept: Vec<Key> = salvo::read(&meta).kept.iter().map(|(key, _)| *key).collect();
/// assert_eq!(kept, [Key::Code(201), Key::Code(409)]);
/// ```
#[must_use]
pub fn read(meta: &Meta) -> Endpoint {
    let mut endpoint = Endpoint::default();
    for argument in arguments::of_meta(meta) {
        match argument.name.as_deref() {
            Some("responses") => {
                for entry in arguments::of_tokens(argument.value) {
                    endpoint.listed.take(response::entry(&entry, STATUS));
                }
            }
            Some("response") => endpoint.listed.take(alone(argument.value)),
            Some("status_codes") => {
                for code in arguments::of_tokens(argument.value) {
                    endpoint.keep(&code.value);
                }
            }
            Some("status_code") => endpoint.keep(&argument.value),
            _ => {}
        }
    }
    endpoint
}

/// `response(status_code = 404)`, `response(TodoErrors)`.
fn alone(value: TokenStream) -> Option<super::Entry> {
    let parts = arguments::of_tokens(value.clone());
    match &parts[..] {
        [Argument { name: None, .. }] if parenthesised(&value).is_none() => {
            syn::parse2(value).ok().map(super::Entry::Types)
        }
        _ => super::Response::read(&parts, STATUS).map(super::Entry::Response),
    }
}

impl Endpoint {
    fn keep(&mut self, code: &TokenStream) {
        let key = key_of(code);
        self.listed.whole &= key.is_some();
        self.kept.extend(key.map(|key| (key, Place::of(code))));
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;
    use crate::openapi::Entry;

    #[track_caller]
    fn assert_read(meta: &Meta, listed: &[&str], kept: &[u32]) {
        let endpoint = read(meta);
        let shown = endpoint.listed.entries.iter().map(|entry| match entry {
            Entry::Response(response) => format!("{:?} {:?}", response.key, response.body),
            Entry::Types(path) => crate::declaration::text_of(path),
        });
        assert_eq!(shown.collect::<Vec<_>>(), listed);
        let codes = endpoint.kept.iter().map(|(key, _)| key.code().map(u32::from).unwrap());
        assert_eq!(codes.collect::<Vec<_>>(), kept);
    }

    #[test]
    fn lists_and_filters() {
        assert_read(
            &parse_quote!(endpoint(tags("todos"), status_codes(201, StatusCode::CONFLICT, NOT_FOUND))),
            &[],
            &[201, 409, 404],
        );
        assert_read(
            &parse_quote!(endpoint(
                responses(
                    (status_code = 200, body = Vec<Todo>, description = "all of them"),
                    (status = StatusCode::NOT_FOUND),
                    (status_code = "5XX"),
                    TodoErrors
                ),
                status_code = 200,
                status_code(404)
            )),
            &["Code(200) Some(\"Vec<Todo>\")", "Code(404) None", "Class(ServerError) None", "TodoErrors"],
            &[200, 404],
        );
        assert_read(
            &parse_quote!(endpoint(response(status_code = 400, body = Wrong), response(errors::Todo))),
            &["Code(400) Some(\"Wrong\")", "errors::Todo"],
            &[],
        );
        assert_read(&parse_quote!(endpoint), &[], &[]);
    }

    #[test]
    fn garbage_is_told() {
        for meta in [
            parse_quote!(endpoint(status_codes(code()))),
            parse_quote!(endpoint(status_codes(-1))),
            parse_quote!(endpoint(responses((code = 404)))),
            parse_quote!(endpoint(responses(()))),
            parse_quote!(endpoint(response(1 + 1))),
            parse_quote!(endpoint(status_code =)),
        ] {
            let endpoint = read(&meta);
            assert!(!endpoint.listed.whole && endpoint.kept.is_empty(), "{meta:?}");
        }
        assert!(read(&parse_quote!(endpoint(responses, status_codes, = =, "x"))).listed.whole);
    }
}
