//! The macros of `responds`. Their documentation is at the re-exports in that crate.

mod expand;
mod facade;
mod settings;

use proc_macro::TokenStream;

/// Declares every status that a handler sends, checks the declaration as the service compiles, and documents it.
#[proc_macro_attribute]
pub fn responds(declaration: TokenStream, item: TokenStream) -> TokenStream {
    expand::responds(declaration.into(), item.into(), settings::read()).into()
}

/// Names sets of responses that several handlers declare: `pub Auth = 401, 403;`.
#[proc_macro]
pub fn responses(sets: TokenStream) -> TokenStream {
    expand::responses(sets.into(), settings::read()).into()
}

/// Lists what annotated handlers declare: `endpoints![todos::index, POST "/todos" => todos::create]`.
#[cfg(feature = "endpoints")]
#[proc_macro]
pub fn endpoints(list: TokenStream) -> TokenStream {
    expand::endpoints(list.into(), settings::read()).into()
}

/// Gives a type its statuses, and the response traits of the frameworks that are enabled.
#[proc_macro_derive(Responds, attributes(status, header, body, problems))]
pub fn derive(item: TokenStream) -> TokenStream {
    expand::derive(&item.into(), settings::read()).into()
}

/// Writes `Responds` for a framework's own types.
#[doc(hidden)]
#[proc_macro]
pub fn adapter(types: TokenStream) -> TokenStream {
    expand::adapter(types.into()).into()
}

/// Declares the rejections of a custom extractor: `#[rejects(401, 403)]`.
#[proc_macro_derive(Rejects, attributes(rejects))]
pub fn derive_rejects(input: TokenStream) -> TokenStream {
    expand::rejects(input.into(), &settings::read()).into()
}

/// Writes `Rejects` for a framework's own extractors.
#[doc(hidden)]
#[proc_macro]
pub fn extractors(types: TokenStream) -> TokenStream {
    expand::extractors(types.into()).into()
}
