//! A place in source code, from its first token to its last.

mod ends;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;

pub use self::ends::Ends;

/// The place of some tokens in the source.
///
/// Stable Rust cannot join spans, so both ends are kept: a message whose first token has the start
/// and whose last has the end underlines all that is between.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The first token.
    pub start: Span,
    /// The last token.
    pub end: Span,
    /// The most specific token: the status in a tuple, the literal in a declaration.
    pub mark: Span,
}

impl Place {
    /// Returns the place of some tokens; the call site if there are none.
    pub fn of(tokens: &impl ToTokens) -> Self {
        Self::of_stream(tokens.to_token_stream())
    }

    /// Returns the place of a node that knows its ends, without printing the tokens between.
    pub fn between(code: &impl Ends) -> Self {
        match (code.first(), code.last()) {
            (Some(start), Some(end)) => Self { start, end, mark: start },
            _ => Self::of(code),
        }
    }

    /// Returns the place of a single token.
    #[must_use]
    pub const fn at(span: Span) -> Self {
        Self { start: span, end: span, mark: span }
    }

    /// The same place with another most specific token.
    #[must_use]
    pub const fn marked(self, mark: Span) -> Self {
        Self { mark, ..self }
    }

    fn of_stream(stream: TokenStream) -> Self {
        let mut tokens = stream.into_iter();
        let Some(first) = tokens.next() else { return Self::at(Span::call_site()) };
        let start = opening(&first);
        let end = tokens.last().map_or_else(|| closing(&first), |last| closing(&last));
        Self { start, end, mark: start }
    }
}

fn opening(token: &TokenTree) -> Span {
    match token {
        TokenTree::Group(group) if group.delimiter() != proc_macro2::Delimiter::None => group.span(),
        TokenTree::Group(group) => {
            group.stream().into_iter().next().map_or(group.span(), |first| opening(&first))
        }
        other => other.span(),
    }
}

fn closing(token: &TokenTree) -> Span {
    match token {
        TokenTree::Group(group) if group.delimiter() != proc_macro2::Delimiter::None => group.span(),
        TokenTree::Group(group) => {
            group.stream().into_iter().last().map_or(group.span(), |last| closing(&last))
        }
        other => other.span(),
    }
}
