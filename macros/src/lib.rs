//! The macros of `responds`. Their documentation stands where it is used: at the re-export in that crate.
#![allow(missing_docs, reason = "macros are documented where users import them from")]

mod expand;
mod settings;

use proc_macro::TokenStream;

#[proc_macro_attribute]
pub fn responds(declaration: TokenStream, item: TokenStream) -> TokenStream {
    expand::responds(declaration.into(), item.into(), settings::read()).into()
}

#[proc_macro]
pub fn responses(sets: TokenStream) -> TokenStream {
    expand::responses(sets.into(), settings::read()).into()
}

#[proc_macro_derive(Responds, attributes(status, header, body))]
pub fn derive(item: TokenStream) -> TokenStream {
    expand::derive(&item.into(), settings::read()).into()
}

#[doc(hidden)]
#[proc_macro]
pub fn adapter(types: TokenStream) -> TokenStream {
    expand::adapter(types.into()).into()
}

#[proc_macro_derive(Rejects, attributes(rejects))]
pub fn derive_rejects(input: TokenStream) -> TokenStream {
    expand::rejects(input.into()).into()
}

#[doc(hidden)]
#[proc_macro]
pub fn extractors(types: TokenStream) -> TokenStream {
    expand::extractors(types.into()).into()
}
