//! Aliases: the arguments of their parameters, each resolved in the module where it is written.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use responds_syntax::{declaration::text_of, handler, nesting};
use syn::{GenericParam, ItemType, Type};

use super::{
    reading::Reading,
    types::{Look, Scope, Told},
};
use crate::index::ItemId;

impl Look<'_, '_> {
    /// Returns the responses that an alias documents, with these arguments for its parameters.
    pub(super) fn alias(&self, item: ItemId, ty: &Type, scope: &Scope<'_>) -> Told {
        let index = self.reader.index;
        let alias = Reading::of_item(index, item).and_then(|reading| reading.parse::<ItemType>());
        let Some(alias) = alias else { return Told::unknown() };
        let parameters = alias.generics.params.iter().filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(parameter),
            GenericParam::Lifetime(_) | GenericParam::Const(_) => None,
        });
        let mut given = handler::arguments_of(ty);
        let (mut bound, mut defaults) = (Vec::new(), Vec::new());
        for parameter in parameters {
            let name = parameter.ident.to_string();
            match (given.next(), parameter.default.as_ref()) {
                (Some(given), _) => bound.push((name, given.clone())),
                (None, Some((_, default))) => defaults.push((name, default.clone())),
                (None, None) => return Told::unknown(),
            }
        }
        // A default is written next to the alias, an argument next to the use of it.
        let module = index.item(item).module;
        self.told(&replaced(&alias.ty, &defaults), &Scope { module, bound: &bound, outer: Some(scope) })
    }
}

/// The text of a type with the arguments of its parameters.
pub(super) fn shown(ty: &Type, scope: &Scope<'_>) -> String {
    text_of(&replaced(ty, scope.bound))
}

/// A type in which names are replaced by other types.
fn replaced(ty: &Type, by: &[(String, Type)]) -> Type {
    if by.is_empty() {
        return ty.clone();
    }
    let replaced = in_tokens(ty.to_token_stream(), by);
    let parsed = nesting::is_parsable(&replaced).then(|| syn::parse2(replaced).ok());
    parsed.flatten().unwrap_or_else(|| ty.clone())
}

fn in_tokens(tokens: TokenStream, by: &[(String, Type)]) -> TokenStream {
    let replaced = tokens.into_iter().flat_map(|token| match token {
        TokenTree::Ident(name) => {
            let given = by.iter().find(|(parameter, _)| name == parameter);
            given.map_or_else(|| TokenTree::Ident(name).into(), |(_, ty)| ty.to_token_stream())
        }
        TokenTree::Group(group) => {
            TokenTree::Group(Group::new(group.delimiter(), in_tokens(group.stream(), by))).into()
        }
        other => other.into(),
    });
    replaced.collect()
}
