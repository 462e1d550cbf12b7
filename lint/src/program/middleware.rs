//! Types of the workspace that are layers: which function of them sees requests and responses.

use responds_facts::{Framework, layer::LayerTrait};
use syn::{Type, TypePath};

use super::Resolver;
use crate::index::ItemId;

/// The functions that do the work of a layer.
#[derive(Debug)]
pub struct Middleware {
    /// The trait by which it is one.
    pub fact: &'static LayerTrait,
    /// Its functions: several only where it is implemented for several kinds of requests, none where the trait has one
    /// already.
    pub functions: Vec<ItemId>,
}

impl Resolver<'_> {
    /// Returns the functions that do the work of a layer of this type; `None` where they are not found.
    #[must_use]
    pub fn middleware(&self, item: ItemId, frameworks: &[&'static Framework]) -> Option<Middleware> {
        let own =
            Type::Path(TypePath { attrs: Vec::new(), qself: None, path: (*self.own_path(item)).clone() });
        let facts = || frameworks.iter().flat_map(|framework| framework.routing.layer_traits);
        let found = facts().find_map(|fact| {
            let impls = self.impls(&own, fact.layer);
            (!impls.is_empty()).then_some((fact, impls))
        });
        let Some((fact, impls)) = found else {
            // The code of a derive is not seen; it is left as the trait has it.
            let fact = facts().find(|fact| fact.optional)?;
            return Some(Middleware { fact, functions: Vec::new() });
        };
        let services = impls.iter().map(|layer| match fact.service {
            Some(name) => self.member_type(*layer, name, 0),
            None => Some(own.clone()),
        });
        let services: Vec<Type> = services.collect::<Option<_>>()?;
        let functions = services.iter().flat_map(|service| {
            let impls = self.impls(service, fact.called).into_iter();
            impls.filter_map(|called| self.member(called, fact.method))
        });
        let functions: Vec<ItemId> = functions.collect();
        (fact.optional || !functions.is_empty()).then_some(Middleware { fact, functions })
    }

    /// The impls of a trait from outside for a type of the workspace.
    fn impls(&self, ty: &Type, of_trait: &str) -> Vec<ItemId> {
        let impls = self.implementations(ty).into_iter();
        impls
            .filter(|item| self.trait_name(*item) == Some(of_trait) && self.trait_of(*item).is_none())
            .collect()
    }
}
