//! Members of types: functions and constants of impls, associated types, and targets of `Deref`.

use syn::Type;

use super::{Resolver, context::unknown, likeness::is_like, types::DEEPEST};
use crate::index::{ItemId, Kind};

impl Resolver<'_> {
    /// Returns the associated type of an impl or trait.
    pub(super) fn member_type(&self, around: ItemId, name: &str, depth: usize) -> Option<Type> {
        let members = self.index.members(around).iter();
        let mut named = members.filter(|member| self.index.item(**member).name == name);
        let item = *named.find(|member| self.index.item(**member).kind == Kind::Alias)?;
        let alias = self.library.parsed::<syn::ImplItemType>(item)?;
        Some(self.view(&self.context_in(around)).type_at(&alias.ty, depth + 1))
    }

    /// Returns `<X as Trait>::Y` of a type of the workspace; unknown, where impls disagree.
    pub(super) fn associated(&self, own: &Type, of_trait: Option<&str>, name: &str, depth: usize) -> Type {
        if depth > DEEPEST {
            return unknown();
        }
        let of = |item: &ItemId| {
            let header = self.index.implementation(*item).and_then(|header| header.trait_path.as_ref());
            header.is_some_and(|path| {
                of_trait.is_none_or(|wanted| path.segments.last().is_some_and(|last| **last == *wanted))
            })
        };
        let impls = self.implementations(own).into_iter().filter(of);
        let mut types: Vec<Type> = impls.filter_map(|item| self.member_type(item, name, depth + 1)).collect();
        types.dedup();
        match types.pop() {
            Some(ty) if types.is_empty() => ty,
            _ => unknown(),
        }
    }

    /// Returns the target of a workspace type's `Deref` impl.
    pub(super) fn deref_target(&self, ty: &Type) -> Option<Type> {
        let impls = self.implementations(ty);
        let deref = impls.into_iter().find(|item| self.trait_name(*item) == Some("Deref"))?;
        self.member_type(deref, "Target", 0)
    }

    /// Returns `true` if a function has a body.
    pub(super) fn has_body(&self, item: ItemId) -> bool {
        self.library.function(item).is_some_and(|function| function.has_body)
    }

    /// Returns the member of a name in an impl or a trait.
    pub(super) fn member(&self, of: ItemId, name: &str) -> Option<ItemId> {
        let members = self.index.members(of).iter().copied();
        let kinds = [Kind::Function, Kind::Constant];
        members
            .filter(|member| self.counts(*member) && kinds.contains(&self.index.item(*member).kind))
            .find(|member| self.index.item(*member).name == name)
    }

    /// Returns `true` if an impl applies to this type, as far as its arguments tell.
    pub(super) fn fits(&self, item: ItemId, ty: &Type) -> bool {
        self.context_in(item).own.as_ref().is_none_or(|own| is_like(own, ty))
    }
}
