//! `#[responds(..)]`: the item, its table, and its findings.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use responds_core::Language;
use responds_flow::judge;
use responds_syntax::{Block, Handler, Judgement, Place, Settings, mistake::mistake, vocabulary, worded};

use super::{answering::answering, block::block, editor, endpoint, item::Item, report, types::Types};
use crate::settings::Choices;

/// The example of a path for the crate, in the attribute.
pub(super) const EXAMPLE: &str = "#[responds(crate = common::responds, ..)]";

/// Expands the attribute.
pub(crate) fn responds(declaration: TokenStream, item: TokenStream, mut choices: Choices) -> TokenStream {
    if let Some(held) = Block::read(&item) {
        if let Some(expansion) = answering(&declaration, &item, &choices) {
            return expansion;
        }
        return block(declaration, held, choices);
    }
    let words = choices.editor.then(|| vocabulary::of_declaration(&declaration));
    let mut judgement = judge(declaration, &item, &choices.settings);
    let facade = choices.facade.or_named(judgement.declaration.facade.as_ref());
    if let Some(error) = facade.error(EXAMPLE) {
        let (item, error) = (Item::new(item), error.into_compile_error());
        let conditions = item.conditions();
        return quote!(#item #conditions #error);
    }
    let refused = refused(&judgement, &choices.settings);
    let mistakes = std::mem::take(&mut choices.mistakes).into_iter();
    let mistakes = mistakes.chain(std::mem::take(&mut judgement.mistakes)).chain(refused);
    let original = item.clone();
    let repeated = judgement.handler.as_ref().map_or(&[][..], |handler| &handler.repeated);
    let mut function = Item::new(item).without(repeated);
    // An item that is left out has no findings.
    let conditions = function.conditions();
    if words.is_some() {
        judgement.findings.iter_mut().for_each(|finding| finding.place = Place::at(finding.place.mark));
    }
    let errors = report::errors(mistakes, &judgement.findings);
    let errors = quote!(#(#conditions #errors)*);
    let Some(handler) = &judgement.handler else {
        let words = words.map(|words| facade.rename(editor::item(&words)));
        return quote!(#words #original #errors);
    };
    #[cfg(not(feature = "_openapi"))]
    let documented = TokenStream::new();
    #[cfg(feature = "_openapi")]
    let documented = super::openapi::document(&mut function, &judgement, handler, &facade, &choices.settings);
    let constant = choices.endpoints.then(|| endpoint::constant(&judgement, handler, &function)).flatten();
    let constant = constant.map(|constant| facade.rename(constant));
    document(&mut function, &judgement, handler, choices.settings.tables);
    if let Some(words) = words {
        // Words that may name a generic parameter are in the body; others before it, so that no body has to be
        // resolved.
        if handler.is_method || !handler.generics.is_empty() {
            function.insert(facade.rename(editor::statements(&words)));
            return quote!(#function #documented #constant #errors);
        }
        let words = facade.rename(editor::item(&words));
        return quote!(#conditions #words #function #documented #constant #errors);
    }
    let tracked = choices.tracked(!conditions.is_empty());
    let checks = checks(&judgement, handler, choices.settings.languages.first(), &tracked);
    let checks = facade.rename(checks);
    let sibling = if checks.is_empty() {
        TokenStream::new()
    } else if handler.has_attribute("debug_handler") {
        // That attribute copies the body: checks in it would be reported once per copy.
        let levels = function.lint_levels();
        quote!(#conditions #levels #checks)
    } else {
        function.insert(checks);
        TokenStream::new()
    };
    quote!(#function #documented #sibling #constant #errors)
}

/// One constant with the code for the compiler alone; no tokens where there is nothing to check.
fn checks(
    judgement: &Judgement,
    handler: &Handler,
    language: Language,
    tracked: &TokenStream,
) -> TokenStream {
    let types = Types::new(judgement, handler, language).checks();
    let warnings = report::warnings(&judgement.findings);
    if types.is_empty() && tracked.is_empty() && warnings.is_empty() {
        return TokenStream::new();
    }
    quote! {
        const _: () = {
            #types
            #tracked
            #warnings
        };
    }
}

/// Adds the table to the documentation, for rustdoc alone if another attribute reads the documentation.
///
/// The compiler gets no table: it would look for links in it. An empty line takes its place, so that `missing_docs` asks
/// for no other text.
fn document(function: &mut Item, judgement: &Judgement, handler: &Handler, tables: bool) {
    let hidden = reads_docs(handler);
    if !judgement.table.is_empty() {
        function.document(&format!("\n{}", judgement.table), hidden);
    } else if !tables && !hidden && !judgement.declaration.is_empty() {
        function.document("", hidden);
    }
}

/// The error where a type is asked for that only a feature writes.
fn refused(judgement: &Judgement, settings: &Settings) -> Option<syn::Error> {
    let asked: Span = judgement.declaration.into_responses.filter(|_| !settings.fills)?;
    let word = Ident::new("into_responses", asked);
    let what = worded!(
        "`into_responses` writes a type for utoipa, which is not enabled",
        "`into_responses`는 utoipa에 쓸 타입을 만드는데 utoipa가 켜져 있지 않다"
    );
    let help = worded!("enable feature `utoipa` of `responds`", "`responds`의 `utoipa` 기능을 켠다");
    Some(mistake(&word, what, help))
}

/// Returns `true` if another attribute of the handler uses its documentation.
fn reads_docs(handler: &Handler) -> bool {
    ["path", "endpoint", "oai", "channel"].iter().any(|name| handler.has_attribute(name))
}
