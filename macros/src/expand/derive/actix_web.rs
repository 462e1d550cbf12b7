//! actix-web: `ResponseError` and `Responder` of failures, `Responder` alone of successes.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::{Responding, variant::Sent};

use super::{
    bounds::{self, Head},
    matching::Arms,
};

pub(super) fn implementation(responding: &Responding) -> TokenStream {
    if succeeds(responding) { success(responding) } else { failure(responding) }
}

/// Returns `true` if a type is never a failure: an error needs `Display`, and other types should not.
fn succeeds(responding: &Responding) -> bool {
    let mut answers = responding.variants.iter().filter_map(|variant| match &variant.sent {
        Sent::Answer(answer) => Some(answer.is_failure()),
        Sent::Transparent(_) => None,
    });
    answers.next().is_some_and(|first| !first && answers.all(|fails| !fails))
}

fn success(responding: &Responding) -> TokenStream {
    let actix = quote!(::responds::__private::actix_web);
    let arms = Arms {
        transparent: |taken: &_| quote!(#actix::Responder::respond_to(#taken, request).map_into_boxed_body()),
        body: |taken: &_| quote!(#actix::content(head, #taken, request)),
        plain: quote!(#actix::answer(head, ::core::option::Option::None)),
    };
    let arms = arms.over(&quote!(self), responding);
    let answering = quote!(#actix::Responder);
    let body = quote! {
        type Body = #actix::BoxBody;

        fn respond_to(self, request: &#actix::HttpRequest) -> #actix::HttpResponse {
            let head = ::responds::__private::Heads::head(&self);
            #arms
        }
    };
    Head::new(responding)
        .each(bounds::transparent(responding), &answering)
        .each(bounds::bodies(responding), &answering)
        .itself(&quote!(::responds::__private::Heads))
        .with(&answering, &body)
}

fn failure(responding: &Responding) -> TokenStream {
    let actix = quote!(::responds::__private::actix_web);
    let status = Arms {
        transparent: |taken: &_| quote!(#actix::ResponseError::status_code(#taken)),
        body: |_: &_| quote!(#actix::status(head.as_ref())),
        plain: quote!(#actix::status(head.as_ref())),
    };
    let response = Arms {
        transparent: |taken: &_| quote!(#actix::ResponseError::error_response(#taken)),
        body: |taken: &_| quote!(#actix::answer(head, ::core::option::Option::Some(#taken))),
        plain: quote!(#actix::answer(head, ::core::option::Option::None)),
    };
    let (status, response) =
        (status.over(&quote!(self), responding), response.over(&quote!(self), responding));
    let answering = quote!(#actix::ResponseError);
    let body = quote! {
        fn status_code(&self) -> #actix::StatusCode {
            let head = ::responds::__private::Heads::head(self);
            #status
        }

        fn error_response(&self) -> #actix::HttpResponse {
            let head = ::responds::__private::Heads::head(self);
            #response
        }
    };
    let error = Head::new(responding)
        .each(bounds::transparent(responding), &answering)
        .each(bounds::bodies(responding), &quote!(#actix::Content))
        .itself(&quote!(::responds::__private::Heads + ::core::fmt::Debug + ::core::fmt::Display))
        .with(&answering, &body);
    let body = quote! {
        type Body = #actix::BoxBody;

        fn respond_to(self, _: &#actix::HttpRequest) -> #actix::HttpResponse {
            #actix::ResponseError::error_response(&self)
        }
    };
    let responder = Head::new(responding).itself(&answering).with(&quote!(#actix::Responder), &body);
    quote!(#error #responder)
}
