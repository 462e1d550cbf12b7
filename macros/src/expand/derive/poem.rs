//! poem: `IntoResponse`, and the conversion into its error that the second half of a `Result` needs.
//!
//! Its `ResponseError` would ask for `Error`, and by reference, so that content could not be moved out.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::Responding;

use super::{
    bounds::{self, Head},
    matching::Arms,
};

pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let poem = quote!(::responds::__private::poem);
    let arms = Arms {
        transparent: |taken: &_| quote!(#poem::IntoResponse::into_response(#taken)),
        body: |taken: &_| quote!(#poem::content(head, #taken)),
        plain: quote!(#poem::answer(head)),
    };
    let arms = arms.over(&quote!(self), responding);
    let answering = quote!(#poem::IntoResponse);
    let body = quote! {
        fn into_response(self) -> #poem::Response {
            let head = ::responds::__private::Heads::head(&self);
            #arms
        }
    };
    let response = Head::new(responding)
        .each(bounds::transparent(responding), &answering)
        .each(bounds::bodies(responding), &answering)
        .itself(&quote!(::responds::__private::Heads + ::core::marker::Send))
        .with(&answering, &body);
    let conversion = conversion(responding);
    quote!(#response #conversion)
}

/// `From<T> for Error`, for a type `T`: the derived type is the argument here.
fn conversion(responding: &Responding) -> TokenStream {
    let poem = quote!(::responds::__private::poem);
    let Responding { name, generics, .. } = responding;
    let (parameters, arguments, _) = generics.split_for_impl();
    let mut conditions = generics.clone();
    if generics.type_params().next().is_some() {
        let bound: syn::WherePredicate = syn::parse_quote!(#name #arguments: #poem::IntoResponse);
        conditions.make_where_clause().predicates.push(bound);
    }
    let conditions = &conditions.where_clause;
    quote! {
        #[automatically_derived]
        impl #parameters ::core::convert::From<#name #arguments> for #poem::Error #conditions {
            fn from(error: #name #arguments) -> Self {
                #poem::Error::from_response(#poem::IntoResponse::into_response(error))
            }
        }
    }
}
