//! The list of a declaration: its entries, and their ranges in the text of the attribute.

use std::ops::Range;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use responds_core::{Status, contract::Key};
use responds_syntax::{Declaration, nesting};

/// The macro that reads a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `responds(200, 404)`
    Responds,
    /// `responses((status = 200, description = ".."))`
    Utoipa,
}

/// A list, and the lists in it: `elsewhere(..)`.
pub(super) struct Lists {
    /// The list itself.
    pub top: List,
    /// By the entry they are: those in it.
    inner: Vec<(usize, List)>,
}

/// A list of entries.
pub(super) struct List {
    /// The macro that reads it.
    pub style: Style,
    /// The start of its content.
    pub start: usize,
    /// The end of its content.
    pub end: usize,
    /// Its entries, in order.
    pub entries: Vec<Entry>,
}

/// An entry of a list.
pub(super) struct Entry {
    /// The key of the response, if it is one.
    pub key: Option<Key>,
    /// The range of the entry.
    pub range: Range<usize>,
    /// The end of the comma after it.
    pub comma: Option<usize>,
    /// `true` if it is a status and nothing more.
    pub is_bare: bool,
    /// Its tokens, for comparing them.
    pub words: String,
    tokens: Vec<TokenTree>,
}

impl List {
    /// Reads the text of an attribute.
    pub(super) fn read(attribute: &str) -> Option<Lists> {
        let tokens: TokenStream = attribute.parse().ok()?;
        let (style, group) = nesting::is_parsable(&tokens).then(|| find(tokens))??;
        let mut top = Self::of(style, &group);
        let mut inner = Vec::new();
        if style == Style::Responds {
            let (declaration, mistakes) = Declaration::parse(group.stream());
            mistakes.is_empty().then_some(())?;
            for (at, entry) in top.entries.iter().enumerate() {
                if let [TokenTree::Ident(word), TokenTree::Group(group)] = entry.tokens.as_slice()
                    && word == "elsewhere"
                {
                    inner.push((at, Self::of(style, group)));
                }
            }
            let lists = inner.iter_mut().map(|(_, list)| list).chain([&mut top]);
            let mut entries: Vec<_> = lists.flat_map(|list| &mut list.entries).collect();
            for response in declaration.responses {
                let at = response.place.start.byte_range().start;
                // The innermost comes first.
                let entry = entries.iter_mut().find(|entry| entry.range.contains(&at));
                if let Some(entry) = entry {
                    entry.key = Some(response.key);
                }
            }
        }
        Some(Lists { top, inner })
    }

    fn of(style: Style, group: &Group) -> Self {
        let (start, end) = (group.span_open().byte_range().end, group.span_close().byte_range().start);
        let mut list = Self { style, start, end, entries: Vec::new() };
        let mut tokens = Vec::new();
        for token in group.stream() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ',' => {
                    let entry =
                        Entry::of(style, std::mem::take(&mut tokens), Some(punct.span().byte_range().end));
                    list.entries.extend(entry);
                }
                token => tokens.push(token),
            }
        }
        list.entries.extend(Entry::of(style, tokens, None));
        list
    }

    /// The prefix of the names of statuses, if all entries of utoipa have one: `StatusCode::`.
    pub(super) fn constants(&self) -> Option<String> {
        let mut paths = self.entries.iter().filter_map(|entry| {
            let status = entry.status()?;
            let (last, path) = status.split_last()?;
            let is_name = matches!(last, TokenTree::Ident(_));
            is_name.then(|| path.iter().map(ToString::to_string).collect::<String>())
        });
        let first = paths.next()?;
        let all = self.entries.iter().all(|entry| {
            entry.status().is_none_or(|status| matches!(status.last(), Some(TokenTree::Ident(_))))
        });
        (all && paths.all(|path| path == first)).then_some(first)
    }
}

impl Lists {
    /// The first list of what something around the handler sends.
    pub(super) fn elsewhere(&self) -> Option<&List> {
        self.inner.first().map(|(_, list)| list)
    }

    /// The entry at a place, and the list that contains it.
    pub(super) fn find(&self, at: usize) -> Option<(&List, usize)> {
        let within = |list: &List| list.entries.iter().position(|entry| entry.range.contains(&at));
        for (outer, list) in &self.inner {
            match within(list) {
                // The only entry of a list is removed together with the list.
                Some(_) if list.entries.len() == 1 => return Some((&self.top, *outer)),
                Some(entry) => return Some((list, entry)),
                None => {}
            }
        }
        within(&self.top).map(|entry| (&self.top, entry))
    }
}

impl Entry {
    fn of(style: Style, tokens: Vec<TokenTree>, comma: Option<usize>) -> Option<Self> {
        let (first, last) = (tokens.first()?, tokens.last()?);
        let range = first.span().byte_range().start..last.span().byte_range().end;
        let is_bare = !tokens.iter().any(|token| matches!(token, TokenTree::Group(_)));
        let words = tokens.iter().cloned().collect::<TokenStream>().to_string();
        let mut entry = Self { key: None, range, comma, is_bare, words, tokens };
        if style == Style::Utoipa {
            entry.key = entry.status().as_deref().and_then(key);
        }
        Some(entry)
    }

    /// The text after `status =` in an entry of utoipa.
    fn status(&self) -> Option<Vec<TokenTree>> {
        let [TokenTree::Group(group)] = self.tokens.as_slice() else { return None };
        let tokens: Vec<_> = group.stream().into_iter().collect();
        let at = tokens.windows(2).position(|pair| match pair {
            [TokenTree::Ident(word), TokenTree::Punct(equals)] => word == "status" && equals.as_char() == '=',
            _ => false,
        })?;
        let value = tokens.into_iter().skip(at + 2);
        Some(
            value
                .take_while(|token| !matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
                .collect(),
        )
    }

    /// The range that changes and its new text, if `custom(..)` is removed from a status.
    pub(super) fn without_custom(&self, attribute: &str) -> Option<(Range<usize>, String)> {
        let [TokenTree::Ident(word), TokenTree::Group(group)] = self.tokens.as_slice() else { return None };
        if word != "custom" {
            return None;
        }
        let parts = List::of(Style::Responds, group).entries;
        let code = attribute.get(parts.first()?.range.clone())?;
        let is_phrase = |entry: &&Entry| matches!(entry.tokens.as_slice(), [TokenTree::Literal(_)]);
        let details = parts.get(1..)?.iter().find(|entry| !is_phrase(entry)).map(|entry| entry.range.start);
        let end = group.span_close().byte_range().start;
        let text = match details {
            Some(start) => format!("{code}({})", attribute.get(start..end)?),
            None => code.to_owned(),
        };
        // A comment would go with the phrase.
        let taken = attribute.get(self.range.start..details.unwrap_or(end))?;
        let has_comment = taken.contains("//") || taken.contains("/*");
        (!has_comment).then(|| (self.range.clone(), text))
    }
}

/// The list of an attribute, also within `cfg_attr(..)`.
fn find(tokens: TokenStream) -> Option<(Style, Group)> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let name = match at.checked_sub(1).and_then(|before| tokens.get(before)) {
            Some(TokenTree::Ident(word)) => word.to_string(),
            _ => String::new(),
        };
        let found = match (name.as_str(), group.delimiter()) {
            ("responds", Delimiter::Parenthesis) => Some((Style::Responds, group.clone())),
            ("responses", Delimiter::Parenthesis) => Some((Style::Utoipa, group.clone())),
            _ => find(group.stream()),
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The code of `404`, `NOT_FOUND` or `StatusCode::NOT_FOUND`.
fn key(tokens: &[TokenTree]) -> Option<Key> {
    match tokens.last()? {
        TokenTree::Ident(name) => {
            let name = name.to_string();
            let status = Status::all().find(|status| status.constant() == name)?;
            Some(Key::Code(u32::from(status.code())))
        }
        TokenTree::Literal(literal) => literal.to_string().parse().ok().map(Key::Code),
        _ => None,
    }
}
