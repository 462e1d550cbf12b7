//! The responses of types, as the generators of OpenAPI documents that are enabled ask for them.
//!
//! A macro of the facade, beside the types of a generator, implements its trait; the responses are one expression for all
//! of them.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use responds_core::Language;
use responds_syntax::responses::Set;

use super::value;
use crate::settings::Choices;

/// The head of an implementation: generic parameters, the type, and conditions.
pub(super) type Head = [TokenStream; 3];

/// The head of an implementation for a type without parameters.
pub(super) fn plain(ty: TokenStream) -> Head {
    [TokenStream::new(), ty, TokenStream::new()]
}

/// A generator, as the name of its module in the facade.
pub(super) struct Generator(Ident);

impl Generator {
    pub(super) fn named(name: &str) -> Self {
        Self(format_ident!("{name}"))
    }

    /// The implementation of the generator's trait; `added` are the calls that add responses.
    pub(super) fn implementation(&self, head: &Head, language: Language, added: &TokenStream) -> TokenStream {
        let (Self(name), [parameters, ty, conditions]) = (self, head);
        let language = value::language(language);
        quote! {
            ::responds::__private::#name::document! {
                {#parameters} {#ty} {#conditions} |documented| {
                    #[allow(unused_imports)]
                    use ::responds::__private::openapi::{Schematic as _, Sending as _, Silent as _};
                    documented.in_language(#language) #added
                }
            }
        }
    }

    /// The call that adds the responses of a type; `import` brings the names in scope that it is written with.
    pub(super) fn sent(
        &self,
        framework: &TokenStream,
        ty: &TokenStream,
        import: Option<&TokenStream>,
    ) -> TokenStream {
        let probe = self.probe(framework, ty);
        quote!(.with(|documented| { #import (&#probe).add(documented) }))
    }

    /// The call that adds the content of a response, of this type.
    pub(super) fn content(
        &self,
        framework: &TokenStream,
        ty: &TokenStream,
        code: u16,
        media_type: Option<&str>,
    ) -> TokenStream {
        let probe = self.probe(framework, ty);
        let media_type = value::option(media_type);
        quote!(.content(#code, #media_type, |context| (&#probe).described(context)))
    }

    fn probe(&self, framework: &TokenStream, ty: &TokenStream) -> TokenStream {
        let Self(name) = self;
        quote!(::responds::__private::openapi::Probe::<::responds::__private::#name::Generator, #framework, #ty>::NEW)
    }
}

/// The implementations of the generators' traits for a set.
pub(super) fn of_set(set: &Set, choices: &Choices) -> TokenStream {
    let conditions = set.attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let conditions: TokenStream = conditions.map(ToTokens::to_token_stream).collect();
    let head = plain(set.name.to_token_stream());
    let added = quote!(.sends(&<Self as ::responds::Responds<::responds::framework::Any>>::SENDS));
    let generators = choices.generators.iter().map(|name| Generator::named(name));
    let language = choices.settings.languages.first();
    let implementations = generators.map(|generator| generator.implementation(&head, language, &added));
    implementations.map(|implementation| quote!(#conditions #implementation)).collect()
}

/// The call that adds responses, given as answers.
pub(super) fn sends(answers: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote! {
        .sends(const {
            &::responds::verify::Sends::Answers(&[#(#answers),*])
        })
    }
}
