//! The tokens that a fragment may start with: if the call has none of them, the next rule is tried.

use proc_macro2::{Delimiter, TokenTree};

use super::{Kind, token};

/// Words that neither name something nor start an expression or a type.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match",
    "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];
/// Those that start an expression all the same. Not `_` and `let`, though they do in places.
const OF_EXPRESSIONS: &[&str] = &[
    "async", "await", "break", "continue", "do", "false", "for", "if", "loop", "match", "move", "return",
    "static", "true", "try", "unsafe", "while", "yield",
];
/// Those that start a type all the same.
const OF_TYPES: &[&str] = &["_", "dyn", "extern", "fn", "for", "impl", "typeof", "unsafe"];

/// Returns `true` if a fragment of this kind may start with these token trees.
pub(super) fn may_start(kind: Kind, trees: &[TokenTree]) -> bool {
    let Some(tree) = trees.first() else { return false };
    match kind {
        Kind::Tree | Kind::Item | Kind::Statement => true,
        Kind::Visibility => is_word(tree) || is_punct(tree, ',') || of_type(trees),
        Kind::Identifier => is_word(tree) && !is_named(tree, "_"),
        Kind::Lifetime => token::first(trees).is_some_and(|(_, length)| is_punct(tree, '\'') && length == 2),
        Kind::Literal => of_literal(trees),
        _ if is_group(tree, Delimiter::None) => true,
        Kind::Block => is_group(tree, Delimiter::Brace),
        Kind::Expression => of_expression(trees),
        Kind::Type => of_type(trees),
        Kind::Path | Kind::Meta => is_word(tree) || token::starts_with(trees, "::"),
        Kind::Pattern => token::starts_with(trees, "|") || of_pattern(trees),
        Kind::Alternative => of_pattern(trees),
    }
}

fn of_expression(trees: &[TokenTree]) -> bool {
    match &trees[0] {
        TokenTree::Literal(_) | TokenTree::Group(_) => true,
        // A block in edition 2024; in front of anything else it starts an item.
        TokenTree::Ident(word) if word == "const" => {
            matches!(trees.get(1), Some(next) if is_group(next, Delimiter::Brace))
        }
        TokenTree::Ident(word) => names(word, OF_EXPRESSIONS),
        TokenTree::Punct(_) => {
            is_lifetime(trees)
                || is_operator(
                    trees,
                    &["!", "-", "*", "|", "||", "&", "&&", "..", "...", "..=", "<", "<<", "<-", "::", "#"],
                )
        }
    }
}

fn of_type(trees: &[TokenTree]) -> bool {
    match &trees[0] {
        TokenTree::Literal(_) => false,
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
        TokenTree::Ident(word) => names(word, OF_TYPES),
        TokenTree::Punct(_) => {
            is_lifetime(trees) || is_operator(trees, &["!", "*", "&", "&&", "?", "<", "<<", "::"])
        }
    }
}

fn of_pattern(trees: &[TokenTree]) -> bool {
    match &trees[0] {
        TokenTree::Literal(_) | TokenTree::Ident(_) => true,
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
        TokenTree::Punct(_) => is_operator(trees, &["&", "&&", "-", "..", "...", "..=", "::", "<", "<<"]),
    }
}

fn of_literal(trees: &[TokenTree]) -> bool {
    match &trees[0] {
        TokenTree::Literal(_) => true,
        TokenTree::Ident(word) => word == "true" || word == "false",
        TokenTree::Punct(_) => token::starts_with(trees, "-"),
        TokenTree::Group(group) => {
            let inside: Vec<_> = group.stream().into_iter().collect();
            group.delimiter() == Delimiter::None
                && inside.len() < 3
                && !inside.is_empty()
                && of_literal(&inside)
        }
    }
}

/// Returns `true` if a word is a name, or one of the listed reserved words.
fn names(word: &proc_macro2::Ident, listed: &[&str]) -> bool {
    let word = word.to_string();
    !is_reserved(&word) || listed.contains(&word.as_str())
}

/// Returns `true` if a word is a name only after `r#`.
pub(crate) fn is_reserved(word: &str) -> bool {
    RESERVED.contains(&word)
}

fn is_operator(trees: &[TokenTree], operators: &[&str]) -> bool {
    token::first(trees).is_some_and(|(text, _)| operators.contains(&text.as_str()))
}

fn is_lifetime(trees: &[TokenTree]) -> bool {
    token::first(trees).is_some_and(|(text, length)| length == 2 && text.starts_with('\''))
}

fn is_word(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Ident(_))
}

fn is_named(tree: &TokenTree, name: &str) -> bool {
    matches!(tree, TokenTree::Ident(word) if word == name)
}

fn is_punct(tree: &TokenTree, character: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character)
}

fn is_group(tree: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == delimiter)
}
