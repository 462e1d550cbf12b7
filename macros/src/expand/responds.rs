//! `#[responds(..)]`: the item as it was, its table, and what is to be said about it.

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::{contract::Key, rule::Level};
use responds_syntax::{Declaration, Handler, Judgement, judge};

use super::{item::Item, report};
use crate::settings::{self, Choices};

/// Expands the attribute.
pub(crate) fn responds(declaration: TokenStream, item: TokenStream, choices: &Choices) -> TokenStream {
    let judgement = judge(declaration, &item, &choices.settings);
    let Judgement { declaration, handler, mistakes, findings, table } = judgement;
    let original = item.clone();
    let mut function = Item::new(item);
    // Where the item is left out, nothing is said about it.
    let conditions = function.conditions();
    let errors = report::errors(choices.mistakes.iter().cloned().chain(mistakes), &findings);
    let errors = quote!(#(#conditions #errors)*);
    let Some(handler) = handler else { return quote!(#original #errors) };
    let warnings = report::warnings(findings.iter().filter(|finding| finding.level == Level::Warn));
    let checks = checks(&declaration, &warnings);
    function.document(&table, reads_docs(&handler));
    let sibling = if handler.has_attribute("debug_handler") {
        // It copies the body: what stands there would be said once per copy.
        let levels = function.lint_levels();
        quote!(#conditions #levels #checks)
    } else {
        function.insert(checks);
        TokenStream::new()
    };
    quote!(#function #sibling #errors)
}

/// One constant: what is only to be looked at by the compiler and by editors.
fn checks(declaration: &Declaration, warnings: &TokenStream) -> TokenStream {
    let tracked = settings::tracked();
    let shown = declaration.responses.iter().filter_map(|response| match response.key {
        // The constant has the span of the literal: hovering over `404` shows it.
        Key::Code(_) if response.custom.is_none() => response
            .key
            .status()
            .map(|status| proc_macro2::Ident::new(status.constant(), response.place.mark)),
        _ => None,
    });
    quote! {
        const _: () = {
            #tracked
            #(let _ = ::responds::Status::#shown;)*
            #warnings
        };
    }
}

/// Whether an attribute beside the handler makes something else of its documentation.
fn reads_docs(handler: &Handler) -> bool {
    ["path", "endpoint", "oai", "channel"].iter().any(|name| handler.has_attribute(name))
}
