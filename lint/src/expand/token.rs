//! Tokens as `macro_rules!` counts them: `=>`, `::` and `'a` are one each.

use proc_macro2::{Spacing, TokenTree};

/// The operators of several characters, longest first.
const OPERATORS: &[&str] = &[
    "<<=", ">>=", "...", "..=", "==", "!=", "<=", ">=", "&&", "||", "->", "=>", "<-", "::", "+=", "-=", "*=",
    "/=", "%=", "^=", "&=", "|=", "<<", ">>", "..",
];

/// The text of the token that these trees start with, and of how many trees it is made; groups have none.
pub(super) fn first(trees: &[TokenTree]) -> Option<(String, usize)> {
    match trees.first()? {
        TokenTree::Group(_) => None,
        TokenTree::Punct(punct) if punct.as_char() == '\'' => match trees.get(1) {
            Some(TokenTree::Ident(name)) => Some((format!("'{name}"), 2)),
            _ => Some(("'".to_owned(), 1)),
        },
        TokenTree::Punct(_) => {
            let joined = joined(trees);
            let operator = OPERATORS.iter().find(|operator| joined.starts_with(**operator));
            let text =
                operator.map_or_else(|| joined.chars().take(1).collect(), |operator| (*operator).to_owned());
            let length = text.chars().count();
            Some((text, length))
        }
        other => Some((other.to_string(), 1)),
    }
}

/// Returns `true` if these token trees start with this token.
pub(super) fn starts_with(trees: &[TokenTree], text: &str) -> bool {
    first(trees).is_some_and(|(first, _)| first == text)
}

/// Up to three adjacent characters.
fn joined(trees: &[TokenTree]) -> String {
    let mut text = String::new();
    for tree in trees.iter().take(3) {
        let TokenTree::Punct(punct) = tree else { break };
        text.push(punct.as_char());
        if punct.spacing() == Spacing::Alone {
            break;
        }
    }
    text
}
