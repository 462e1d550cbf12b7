//! The statuses of a type, as a constant.

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::content::PROBLEM;
use responds_syntax::{
    Responding,
    variant::{Answer, Sent},
};

use super::{
    super::value,
    bounds::{self, Head},
};

/// The implementation of `Responds`, for every framework.
pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let answers = responding.variants.iter().filter_map(|variant| match &variant.sent {
        Sent::Answer(sent) => answer(sent, &variant.from),
        Sent::Transparent(_) => None,
    });
    let answers = quote!(::responds::verify::Sends::Answers(&[#(#answers),*]));
    let sends = bounds::transparent(responding).fold(answers, |sends, inner| {
        quote!(::responds::verify::Sends::Both(&#sends, &<#inner as ::responds::Responds<__Framework>>::SENDS))
    });
    let body = quote!(const SENDS: ::responds::verify::Sends = #sends;);
    Head::new(responding)
        .parameter(quote!(__Framework))
        .all(bounds::transparent(responding), &quote!(::responds::Responds<__Framework>))
        .with(&quote!(::responds::Responds<__Framework>), &body)
}

/// One response; `None` if its code is out of range.
pub(super) fn answer(answer: &Answer, from: &str) -> Option<TokenStream> {
    let code = u16::try_from(answer.code).ok()?;
    let content = value::content(answer.content());
    let content_type = answer.content_type.as_deref().or(answer.is_problem().then_some(PROBLEM));
    let content_type = value::option(content_type);
    let fields = answer.field_names();
    let description = value::description(&answer.description);
    Some(quote! {
        ::responds::verify::Answer {
            content_type: #content_type,
            fields: &[#(#fields),*],
            description: #description,
            ..::responds::verify::Answer::new(#code, #from).with_content(#content)
        }
    })
}
