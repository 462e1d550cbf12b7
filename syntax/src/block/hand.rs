//! The walk that hands entries down to the handlers in a block.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use super::{Kind, Place, is_body, seen_through};
use crate::declaration::Around;

/// Hands entries down.
pub(super) struct Hand<'a> {
    entries: &'a TokenStream,
    /// `true` once a handler took them, or may take them once macros are expanded.
    given: bool,
}

impl<'a> Hand<'a> {
    pub(super) const fn of(entries: &'a TokenStream) -> Self {
        Self { entries, given: false }
    }

    pub(super) const fn has_given(&self) -> bool {
        self.given
    }

    /// The items in a group.
    pub(super) fn group(&mut self, group: &Group, place: &Place) -> TokenTree {
        match place.deeper() {
            Some(place) => regrouped(group, self.items(group.stream(), &place)),
            None => group.clone().into(),
        }
    }

    /// A list of items, with the entries added to their attributes and to those of the blocks among them.
    fn items(&mut self, items: TokenStream, place: &Place) -> TokenStream {
        let mut tokens: Vec<_> = items.into_iter().collect();
        let mut item = Item::default();
        for at in 0..tokens.len() {
            let token = tokens[at].clone();
            match &token {
                TokenTree::Group(group) => match group.delimiter() {
                    Delimiter::Bracket if is_attribute(&tokens, at) => {
                        if let Some(attribute) = self.attribute(group.stream(), place) {
                            tokens[at] = regrouped(group, attribute);
                            item.takes = true;
                            self.given = true;
                        }
                    }
                    // An argument of a `macro_rules!` macro comes in an invisible group.
                    Delimiter::None => tokens[at] = self.group(group, place),
                    Delimiter::Brace if is_body(&tokens, at) => {
                        if let Some(kind @ (Kind::Module | Kind::Methods)) = item.kind
                            && !item.takes
                        {
                            let inside = place.within(kind, &tokens[item.start..at]);
                            tokens[at] = self.group(group, &inside);
                        }
                        item = Item { start: at + 1, ..Item::default() };
                    }
                    _ => {}
                },
                TokenTree::Ident(word) => item.kind = item.kind.or_else(|| Kind::named_by(word)),
                TokenTree::Punct(punct) if punct.as_char() == ';' => {
                    item = Item { start: at + 1, ..Item::default() };
                }
                // A macro may expand to handlers.
                TokenTree::Punct(punct) if punct.as_char() == '!' && item.kind.is_none() => {
                    self.given |= at > 0 && matches!(tokens[at - 1], TokenTree::Ident(_));
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
        tokens.into_iter().collect()
    }

    /// An attribute with the entries added; `None` if it takes none.
    fn attribute(&self, meta: TokenStream, place: &Place) -> Option<TokenStream> {
        let tokens = seen_through(meta);
        let names = tokens.iter().take_while(|token| match token {
            TokenTree::Ident(_) => true,
            TokenTree::Punct(punct) => punct.as_char() == ':',
            _ => false,
        });
        let (path, list) = tokens.split_at(names.count());
        let path: TokenStream = path.iter().cloned().collect();
        match (path.clone().into_iter().last()?, list) {
            (TokenTree::Ident(name), []) if name == "responds" => {
                let around = self.around(place);
                Some(quote!(#path(#around)))
            }
            (TokenTree::Ident(name), [TokenTree::Group(group)]) if name == "responds" => {
                let own = group.stream();
                let comma = needs_comma(&own).then(|| quote!(,));
                let around = self.around(place);
                let list = regrouped(group, quote!(#own #comma #around));
                Some(quote!(#path #list))
            }
            (TokenTree::Ident(name), [TokenTree::Group(group)]) if name == "cfg_attr" => {
                let list = regrouped(group, self.conditional(group.stream(), &place.deeper()?)?);
                Some(quote!(#path #list))
            }
            _ => None,
        }
    }

    /// The arguments of `cfg_attr(..)`: a condition, and attributes.
    fn conditional(&self, list: TokenStream, place: &Place) -> Option<TokenStream> {
        let tokens: Vec<_> = list.into_iter().collect();
        let mut taken = false;
        let parts = tokens.split_inclusive(is_comma).enumerate().flat_map(|(i, part)| {
            let (meta, comma) = match part.split_last() {
                Some((comma, meta)) if is_comma(comma) => (meta, Some(comma)),
                _ => (part, None),
            };
            let meta: TokenStream = meta.iter().cloned().collect();
            let shared = if i == 0 { None } else { self.attribute(meta.clone(), place) };
            taken |= shared.is_some();
            let meta = shared.unwrap_or(meta);
            quote!(#meta #comma)
        });
        let parts = parts.collect();
        taken.then_some(parts)
    }

    fn around(&self, place: &Place) -> Around {
        let Place { depth, generics, of_trait, .. } = place.clone();
        Around { depth, generics, of_trait, entries: self.entries.clone() }
    }
}

/// The state of the item that is walked.
#[derive(Default)]
struct Item {
    /// Its first token.
    start: usize,
    kind: Option<Kind>,
    /// `true` if the item has a `#[responds(..)]` of its own, which takes the entries and passes them on.
    takes: bool,
}

fn is_attribute(tokens: &[TokenTree], at: usize) -> bool {
    at > 0 && matches!(&tokens[at - 1], TokenTree::Punct(hash) if hash.as_char() == '#')
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

/// Returns `true` if a list needs a comma before one more entry.
fn needs_comma(list: &TokenStream) -> bool {
    list.clone().into_iter().last().is_some_and(|last| !is_comma(&last))
}

/// A group with other tokens inside.
fn regrouped(group: &Group, tokens: TokenStream) -> TokenTree {
    let mut regrouped = Group::new(group.delimiter(), tokens);
    regrouped.set_span(group.span());
    regrouped.into()
}
