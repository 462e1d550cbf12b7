//! Blocks that contain handlers, `impl` blocks and inline modules: their attribute applies to each handler in them.
//!
//! They are walked token by token, so that nothing of them changes but the attributes of the handlers.

mod hand;
#[cfg(test)]
mod tests;

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{GenericParam, Generics};

use self::hand::Hand;
use crate::nesting;

/// An `impl` block or an inline module.
#[derive(Debug)]
pub struct Block {
    tokens: Vec<TokenTree>,
    /// The index of the body in the tokens.
    body: usize,
    kind: Kind,
    /// The keyword of the item: `impl`, `mod`.
    pub word: Ident,
}

/// A block whose handlers have the entries of the attribute around them.
#[derive(Debug)]
pub struct Shared {
    /// The block.
    pub tokens: TokenStream,
    /// `true` if a handler took the entries, or may take them once macros in the block are expanded.
    pub taken: bool,
}

/// The kind of an item, as far as handlers in it are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Module,
    /// `impl` or `trait`: the items that contain methods.
    Methods,
    /// Any other item; its body is not walked.
    Other,
}

impl Block {
    /// Reads an item; `None` where it is neither an `impl` block nor an inline module.
    #[must_use]
    pub fn read(item: &TokenStream) -> Option<Self> {
        let tokens = seen_through(item.clone());
        let (word, kind) = tokens.iter().find_map(|token| match token {
            TokenTree::Ident(word) => Kind::named_by(word).map(|kind| (word.clone(), kind)),
            _ => None,
        })?;
        let body = (0..tokens.len()).find(|at| is_body(&tokens, *at))?;
        (kind != Kind::Other && word != "trait").then_some(Self { tokens, body, kind, word })
    }

    /// Hands entries down to every attribute in it that is called `responds`.
    #[must_use]
    pub fn hand_down(self, entries: &TokenStream) -> Shared {
        let Self { mut tokens, body, kind, .. } = self;
        let mut hand = Hand::of(entries);
        let place = Place { depth: 0, generics: Vec::new(), of_trait: false, room: DEEPEST }
            .within(kind, &tokens[..body]);
        if let TokenTree::Group(group) = &tokens[body] {
            tokens[body] = hand.group(group, &place);
        }
        Shared { tokens: tokens.into_iter().collect(), taken: hand.has_given() }
    }
}

impl Kind {
    /// The kind of item that starts with a word.
    fn named_by(word: &Ident) -> Option<Self> {
        const OTHERS: &[&str] = &["fn", "struct", "enum", "union", "static", "type", "use", "macro_rules"];
        match word.to_string().as_str() {
            "mod" => Some(Self::Module),
            "impl" | "trait" => Some(Self::Methods),
            word => OTHERS.contains(&word).then_some(Self::Other),
        }
    }
}

/// The maximum nesting of blocks and of `cfg_attr`; code that is nested deeper is generated.
const DEEPEST: usize = 64;

/// The position of the handlers relative to the attribute whose entries they take.
#[derive(Clone)]
struct Place {
    /// The number of modules between.
    depth: usize,
    /// The generic parameters between.
    generics: Vec<String>,
    /// `true` if they are items of a trait, or of its implementation.
    of_trait: bool,
    /// The number of nested groups that may still be entered.
    room: usize,
}

impl Place {
    /// The place inside an item that starts with these tokens.
    fn within(&self, kind: Kind, head: &[TokenTree]) -> Self {
        match kind {
            Kind::Module => Self { depth: self.depth + 1, generics: Vec::new(), of_trait: false, ..*self },
            Kind::Methods | Kind::Other => {
                Self { generics: generics(head), of_trait: is_of_trait(head), ..*self }
            }
        }
    }

    /// The same place, in a group; `None` where that is too deep.
    fn deeper(&self) -> Option<Self> {
        Some(Self { room: self.room.checked_sub(1)?, ..self.clone() })
    }
}

/// Returns `true` if a block that starts with these tokens is a trait or implements one: `for` names the type then, where it does
/// not begin a bound (`for<'a>`).
fn is_of_trait(head: &[TokenTree]) -> bool {
    let is_word = |token: &TokenTree, word: &str| matches!(token, TokenTree::Ident(name) if name == word);
    let is = |token: Option<&TokenTree>, letter: char| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == letter);
    head.iter().enumerate().any(|(at, token)| {
        let bound = is(head.get(at + 1), '<') && (is(head.get(at + 2), '\'') || is(head.get(at + 2), '>'));
        is_word(token, "trait") || is_word(token, "for") && !bound
    })
}

/// The names of the generic parameters, types and constants, of an `impl` or a trait.
fn generics(head: &[TokenTree]) -> Vec<String> {
    let words = head.iter().position(
        |token| matches!(token, TokenTree::Ident(word) if Kind::named_by(word) == Some(Kind::Methods)),
    );
    let Some(word) = words else { return Vec::new() };
    let mut behind = &head[word + 1..];
    if let (TokenTree::Ident(word), [TokenTree::Ident(_), rest @ ..]) = (&head[word], behind)
        && word == "trait"
    {
        behind = rest;
    }
    let mut open = 0_usize;
    let mut arrow = false;
    let listed = behind.iter().take_while(|token| {
        let letter = match token {
            TokenTree::Punct(punct) => punct.as_char(),
            _ => ' ',
        };
        let was_open = open > 0;
        match letter {
            '<' => open += 1,
            '>' if !arrow => open = open.saturating_sub(1),
            _ => {}
        }
        arrow = letter == '-';
        was_open || open > 0
    });
    let listed: TokenStream = listed.cloned().collect();
    let parsed = nesting::is_parsable(&listed).then(|| syn::parse2::<Generics>(listed));
    let names =
        parsed.iter().flatten().flat_map(|generics| &generics.params).filter_map(
            |parameter| match parameter {
                GenericParam::Type(ty) => Some(ty.ident.to_string()),
                GenericParam::Const(constant) => Some(constant.ident.to_string()),
                GenericParam::Lifetime(_) => None,
            },
        );
    names.collect()
}

/// Returns `true` if a token is the body of an item, not an argument for a generic constant.
fn is_body(tokens: &[TokenTree], at: usize) -> bool {
    let is_brace = matches!(&tokens[at], TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    let ends_argument = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if [',', '>'].contains(&punct.as_char()));
    is_brace && !ends_argument(tokens.get(at + 1))
}

/// The tokens without the invisible groups around all of them, which `macro_rules!` puts around its arguments.
fn seen_through(stream: TokenStream) -> Vec<TokenTree> {
    let mut tokens: Vec<_> = stream.into_iter().collect();
    while let [TokenTree::Group(group)] = &tokens[..]
        && group.delimiter() == Delimiter::None
    {
        tokens = group.stream().into_iter().collect();
    }
    tokens
}

impl ToTokens for Shared {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}
