//! The two sides of a rule: the pattern that a call must match, and the body.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

use super::{fragment::Kind, token};

/// A part of a pattern.
#[derive(Debug)]
pub(super) enum Pattern {
    /// A literal token.
    Token(String),
    /// A group with delimiters.
    Group(Delimiter, Vec<Pattern>),
    /// `$name:kind`.
    Fragment(String, Kind),
    /// `$( .. ) separator operator`.
    Repeat(Vec<Pattern>, Repetition),
}

/// A part of the body of a rule.
#[derive(Debug)]
pub(super) enum Part {
    /// A literal token.
    Token(TokenTree),
    /// A group with delimiters.
    Group(Delimiter, Span, Vec<Part>),
    /// `$name`, and the two tokens themselves, which stay where no fragment has the name.
    Variable(String, [TokenTree; 2]),
    /// `$crate`.
    Crate(Span),
    /// `$( .. ) separator operator`.
    Repeat(Vec<Part>, Repetition),
}

/// A repetition operator with its separator.
#[derive(Debug)]
pub(super) struct Repetition {
    /// The separator; empty if there is none.
    pub separator: Vec<TokenTree>,
    /// `true` if there may be none.
    pub none: bool,
    /// `true` if there may be several.
    pub several: bool,
}

/// Reads a pattern.
pub(super) fn read(tokens: TokenStream) -> Option<Vec<Pattern>> {
    let trees: Vec<_> = tokens.into_iter().collect();
    let (mut at, mut parts) = (0, Vec::new());
    while let Some(tree) = trees.get(at) {
        let rest = &trees[at..];
        let (part, length) = match tree {
            TokenTree::Group(group) => (Pattern::Group(group.delimiter(), read(group.stream())?), 1),
            _ if is_dollar(tree) => match rest.get(1)? {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                    let (repetition, length) = Repetition::read(&rest[2..])?;
                    (Pattern::Repeat(read(group.stream())?, repetition), length + 2)
                }
                TokenTree::Ident(word) if word == "crate" => (Pattern::Token("$crate".to_owned()), 2),
                TokenTree::Ident(name) => {
                    let kind = fragment(&rest[2..])?;
                    (Pattern::Fragment(name.to_string(), kind), 4)
                }
                _ => return None,
            },
            _ => {
                let (text, length) = token::first(rest)?;
                (Pattern::Token(text), length)
            }
        };
        parts.push(part);
        at += length;
    }
    limit_alternatives(&mut parts);
    Some(parts)
}

/// Parses the body of a rule.
pub(super) fn read_body(tokens: TokenStream) -> Option<Vec<Part>> {
    let trees: Vec<_> = tokens.into_iter().collect();
    let (mut at, mut parts) = (0, Vec::new());
    while let Some(tree) = trees.get(at) {
        let (part, length) = match (tree, trees.get(at + 1)) {
            (TokenTree::Group(group), _) => {
                (Part::Group(group.delimiter(), group.span(), read_body(group.stream())?), 1)
            }
            (dollar, Some(TokenTree::Group(group)))
                if is_dollar(dollar) && group.delimiter() == Delimiter::Parenthesis =>
            {
                let (repetition, length) = Repetition::read(&trees[at + 2..])?;
                (Part::Repeat(read_body(group.stream())?, repetition), length + 2)
            }
            (dollar, Some(TokenTree::Ident(word))) if is_dollar(dollar) && word == "crate" => {
                (Part::Crate(word.span()), 2)
            }
            (dollar, Some(name @ TokenTree::Ident(word))) if is_dollar(dollar) => {
                (Part::Variable(word.to_string(), [dollar.clone(), name.clone()]), 2)
            }
            // `$$` and `${count(..)}` are not stable.
            (dollar, _) if is_dollar(dollar) => return None,
            (token, _) => (Part::Token(token.clone()), 1),
        };
        parts.push(part);
        at += length;
    }
    Some(parts)
}

impl Repetition {
    /// Parses the operator after `$( .. )`; returns it with the number of its token trees.
    fn read(trees: &[TokenTree]) -> Option<(Self, usize)> {
        if let Some(operator) = trees.first().and_then(Self::operator) {
            return Some((operator, 1));
        }
        let (_, length) = token::first(trees)?;
        let operator = Self::operator(trees.get(length)?)?;
        // `?` allows one at most, so there is nothing to separate.
        operator.several.then_some(())?;
        Some((Self { separator: trees[..length].to_vec(), ..operator }, length + 1))
    }

    fn operator(tree: &TokenTree) -> Option<Self> {
        let TokenTree::Punct(punct) = tree else { return None };
        let (none, several) = match punct.as_char() {
            '*' => (true, true),
            '+' => (false, true),
            '?' => (true, false),
            _ => return None,
        };
        Some(Self { separator: Vec::new(), none, several })
    }
}

/// The kind of fragment behind `$name`.
fn fragment(trees: &[TokenTree]) -> Option<Kind> {
    match trees {
        [TokenTree::Punct(colon), TokenTree::Ident(kind), ..] if colon.as_char() == ':' => {
            Kind::named(&kind.to_string())
        }
        _ => None,
    }
}

/// `pat` takes no `A | B` where `|` follows: that it does is refused since edition 2021, and before it never did.
fn limit_alternatives(parts: &mut [Pattern]) {
    for at in 0..parts.len() {
        let followed = matches!(parts.get(at + 1), Some(Pattern::Token(text)) if text == "|");
        match &mut parts[at] {
            Pattern::Fragment(_, kind @ Kind::Pattern) if followed => *kind = Kind::Alternative,
            Pattern::Repeat(inner, repetition) if token::starts_with(&repetition.separator, "|") => {
                if let Some(Pattern::Fragment(_, kind @ Kind::Pattern)) = inner.last_mut() {
                    *kind = Kind::Alternative;
                }
            }
            _ => {}
        }
    }
}

fn is_dollar(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '$')
}
