//! The responses that are found in bodies, idiom by idiom, and those that must not be.
#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    reason = "handlers are quoted in place, and one that does not parse fails its test"
)]

mod actix_web;
mod content_and_fields;
mod dropshot;
mod flow;
mod known_values;
mod no_response;
mod poem;
mod rocket;
mod salvo;
mod several_frameworks;
mod unread;
mod warp;
mod written;

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::contract::Content;
use responds_flow::see;
use responds_syntax::{Declaration, Handler, Seen, candidates};

/// Returns the evidence for a handler, written for a framework.
fn seen(framework: &str, item: &TokenStream) -> Seen {
    let framework: TokenStream = framework.parse().unwrap();
    let (declaration, mistakes) = Declaration::parse(quote!(default, framework = #framework));
    assert!(mistakes.is_empty());
    let handler = Handler::parse(item).unwrap();
    see(&handler, &candidates::select(&declaration, &handler, item, &[]))
}

/// The codes that are certainly sent, in order, each once.
fn certain(seen: &Seen) -> Vec<u16> {
    let mut codes: Vec<_> =
        seen.responses.iter().filter(|response| response.certain).map(|response| response.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// A handler certainly sends these, and all it returns is known.
#[track_caller]
fn closed(framework: &str, item: TokenStream, codes: &[u16]) -> Seen {
    let seen = seen(framework, &item);
    assert_eq!(certain(&seen), codes, "{:#?}", seen.responses);
    assert!(seen.is_closed(), "open: {:?}", seen.opaque);
    seen
}

/// A handler certainly sends these, and may return what is not seen.
#[track_caller]
fn open(framework: &str, item: TokenStream, codes: &[u16]) -> Seen {
    let seen = seen(framework, &item);
    assert_eq!(certain(&seen), codes, "{:#?}", seen.responses);
    assert!(!seen.is_closed());
    seen
}
