//! The fuzz targets. A target fails by a panic; it asserts the properties that hold for any input.
#![allow(clippy::missing_panics_doc, reason = "a target fails by a panic: that is what it is for")]

mod document;
mod service;

/// The macros without the attributes of a macro crate, so that a library can call them.
#[path = "../../macros/src"]
#[allow(dead_code, unused_imports, reason = "the macros for our own adapters are not fed")]
mod macros {
    pub(crate) mod expand;
    pub(crate) mod facade;
    pub(crate) mod settings;
}

use std::{env, fs, io};

pub(crate) use macros::{expand, facade, settings};
use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::nesting;

pub use document::openapi;
pub use service::{init, tree};

/// A target: takes a text, and panics where a property does not hold.
pub type Target = fn(&str);

/// Between the parts of an input.
pub const SEPARATOR: &str = "\n---\n";

/// Runs a target on bytes; input that is not text is skipped.
pub fn run(target: Target, input: &[u8]) {
    if let Ok(text) = str::from_utf8(input) {
        target(text);
        proc_macro2::extra::invalidate_current_thread_spans();
    }
}

/// Runs a target on the files that the arguments name.
///
/// # Errors
///
/// If a file cannot be read.
pub fn replay(target: Target) -> io::Result<()> {
    for path in env::args_os().skip(1) {
        run(target, &fs::read(path)?);
    }
    Ok(())
}

/// The attribute's grammar: a declaration on a handler, and on a block.
pub fn attribute(text: &str) {
    let Some(declaration) = tokens(text) else { return };
    let handler = quote! {
        pub async fn show(Path(id): Path<u64>, Json(item): Json<Item>) -> Result<Json<Item>, StatusCode> {
            find(id).await.map(Json).ok_or(StatusCode::NOT_FOUND)
        }
    };
    let block = quote!(impl Items { async fn show(&self) -> StatusCode { StatusCode::OK } });
    for item in [handler, block] {
        let written = item.to_string();
        let expanded = expand::responds(declaration.clone(), item, settings::Choices::default());
        assert!(
            contains(&expanded.to_string(), &written) || expanded.to_string().contains("compile_error"),
            "the item is gone"
        );
    }
    expand::responses(declaration, settings::Choices::default());
}

/// The input of a derive: generated code for a type parses.
pub fn derive(text: &str) {
    let Some(item) = tokens(text) else { return };
    for written in [
        expand::derive(&item, settings::Choices::default()),
        expand::rejects(item.clone(), &settings::Choices::default()),
    ] {
        assert!(syn::parse2::<syn::File>(written.clone()).is_ok(), "no items are written: {written}");
    }
}

/// Evaluation of a body: a declaration, and an item that it is written on.
pub fn body(text: &str) {
    let (declaration, item) = text.split_once(SEPARATOR).unwrap_or(("200", text));
    let (Some(declaration), Some(item)) = (tokens(declaration), tokens(item)) else { return };
    let expand =
        || expand::responds(declaration.clone(), item.clone(), settings::Choices::default()).to_string();
    assert_eq!(expand(), expand(), "the same code is judged in two ways");
}

/// The tokens of a text that a compiler could hand to a macro.
fn tokens(text: &str) -> Option<TokenStream> {
    text.parse().ok().filter(nesting::is_parsable)
}

/// Returns `true` if tokens are among others, in order.
fn contains(all: &str, part: &str) -> bool {
    let mut words = all.split_whitespace();
    part.split_whitespace().all(|word| words.any(|other| other == word))
}
