//! A function whose body is not parsed.

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree};
use syn::{
    Attribute, Block, Signature, Stmt, Token, Visibility,
    parse::{Parse, ParseStream, Parser},
};

use crate::nesting;

/// A function, parsed up to its body.
#[derive(Debug)]
pub struct Function {
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    /// Its visibility.
    pub visibility: Visibility,
    /// From its qualifiers to its return type and bounds.
    pub signature: Signature,
    /// Its body.
    pub body: Body,
}

/// The body of a function, as far as it is to be read.
#[derive(Clone, Debug)]
pub enum Body {
    /// There is none: a method that a trait leaves open.
    Missing,
    /// These tokens, which have not been parsed: while somebody types, they often do not parse.
    Tokens(TokenStream),
    /// These tokens nest too deep to be entered on any thread.
    Deep(TokenStream),
}

/// Why something cannot be read as a function.
#[derive(Debug)]
pub enum Unreadable {
    /// It nests too deep in front of its body.
    Deep,
    /// It is none, or its signature does not parse.
    Unparsable(syn::Error),
}

impl Function {
    /// Reads a function; its body is set aside before anything is parsed.
    ///
    /// # Errors
    ///
    /// If the item is not a function, or the part before its body cannot be parsed.
    pub fn parse(item: &TokenStream) -> Result<Self, Unreadable> {
        let mut tokens = flattened(item.clone());
        let body = match tokens.pop() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                tokens.push(TokenTree::Punct(Punct::new(';', Spacing::Alone)));
                Body::of(group.stream())
            }
            last => {
                tokens.extend(last);
                Body::Missing
            }
        };
        let declared = tokens.into_iter().collect();
        if !nesting::is_parsable(&declared) {
            return Err(Unreadable::Deep);
        }
        let Declared { attributes, visibility, signature } =
            syn::parse2(declared).map_err(Unreadable::Unparsable)?;
        Ok(Self { attributes, visibility, signature, body })
    }
}

impl Body {
    /// The tokens inside of the braces.
    #[must_use]
    pub fn of(tokens: TokenStream) -> Self {
        if nesting::is_parsable(&tokens) { Self::Tokens(tokens) } else { Self::Deep(tokens) }
    }

    /// Its statements; `None` if it is missing, too deep to be entered, or does not parse.
    #[must_use]
    pub fn statements(self) -> Option<Vec<Stmt>> {
        self.statements_within(0)
    }

    /// The same where there is so much stack, in KiB: then more can be entered.
    #[must_use]
    pub fn statements_within(self, stack: usize) -> Option<Vec<Stmt>> {
        let tokens = match self {
            Self::Missing => None,
            Self::Tokens(tokens) => Some(tokens),
            Self::Deep(tokens) => nesting::is_parsable_within(&tokens, stack).then_some(tokens),
        };
        Block::parse_within.parse2(tokens?).ok()
    }
}

/// A function without a body.
struct Declared {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    signature: Signature,
}

impl Parse for Declared {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        if input.peek(Token![default]) && input.peek2(Token![async])
            || input.peek2(Token![fn]) && !input.peek(Token![async]) && input.peek(Token![default])
        {
            let _: Token![default] = input.parse()?;
        }
        let signature = input.parse()?;
        let _: Token![;] = input.parse()?;
        Ok(Self { attributes, visibility, signature })
    }
}

/// The tokens, without the invisible groups that a `macro_rules!` macro puts around them.
fn flattened(tokens: TokenStream) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    flatten(tokens, &mut flat);
    flat
}

fn flatten(tokens: TokenStream, flat: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None && holds_item(&group) => {
                flatten(group.stream(), flat);
            }
            other => flat.push(other),
        }
    }
}

/// Returns `true` if an invisible group contains an item, a visibility or a body, and has to be flattened.
fn holds_item(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    match tokens.next() {
        None => true,
        Some(TokenTree::Group(inner)) => inner.delimiter() == Delimiter::Brace && tokens.next().is_none(),
        Some(TokenTree::Ident(word)) => {
            ["pub", "async", "fn", "const", "unsafe", "extern"].iter().any(|known| word == known)
        }
        Some(TokenTree::Punct(punct)) => punct.as_char() == '#',
        Some(TokenTree::Literal(_)) => false,
    }
}
