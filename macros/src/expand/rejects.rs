//! `#[derive(Rejects)]`: the rejections of a custom extractor.

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::contract::Key;
use responds_syntax::{Declaration, declaration::Response, listed, vocabulary};
use syn::{DeriveInput, parse_quote};

use super::{editor, value};
use crate::{facade::Facade, settings::Choices};

/// Expands the derive: the list of `#[rejects(..)]` becomes an implementation.
pub(crate) fn rejects(input: TokenStream, choices: &Choices) -> TokenStream {
    let words = choices.editor.then(|| editor::item(&vocabulary::of_helpers(&input, &["rejects"])));
    match syn::parse2(input) {
        Ok(input) => {
            let facade = choices.facade.clone();
            let implementation = implementation(&input, &facade);
            let words = words.map(|words| facade.rename(words));
            quote!(#words #implementation)
        }
        Err(error) => error.into_compile_error(),
    }
}

fn implementation(input: &DeriveInput, facade: &Facade) -> TokenStream {
    let list = match listed::rejects(input) {
        Ok(list) => list,
        Err(error) => return error.into_compile_error(),
    };
    let (declaration, mistakes) = Declaration::parse_block(list);
    let facade = facade.or_named(declaration.facade.as_ref());
    if let Some(error) = facade.error("#[rejects(crate = common::responds, ..)]") {
        return error.into_compile_error();
    }
    let errors: TokenStream = mistakes.into_iter().map(syn::Error::into_compile_error).collect();
    let types: Vec<_> = declaration.types.iter().map(|spread| &spread.ty).collect();
    let mut generics = input.generics.clone();
    generics.params.push(parse_quote!(__F));
    generics.make_where_clause().predicates.extend(
        types.iter().map(|ty| -> syn::WherePredicate { parse_quote!(#ty: ::responds::Rejects<__F>) }),
    );
    let (parameters, _, bounds) = generics.split_for_impl();
    let (_, arguments, _) = input.generics.split_for_impl();
    let name = &input.ident;
    let from = name.to_string();
    let answers = declaration.responses.iter().filter_map(|response| answer(response, &from));
    let own = quote!(::responds::verify::Sends::Answers(&[#(#answers),*]));
    let sends = types.iter().fold(own, |sends, ty| {
        quote!(::responds::verify::Sends::Both(&#sends, &<#ty as ::responds::Rejects<__F>>::REJECTS))
    });
    facade.rename(quote! {
        #errors
        #[automatically_derived]
        impl #parameters ::responds::Rejects<__F> for #name #arguments #bounds {
            const REJECTS: ::responds::verify::Sends = #sends;
        }
    })
}

/// One status, with its description.
fn answer(response: &Response, from: &str) -> Option<TokenStream> {
    let Key::Code(_) = response.key else { return None };
    let code = response.key.code()?;
    let description = response.details.description.as_ref().map(|said| {
        let description = value::description(said);
        quote!(description: #description,)
    });
    Some(quote! {
        ::responds::verify::Answer {
            #description
            ..::responds::verify::Answer::new(#code, #from)
        }
    })
}
