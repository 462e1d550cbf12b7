//! Traits: who implements them, as far as that is seen.

use responds_flow::program::Callees;
use syn::{Type, TypeParamBound};

use super::{Resolver, names::Found};
use crate::index::{ItemId, Kind, Resolved, Space};

impl Resolver<'_> {
    /// The traits of the workspace that a type implements of which its bounds alone are known.
    pub(super) fn traits<'t>(&self, bounds: impl Iterator<Item = &'t TypeParamBound>) -> Vec<ItemId> {
        let traits = bounds.filter_map(|bound| match bound {
            TypeParamBound::Trait(bound) => {
                Some(Type::Path(syn::TypePath { attrs: Vec::new(), qself: None, path: bound.path.clone() }))
            }
            _ => None,
        });
        traits.flat_map(|ty| self.items(&ty).to_vec()).collect()
    }

    /// Returns the callees of trait calls: if one of the traits may have impls that are not seen, another function may
    /// be called.
    pub(super) fn or_other(&self, callees: Callees, traits: &[ItemId]) -> Callees {
        let open = traits.iter().any(|of| self.has_other_impls(*of));
        Callees { open: callees.open || open, ..callees }
    }

    /// Returns `true` if a trait may have impls that are not seen: outside of the workspace, or made by macros.
    fn has_other_impls(&self, of: ItemId) -> bool {
        *self
            .elsewhere
            .borrow_mut()
            .entry(of)
            .or_insert_with(|| self.index.is_open_to_all(of) || self.is_in_macros(of))
    }

    /// Returns `true` if a macro that contains impls names an item.
    fn is_in_macros(&self, of: ItemId) -> bool {
        let name = &self.index.item(of).name;
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let mentions =
            |item: &ItemId| self.index.text(*item).split(|letter| !is_word(letter)).any(|word| word == name);
        self.tables.implementing().iter().any(mentions)
    }

    /// The functions of this name in the impls of a trait; the trait's own, where an impl leaves it to that.
    pub(super) fn implementors(&self, of: ItemId, name: &str) -> Found {
        let Some(declared) = self.member(of, name) else { return self.supertraits(of, name) };
        let impls = self.index.impls_of_trait(&self.index.item(of).name).iter().copied();
        let impls = impls.filter(|item| self.counts(*item) && self.trait_of(*item) == Some(of));
        let function = |item: ItemId| match self.member(item, name) {
            Some(member) => Some((member, None)),
            None if self.has_body(declared) => Some((declared, self.context_in(item).own.clone())),
            None => None,
        };
        impls.filter_map(function).collect()
    }

    /// A function that a trait has from one that it requires.
    fn supertraits(&self, of: ItemId, name: &str) -> Found {
        let methods = self.index.methods_named(name).iter().filter_map(|item| self.index.item(*item).parent);
        let mut traits = methods.filter(|parent| self.index.item(*parent).kind == Kind::Trait);
        let head = self.index.text(of);
        let head = head.split('{').next().unwrap_or_default();
        let required =
            |item: &ItemId| *item != of && self.counts(*item) && head.contains(&self.index.item(*item).name);
        match (traits.find(required), traits.find(required)) {
            (Some(required), None) => self.implementors(required, name),
            _ => Found::new(),
        }
    }

    /// The last name of the trait that an impl is of.
    pub(super) fn trait_name(&self, item: ItemId) -> Option<&str> {
        let path = self.index.implementation(item)?.trait_path.as_ref()?;
        path.segments.last().map(AsRef::as_ref)
    }

    /// The trait of the workspace that an impl is of.
    pub(super) fn trait_of(&self, item: ItemId) -> Option<ItemId> {
        let path = self.index.implementation(item)?.trait_path.as_ref()?;
        let names: Vec<&str> = path.segments.iter().map(AsRef::as_ref).collect();
        match self.index.resolve(self.index.item(item).module, &names, Space::Types) {
            Resolved::Items(items, rest) if rest.is_empty() => {
                items.into_iter().find(|item| self.index.item(*item).kind == Kind::Trait)
            }
            _ => None,
        }
    }
}
