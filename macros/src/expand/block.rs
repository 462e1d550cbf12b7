//! `#[responds(..)]` on an `impl` block or a module: its entries are added to those of the handlers.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::{Block, Declaration, judge_shared, mistake::words, vocabulary, worded};

use super::{editor, item::Item, report, responds::EXAMPLE};
use crate::settings::Choices;

/// Expands the attribute on a block.
pub(super) fn block(declaration: TokenStream, block: Block, mut choices: Choices) -> TokenStream {
    let (word, tokens) = (block.word.clone(), declaration.clone());
    let (declaration, unread) = Declaration::parse_block(declaration);
    let mut judgement = judge_shared(declaration, unread, &word, &choices.settings);
    let facade = choices.facade.or_named(judgement.declaration.facade.as_ref());
    let missing = facade.error(EXAMPLE);
    let shared = block.hand_down(&tokens);
    let untaken = (!shared.taken).then(|| {
        let what = worded!(
            "no handler in this `{word}` takes the entries of `#[responds(..)]`",
            "이 `{word}` 안에는 `#[responds(..)]`의 항목을 받을 핸들러가 없다",
        );
        let help = worded!(
            "write `#[responds]` on each handler in it, or `#[responds(..)]` with further statuses",
            "그 안의 핸들러마다 `#[responds]`, 상태가 더 있으면 `#[responds(..)]`를 적는다",
        );
        syn::Error::new(word.span(), words(what, help))
    });
    let mistakes = std::mem::take(&mut choices.mistakes)
        .into_iter()
        .chain(std::mem::take(&mut judgement.mistakes))
        .chain(untaken)
        .chain(missing);
    let errors = report::errors(mistakes, &judgement.findings);
    let warnings = report::warnings(&judgement.findings);
    let item = Item::new(shared.tokens);
    let (conditions, levels) = (item.conditions(), item.lint_levels());
    if choices.editor {
        let words = facade.rename(editor::item(&vocabulary::of_declaration(&tokens)));
        return quote!(#conditions #words #item #(#conditions #errors)*);
    }
    let tracked = choices.tracked(!conditions.is_empty());
    quote! {
        #item
        #conditions
        #levels
        const _: () = {
            #tracked
            #warnings
        };
        #(#conditions #errors)*
    }
}
