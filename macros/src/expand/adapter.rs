//! `adapter!` and `extractors!`: the statuses and rejections of a framework's own types, from the table of its facts.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use responds_syntax::{
    frameworks::{self, Answer, Framework, Tuple, TypeAnswer},
    handler::{arguments_of, is_optional},
};
use syn::{
    Generics, Token, Type,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
};

use super::{types::marker, value};

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

/// Expands to an implementation of `Rejects` for each type.
pub(crate) fn extractors(input: TokenStream) -> TokenStream {
    match syn::parse2::<Adapter>(input) {
        Ok(adapter) => adapter.types.iter().map(|typed| rejecting(adapter.framework, typed)).collect(),
        Err(error) => error.into_compile_error(),
    }
}

fn rejecting(framework: &'static Framework, Typed { generics, ty }: &Typed) -> TokenStream {
    let name = names(ty).pop().unwrap_or_default();
    let Some(fact) = framework.extractors.iter().find(|fact| fact.name == name) else {
        return syn::Error::new_spanned(ty, "no fact is known of this extractor").into_compile_error();
    };
    let marker = marker(framework.name);
    let parameters = &generics.params;
    let codes = if is_optional(fact, ty) { fact.optional } else { fact.rejects };
    let rejects: Vec<_> = codes.iter().map(|code| named(*code, &name)).collect();
    let rejects = answers(&rejects);
    quote! {
        impl<#parameters> crate::Rejects<#marker> for #ty {
            const REJECTS: crate::verify::Sends = #rejects;
        }
    }
}

fn implementation(framework: &'static Framework, Typed { generics, ty }: &Typed) -> TokenStream {
    let Some(Told { sends, asked }) = Told::of(ty, framework) else {
        return syn::Error::new_spanned(ty, "no fact is known of this type").into_compile_error();
    };
    let marker = marker(framework.name);
    let parameters = &generics.params;
    quote! {
        impl<#parameters> crate::Responds<#marker> for #ty where #(#asked: crate::Responds<#marker>),* {
            const SENDS: crate::verify::Sends = #sends;
        }
    }
}

/// The statuses of a type according to the table.
struct Told<'t> {
    /// As an expression.
    sends: TokenStream,
    /// The types whose statuses it uses.
    asked: Vec<&'t Type>,
}

impl<'t> Told<'t> {
    /// `None` where the table has no such type.
    fn of(ty: &'t Type, framework: &Framework) -> Option<Self> {
        let name = names(ty);
        let from = name.last()?;
        let mut arguments = arguments_of(ty);
        if let Type::Tuple(tuple) = ty
            && let (Some(last), Tuple::StatusFirst) = (tuple.elems.last(), framework.tuple)
        {
            return Some(Self::asking(last, framework));
        }
        if from == "Option" {
            let Self { sends, asked } = Self::asking(arguments.next()?, framework);
            let none = possible(&named(framework.none?, "None"));
            return Some(Self { sends: both(&sends, &answers(&[none])), asked });
        }
        let fact = framework.type_fact(&name)?;
        let fails = fact.fails.map(|code| possible(&named(code, from)));
        let fixed = |mut known: Vec<_>| {
            known.extend(fails);
            Self { sends: answers(&known), asked: Vec::new() }
        };
        Some(match fact.answer {
            TypeAnswer::Fixed(one) | TypeAnswer::Around(one) => fixed(vec![answer(one, from)]),
            TypeAnswer::OneOf(several) => {
                fixed(several.iter().map(|one| possible(&answer(*one, from))).collect())
            }
            TypeAnswer::Argument(index) => Self::asking(arguments.nth(index)?, framework),
            TypeAnswer::Either => {
                let (left, right) = (arguments.next()?, arguments.next()?);
                let sends = both(&asked(left, framework), &asked(right, framework));
                Self { sends, asked: vec![left, right] }
            }
        })
    }

    /// The statuses of another type.
    fn asking(ty: &'t Type, framework: &Framework) -> Self {
        Self { sends: asked(ty, framework), asked: vec![ty] }
    }
}

fn asked(ty: &Type, framework: &Framework) -> TokenStream {
    let marker = marker(framework.name);
    quote!(<#ty as crate::Responds<#marker>>::SENDS)
}

fn both(one: &TokenStream, other: &TokenStream) -> TokenStream {
    quote!(crate::verify::Sends::Both(&#one, &#other))
}

fn answers(answers: &[TokenStream]) -> TokenStream {
    quote!(crate::verify::Sends::Answers(&[#(#answers),*]))
}

/// The segments by which a type is found in the table.
fn names(ty: &Type) -> Vec<String> {
    match ty {
        Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Box") => {
            arguments_of(ty).next().map(names).unwrap_or_default()
        }
        Type::Path(path) => path.path.segments.iter().map(|segment| segment.ident.to_string()).collect(),
        other => vec![other.to_token_stream().to_string().replace(' ', "")],
    }
}

/// A status without any details.
fn named(code: u16, from: &str) -> TokenStream {
    quote!(crate::verify::Answer::new(#code, #from))
}

fn answer(answer: Answer, from: &str) -> TokenStream {
    let Answer { code, content, fields } = answer;
    let content = value::content(content);
    quote! {
        crate::verify::Answer {
            fields: &[#(#fields),*],
            ..crate::verify::Answer::new(#code, #from).with_content(#content)
        }
    }
}

fn possible(answer: &TokenStream) -> TokenStream {
    quote!(#answer.possible())
}
