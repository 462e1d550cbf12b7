//! `adapter!`: what a framework's own types send, from the table of its facts.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use responds_core::contract::Content;
use responds_syntax::frameworks::{self, Answer, Framework, TypeAnswer};
use syn::{
    Generics, Token, Type,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
};

use super::types::marker;

/// A framework, and types of it: `axum: <T> axum::Json<T>, axum::response::Redirect`.
struct Adapter {
    framework: &'static Framework,
    types: Punctuated<Typed, Token![,]>,
}

/// A type, and its generic parameters.
struct Typed {
    generics: Generics,
    ty: Type,
}

impl Parse for Adapter {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name: Ident = input.parse()?;
        let known = frameworks::ALL.iter().copied().find(|framework| name == framework.name);
        let framework =
            known.ok_or_else(|| syn::Error::new(name.span(), "no facts are known of this framework"))?;
        input.parse::<Token![:]>()?;
        Ok(Self { framework, types: Punctuated::parse_terminated(input)? })
    }
}

impl Parse for Typed {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self { generics: input.parse()?, ty: input.parse()? })
    }
}

/// Expands to an implementation of `Responds` for each type.
pub(crate) fn adapter(input: TokenStream) -> TokenStream {
    match syn::parse2::<Adapter>(input) {
        Ok(adapter) => adapter.types.iter().map(|typed| implementation(adapter.framework, typed)).collect(),
        Err(error) => error.into_compile_error(),
    }
}

fn implementation(framework: &'static Framework, Typed { generics, ty }: &Typed) -> TokenStream {
    let name = names(ty);
    let Some(sends) = framework.type_fact(&name).map(|fact| sends(fact, &name, ty, framework)) else {
        return syn::Error::new_spanned(ty, "no fact is known of this type").into_compile_error();
    };
    let marker = marker(framework.name);
    let parameters = &generics.params;
    let bounded = generics.type_params().map(|parameter| &parameter.ident);
    let wraps = matches!(framework.type_fact(&name).map(|fact| fact.answer), Some(TypeAnswer::Argument(_)));
    let bounds = wraps.then(|| quote!(where #(#bounded: crate::Responds<#marker>),*));
    quote! {
        impl<#parameters> crate::Responds<#marker> for #ty #bounds {
            const SENDS: crate::verify::Sends = #sends;
        }
    }
}

/// The segments by which a type is found in the table.
fn names(ty: &Type) -> Vec<String> {
    match ty {
        Type::Reference(inner) => names(&inner.elem),
        Type::Path(path) => path.path.segments.iter().map(|segment| segment.ident.to_string()).collect(),
        other => vec![other.to_token_stream().to_string().replace(' ', "")],
    }
}

/// What a fact says a type sends.
fn sends(fact: &frameworks::TypeFact, name: &[String], ty: &Type, framework: &Framework) -> TokenStream {
    let from = name.last().cloned().unwrap_or_default();
    let answers: Vec<_> = match fact.answer {
        TypeAnswer::Fixed(one) => vec![answer(one, &from)],
        TypeAnswer::OneOf(several) => several.iter().map(|one| possible(&answer(*one, &from))).collect(),
        TypeAnswer::Argument(index) => {
            let marker = marker(framework.name);
            let inner = responds_syntax::handler::arguments_of(ty).nth(index);
            return quote!(<#inner as crate::Responds<#marker>>::SENDS);
        }
    };
    let fails = fact.fails.map(|code| possible(&quote!(crate::verify::Answer::new(#code, #from))));
    let answers = answers.into_iter().chain(fails);
    quote!(crate::verify::Sends::Answers(&[#(#answers),*]))
}

fn answer(answer: Answer, from: &str) -> TokenStream {
    let Answer { code, content, fields } = answer;
    let content = match content {
        Content::Unknown => quote!(Unknown),
        Content::Empty => quote!(Empty),
        Content::Present => quote!(Present),
    };
    quote! {
        crate::verify::Answer {
            fields: &[#(#fields),*],
            ..crate::verify::Answer::new(#code, #from).with_content(crate::verify::Content::#content)
        }
    }
}

fn possible(answer: &TokenStream) -> TokenStream {
    quote!(#answer.possible())
}
