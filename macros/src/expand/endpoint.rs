//! The constant beside a handler that holds its declaration; `endpoints!` names it.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use responds_core::{
    Language,
    contract::{By, Key},
};
use responds_syntax::{
    Handler, Judgement, declaration::Response, endpoints, function::Body, handler::documentation,
};
use syn::ext::IdentExt;

use super::{item::Item, types::Types, value};

/// The name of the constant. It shows in the compiler's message where a handler has none.
pub(super) fn name(handler: &Ident) -> Ident {
    let handler_name = handler.unraw().to_string().to_uppercase();
    format_ident!("__RESPONDS_ATTRIBUTE_OF_{}", handler_name, span = handler.span())
}

/// The constant; nothing where none can stand beside the handler.
pub(super) fn constant(judgement: &Judgement, handler: &Handler, function: &Item) -> Option<TokenStream> {
    if !has_room(judgement, handler) {
        return None;
    }
    let (conditions, levels) = (function.conditions(), function.lint_levels());
    let (visibility, name) = (&handler.visibility, name(&handler.name));
    let value = endpoint(judgement, handler);
    Some(quote! {
        #conditions
        #levels
        #[doc(hidden)]
        #visibility const #name: ::responds::docs::Endpoint<'static> = #value;
    })
}

/// Returns `true` if a constant is possible beside a handler: not in a trait, nor in its implementation.
///
/// Only an attribute around the handler tells what that stands in. Without one, what has a visibility is in neither; what
/// has none and speaks of `self` may be.
fn has_room(judgement: &Judgement, handler: &Handler) -> bool {
    let is_visible = !matches!(handler.visibility, syn::Visibility::Inherited);
    let outside = judgement
        .declaration
        .of_trait
        .map_or_else(|| is_visible || !handler.names_self(), |of_trait| !of_trait);
    outside && !matches!(handler.body, Body::Missing)
}

fn endpoint(judgement: &Judgement, handler: &Handler) -> TokenStream {
    let declaration = &judgement.declaration;
    let fields = fields(endpoints::fields(declaration, &handler.routed.route));
    let description = documentation(&handler.attributes).map(|text| {
        let (text, none) = (value::option(Some(&text)), value::option(None));
        quote!(description: ::responds::docs::Description { plain: #text, en: #none, ko: #none },)
    });
    let name = handler.name.unraw().to_string();
    let responses = responses(judgement);
    let types = declaration.types.iter().map(|spread| &spread.text);
    let checks = Types::new(judgement, handler, Language::English);
    let (spreads, rejections) = (checks.spreads(), checks.rejections());
    let asks = (!rejections.is_empty()).then(|| {
        quote!(
            use ::responds::verify::Fallback as _;
        )
    });
    quote! {{
        #asks
        ::responds::docs::Endpoint {
            module: ::core::option::Option::Some(::core::module_path!()),
            responses: &[#(#responses),*],
            types: &[#(::responds::docs::Spread { text: #types, link: ::core::option::Option::None }),*],
            #fields
            #description
            ..::responds::docs::Endpoint::of(#name)
        }
        #(.sending({ #spreads }))*
        #(.sending(#rejections))*
    }}
}

/// Fields of an endpoint that may be missing, with their texts.
pub(super) fn fields(fields: Vec<(&str, String)>) -> TokenStream {
    let fields = fields.into_iter().map(|(name, text)| {
        let (name, text) = (format_ident!("{}", name), value::option(Some(&text)));
        quote!(#name: #text,)
    });
    fields.collect()
}

/// The declared responses, and those of extractors beside them; by number, then classes, then `default`.
fn responses(judgement: &Judgement) -> Vec<TokenStream> {
    let declared = judgement.declaration.responses.iter().map(|one| (one.key.order(), response(one)));
    let mut ordered: Vec<_> = declared.collect();
    for (code, from) in endpoints::rejections(judgement) {
        let key = Key::Code(code.into());
        let name = self::key(key);
        let rejection = quote!(::responds::docs::Declared {
            by: ::responds::docs::By::Extractor,
            from: &[#(#from),*],
            ..::responds::docs::Declared::bare(#name)
        });
        ordered.push((key.order(), rejection));
    }
    // Several meanings of one status keep their order.
    ordered.sort_by(|(one, _), (other, _)| one.cmp(other));
    ordered.into_iter().map(|(_, response)| response).collect()
}

fn response(response: &Response) -> TokenStream {
    let Response { key, by, custom, details, .. } = response;
    let key = self::key(*key);
    let by = self::by(*by);
    let custom = value::option(custom.as_deref());
    let body = value::option(details.body.as_ref().map(|body| body.text.as_str()));
    let content_type = value::option(details.content_type.as_ref().map(|media_type| media_type.0.as_str()));
    let fields = details.headers.as_ref().map(|headers| {
        let names = &headers.0;
        quote!(fields: ::core::option::Option::Some(&[#(#names),*]),)
    });
    let description = details.description.as_ref().map(|said| {
        let said = value::description(said);
        quote!(description: #said,)
    });
    quote!(::responds::docs::Declared {
        by: ::responds::docs::By::#by,
        custom: #custom,
        body: #body,
        content_type: #content_type,
        #fields
        #description
        ..::responds::docs::Declared::bare(#key)
    })
}

fn key(key: Key) -> TokenStream {
    match key {
        Key::Code(code) => quote!(::responds::docs::Key::Code(#code)),
        Key::Class(class) => {
            let class = format_ident!("{class:?}");
            quote!(::responds::docs::Key::Class(::responds::Class::#class))
        }
        Key::Default => quote!(::responds::docs::Key::Default),
    }
}

fn by(by: By) -> Ident {
    format_ident!("{by:?}")
}
