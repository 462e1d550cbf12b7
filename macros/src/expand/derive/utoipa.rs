//! utoipa: `IntoResponses`.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::{
    Responding,
    variant::{Answer, Sent},
};

use super::{
    super::{types::marker, value},
    bounds::{self, Head},
    sends,
};
use crate::settings::Choices;

pub(super) fn implementation(responding: &Responding, choices: &Choices) -> TokenStream {
    let utoipa = quote!(::responds::__private::utoipa);
    let answers = || {
        responding.variants.iter().filter_map(|variant| match &variant.sent {
            Sent::Answer(answer) => Some((&**answer, variant.from.as_str())),
            Sent::Transparent(_) => None,
        })
    };
    let sent = answers().filter_map(|(answer, from)| sends::answer(answer, from));
    // A field that responds by itself is asked for the only framework that is enabled, or for any.
    let framework = marker(match choices.adapters {
        [framework] => framework,
        _ => "any",
    });
    let inner = bounds::transparent(responding);
    let inner =
        inner.map(|ty| quote!(|documented| (&#utoipa::Probe::<#framework, #ty>::NEW).add(documented)));
    let contents = answers().filter_map(|(answer, _)| content(answer, &framework));
    let language = value::language(choices.settings.languages.first());
    let body = quote! {
        fn responses() -> #utoipa::Map {
            #[allow(unused_imports)]
            use #utoipa::{Schematic as _, Sending as _, Silent as _};
            const OWN: ::responds::verify::Sends = ::responds::verify::Sends::Answers(&[#(#sent),*]);
            #utoipa::Documented::new(#language) #(.with(#inner))* .sends(&OWN) #(#contents)* .build()
        }
    };
    Head::new(responding).with(&quote!(#utoipa::IntoResponses), &body)
}

/// The content of a variant, as the method that adds it.
fn content(answer: &Answer, framework: &TokenStream) -> Option<TokenStream> {
    let code = u16::try_from(answer.code).ok()?;
    let ty = &answer.body.as_ref()?.ty;
    let media_type = value::option(answer.content_type.as_deref());
    let probe = quote!((&::responds::__private::utoipa::Probe::<#framework, #ty>::NEW).described());
    Some(quote!(.content(#code, #media_type, #probe)))
}
