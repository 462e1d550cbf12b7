//! Methods: which one is meant, by the type it is called on, else by its name.

use std::rc::Rc;

use responds_syntax::evidence::{Callee, Kind as Is, Value, Values};
use syn::Type;

use super::{
    View,
    call::{Routine, nowhere},
    common::is_common,
    likeness::is_like,
    names::Found,
    types::{arguments_of, last_name},
};
use crate::index::{ItemId, Kind};

/// Types that lend the methods of their argument.
const WRAPPERS: &[&str] = &[
    "Arc",
    "Box",
    "ContextState",
    "Cow",
    "Data",
    "Extension",
    "Form",
    "Inject",
    "Json",
    "JsonBody",
    "LazyLock",
    "MutexGuard",
    "OnceCell",
    "Path",
    "Pin",
    "Query",
    "Rc",
    "ReqData",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "State",
    "ThinData",
    "TypedBody",
    "Validated",
];

/// Those of them that are taken for what they point to, everywhere.
const POINTERS: &[&str] =
    &["Arc", "Box", "Cow", "MutexGuard", "Pin", "Rc", "RwLockReadGuard", "RwLockWriteGuard"];

/// The type whose methods and fields a wrapper lends.
pub(super) fn lent(ty: &Type) -> Option<&Type> {
    let wraps = last_name(ty).is_some_and(|last| WRAPPERS.contains(&last.as_str()));
    if wraps { arguments_of(ty).pop() } else { None }
}

/// Whether a type only points to another.
pub(super) fn is_pointer(ty: &Type) -> bool {
    last_name(ty).is_some_and(|last| POINTERS.contains(&last.as_str()))
}

/// How many methods of a name are looked at.
const MOST: usize = 64;

impl View<'_, '_> {
    /// What a method gives; nothing, where it cannot be told which one is meant.
    pub(super) fn called(&self, receiver: &Value, name: &str, arguments: &[Values]) -> Option<Values> {
        let callee = match receiver.ty() {
            Some(ty) => self.engine.method_of(ty, name, arguments.len())?,
            None if matches!(receiver.kind, Is::Unknown) => {
                self.engine.method_by_name(name, arguments.len())?
            }
            None => (self.engine.extension(half(&receiver.kind)?, name, arguments.len())?, None),
        };
        let mut all = vec![vec![receiver.clone()]];
        all.extend(arguments.iter().cloned());
        // Inside of a wrapper stands what the method is called on.
        if let (Some(own), Some(first)) = (callee.1, all.first_mut())
            && receiver.ty() != Some(&own)
            && matches!(receiver.kind, Is::Typed(_) | Is::Unknown)
        {
            *first = vec![Value { kind: Is::Typed(Rc::new(own)), ..receiver.clone() }];
        }
        self.engine.run(callee.0, &all, &self.candidates)
    }
}

/// The name of the type of which a value is a half.
const fn half(kind: &Is) -> Option<&'static str> {
    match kind {
        Is::Ok(_) | Is::Err(_) => Some("Result"),
        Is::Some(_) | Is::None => Some("Option"),
        _ => None,
    }
}

impl super::Engine<'_> {
    /// The method that a trait of the workspace adds to types of a name.
    fn extension(&self, ty: &str, name: &str, arity: usize) -> Option<Callee> {
        let methods =
            self.index.methods_named(name).iter().copied().filter(|item| self.counts(*item)).take(MOST);
        let fits = |method: &ItemId| {
            let Some(parent) = self.index.item(*method).parent else { return false };
            self.takes(*method, arity)
                && self.trait_of(parent).is_some()
                && self.context_in(parent).own.as_ref().and_then(last_name).as_deref() == Some(ty)
        };
        self.any_of(methods.filter(fits).map(|method| (method, None)).collect(), None)
    }

    /// The method of a canonical type, and the type that has it.
    fn method_of(&self, ty: &Type, name: &str, arity: usize) -> Option<(Callee, Option<Type>)> {
        let mut at = ty;
        loop {
            if let Some(callee) = self.method_on(at, name, arity) {
                return Some((callee, Some(at.clone())));
            }
            if let Some(target) = self.deref_target(at)
                && let Some(callee) = self.method_on(&target, name, arity)
            {
                return Some((callee, Some(target)));
            }
            at = match at {
                Type::Reference(inner) => &inner.elem,
                Type::Paren(inner) => &inner.elem,
                Type::Infer(_) => return self.method_by_name(name, arity),
                _ => lent(at)?,
            };
        }
    }

    fn method_on(&self, ty: &Type, name: &str, arity: usize) -> Option<Callee> {
        let bounds = match ty {
            Type::ImplTrait(hidden) => Some(&hidden.bounds),
            Type::TraitObject(object) => Some(&object.bounds),
            _ => None,
        };
        let traits = bounds.map(|bounds| self.traits(bounds.iter()));
        let found = match &traits {
            Some(traits) => traits.iter().flat_map(|item| self.implementors(*item, name)).collect(),
            None if self.items(ty).is_empty() => self.extensions(ty, name),
            None => self.members_of(ty, name),
        };
        let found = found.into_iter().filter(|(item, _)| self.takes(*item, arity)).collect();
        let callee = self.any_of(found, Some(ty))?;
        Some(self.or_other(callee, traits.as_deref().unwrap_or_default()))
    }

    /// What `Deref` says that a type of the workspace lends the methods of.
    pub(super) fn deref_target(&self, ty: &Type) -> Option<Type> {
        let impls = self.implementations(ty);
        let deref = impls.into_iter().find(|item| self.trait_name(*item) == Some("Deref"))?;
        let target = self.context_in(deref);
        Some(self.view(&target).canonical(&syn::parse_quote!(Self::Target)))
    }

    /// The functions that a type has under a name: its own, else those of traits.
    pub(super) fn members_of(&self, ty: &Type, name: &str) -> Found {
        let impls: Vec<ItemId> =
            self.implementations(ty).into_iter().filter(|item| self.fits(*item, ty)).collect();
        let own = |item: &&ItemId| self.trait_name(**item).is_none();
        let named = |item: &ItemId| self.member(*item, name).map(|member| (member, None));
        let inherent: Found = impls.iter().filter(own).filter_map(named).collect();
        if !inherent.is_empty() {
            return inherent;
        }
        let of_traits = impls.iter().filter(|item| !own(item));
        let mut found: Found = of_traits.clone().filter_map(named).collect();
        if found.is_empty() {
            let defaults = of_traits.filter_map(|item| self.member(self.trait_of(*item)?, name));
            found = defaults
                .filter(|member| self.has_body(*member))
                .map(|member| (member, Some(ty.clone())))
                .collect();
        }
        found
    }

    /// What traits of the workspace add to types outside of it.
    fn extensions(&self, ty: &Type, name: &str) -> Found {
        let methods =
            self.index.methods_named(name).iter().copied().filter(|item| self.counts(*item)).take(MOST);
        let fits = |method: &ItemId| {
            let Some(parent) = self.index.item(*method).parent else { return false };
            self.trait_of(parent).is_some()
                && self.context_in(parent).own.as_ref().is_some_and(|own| is_like(own, ty))
        };
        methods.filter(fits).map(|method| (method, None)).collect()
    }

    /// The only method of a name, or all that one trait has under it.
    fn method_by_name(&self, name: &str, arity: usize) -> Option<(Callee, Option<Type>)> {
        if is_common(name) {
            return None;
        }
        let all = self.index.methods_named(name);
        if all.len() > MOST {
            return None;
        }
        let (mut owners, mut found) = (Vec::new(), Found::new());
        for item in all.iter().copied().filter(|item| self.counts(*item) && self.takes(*item, arity)) {
            let parent = self.index.item(item).parent?;
            let owner = match self.index.item(parent).kind {
                Kind::Trait => parent,
                // A trait from outside has impls outside.
                _ if self.trait_name(parent).is_some() => self.trait_of(parent)?,
                _ => parent,
            };
            owners.push(owner);
            found.push((item, None));
        }
        owners.sort_unstable();
        owners.dedup();
        let [owner] = owners[..] else { return None };
        let of_trait = self.index.item(owner).kind == Kind::Trait;
        if of_trait {
            found = self.implementors(owner, name);
        }
        let own = match found[..] {
            [(item, ref own)] => own.clone().or_else(|| self.context(item).own.clone()),
            _ => None,
        };
        let callee = self.any_of(found, None)?;
        Some((if of_trait { self.or_other(callee, &[owner]) } else { callee }, own))
    }

    /// Whether a function is a method that takes so many arguments beside its `self`.
    fn takes(&self, item: ItemId, arity: usize) -> bool {
        self.index.item(item).kind == Kind::Function
            && self
                .library
                .function(item)
                .is_some_and(|function| function.is_method() && function.signature.inputs.len() == arity + 1)
    }

    pub(super) fn has_body(&self, item: ItemId) -> bool {
        self.library.function(item).is_some_and(|function| function.has_body)
    }

    /// What stands under a name in an impl or a trait.
    pub(super) fn member(&self, of: ItemId, name: &str) -> Option<ItemId> {
        let members = self.index.members(of).iter().copied();
        let kinds = [Kind::Function, Kind::Constant];
        members
            .filter(|member| self.counts(*member) && kinds.contains(&self.index.item(*member).kind))
            .find(|member| self.index.item(*member).name == name)
    }

    /// Whether an impl is for this type, as far as its arguments tell.
    pub(super) fn fits(&self, item: ItemId, ty: &Type) -> bool {
        self.context_in(item).own.as_ref().is_none_or(|own| is_like(own, ty))
    }
}

/// A value of which nothing is known, for a parameter that nothing is said of.
pub(super) fn anything() -> Values {
    vec![Value::unknown(nowhere())]
}

/// A function of an impl that is called by what it is for.
pub(super) const fn routine(item: ItemId, own: Option<Type>) -> Routine {
    Routine::Item(item, own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(WRAPPERS.is_sorted());
    }
}
