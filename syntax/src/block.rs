//! Blocks that contain handlers, `impl` blocks and inline modules: their attribute applies to each handler in them.
//!
//! They are walked token by token, so that nothing of them changes but the attributes of the handlers.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericParam, Generics};

use crate::{declaration::Around, nesting};

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
        let mut hand = Hand { entries, taken: false };
        let place = Place { depth: 0, generics: Vec::new(), of_trait: false, room: DEEPEST }
            .within(kind, &tokens[..body]);
        if let TokenTree::Group(group) = &tokens[body] {
            tokens[body] = hand.group(group, &place);
        }
        Shared { tokens: tokens.into_iter().collect(), taken: hand.taken }
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

/// Hands entries down.
struct Hand<'a> {
    entries: &'a TokenStream,
    taken: bool,
}

impl Hand<'_> {
    /// The items in a group.
    fn group(&mut self, group: &Group, place: &Place) -> TokenTree {
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
                            self.taken = true;
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
                    self.taken |= at > 0 && matches!(tokens[at - 1], TokenTree::Ident(_));
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

impl ToTokens for Shared {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asserts the result of adding `404` to a block; `@` in `handed` is replaced by the tokens that are added.
    #[track_caller]
    fn assert_handed(block: &str, handed: &str) {
        let shared = Block::read(&block.parse().unwrap()).unwrap().hand_down(&quote!(404));
        let expected: TokenStream = handed
            .replace("@trait", "__around(1 [] trait 404)")
            .replace("@1", "__around(1 [] 404)")
            .replace("@2", "__around(2 [] 404)")
            .replace('@', "__around(0 [] 404)")
            .parse()
            .unwrap();
        assert_eq!(shared.tokens.to_string(), expected.to_string());
    }

    #[test]
    fn what_is_called_responds_takes_it() {
        assert_handed(
            "impl Api { #[responds(200)] #[get] fn a() {} #[responds] fn b() {} #[responds::responds(200,)] fn c() {} fn d() {} }",
            "impl Api { #[responds(200, @)] #[get] fn a() {} #[responds(@)] fn b() {} #[responds::responds(200, @)] fn c() {} fn d() {} }",
        );
    }

    #[test]
    fn through_cfg_attr() {
        assert_handed(
            "impl Api { #[cfg_attr(any(responds, x), must_use, responds(200), cfg_attr(y, responds))] fn a() {} }",
            "impl Api { #[cfg_attr(any(responds, x), must_use, responds(200, @), cfg_attr(y, responds(@)))] fn a() {} }",
        );
    }

    #[test]
    fn modules_and_what_is_in_them() {
        assert_handed(
            "#[x] pub(crate) mod api {
                #![allow(dead_code)]
                use a::{b, c};
                const N: usize = { 1 };
                #[responds(200)] pub const fn a() { #[responds(200)] fn inside() {} }
                mod deeper { #[responds] fn b() {} impl Api<{ N }> { #[responds] fn c() {} } }
                #[responds(..Auth)] mod own { #[responds] fn d() {} }
                trait Handlers { #[responds] fn e(); }
                struct S { #[responds] field: u8 }
            }",
            "#[x] pub(crate) mod api {
                #![allow(dead_code)]
                use a::{b, c};
                const N: usize = { 1 };
                #[responds(200, @1)] pub const fn a() { #[responds(200)] fn inside() {} }
                mod deeper { #[responds(@2)] fn b() {} impl Api<{ N }> { #[responds(@2)] fn c() {} } }
                #[responds(..Auth, @1)] mod own { #[responds] fn d() {} }
                trait Handlers { #[responds(@trait)] fn e(); }
                struct S { #[responds] field: u8 }
            }",
        );
    }

    #[test]
    fn generic_parameters_of_an_impl() {
        let head =
            |text: &str| generics(&text.parse::<TokenStream>().unwrap().into_iter().collect::<Vec<_>>());
        assert_eq!(
            head("unsafe impl<'a, S: Store<Out = u8>, F: Fn(u8) -> u8, const N: usize> Api<S> for X"),
            ["S", "F", "N"]
        );
        assert_eq!(head("trait Api<S>: Send"), ["S"]);
        assert!(head("impl Api<S>").is_empty());
    }

    #[test]
    fn a_trait_and_its_implementation_are_told_from_an_impl() {
        let of_trait =
            |text: &str| is_of_trait(&text.parse::<TokenStream>().unwrap().into_iter().collect::<Vec<_>>());
        for head in
            ["impl Api for Todos", "unsafe impl<S> Api<S> for &S where S: Copy", "pub trait Api<S>: Send"]
        {
            assert!(of_trait(head), "{head}");
        }
        for head in
            ["impl Todos", "impl<F: for<'a> Fn(&'a u8)> Todos<F>", "impl<S> Todos<S> where for<> S: Copy"]
        {
            assert!(!of_trait(head), "{head}");
        }
    }

    #[test]
    fn what_is_no_block() {
        for item in [
            "fn f() {}",
            "const F: fn() = f;",
            "struct S { a: u8 }",
            "trait T { fn f(); }",
            "mod m;",
            "pub fn m() -> impl X {}",
            "",
        ] {
            assert!(Block::read(&item.parse().unwrap()).is_none(), "{item}");
        }
    }

    #[test]
    fn nobody_takes_it() {
        let taken = |item: &str| Block::read(&item.parse().unwrap()).unwrap().hand_down(&quote!(404)).taken;
        assert!(!taken("impl Api { fn a() { x!() } const N: u8 = 1; }"));
        assert!(taken("impl Api { handlers! {} }"));
        assert!(taken("mod api { mod deeper { #[responds] fn a() {} } }"));
    }
}
