//! `#[responds(..)]`: the item as it was, its table, and what is to be said about it.

use proc_macro2::TokenStream;
use quote::quote;
use responds_flow::judge;
use responds_syntax::{Block, Handler, Judgement};

use super::{block::block, item::Item, report, types::Types};
use crate::settings::{self, Choices};

/// Expands the attribute.
pub(crate) fn responds(declaration: TokenStream, item: TokenStream, choices: Choices) -> TokenStream {
    if let Some(held) = Block::read(&item) {
        return block(declaration, held, choices);
    }
    let mut judgement = judge(declaration, &item, &choices.settings);
    let mistakes = choices.mistakes.into_iter().chain(std::mem::take(&mut judgement.mistakes));
    let original = item.clone();
    let mut function = Item::new(item);
    // Where the item is left out, nothing is said about it.
    let conditions = function.conditions();
    let errors = report::errors(mistakes, &judgement.findings);
    let errors = quote!(#(#conditions #errors)*);
    let Some(handler) = &judgement.handler else { return quote!(#original #errors) };
    let checks = checks(&judgement, handler);
    function.document(&judgement.table, reads_docs(handler));
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
fn checks(judgement: &Judgement, handler: &Handler) -> TokenStream {
    let tracked = settings::tracked();
    let shown = report::shown(&judgement.declaration);
    let types = Types::new(judgement, handler).checks();
    let warnings = report::warnings(&judgement.findings);
    quote! {
        const _: () = {
            #types
            #tracked
            #shown
            #warnings
        };
    }
}

/// Whether an attribute beside the handler makes something else of its documentation.
fn reads_docs(handler: &Handler) -> bool {
    ["path", "endpoint", "oai", "channel"].iter().any(|name| handler.has_attribute(name))
}
