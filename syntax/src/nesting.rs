//! A bound on how deep tokens nest, checked before anything recurses into them.

use proc_macro2::{TokenStream, TokenTree};

/// How deep groups may nest in what is parsed: far more than code has, far less than a stack holds.
const DEEPEST: usize = 96;
/// How many tokens a handler may have: beyond that it is generated, and nobody reads what it returns.
const LONGEST: usize = 40_000;
/// How many tokens may follow one another that each start an expression inside the last: `!!!!x`.
const LONGEST_CHAIN: usize = 192;

/// Whether tokens can be parsed without running out of stack.
///
/// Groups are walked with a stack of our own: what is found too deep is never entered.
pub(crate) fn is_parsable(tokens: &TokenStream) -> bool {
    let mut open = vec![tokens.clone().into_iter()];
    let (mut count, mut chain, mut alternatives) = (0, 0, 0);
    while let Some(stream) = open.last_mut() {
        let Some(token) = stream.next() else {
            open.pop();
            continue;
        };
        count += 1;
        chain = if continues_chain(&token) { chain + 1 } else { 0 };
        alternatives += usize::from(is_else(&token));
        if let TokenTree::Group(group) = token {
            open.push(group.stream().into_iter());
        }
        if open.len() > DEEPEST || count > LONGEST || chain > LONGEST_CHAIN || alternatives > LONGEST_CHAIN {
            return false;
        }
    }
    true
}

/// Whether an expression can start with this token and go on with another that does too.
fn continues_chain(token: &TokenTree) -> bool {
    match token {
        TokenTree::Punct(punct) => punct.as_char() != ',' && punct.as_char() != ';',
        TokenTree::Ident(ident) => ident == "return" || ident == "mut" || ident == "break" || ident == "move",
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    }
}

fn is_else(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == "else")
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group};

    use super::*;

    fn nested(depth: usize) -> TokenStream {
        (0..depth).fold(TokenStream::new(), |inner, _| {
            TokenTree::Group(Group::new(Delimiter::Parenthesis, inner)).into()
        })
    }

    #[test]
    fn deep_groups_are_not_entered() {
        assert!(is_parsable(&nested(DEEPEST - 1)));
        let deep = nested(DEEPEST + 1);
        assert!(!is_parsable(&deep));
    }

    #[test]
    fn long_chains_are_not_entered() {
        assert!(is_parsable(&"!!!!!!x".parse().unwrap()));
        assert!(!is_parsable(&format!("{}x", "!".repeat(1000)).parse().unwrap()));
        assert!(!is_parsable(&"if a {} else ".repeat(500).parse().unwrap()));
    }
}
