//! salvo: `Scribe`, which makes a `Writer`, which both halves of a `Result` need.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::Responding;

use super::{
    bounds::{self, Head},
    matching::Arms,
};

pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let salvo = quote!(::responds::__private::salvo);
    let arms = Arms {
        transparent: |taken: &_| quote!(#salvo::Scribe::render(#taken, response)),
        body: |taken: &_| quote!(#salvo::content(head, #taken, response)),
        plain: quote!(#salvo::answer(head, response)),
    };
    let arms = arms.over(&quote!(self), responding);
    let answering = quote!(#salvo::Scribe);
    let body = quote! {
        fn render(self, response: &mut #salvo::Response) {
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
