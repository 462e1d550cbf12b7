//! The responses that a type of the workspace documents: by its derive, or by an impl.

use responds_syntax::{
    declaration::text_of,
    derived::{Derived, Role, Sends},
    handler,
    openapi::written,
    route,
};
use syn::{DeriveInput, ImplItemFn, Meta, Type};

use super::{
    Response, Source,
    reader::Reader,
    reading::Reading,
    types::{Look, Scope, Told},
};
use crate::index::{ItemId, Kind};

impl Reader<'_> {
    /// Returns the responses that a type of the workspace documents; with arguments, as they are written in a scope.
    pub(super) fn documented(&self, item: ItemId, given: Given<'_>, look: &Look<'_, '_>) -> Told {
        let key = (item, look.dialect.source);
        let is_plain = handler::arguments_of(given.ty).next().is_none();
        if is_plain && let Some(told) = self.memo().get(&key) {
            return told.clone();
        }
        let by_derive = || self.by_derive(item, look).or_else(|| look.responding(item));
        let read = || by_derive().or_else(|| self.by_impl(item, given, look));
        let told = look.trail.enter(item, "", || look.from(self.index.item(item).site, read));
        let told = told.flatten().unwrap_or_else(Told::unknown);
        if is_plain && look.trail.is_whole() {
            self.memo().insert(key, told.clone());
        }
        told
    }

    fn by_derive(&self, item: ItemId, look: &Look<'_, '_>) -> Option<Told> {
        if !self.index.text(item).contains("derive") {
            return None;
        }
        let reading = Reading::of_item(self.index, item)?;
        let input: DeriveInput = reading.parse()?;
        if look.dialect.source == Source::Aide && is_operation_io(&input) {
            let scope = Scope::of(self.index.item(item).module);
            let ty = output_with(&input);
            return Some(ty.map_or_else(Told::nothing, |ty| look.told(&ty, &scope)));
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

    fn by_impl(&self, item: ItemId, given: Given<'_>, look: &Look<'_, '_>) -> Option<Told> {
        let index = self.index;
        let named = |of: ItemId, name: &str| {
            let path = index.implementation(of).and_then(|header| header.trait_path.as_ref());
            path.is_some_and(|path| path.segments.last().is_some_and(|last| **last == *name))
        };
        let (block, function) = look.dialect.traits.iter().find_map(|(name, function)| {
            let block = index.impls_of(item).iter().copied().find(|of| named(*of, name))?;
            Some((block, *function))
        })?;
        match self.function_in(block, function) {
            Some(listing) => {
                let bound = self.arguments(block, given.ty);
                let scope =
                    Scope { module: index.item(listing).module, bound: &bound, outer: Some(given.scope) };
                self.by_function(listing, item, &scope, look)
            }
            None if look.dialect.silent => Some(Told::nothing()),
            None => None,
        }
    }

    /// Returns the function of this name in a block.
    fn function_in(&self, block: ItemId, name: &str) -> Option<ItemId> {
        let index = self.index;
        let mut members = index.members(block).iter().copied();
        members.find(|member| index.item(*member).kind == Kind::Function && index.item(*member).name == name)
    }

    /// Returns the arguments of the parameters of an impl, where its type is this one.
    fn arguments(&self, block: ItemId, ty: &Type) -> Vec<(String, Type)> {
        let header = self.index.implementation(block);
        let own = header.and_then(|header| syn::parse_str::<Type>(&header.self_type.text).ok());
        let Some(own) = own else { return Vec::new() };
        let named = handler::arguments_of(&own).zip(handler::arguments_of(ty));
        let bound = named.filter_map(|(parameter, given)| match parameter {
            Type::Path(path) => Some((path.path.get_ident()?.to_string(), given.clone())),
            _ => None,
        });
        bound.collect()
    }

    /// Returns the responses that a function of a type lists.
    fn by_function(
        &self,
        function: ItemId,
        of: ItemId,
        scope: &Scope<'_>,
        look: &Look<'_, '_>,
    ) -> Option<Told> {
        let reading = Reading::of_item(self.index, function)?;
        let listing: ImplItemFn = reading.parse()?;
        let listed = written::read(&listing.block);
        let mut told = Told { responses: Vec::new(), whole: listed.whole };
        let takes_over = !listed.types.is_empty() || !listed.own.is_empty();
        let from = &self.index.item(of).name;
        let responses = listed
            .keys
            .into_iter()
            .map(|(key, place)| Response::bare(key, reading.site(place)).shared(from.to_owned()));
        told.responses.extend(responses);
        for ty in listed.types {
            told.join(look.told(&ty, scope));
        }
        for name in listed.own {
            let blocks = self.index.impls_of(of).iter();
            let other =
                blocks.filter_map(|block| self.function_in(*block, &name)).find(|one| *one != function);
            let read = |other| look.trail.enter(other, &name, || self.by_function(other, of, scope, look));
            told.join(other.and_then(read).flatten().unwrap_or_else(Told::unknown));
        }
        // A function without any recognized status lists its statuses in an unknown form.
        told.whole &= !told.responses.is_empty() || listed.empty || takes_over;
        Some(told)
    }
}

/// A type as it is written somewhere.
#[derive(Clone, Copy)]
pub(super) struct Given<'g> {
    pub(super) ty: &'g Type,
    pub(super) scope: &'g Scope<'g>,
}

/// Returns `true` if a type derives its documentation: `#[derive(OperationIo)]`.
fn is_operation_io(input: &DeriveInput) -> bool {
    let derives = |meta: &Meta| meta.path().is_ident("derive") && text_of(meta).contains("OperationI");
    route::metas(&input.attrs).iter().any(derives)
}

/// The type as which such a type documents itself: `#[aide(output_with = "Json<Todo>")]`; without it, it documents
/// nothing.
fn output_with(input: &DeriveInput) -> Option<syn::Type> {
    route::metas(&input.attrs).iter().filter(|meta| meta.path().is_ident("aide")).find_map(|meta| {
        let Meta::List(list) = meta else { return None };
        let mut tokens =
            list.tokens.clone().into_iter().skip_while(|token| token.to_string() != "output_with");
        let literal: syn::LitStr = syn::parse2(tokens.nth(2)?.into()).ok()?;
        literal.parse().ok()
    })
}
