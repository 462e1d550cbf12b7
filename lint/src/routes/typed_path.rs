//! axum-extra's typed paths: the path stands at the type of the handler's argument.

use std::str::FromStr;

use proc_macro2::{Delimiter, Punct, Spacing, TokenStream, TokenTree};
use responds_syntax::nesting;
use syn::{LitStr, Meta, parse::ParseStream};

use super::{
    Expression, Target,
    frame::Frame,
    head::metas,
    reader::{Body, parsed},
    value::Value,
};
use crate::index::{Index, ItemId};

/// The path of a struct with `#[typed_path("/x")]`.
pub(super) fn typed_path(index: &Index, item: ItemId) -> Option<String> {
    let found = metas(index.text(item)).into_iter().find(|meta| meta.path().is_ident("typed_path"))?;
    let Meta::List(list) = found else { return None };
    let first = |input: ParseStream<'_>| {
        let path = input.parse::<LitStr>()?.value();
        input.parse::<proc_macro2::TokenStream>().map(|_| path)
    };
    list.parse_args_with(first).ok()
}

/// The path of a type that is written behind the name of a handler: `list::<TodoPath>`.
pub(super) fn typed_path_at(frame: &Frame<'_, '_>, at: Expression) -> Option<String> {
    let index = frame.reader.index;
    let path = parsed::<syn::ExprPath>(index.sources().text(at.site))?;
    let syn::PathArguments::AngleBracketed(generics) = &path.path.segments.last()?.arguments else {
        return None;
    };
    generics.args.iter().find_map(|generic| match generic {
        syn::GenericArgument::Type(ty) => match frame.of_type(ty) {
            Value::Instance(ty) => typed_path(index, ty),
            _ => None,
        },
        _ => None,
    })
}

/// The path that the first argument of a handler says which has one.
pub(super) fn typed_path_of(frame: &mut Frame<'_, '_>, target: Target) -> Option<String> {
    let Target::Function(item) = target else { return None };
    let body = declared(frame.reader.index.text(item))?;
    let index = frame.reader.index;
    body.signature.inputs.iter().find_map(|input| {
        let syn::FnArg::Typed(typed) = input else { return None };
        match frame.reader.inside(item, |frame| frame.of_type(&typed.ty))? {
            Value::Instance(ty) => typed_path(index, ty),
            _ => None,
        }
    })
}

/// A function without its body.
fn declared(text: &str) -> Option<Body> {
    let is_body =
        |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    let tokens = TokenStream::from_str(text).ok()?.into_iter().take_while(|token| !is_body(token));
    let end = TokenTree::Punct(Punct::new(';', Spacing::Alone));
    let tokens: TokenStream = tokens.chain([end]).collect();
    nesting::is_parsable(&tokens).then(|| syn::parse2(tokens).ok())?
}
