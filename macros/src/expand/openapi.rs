//! Documentation of a handler for utoipa, written once: filled in from the declaration.

mod attribute;
mod named;
mod response;

use std::cell::Cell;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use responds_syntax::{
    Handler, Judgement, Settings,
    openapi::{Entry, filling, utoipa},
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

/// Returns `true` if an attribute lists the type that is written here.
fn lists(meta: &Meta, name: &Ident) -> bool {
    let listed = utoipa::read(meta);
    listed.is_some_and(|listed| {
        let is_it = |entry: &Entry| matches!(entry, Entry::Types(path) if path.is_ident(name));
        listed.entries.iter().any(is_it)
    })
}
