//! Values as the expressions that make them.

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::contract::Content;
use responds_syntax::declaration::Description;

/// A text that may be missing.
pub(super) fn option(text: Option<&str>) -> TokenStream {
    let none = quote!(::core::option::Option::None);
    text.map_or(none, |text| quote!(::core::option::Option::Some(#text)))
}

/// When a response is sent.
pub(super) fn description(description: &Description) -> TokenStream {
    let Description { plain, en, ko } = description;
    let [plain, en, ko] = [plain, en, ko].map(|text| option(text.as_deref()));
    quote!(::responds::verify::Description { plain: #plain, en: #en, ko: #ko })
}

/// The content of a response, as an expression.
pub(super) fn content(content: Content) -> TokenStream {
    match content {
        Content::Unknown => quote!(::responds::verify::Content::Unknown),
        Content::Empty => quote!(::responds::verify::Content::Empty),
        Content::Present => quote!(::responds::verify::Content::Present),
    }
}

/// The language of descriptions.
#[cfg(feature = "_openapi")]
pub(super) fn language(language: responds_core::Language) -> TokenStream {
    use responds_core::Language;
    match language {
        Language::English => quote!(::responds::docs::Language::English),
        Language::Korean => quote!(::responds::docs::Language::Korean),
    }
}
