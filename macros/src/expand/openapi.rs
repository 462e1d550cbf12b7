//! Documentation of a handler for utoipa, written once: filled in from the declaration.

mod attribute;
mod named;
mod response;

use std::cell::Cell;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use responds_syntax::{
    Handler, Judgement, Settings,
    mistake::mistake,
    openapi::{Entry, filling, utoipa},
    worded,
};
use syn::Meta;

use self::named::{Extent, Named};
use super::item::Item;
use crate::facade::Facade;

/// Fills in the attribute `#[utoipa::path(..)]` below, and writes the type that stands for all responses.
///
/// Written responses come last in the list and replace what is filled in under the same status: utoipa keeps the last.
pub(super) fn document(
    function: &mut Item,
    judgement: &Judgement,
    handler: &Handler,
    facade: &Facade,
    settings: &Settings,
) -> TokenStream {
    if !settings.fills {
        return TokenStream::new();
    }
    let language = settings.languages.first();
    let named = Named { judgement, handler, language, conditions: function.conditions() };
    let spreads = !judgement.declaration.types.is_empty();
    let extent = Cell::new(judgement.declaration.into_responses.map(|_| Extent::All(Vec::new())));
    function.rewrite(|tokens| {
        attribute::filled(tokens, &|meta| {
            if lists(meta, &named.name()) {
                extent.set(Some(Extent::All(filling::listed(meta))));
                return TokenStream::new();
            }
            let responses = filling::missing(judgement, meta, language);
            let responses = responses.iter().filter_map(|filling| response::entry(filling));
            let ty = spreads.then(|| named.path()).map(|path| quote!(#path,));
            let before = extent.take();
            extent.set(before.or_else(|| spreads.then(|| Extent::Types(filling::listed(meta)))));
            facade.rename(quote!(#ty #(#responses,)*))
        })
    });
    extent.take().map(|extent| facade.rename(named.definition(&extent))).unwrap_or_default()
}

/// The error where a type is asked for that only a feature writes.
pub(super) fn refused(judgement: &Judgement, settings: &Settings) -> Option<syn::Error> {
    let asked: Span = judgement.declaration.into_responses.filter(|_| !settings.fills)?;
    let word = Ident::new("into_responses", asked);
    let what = worded!(
        "`into_responses` writes a type for utoipa, which is not enabled",
        "`into_responses`는 utoipa에 쓸 타입을 만드는데 utoipa가 켜져 있지 않다"
    );
    let help = worded!("enable feature `utoipa` of `responds`", "`responds`의 `utoipa` 기능을 켠다");
    Some(mistake(&word, what, help))
}

/// Returns `true` if an attribute lists the type that is written here.
fn lists(meta: &Meta, name: &Ident) -> bool {
    let listed = utoipa::read(meta);
    listed.is_some_and(|listed| {
        let is_it = |entry: &Entry| matches!(entry, Entry::Types(path) if path.is_ident(name));
        listed.entries.iter().any(is_it)
    })
}
