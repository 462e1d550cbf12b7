//! One response that is filled in: as an entry of utoipa's list, and as an answer.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use responds_core::contract::{Content, Key};
use responds_syntax::openapi::filling::Filling;

use super::super::value;

/// An entry of the list: `(status = 404, description = "no such list")`.
pub(super) fn entry(filling: &Filling<'_>) -> Option<TokenStream> {
    let Filling { key, description, body, content_type, headers } = filling;
    let status = match key {
        Key::Code(_) => Literal::u16_unsuffixed(key.code()?),
        Key::Class(_) | Key::Default => Literal::string(&key.field().to_string()),
    };
    let body = body.map(|ty| quote!(body = #ty,));
    let problem = filling.is_problem().then(|| quote!(body = ::responds::openapi::ProblemDetails,));
    let content_type = content_type.map(|media_type| quote!(content_type = #media_type,));
    let headers = (!headers.is_empty()).then(|| quote!(headers(#((#headers = ::std::string::String)),*),));
    Some(quote!((status = #status, description = #description, #body #problem #content_type #headers)))
}

/// An answer, as its constructor.
pub(super) fn answer(filling: &Filling<'_>, from: &str) -> Option<TokenStream> {
    let Filling { key, description, body, content_type, headers } = filling;
    let key = key.number()?;
    let has_content = body.is_some() || content_type.is_some();
    let content = value::content(if has_content { Content::Present } else { Content::Unknown });
    let content_type = value::option(*content_type);
    let description = value::option(Some(description));
    Some(quote! {
        ::responds::verify::Answer {
            content_type: #content_type,
            fields: &[#(#headers),*],
            description: ::responds::verify::Description {
                plain: #description,
                ..::responds::verify::Description { plain: None, en: None, ko: None }
            },
            ..::responds::verify::Answer::new(#key, #from).with_content(#content)
        }
    })
}
