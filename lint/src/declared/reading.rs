//! Parts of files lexed together, and the mapping of their tokens back to the files.

use std::ops::Range;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use responds_syntax::{Place, nesting};
use syn::parse::Parse;

use crate::{
    index::{Index, ItemId},
    source::Site,
};

/// Parts of files, lexed.
pub(super) struct Reading {
    parts: Vec<Part>,
}

/// A part of a file.
struct Part {
    site: Site,
    /// Its range in the text that was lexed.
    range: Range<usize>,
    tokens: TokenStream,
}

impl Reading {
    /// Lexes parts of files, each with the text that must follow it to make it complete; `None` if they do not lex.
    pub(super) fn of(index: &Index, sites: &[(Site, &str)]) -> Option<Self> {
        let mut text = String::new();
        let mut parts = Vec::new();
        for (site, tail) in sites {
            let start = text.len();
            text.push_str(index.sources().text(*site));
            parts.push(Part { site: *site, range: start..text.len(), tokens: TokenStream::new() });
            text.push_str(tail);
            text.push('\n');
        }
        for token in text.parse::<TokenStream>().ok()? {
            let at = token.span().byte_range().start;
            let part = parts.iter_mut().rev().find(|part| part.range.start <= at)?;
            part.tokens.extend([token]);
        }
        Some(Self { parts })
    }

    /// Reads an item.
    pub(super) fn of_item(index: &Index, item: ItemId) -> Option<Self> {
        Self::of(index, &[(index.item(item).site, "")])
    }

    /// The tokens of a part.
    pub(super) fn tokens(&self, part: usize) -> TokenStream {
        self.parts.get(part).map(|part| part.tokens.clone()).unwrap_or_default()
    }

    /// The first part, parsed; `None` if it nests too deeply.
    pub(super) fn parse<T: Parse>(&self) -> Option<T> {
        let tokens = self.tokens(0);
        nesting::is_parsable(&tokens).then(|| syn::parse2(tokens).ok()).flatten()
    }

    /// Returns the source range of a place.
    pub(super) fn site(&self, place: Place) -> Site {
        self.between(place.start, place.end)
    }

    /// Returns the source range of some tokens.
    pub(super) fn site_of(&self, tokens: &impl ToTokens) -> Site {
        self.site(Place::of(tokens))
    }

    /// Returns the source range of a single token.
    pub(super) fn site_at(&self, span: Span) -> Site {
        self.between(span, span)
    }

    fn between(&self, start: Span, end: Span) -> Site {
        let (start, end) = (start.byte_range(), end.byte_range());
        let part = self.parts.iter().rev().find(|part| part.range.start <= start.start);
        let Some(part) = part.or(self.parts.first()).filter(|_| !start.is_empty()) else {
            // Tokens without a place were made from the last part as a whole.
            return self.parts.last().map_or(NOWHERE, |part| part.site);
        };
        let offset = |at: usize| {
            let within = at.clamp(part.range.start, part.range.end) - part.range.start;
            part.site.start + u32::try_from(within).unwrap_or_default()
        };
        Site { file: part.site.file, start: offset(start.start), end: offset(end.end.max(start.end)) }
    }
}

const NOWHERE: Site = Site { file: crate::source::FileId(0), start: 0, end: 0 };
