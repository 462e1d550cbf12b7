//! dropshot: `HttpResponse`, and `HttpResponseError` for types that dropshot can return as errors.

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::{
    Responding,
    variant::{Answer, Sent},
};
use syn::parse_quote;

use super::{
    bounds::{self, Head},
    matching::Arms,
};

pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let (response, content, error) = (response(responding), content(responding), error(responding));
    quote!(#response #content #error)
}

fn dropshot() -> TokenStream {
    quote!(::responds::__private::dropshot)
}

fn head(responding: &Responding) -> Head<'_> {
    let dropshot = dropshot();
    Head::new(responding)
        .each(bounds::transparent(responding), &quote!(#dropshot::HttpResponse))
        .each(bounds::bodies(responding), &quote!(#dropshot::Content))
        .itself(&quote!(::responds::__private::Heads))
}

fn response(responding: &Responding) -> TokenStream {
    let dropshot = dropshot();
    let result = Arms {
        transparent: |taken: &_| quote!(#dropshot::HttpResponse::to_result(#taken)),
        body: |taken: &_| quote!(#dropshot::content(head, #taken)),
        plain: quote!(#dropshot::answer(head)),
    };
    let status = Arms {
        transparent: |taken: &_| quote!(#dropshot::HttpResponse::status_code(#taken)),
        body: |_: &_| quote!(#dropshot::status(head.as_ref())),
        plain: quote!(#dropshot::status(head.as_ref())),
    };
    let (result, status) = (result.over(&quote!(self), responding), status.over(&quote!(self), responding));
    let metadata = metadata(responding);
    let body = quote! {
        fn to_result(self) -> #dropshot::HttpHandlerResult {
            let head = ::responds::__private::Heads::head(&self);
            #result
        }

        fn response_metadata() -> #dropshot::ApiEndpointResponse {
            #metadata
        }

        fn status_code(&self) -> #dropshot::StatusCode {
            let head = ::responds::__private::Heads::head(self);
            #status
        }
    };
    head(responding).with(&quote!(#dropshot::HttpResponse), &body)
}

/// Expands to dropshot's metadata: of one response that is no failure, since it knows no more of them, or of the field
/// that responds for the whole type.
fn metadata(responding: &Responding) -> TokenStream {
    let dropshot = dropshot();
    let success = |answer: &&Answer| !answer.is_failure();
    let answers = responding.variants.iter().filter_map(|variant| match &variant.sent {
        Sent::Answer(answer) => Some(&**answer),
        Sent::Transparent(_) => None,
    });
    match (answers.clone().find(success), bounds::transparent(responding).next()) {
        (Some(answer), _) => {
            let code = u16::try_from(answer.code).unwrap_or_default();
            let content = answer.body.as_ref().map(|field| {
                let ty = &field.ty;
                quote!(::core::option::Option::Some(<#ty as #dropshot::Content>::metadata()))
            });
            let content = content.unwrap_or_else(|| quote!(::core::option::Option::None));
            quote!(#dropshot::metadata(::core::option::Option::Some(#code), #content))
        }
        (None, Some(ty)) => quote!(<#ty as #dropshot::HttpResponse>::response_metadata()),
        (None, None) => {
            quote!(#dropshot::metadata(::core::option::Option::None, ::core::option::Option::None))
        }
    }
}

/// A response can be the content of another one.
fn content(responding: &Responding) -> TokenStream {
    let dropshot = dropshot();
    let body = quote! {
        fn into_response(self) -> #dropshot::HttpHandlerResult {
            #dropshot::HttpResponse::to_result(self)
        }

        fn metadata() -> #dropshot::ApiEndpointResponse {
            <Self as #dropshot::HttpResponse>::response_metadata()
        }
    };
    head(responding).with(&quote!(#dropshot::Content), &body)
}

fn error(responding: &Responding) -> TokenStream {
    let dropshot = dropshot();
    let body = quote! {
        fn status_code(&self) -> #dropshot::ErrorStatusCode {
            #dropshot::error_status(#dropshot::HttpResponse::status_code(self))
        }
    };
    head(responding)
        .asking(parse_quote!(for<'__responds> Self: #dropshot::Fails<'__responds>))
        .with(&quote!(#dropshot::HttpResponseError), &body)
}
