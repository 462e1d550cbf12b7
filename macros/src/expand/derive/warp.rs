//! warp: `Reply`, which both halves of a `Result` need.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::Responding;

use super::{
    bounds::{self, Head},
    matching::Arms,
};

pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let warp = quote!(::responds::__private::warp);
    let arms = Arms {
        transparent: |taken: &_| quote!(#warp::Reply::into_response(#taken)),
        body: |taken: &_| quote!(#warp::content(head, #taken)),
        plain: quote!(#warp::answer(head)),
    };
    let arms = arms.over(&quote!(self), responding);
    let answering = quote!(#warp::Reply);
    let body = quote! {
        fn into_response(self) -> #warp::Response {
            let head = ::responds::__private::Heads::head(&self);
            #arms
        }
    };
    Head::new(responding)
        .each(bounds::transparent(responding), &answering)
        .each(bounds::bodies(responding), &answering)
        .itself(&quote!(::responds::__private::Heads + ::core::marker::Send))
        .with(&answering, &body)
}
