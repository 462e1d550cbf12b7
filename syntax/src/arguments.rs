//! The arguments of an attribute, parsed one by one: one that does not parse does not hide the others.

use proc_macro2::{TokenStream, TokenTree};
use syn::{Meta, parse::Parse};

/// One argument of an attribute: the tokens between two commas.
pub(crate) struct Argument {
    /// The name before `=` or before a group: `path = ..`, `responses(..)`.
    pub(crate) name: Option<String>,
    /// The tokens after `=` or in the group; without a name, all tokens of the argument.
    pub(crate) value: TokenStream,
}

/// The arguments of an attribute; empty if it has no list.
pub(crate) fn of_meta(meta: &Meta) -> Vec<Argument> {
    match meta {
        Meta::List(list) => of_tokens(list.tokens.clone()),
        Meta::Path(_) | Meta::NameValue(_) => Vec::new(),
    }
}

/// The arguments in a list.
pub(crate) fn of_tokens(tokens: TokenStream) -> Vec<Argument> {
    entries(tokens).iter().map(|entry| Argument::read(entry)).collect()
}

/// Splits a list at its commas, but for those between the `<` and `>` of a type; leaves out empty entries.
#[must_use]
pub fn entries(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut angles = Angles::default();
    let inside: Vec<bool> = trees.iter().map(|tree| angles.pass(tree)).collect();
    // A `<` that is never closed does not open generic arguments.
    let balanced = angles.open == 0;
    let mut at = 0;
    let ends = |tree: &TokenTree| {
        at += 1;
        is(tree, ',') && !(balanced && inside[at - 1])
    };
    trees.split(ends).filter(|entry| !entry.is_empty()).map(<[_]>::to_vec).collect()
}

fn is(tree: &TokenTree, letter: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == letter)
}

/// The number of open `<` at a token.
#[derive(Default)]
struct Angles {
    open: usize,
    arrow: bool,
}

impl Angles {
    /// Moves past a token and returns `true` if it is inside `<..>`.
    fn pass(&mut self, tree: &TokenTree) -> bool {
        if is(tree, '<') {
            self.open += 1;
        } else if is(tree, '>') && !self.arrow {
            self.open = self.open.saturating_sub(1);
        }
        self.arrow = is(tree, '-') || is(tree, '=');
        self.open > 0
    }
}

impl Argument {
    fn read(trees: &[TokenTree]) -> Self {
        match trees {
            [TokenTree::Ident(name), TokenTree::Punct(equals), value @ ..] if equals.as_char() == '=' => {
                Self { name: Some(unraw(name)), value: value.iter().cloned().collect() }
            }
            [TokenTree::Ident(name), TokenTree::Group(group)] => {
                Self { name: Some(unraw(name)), value: group.stream() }
            }
            _ => Self { name: None, value: trees.iter().cloned().collect() },
        }
    }

    /// Returns `true` if the argument has this name.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.as_deref() == Some(name)
    }

    /// Its value as a string literal.
    pub(crate) fn text(&self) -> Option<String> {
        self.parse::<syn::LitStr>().map(|literal| literal.value())
    }

    /// Its value as a single word: `get`, `GET`.
    pub(crate) fn word(&self) -> Option<String> {
        self.parse::<syn::Ident>().map(|ident| unraw(&ident))
    }

    fn parse<T: Parse>(&self) -> Option<T> {
        syn::parse2(self.value.clone()).ok()
    }
}

fn unraw(ident: &proc_macro2::Ident) -> String {
    let name = ident.to_string();
    name.strip_prefix("r#").map_or_else(|| name.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garbage_hides_nothing() {
        let tokens = r#"get, path = "/x", body = Map<A, B>, = , type(a, b), r#type = "t""#.parse().unwrap();
        let arguments = of_tokens(tokens);
        assert_eq!(arguments[0].word().as_deref(), Some("get"));
        assert_eq!(arguments[1].text().as_deref(), Some("/x"));
        let names: Vec<_> = arguments.iter().filter_map(|argument| argument.name.as_deref()).collect();
        assert_eq!(names, ["path", "body", "type", "type"]);
    }

    #[test]
    fn types_stay_whole() {
        let whole = |text: &str| -> Vec<String> {
            of_tokens(text.parse().unwrap()).iter().map(|argument| argument.value.to_string()).collect()
        };
        assert_eq!(
            whole("body = Map<A, Vec<B>>, x = fn(A) -> B, y"),
            ["Map < A , Vec < B >>", "fn (A) -> B", "y"]
        );
        assert_eq!(whole("a = b < c, d"), ["b < c", "d"]);
    }
}
