//! The position of the attribute on a function, and its form there.
//!
//! It is placed above the other attributes, so that it sees them; below the documentation, as rustfmt leaves it and
//! people read it; and below `#[cfg(..)]`, so that it is not expanded if the function does not exist.

use proc_macro2::{TokenStream, TokenTree};

use crate::edit::line::{indentation, line_ending};

/// The position of the attribute in the text of a function; `None` if that does not lex.
pub(super) fn place(item: &str) -> Option<usize> {
    let tokens: Vec<_> = item.parse::<TokenStream>().ok()?.into_iter().collect();
    let mut rest = tokens.as_slice();
    while let [TokenTree::Punct(hash), TokenTree::Group(group), ..] = rest {
        let stays_above = ["doc", "cfg"].iter().any(|name| is_named(&group.stream(), name));
        if hash.as_char() != '#' || !stays_above {
            break;
        }
        rest = &rest[2..];
    }
    Some(rest.first()?.span().byte_range().start)
}

/// The attribute, on a line of its own if the code after it starts a line.
pub(super) fn text(file: &str, at: usize, name: &str, list: &str) -> String {
    let attribute = format!("#[{name}({list})]");
    match indentation(file, at) {
        Some(indentation) => format!("{attribute}{}{indentation}", line_ending(file)),
        None => attribute + " ",
    }
}

fn is_named(tokens: &TokenStream, name: &str) -> bool {
    matches!(tokens.clone().into_iter().next(), Some(TokenTree::Ident(word)) if word == name)
}
