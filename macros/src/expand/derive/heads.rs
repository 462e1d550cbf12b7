//! Status, header fields and problem details of each variant, for any framework.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use responds_syntax::{
    Responding,
    variant::{Answer, Field, Header, Sent, Value, Variant},
};
use syn::Expr;

use super::{
    bounds::{self, Head},
    matching,
};

/// The implementation of the hidden trait that the frameworks' ones rest on.
pub(super) fn implementation(responding: &Responding) -> TokenStream {
    let arms: Vec<_> =
        responding.variants.iter().filter_map(|variant| arm(variant, responding.problems.as_ref())).collect();
    let matched = match &arms[..] {
        [] => quote!(::core::option::Option::None),
        arms => quote!(match self { #(#arms)* _ => ::core::option::Option::None }),
    };
    let body = quote! {
        fn head(&self) -> ::core::option::Option<::responds::__private::Head> {
            use ::responds::__private::NoDetail as _;
            #matched
        }
    };
    let displayed = bounds::headers(responding).map(Field::displayed);
    Head::new(responding)
        .each(displayed, &quote!(::core::fmt::Display))
        .with(&quote!(::responds::__private::Heads), &body)
}

fn arm(variant: &Variant, page: Option<&Expr>) -> Option<TokenStream> {
    let Sent::Answer(answer) = &variant.sent else { return None };
    let code = u16::try_from(answer.code).ok()?;
    let page = page.filter(|_| answer.is_problem());
    let from = &variant.from;
    let explained = page.map(|page| quote!(.explained(#page, #from)));
    let title = answer.custom.as_ref().map(|phrase| quote!(.title(#phrase)));
    let taken: Vec<_> = values(answer).map(|(index, field)| (field, bound(index))).collect();
    let pattern = matching::pattern(variant, taken.into_iter());
    let headers = answer.headers.iter().enumerate().map(|(index, header)| field(index, header));
    let detail = detail(answer);
    Some(quote! {
        #pattern => ::core::option::Option::Some(::responds::__private::Head::new(#code) #explained #title #(#headers)* #detail),
    })
}

/// The fields that are values of header fields.
fn values(answer: &Answer) -> impl Iterator<Item = (usize, &Field)> {
    answer.headers.iter().enumerate().filter_map(|(index, header)| match &header.value {
        Value::Fixed(_) => None,
        Value::Field(field) => Some((index, field)),
    })
}

fn bound(index: usize) -> Ident {
    matching::name(&format_ident!("value_{index}").to_string())
}

fn field(index: usize, header: &Header) -> TokenStream {
    let (name, bound) = (&header.name, bound(index));
    match &header.value {
        Value::Fixed(text) => quote!(.field(#name, #text)),
        Value::Field(_) if header.is_optional() => quote!(.optional(#name, #bound.as_ref())),
        Value::Field(_) => quote!(.field(#name, #bound)),
    }
}

/// The `detail` of the problem details: for a 4xx the type's `Display`, if it has one; for a 5xx nothing, since that
/// may disclose the inside of the service, unless `detail` is set.
fn detail(answer: &Answer) -> Option<TokenStream> {
    match answer.detail {
        _ if !answer.is_problem() => None,
        Some(true) => {
            Some(quote!(.detail(::core::option::Option::Some(::std::string::ToString::to_string(self)))))
        }
        None if !answer.is_internal() => Some(quote!(.detail(::responds::__private::Detail(self).detail()))),
        Some(false) | None => None,
    }
}
