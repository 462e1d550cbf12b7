//! Expands `macro_rules!` as the compiler does, so that a status inside a call is found at its place in the source.
//!
//! Tokens of the call keep their spans. There is no hygiene, since no caller needs to know which `x` a name means, and
//! calls inside the expansion are left for the caller.

mod fragment;
mod matching;
mod outcome;
mod pattern;
mod text;
mod token;

#[cfg(test)]
mod tests;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use responds_syntax::nesting;

pub(crate) use self::{
    fragment::is_reserved,
    text::{Passed, Text, write},
};
use self::{
    matching::Fit,
    outcome::Outcome,
    pattern::{Part, Pattern},
};

/// The maximum number of tokens in an expansion: a longer one is generated, and nobody reads it.
const LONGEST: usize = 40_000;

/// The rules of a `macro_rules!`.
#[derive(Debug)]
pub struct Rules {
    rules: Vec<Rule>,
    /// The name that the spans of the definition give to their text.
    origin: Option<String>,
}

/// One rule. A part that does not parse is `None`: a call that gets that far is not expanded.
#[derive(Debug)]
struct Rule {
    pattern: Option<Vec<Pattern>>,
    body: Option<Vec<Part>>,
}

/// Expands a call once, in the crate that defines the macro.
///
/// `definition` is the content of the outer delimiters of `macro_rules! name { .. }`, or all of it; `input` is that of
/// the delimiters of the call. Returns `None` if no rule matches, or if the expansion is too long.
#[must_use]
pub fn expand(definition: &TokenStream, input: &TokenStream) -> Option<TokenStream> {
    let home = Ident::new("crate", Span::call_site());
    Rules::parse(definition)?.expand(input, &quote!(#home))
}

impl Rules {
    /// Parses a definition: the content of its outer delimiters, or all of it.
    #[must_use]
    pub fn parse(definition: &TokenStream) -> Option<Self> {
        if !nesting::is_parsable(definition) {
            return None;
        }
        let rules = rules_of(definition)?;
        let origin = rules.clone().into_iter().next().map(|first| first.span().file());
        let mut tokens = rules.into_iter().peekable();
        let mut rules = Vec::new();
        while let Some(token) = tokens.next() {
            let pattern = group(token)?;
            match (tokens.next()?, tokens.next()?) {
                (TokenTree::Punct(equals), TokenTree::Punct(angle))
                    if equals.as_char() == '=' && angle.as_char() == '>' => {}
                _ => return None,
            }
            let body = group(tokens.next()?)?;
            rules.push(Rule {
                pattern: pattern::read(pattern.stream()),
                body: pattern::read_body(body.stream()),
            });
            if let Some(between) = tokens.next() {
                matches!(between, TokenTree::Punct(punct) if punct.as_char() == ';').then_some(())?;
            }
        }
        Some(Self { rules, origin })
    }

    /// Expands a call by the first rule that matches it. `home` is the path for `$crate`: `crate`, or `::name` from
    /// another one.
    #[must_use]
    pub fn expand(&self, input: &TokenStream, home: &TokenStream) -> Option<TokenStream> {
        if !nesting::is_parsable(input) {
            return None;
        }
        for rule in &self.rules {
            match matching::fit(rule.pattern.as_ref()?, input) {
                Fit::Fits(bindings) => {
                    let outcome = Outcome::of(rule.body.as_ref()?, &bindings, home)?;
                    return nesting::is_parsable(&outcome).then_some(outcome);
                }
                Fit::Differs => {}
                Fit::Unclear => return None,
            }
        }
        None
    }
}

impl Rules {
    /// Expands a call, and moves the macro's own tokens to the place of the call: only the arguments keep theirs.
    #[must_use]
    pub fn expand_at(&self, input: &TokenStream, home: &TokenStream, call: Span) -> Option<TokenStream> {
        Some(self.moved(self.expand(input, home)?, call))
    }

    fn moved(&self, tokens: TokenStream, call: Span) -> TokenStream {
        let moved = tokens.into_iter().map(|mut token| {
            let is_own = self.origin.as_ref() == Some(&token.span().file());
            if let TokenTree::Group(group) = &token {
                let mut moved = Group::new(group.delimiter(), self.moved(group.stream(), call));
                moved.set_span(group.span());
                token = TokenTree::Group(moved);
            }
            if is_own {
                token.set_span(call);
            }
            token
        });
        moved.collect()
    }
}

/// The rules in a definition that may still have its attributes, `macro_rules!`, its name and its delimiters.
fn rules_of(definition: &TokenStream) -> Option<TokenStream> {
    let mut tokens = definition.clone().into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(word) if word == "macro_rules" => {
                let rules = tokens.find_map(|token| match token {
                    TokenTree::Group(group) => Some(group.stream()),
                    _ => None,
                });
                return rules;
            }
            TokenTree::Punct(punct) if punct.as_char() == '#' => drop(tokens.next()),
            _ => break,
        }
    }
    Some(definition.clone())
}

fn group(token: TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) if group.delimiter() != Delimiter::None => Some(group),
        _ => None,
    }
}
