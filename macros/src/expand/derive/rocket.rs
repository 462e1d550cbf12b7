//! rocket: `Responder`.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::Responding;

use super::{
    bounds::{self, Head},
    matching::Arms,
};

pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let rocket = quote!(::responds::__private::rocket);
    let arms = Arms {
        transparent: |taken: &_| quote!(#rocket::Responder::respond_to(#taken, request)),
        body: |taken: &_| quote!(#rocket::content(head, #taken, request)),
        plain: quote!(#rocket::answer(head)),
    };
    let arms = arms.over(&quote!(self), responding);
    let answering = quote!(#rocket::Responder<'__request, 'static>);
    let body = quote! {
        fn respond_to(self, request: &'__request #rocket::Request<'_>) -> #rocket::Result<'static> {
            let head = ::responds::__private::Heads::head(&self);
            #arms
        }
    };
    Head::new(responding)
        .parameter(quote!('__request))
        .each(bounds::transparent(responding), &answering)
        .each(bounds::bodies(responding), &answering)
        .itself(&quote!(::responds::__private::Heads))
        .with(&answering, &body)
}
