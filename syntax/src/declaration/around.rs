//! The entries that an attribute on an `impl` block or a module adds to the attributes in it.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use responds_core::contract::By;
use syn::{LitInt, Token, bracketed, parenthesized, parse::ParseStream, punctuated::Punctuated};

use super::{Declaration, Response};
use crate::mistake::Mistakes;

/// The word by which it is handed down; nobody writes it by hand.
pub(super) const WORD: &str = "__around";

/// The entries of an attribute around a handler, and the position of that handler relative to it.
#[derive(Clone, Debug)]
pub(crate) struct Around {
    /// The number of modules between it and the handlers.
    pub(crate) depth: usize,
    /// The generic parameters of the `impl` between it and the handlers.
    pub(crate) generics: Vec<String>,
    /// `true` if the handlers are items of a trait, or of its implementation.
    pub(crate) of_trait: bool,
    /// Its entries, as written.
    pub(crate) entries: TokenStream,
}

impl Around {
    /// Parses the parentheses after [`WORD`].
    pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (content, generics);
        parenthesized!(content in input);
        let depth = content.parse::<LitInt>()?.base10_parse()?;
        bracketed!(generics in content);
        let generics = Punctuated::<Ident, Token![,]>::parse_terminated(&generics)?;
        let generics = generics.iter().map(Ident::to_string).collect();
        let of_trait = content.parse::<Option<Token![trait]>>()?.is_some();
        Ok(Self { depth, generics, of_trait, entries: content.parse()? })
    }
}

impl ToTokens for Around {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let word = Ident::new(WORD, Span::call_site());
        let depth = Literal::usize_unsuffixed(self.depth);
        let generics = self.generics.iter().map(|name| Ident::new(name, Span::call_site()));
        let entries = &self.entries;
        let of_trait = self.of_trait.then(|| quote!(trait));
        let list = quote!(#depth [#(#generics),*] #of_trait #entries);
        tokens.extend([TokenTree::Ident(word), Group::new(proc_macro2::Delimiter::Parenthesis, list).into()]);
    }
}

impl Declaration {
    /// Parses the tokens between the parentheses of `#[responds(..)]` on a handler, together with the entries of the
    /// attributes around it: each with the number of modules between, the nearest first.
    #[must_use]
    pub fn parse_within(
        own: TokenStream,
        around: impl IntoIterator<Item = (usize, TokenStream)>,
    ) -> (Self, Mistakes) {
        let (mut declaration, mut mistakes) = Self::parse_block(own);
        let around = around.into_iter().map(|(depth, entries)| Around {
            depth,
            generics: Vec::new(),
            of_trait: false,
            entries,
        });
        declaration.around.extend(around);
        declaration.join_around(&mut mistakes);
        (declaration, mistakes)
    }

    /// Parses the entries of the attributes around this one, and merges them into this declaration.
    ///
    /// Mistakes in these entries are reported at the outer attribute, not here.
    pub(super) fn join_around(&mut self, mistakes: &mut Mistakes) {
        for around in std::mem::take(&mut self.around) {
            let (outer, others) = Self::parse_block(around.entries);
            mistakes.note(&others);
            self.generics.extend(around.generics);
            self.of_trait = self.of_trait.or(Some(around.of_trait));
            self.join(outer, around.depth);
        }
    }

    /// Merges a declaration around this one; the entry nearer to the handler wins.
    fn join(&mut self, outer: Self, depth: usize) {
        for response in outer.responses {
            if !self.settles(&response) {
                let by = if response.by == By::Handler { By::Shared } else { response.by };
                self.responses.push(Response { by, handed_down: true, ..response });
            }
        }
        for mut spread in outer.types {
            spread.depth += depth;
            if !self.types.iter().any(|known| known.is_same(&spread)) {
                self.types.push(spread);
            }
        }
        let mut controls = outer.controls;
        for control in &mut controls {
            control.handed_down = true;
        }
        controls.append(&mut self.controls);
        self.controls = controls;
        self.never.extend(outer.never);
        self.generics.extend(outer.generics);
        self.methods = self.methods.take().or(outer.methods);
        self.path = self.path.take().or(outer.path);
        self.framework = self.framework.or(outer.framework);
        self.facade = self.facade.take().or(outer.facade);
        self.extractors |= outer.extractors;
        self.strict |= outer.strict;
    }

    /// Returns `true` if this declaration makes an outer response redundant: it has the same code and no other meaning.
    fn settles(&self, outer: &Response) -> bool {
        let says = |own: &Response| {
            let texts = (&own.details.description, &outer.details.description);
            let told_apart = matches!(texts, (Some(own), Some(outer)) if own != outer);
            let of_a_layer = own.by != By::Elsewhere && outer.by == By::Elsewhere;
            own.key == outer.key && !told_apart && !of_a_layer
        };
        self.never.contains(&outer.key) || self.responses.iter().any(says)
    }
}
