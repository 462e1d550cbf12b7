//! The attribute `#[utoipa::path(..)]` as tokens: what is added stands first in its list, and the rest stays as it is.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use responds_syntax::openapi::utoipa;
use syn::Meta;

/// The entries that an attribute lacks, with a comma behind each.
type Missing<'m> = &'m dyn Fn(&Meta) -> TokenStream;

/// The attribute with what it lacks, also inside of `cfg_attr`; nothing, where there is nothing to add.
pub(super) fn filled(tokens: &TokenStream, missing: Missing<'_>) -> Option<TokenStream> {
    let meta: Meta = syn::parse2(tokens.clone()).ok()?;
    if meta.path().is_ident("cfg_attr") {
        return inner(tokens, missing);
    }
    let missing = Some(&meta).filter(|meta| utoipa::is_named(meta)).map(missing)?;
    (!missing.is_empty()).then(|| listed(tokens, missing))
}

/// `cfg_attr(condition, first(..), second(..))`.
fn inner(tokens: &TokenStream, missing: Missing<'_>) -> Option<TokenStream> {
    let mut trees: Vec<_> = tokens.clone().into_iter().collect();
    let Some(TokenTree::Group(group)) = trees.pop() else { return None };
    let list: Vec<_> = group.stream().into_iter().collect();
    let (mut written, mut changed) = (TokenStream::new(), false);
    for (at, entry) in list.split(|tree| is(tree, ',')).enumerate() {
        if at > 0 {
            written.extend([TokenTree::from(Punct::new(',', Spacing::Alone))]);
        }
        let entry: TokenStream = entry.iter().cloned().collect();
        let filled = (at > 0).then(|| filled(&entry, missing)).flatten();
        changed |= filled.is_some();
        written.extend(filled.unwrap_or(entry));
    }
    trees.push(regrouped(&group, written));
    changed.then(|| trees.into_iter().collect())
}

/// The attribute with more entries in its list of responses, which is added where it is missing.
fn listed(tokens: &TokenStream, missing: TokenStream) -> TokenStream {
    let mut trees: Vec<_> = tokens.clone().into_iter().collect();
    let arguments = match trees.pop() {
        Some(TokenTree::Group(group)) => group,
        last => {
            trees.extend(last);
            Group::new(Delimiter::Parenthesis, TokenStream::new())
        }
    };
    let mut list: Vec<_> = arguments.stream().into_iter().collect();
    // Of several lists utoipa takes the last.
    let is_list = |at: &usize| matches!(&list[*at], TokenTree::Group(_)) && is_word(&list[at - 1]);
    let responses = (1..list.len()).rev().find(is_list);
    if let Some(at) = responses
        && let TokenTree::Group(responses) = list[at].clone()
    {
        list[at] = regrouped(&responses, missing.into_iter().chain(responses.stream()).collect());
    } else {
        if list.last().is_some_and(|last| !is(last, ',')) {
            list.push(Punct::new(',', Spacing::Alone).into());
        }
        list.push(Ident::new("responses", Span::call_site()).into());
        list.push(Group::new(Delimiter::Parenthesis, missing).into());
    }
    trees.push(regrouped(&arguments, list.into_iter().collect()));
    trees.into_iter().collect()
}

fn regrouped(group: &Group, stream: TokenStream) -> TokenTree {
    let mut new = Group::new(group.delimiter(), stream);
    new.set_span(group.span());
    new.into()
}

fn is(tree: &TokenTree, letter: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == letter)
}

fn is_word(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Ident(word) if word == "responses")
}
