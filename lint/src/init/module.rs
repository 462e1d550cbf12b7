//! The module of a handler, which may be one inside a file.

use std::ops::Range;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A file, lexed.
pub(super) struct File<'a> {
    /// All of its text.
    pub text: &'a str,
    trees: Vec<TokenTree>,
    /// The start of the lexed text, after a byte order mark and a `#!` line.
    base: usize,
}

/// A module, or the part of it in one file.
pub(super) struct Module<'a> {
    /// All of the file.
    pub text: &'a str,
    /// The start.
    pub start: usize,
    /// The end.
    pub end: usize,
    /// The token trees.
    pub trees: Vec<TokenTree>,
    /// The offset to add to the positions of the trees.
    pub base: usize,
}

impl<'a> File<'a> {
    /// Lexes a file.
    pub(super) fn read(text: &'a str) -> Result<Self, String> {
        let code = text.strip_prefix('\u{feff}').unwrap_or(text);
        let code = match code.strip_prefix("#!") {
            Some(rest) if !rest.trim_start().starts_with('[') => {
                rest.find('\n').map_or("", |end| &rest[end..])
            }
            _ => code,
        };
        let tokens: TokenStream = code.parse().map_err(|_| super::unreadable("its file"))?;
        Ok(Self { text, trees: tokens.into_iter().collect(), base: text.len() - code.len() })
    }

    /// The innermost module around a place.
    pub(super) fn module(&self, at: usize) -> Result<Module<'a>, String> {
        let range = |tree: &TokenTree| moved(&tree.span().byte_range(), self.base);
        let (mut start, mut end) = (self.base, self.text.len());
        let mut module = self.trees.clone();
        let mut level = self.trees.clone();
        while let Some(around) = level.iter().position(|tree| is_around(tree, &range(tree), at)) {
            let TokenTree::Group(group) = &level[around] else { break };
            let before = &level[..around];
            if is_call(before) {
                let why = "stands inside a macro call, where no attribute can be added: write it by hand";
                return Err(why.to_owned());
            }
            let inner: Vec<_> = group.stream().into_iter().collect();
            if is_module(before) {
                start = self.base + group.span_open().byte_range().end;
                end = self.base + group.span_close().byte_range().start;
                module.clone_from(&inner);
            }
            level = inner;
        }
        Ok(Module { text: self.text, start, end, trees: module, base: self.base })
    }
}

fn moved(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

fn is_around(tree: &TokenTree, range: &Range<usize>, at: usize) -> bool {
    let is_group = matches!(tree, TokenTree::Group(group) if group.delimiter() != Delimiter::None);
    is_group && range.start < at && at < range.end
}

/// Returns `true` if `name!` or `macro_rules! name` precedes a group.
fn is_call(before: &[TokenTree]) -> bool {
    let is_not = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '!');
    match before {
        [.., TokenTree::Ident(_), not] if is_not(not) => true,
        [.., TokenTree::Ident(_), not, TokenTree::Ident(_)] if is_not(not) => true,
        _ => false,
    }
}

/// Returns `true` if `mod name` precedes a group.
fn is_module(before: &[TokenTree]) -> bool {
    matches!(before, [.., TokenTree::Ident(word), TokenTree::Ident(_)] if word == "mod")
}
