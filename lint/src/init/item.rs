//! The items of a module, as far as it takes to know where they begin and end.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenTree};

/// An item, with its attributes.
pub(super) struct Item<'a> {
    /// Its tokens behind the attributes.
    pub tokens: &'a [TokenTree],
    /// `true` if it has attributes.
    pub attributed: bool,
    /// The position in the file.
    pub range: Range<usize>,
}

/// Splits the tokens of a module into items; attributes before the first one belong to the module.
pub(super) fn items(mut trees: &[TokenTree], base: usize) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    while !trees.is_empty() {
        if let Some(length) = inner_attribute(trees) {
            trees = &trees[length..];
            continue;
        }
        let mut attributes = 0;
        while let [TokenTree::Punct(hash), TokenTree::Group(_), ..] = &trees[attributes..]
            && hash.as_char() == '#'
        {
            attributes += 2;
        }
        let tokens = &trees[attributes..];
        let length = length(tokens);
        let whole = &trees[..attributes + length];
        let (Some(first), Some(last)) = (whole.first(), whole.last()) else { break };
        let range = base + first.span().byte_range().start..base + last.span().byte_range().end;
        items.push(Item { tokens: &tokens[..length], attributed: attributes > 0, range });
        trees = &trees[attributes + length..];
    }
    items
}

/// The number of tokens of an inner attribute.
fn inner_attribute(trees: &[TokenTree]) -> Option<usize> {
    match trees {
        [TokenTree::Punct(hash), TokenTree::Punct(not), TokenTree::Group(_), ..]
            if hash.as_char() == '#' && not.as_char() == '!' =>
        {
            Some(3)
        }
        _ => None,
    }
}

/// The number of tokens of an item.
fn length(tokens: &[TokenTree]) -> usize {
    let ends_with_block = !needs_semicolon(tokens);
    let ends = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => ends_with_block && group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    tokens.iter().position(ends).map_or(tokens.len(), |last| last + 1)
}

/// Returns `true` if the item may contain braces before its end.
fn needs_semicolon(tokens: &[TokenTree]) -> bool {
    let mut words = words(tokens);
    match words.next().as_deref() {
        Some("use" | "static") => true,
        Some("const") => !matches!(words.next().as_deref(), Some("fn" | "unsafe" | "async" | "extern")),
        _ => false,
    }
}

/// The words that an item starts with, without its visibility.
pub(super) fn words(tokens: &[TokenTree]) -> impl Iterator<Item = String> {
    let is_pub = matches!(tokens.first(), Some(TokenTree::Ident(word)) if word == "pub");
    let is_restricted =
        matches!(tokens.get(1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
    let skipped = usize::from(is_pub) + usize::from(is_pub && is_restricted);
    tokens[skipped..].iter().map_while(|token| match token {
        TokenTree::Ident(word) => Some(word.to_string()),
        TokenTree::Punct(punct) if punct.as_char() == '!' => Some("!".to_owned()),
        _ => None,
    })
}
