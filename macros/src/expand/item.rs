//! The annotated item, token by token: it is unchanged but for the tokens that are added.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// The tokens of a function.
pub(super) struct Item {
    tokens: Vec<TokenTree>,
}

impl Item {
    pub(super) fn new(item: TokenStream) -> Self {
        let mut tokens: Vec<_> = item.into_iter().collect();
        // An item that a `macro_rules!` macro was given comes in an invisible group.
        if let [TokenTree::Group(group)] = &tokens[..]
            && group.delimiter() == Delimiter::None
        {
            tokens = group.stream().into_iter().collect();
        }
        Self { tokens }
    }

    /// Takes out the attributes of some names.
    pub(super) fn without(mut self, repeated: &[syn::Path]) -> Self {
        if repeated.is_empty() {
            return self;
        }
        let behind = self.attributes();
        let is_repeated = |attribute: &[TokenTree]| match attribute.get(1) {
            Some(TokenTree::Group(group)) => {
                let meta = syn::parse2::<syn::Meta>(group.stream());
                meta.is_ok_and(|meta| repeated.contains(meta.path()))
            }
            _ => false,
        };
        let kept: Vec<_> =
            self.tokens[..behind].chunks(2).filter(|pair| !is_repeated(pair)).flatten().cloned().collect();
        self.tokens.splice(..behind, kept);
        self
    }

    /// Rewrites what stands between the brackets of its attributes, where there is something to rewrite.
    #[cfg(feature = "_openapi")]
    pub(super) fn rewrite(&mut self, rewritten: impl Fn(&TokenStream) -> Option<TokenStream>) {
        let behind = self.attributes();
        for token in self.tokens.iter_mut().take(behind) {
            let TokenTree::Group(group) = token else { continue };
            let Some(stream) = rewritten(&group.stream()) else { continue };
            let mut new = Group::new(group.delimiter(), stream);
            new.set_span(group.span());
            *group = new;
        }
    }

    /// Adds a text to the documentation, below the existing text; if it is hidden, rustdoc alone sees it.
    pub(super) fn document(&mut self, text: &str, hidden: bool) {
        let doc = if hidden { quote!(#[cfg_attr(doc, doc = #text)]) } else { quote!(#[doc = #text]) };
        let behind = self.attributes();
        self.tokens.splice(behind..behind, doc);
    }

    /// Puts statements first into the body, behind its inner attributes.
    pub(super) fn insert(&mut self, statements: TokenStream) {
        let Some(TokenTree::Group(last)) = self.tokens.last_mut() else { return };
        let body = match last.delimiter() {
            Delimiter::Brace => last.stream(),
            Delimiter::None => match last.stream().into_iter().next() {
                Some(TokenTree::Group(inner)) if inner.delimiter() == Delimiter::Brace => inner.stream(),
                _ => return,
            },
            Delimiter::Parenthesis | Delimiter::Bracket => return,
        };
        let mut group = Group::new(Delimiter::Brace, with_statements(body, statements));
        group.set_span(last.span());
        *last = group;
    }

    /// The `#[allow(..)]` and the like among its attributes: they apply to the generated items beside it too.
    pub(super) fn lint_levels(&self) -> TokenStream {
        self.attributes_named(&["allow", "warn", "deny", "forbid"])
    }

    /// The `#[cfg(..)]` among its attributes: the generated items beside it have the same condition.
    pub(super) fn conditions(&self) -> TokenStream {
        self.attributes_named(&["cfg"])
    }

    fn attributes_named(&self, names: &[&str]) -> TokenStream {
        let attributes = self.tokens.get(..self.attributes()).unwrap_or_default();
        attributes.chunks(2).filter(|attribute| is_named(attribute, names)).flatten().cloned().collect()
    }

    /// The number of tokens of its attributes.
    fn attributes(&self) -> usize {
        let pairs = self.tokens.chunks(2).take_while(|pair| is_attribute(pair));
        pairs.count() * 2
    }
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.tokens.iter().cloned());
    }
}

/// A body with statements behind its inner attributes.
///
/// A body without attributes is handed on as one stream: each token that is taken out of a stream is copied.
fn with_statements(body: TokenStream, statements: TokenStream) -> TokenStream {
    let mut tokens: Vec<_> = body.clone().into_iter().collect();
    let behind = inner_attributes(&tokens);
    if behind == 0 {
        return [statements, body].into_iter().collect();
    }
    tokens.splice(behind..behind, statements);
    tokens.into_iter().collect()
}

/// The number of tokens of a body's inner attributes: `#![allow(..)]`.
fn inner_attributes(body: &[TokenTree]) -> usize {
    let is_inner = |triple: &&[TokenTree]| match triple {
        [TokenTree::Punct(hash), TokenTree::Punct(bang), TokenTree::Group(_)] => {
            hash.as_char() == '#' && bang.as_char() == '!'
        }
        _ => false,
    };
    body.chunks(3).take_while(is_inner).count() * 3
}

fn is_attribute(pair: &[TokenTree]) -> bool {
    matches!(pair, [TokenTree::Punct(hash), TokenTree::Group(group)]
        if hash.as_char() == '#' && group.delimiter() == Delimiter::Bracket)
}

fn is_named(attribute: &[TokenTree], names: &[&str]) -> bool {
    let Some(TokenTree::Group(group)) = attribute.get(1) else { return false };
    let first = group.stream().into_iter().next().map(|first| first.to_string());
    first.is_some_and(|first| names.contains(&first.as_str()))
}
