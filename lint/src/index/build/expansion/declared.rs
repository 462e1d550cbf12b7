//! The enums that macros of other crates declare, written out: `custom_error! { pub Name  Gone = "gone" }`.

use std::{str::FromStr, sync::Arc};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use responds_syntax::nesting;
use syn::{
    Attribute, Expr, Fields, FieldsNamed, Generics, Ident, Token, Visibility,
    parse::{Parse, ParseStream},
};

use super::{Builder, Call, call};
use crate::{
    index::{
        Resolved, Space,
        items::{Content, split},
        tokens::lex,
    },
    source::Expansion,
};

/// The maximum size of a call that is written out, in bytes.
const MAX_BYTES: usize = 64 << 10;

/// Adds the enums that calls of known macros of other crates declare.
pub(super) fn add_all(builder: &mut Builder) {
    for call in std::mem::take(&mut builder.calls) {
        match written(builder, &call) {
            Some((text, content)) => add(builder, &call, text, &content),
            None => builder.calls.push(call),
        }
    }
    builder.index.forget();
}

fn add(builder: &mut Builder, call: &Call, text: Arc<str>, content: &Content) {
    let place = builder.index.sources.real(builder.index.item(call.item).site);
    let file = builder.index.sources.expand(text, Expansion { call: place, pieces: Vec::new() });
    builder.index.expanded.insert(call.item);
    let around = super::Around { file, ..call.around.clone() };
    builder.add_items(&around, &content.items);
    builder.sort_items(around.module);
}

/// Returns the enum that a call declares, as text and as items.
fn written(builder: &Builder, call: &Call) -> Option<(Arc<str>, Content)> {
    let index = &builder.index;
    if call::name(index, call)? != "custom_error" || is_own(builder, call) {
        return None;
    }
    let text = index.text(call.item);
    let (_, arguments) = text.split_once('!').filter(|_| text.len() <= MAX_BYTES)?;
    let group = TokenStream::from_str(arguments.trim_end_matches(';')).ok()?.into_iter().next()?;
    let proc_macro2::TokenTree::Group(group) = group else { return None };
    let tokens = Some(group.stream()).filter(nesting::is_parsable)?;
    let declared: Declared = syn::parse2(tokens).ok()?;
    let text: Arc<str> = declared.to_token_stream().to_string().into();
    let content = split(&lex(&text).ok()?);
    Some((text, content))
}

/// Returns `true` if the macro is one of the workspace.
fn is_own(builder: &Builder, call: &Call) -> bool {
    let module = builder.index.item(call.item).module;
    matches!(builder.index.resolve(module, &["custom_error"], Space::Macros), Resolved::Items(..))
}

/// The content of `custom_error!`.
struct Declared {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Ident,
    generics: Generics,
    variants: Vec<Variant>,
}

/// A variant, without its message.
struct Variant {
    name: Ident,
    fields: Fields,
}

impl Parse for Declared {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (attributes, visibility) = (input.call(Attribute::parse_outer)?, input.parse()?);
        let (name, generics) = (input.parse()?, input.parse()?);
        let mut variants = Vec::new();
        while !input.is_empty() {
            variants.push(input.parse()?);
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(Self { attributes, visibility, name, generics, variants })
    }
}

impl Parse for Variant {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        let name = input.parse()?;
        let has_fields = input.peek(syn::token::Brace);
        let fields = if has_fields { Fields::Named(input.parse::<FieldsNamed>()?) } else { Fields::Unit };
        input.parse::<Token![=]>()?;
        input.parse::<Option<Token![@]>>()?;
        input.parse::<Expr>()?;
        Ok(Self { name, fields })
    }
}

impl ToTokens for Declared {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self { attributes, visibility, name, generics, variants } = self;
        tokens.extend(quote!(#(#attributes)* #visibility enum #name #generics { #(#variants,)* }));
    }
}

impl ToTokens for Variant {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let name = &self.name;
        match self.fields.iter().next().filter(|_| self.fields.len() == 1) {
            // The macro implements `From` for the type of a field that is alone and has this name.
            Some(field) if field.ident.as_ref().is_some_and(|name| name == "source") => {
                tokens.extend(quote!(#name { #[from] #field }));
            }
            _ => {
                let fields = &self.fields;
                tokens.extend(quote!(#name #fields));
            }
        }
    }
}
