//! axum-extra's typed paths: the attribute of the argument's type has the path.

use syn::{LitStr, Meta, parse::ParseStream};

use super::{
    Expression, Target,
    frame::Frame,
    head::metas,
    reader::{declared, parsed},
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
    let function = declared(frame.reader.index.text(item))?;
    let index = frame.reader.index;
    function.signature.inputs.iter().find_map(|input| {
        let syn::FnArg::Typed(typed) = input else { return None };
        match frame.reader.inside(item, |frame| frame.of_type(&typed.ty))? {
            Value::Instance(ty) => typed_path(index, ty),
            _ => None,
        }
    })
}
