//! Bodies that are long or deep: each is read on a stack of two mebibytes, or refused.
#![allow(clippy::unwrap_used, reason = "what does not parse fails its test")]

use std::{fmt::Write as _, thread};

use proc_macro2::TokenStream;
use quote::quote;
use responds_flow::see;
use responds_syntax::{Declaration, Handler, candidates, nesting};

/// Returns the number of statuses that are found for a handler; `None` if it is refused.
fn seen(body: String) -> Option<usize> {
    let work = move || {
        let body: TokenStream = body.parse().unwrap();
        let item = quote!(async fn handler(n: u32) -> StatusCode { #body });
        if !nesting::is_parsable(&item) {
            return None;
        }
        let (declaration, _) = Declaration::parse(quote!(default, framework = axum));
        let handler = Handler::parse(&item).unwrap();
        Some(see(&handler, &candidates::select(&declaration, &handler, &item, &[])).responses.len())
    };
    thread::Builder::new().stack_size(2 << 20).spawn(work).unwrap().join().unwrap()
}

fn chain(arms: usize) -> String {
    let mut body = String::new();
    for arm in 0..arms {
        write!(body, "if n == {arm} {{ StatusCode::OK }} else ").unwrap();
    }
    body + "{ StatusCode::GONE }"
}

#[test]
fn chains_of_else_if_are_read_whole() {
    assert_eq!(seen(chain(3)), Some(2));
    assert_eq!(seen(chain(400)), Some(2));
}

#[test]
fn what_is_too_long_is_refused() {
    assert_eq!(seen(chain(20_000)), None);
    assert_eq!(seen("{".repeat(2_000) + &"}".repeat(2_000)), None);
}
