//! axum: `IntoResponse`.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::Responding;

use super::{
    bounds::{self, Head},
    matching::Arms,
};

pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let axum = quote!(::responds::__private::axum);
    let arms = Arms {
        transparent: |taken: &_| quote!(#axum::IntoResponse::into_response(#taken)),
        body: |taken: &_| quote!(#axum::content(head, #taken)),
        plain: quote!(#axum::answer(head)),
    };
    let arms = arms.over(&quote!(self), responding);
    let answering = quote!(#axum::IntoResponse);
    let body = quote! {
        fn into_response(self) -> #axum::Response {
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
