//! What a type of the workspace documents: by its derive, or by an impl that is written by hand.

use responds_syntax::{
    declaration::text_of,
    derived::{Derived, Role, Sends},
    openapi::written,
    route,
};
use syn::{DeriveInput, ImplItemFn, Meta};

use super::{
    Response, Source,
    reader::Reader,
    reading::Reading,
    types::{Dialect, Look, Scope, Told},
};
use crate::index::{ItemId, Kind};

impl Reader<'_> {
    /// What a type of the workspace documents.
    pub(super) fn documented(&self, item: ItemId, look: &Look<'_, '_>, depth: usize) -> Told {
        let key = (item, look.dialect.source);
        if let Some(told) = self.memo().get(&key) {
            return told.clone();
        }
        let told = self.by_derive(item, look, depth).or_else(|| self.by_impl(item, look, depth));
        let told = told.unwrap_or_else(Told::unknown);
        // What is too deep here may be reached from elsewhere.
        if told.whole || depth == 0 {
            self.memo().insert(key, told.clone());
        }
        told
    }

    fn by_derive(&self, item: ItemId, look: &Look<'_, '_>, depth: usize) -> Option<Told> {
        if !self.index.text(item).contains("derive") {
            return None;
        }
        let reading = Reading::of_item(self.index, item)?;
        let input: DeriveInput = reading.parse()?;
        if let Some(ty) = delegated(&input, look.dialect) {
            let scope = Scope::of(self.index.item(item).module);
            return Some(ty.map_or_else(Told::nothing, |ty| look.told(&ty, &scope, depth + 1)));
        }
        let is_it = |derived: &Derived| {
            derived.derive.role != Role::Answers && look.dialect.derives.contains(&derived.derive.name)
        };
        let derived = Derived::read(&input).into_iter().find(is_it)?;
        let name = &self.index.item(item).name;
        let mut told = Told::nothing();
        for variant in &derived.variants {
            let Sends::Status(key) = variant.sends else {
                told.whole = false;
                continue;
            };
            let from =
                variant.name.as_ref().map_or_else(|| name.clone(), |variant| format!("{name}::{variant}"));
            told.responses.push(Response::of_variant(key, variant, from, reading.site(variant.place)));
        }
        Some(told)
    }

    fn by_impl(&self, item: ItemId, look: &Look<'_, '_>, depth: usize) -> Option<Told> {
        let index = self.index;
        let named = |of: ItemId, name: &str| {
            let path = index.implementation(of).and_then(|header| header.trait_path.as_ref());
            path.is_some_and(|path| path.segments.last().is_some_and(|last| **last == *name))
        };
        let (block, function) = look.dialect.traits.iter().find_map(|(name, function)| {
            let block = index.impls_of(item).iter().copied().find(|of| named(*of, name))?;
            Some((block, *function))
        })?;
        let mut members = index.members(block).iter().copied();
        let listing = members.find(|member| {
            index.item(*member).kind == Kind::Function && index.item(*member).name == function
        });
        match listing {
            Some(listing) => self.by_function(listing, &index.item(item).name, look, depth),
            None if look.dialect.silent => Some(Told::nothing()),
            None => None,
        }
    }

    /// What a function lists.
    fn by_function(&self, function: ItemId, from: &str, look: &Look<'_, '_>, depth: usize) -> Option<Told> {
        let reading = Reading::of_item(self.index, function)?;
        let listing: ImplItemFn = reading.parse()?;
        let listed = written::read(&listing.block);
        let mut told = Told { responses: Vec::new(), whole: listed.whole };
        let responses = listed
            .keys
            .into_iter()
            .map(|(key, place)| Response::bare(key, reading.site(place)).shared(from.to_owned()));
        told.responses.extend(responses);
        let scope = Scope::of(self.index.item(function).module);
        for ty in listed.types {
            told.join(look.told(&ty, &scope, depth + 1));
        }
        // A function that lists nothing it can be seen to list does so in a way nobody knows.
        told.whole &= !told.responses.is_empty() || look.dialect.silent;
        Some(told)
    }
}

/// The type that `#[derive(OperationIo)] #[aide(output_with = "Json<Todo>")]` documents as; nothing in it where it
/// documents nothing.
fn delegated(input: &DeriveInput, dialect: &Dialect) -> Option<Option<syn::Type>> {
    if dialect.source != Source::Aide {
        return None;
    }
    let metas = route::metas(&input.attrs);
    let derives = |meta: &Meta| meta.path().is_ident("derive") && text_of(meta).contains("OperationI");
    if !metas.iter().any(derives) {
        return None;
    }
    let with = metas.iter().filter(|meta| meta.path().is_ident("aide")).find_map(|meta| {
        let Meta::List(list) = meta else { return None };
        let text = list.tokens.to_string();
        let (_, behind) = text.split_once("output_with")?;
        let literal: syn::LitStr =
            syn::parse_str(behind.split_once('=')?.1.split(',').next()?.trim()).ok()?;
        literal.parse().ok()
    });
    Some(with)
}
