//! Patterns over the variants of a type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use responds_syntax::{
    Responding,
    variant::{Answer, Field, Sent, Variant},
};

/// The pattern that takes some fields of a variant, each under a name.
pub(super) fn pattern<'a>(
    variant: &Variant,
    fields: impl Iterator<Item = (&'a Field, Ident)>,
) -> TokenStream {
    let path = variant.name.as_ref().map(|name| quote!(::#name));
    let fields = fields.map(|(Field { member, .. }, name)| quote!(#member: #name,));
    quote!(Self #path { #(#fields)* .. })
}

/// A name in generated code.
pub(super) fn name(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The expansion of each kind of variant; the functions receive the field.
pub(super) struct Arms<T, B> {
    /// A variant whose field is the response.
    pub(super) transparent: T,
    /// A variant with content of its own.
    pub(super) body: B,
    /// Any other.
    pub(super) plain: TokenStream,
}

impl<T: Fn(&Ident) -> TokenStream, B: Fn(&Ident) -> TokenStream> Arms<T, B> {
    /// A match over a value.
    pub(super) fn over(&self, value: &TokenStream, responding: &Responding) -> TokenStream {
        let arms: Vec<_> = responding.variants.iter().filter_map(|variant| self.arm(variant)).collect();
        let plain = &self.plain;
        if arms.is_empty() { plain.clone() } else { quote!(match #value { #(#arms)* _ => #plain }) }
    }

    fn arm(&self, variant: &Variant) -> Option<TokenStream> {
        let taken = name("taken");
        let (field, becomes) = match &variant.sent {
            Sent::Transparent(field) => (field, (self.transparent)(&taken)),
            Sent::Answer(answer) => match &**answer {
                Answer { body: Some(field), .. } => (field, (self.body)(&taken)),
                Answer { body: None, .. } => return None,
            },
        };
        let pattern = pattern(variant, std::iter::once((field, taken)));
        Some(quote!(#pattern => #becomes,))
    }
}
