//! `endpoints!`: the constants of handlers, in one list.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::endpoints::{self, Entry};
use syn::PathArguments;

use super::{endpoint, report};
use crate::settings::Choices;

/// Expands to the list.
pub(crate) fn endpoints(list: TokenStream, choices: Choices) -> TokenStream {
    let (list, mistakes) = endpoints::read(list);
    let facade = choices.facade.or_named(list.facade.as_ref());
    if let Some(error) = facade.error("endpoints![crate = common::responds; ..]") {
        return error.into_compile_error();
    }
    let errors = report::errors(choices.mistakes.into_iter().chain(mistakes), &[]);
    let entries = list.entries.into_iter().map(entry);
    facade.rename(quote! {{
        #(#errors)*
        const { &[#(#entries),*] as &'static [::responds::docs::Endpoint<'static>] }
    }})
}

/// The constant beside a handler, with the route that the list gives it.
fn entry(entry: Entry) -> TokenStream {
    let fields = entry.fields();
    let Entry { attributes, mut handler, .. } = entry;
    if let Some(last) = handler.path.segments.last_mut() {
        last.ident = endpoint::name(&last.ident);
        last.arguments = PathArguments::None;
    }
    if fields.is_empty() {
        return quote!(#(#attributes)* #handler);
    }
    let fields = endpoint::fields(fields);
    quote!(#(#attributes)* ::responds::docs::Endpoint { #fields ..#handler })
}
