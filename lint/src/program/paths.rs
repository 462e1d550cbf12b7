//! The types of the workspace by their full paths, and their items.

use std::{fmt::Write, rc::Rc};

use syn::{Path, Type};

use super::{Resolver, types::absolute};
use crate::index::{ItemId, Kind};

impl Resolver<'_> {
    /// All impls for a type of the workspace, also those for references to it.
    pub(super) fn implementations(&self, ty: &Type) -> Vec<ItemId> {
        self.items(ty)
            .iter()
            .flat_map(|item| self.index.impls_of(*item))
            .copied()
            .filter(|item| self.counts(*item))
            .collect()
    }

    /// Returns `true` if a canonical type is a struct or an enum of the workspace.
    pub(super) fn has(&self, ty: &Type) -> bool {
        let kinds = [Kind::Struct, Kind::Enum, Kind::Union];
        self.items(ty).iter().any(|item| kinds.contains(&self.index.item(*item).kind))
    }

    /// Returns `true` if an item is part of the service, not of its tests.
    pub(super) fn counts(&self, item: ItemId) -> bool {
        !self.index.item(item).test
    }

    /// The items of a canonical type; several only if `cfg` chooses between them.
    pub(super) fn items(&self, ty: &Type) -> Rc<[ItemId]> {
        match ty {
            Type::Reference(inner) => self.items(&inner.elem),
            Type::Path(path) if path.path.leading_colon.is_some() => {
                self.paths.borrow().get(&key(&path.path)).cloned().unwrap_or_default()
            }
            _ => Rc::default(),
        }
    }

    /// Returns `true` if this is the full path of an item of the workspace.
    pub(super) fn is_own(&self, path: &str) -> bool {
        self.paths.borrow().contains_key(path)
    }

    /// The full path of an item of the workspace.
    pub(super) fn own_path(&self, item: ItemId) -> Rc<Path> {
        if let Some(known) = self.own_paths.borrow().get(&item) {
            return known.clone();
        }
        let path = Rc::new(self.registered(item));
        self.own_paths.borrow_mut().insert(item, path.clone());
        path
    }

    fn registered(&self, item: ItemId) -> Path {
        let found = self.index.item(item);
        let module = self.tables.module(found.module);
        let segments: Vec<String> =
            module.split("::").chain([found.name.as_str()]).map(str::to_owned).collect();
        let key = segments.join("::");
        // Those of its name too: `cfg` chooses among them.
        let same = |other: &ItemId| {
            let other = self.index.item(*other);
            other.name == found.name && is_type(other.kind) && (!other.test || found.test)
        };
        let register = || self.index.module(found.module).items.iter().copied().filter(same).collect();
        self.paths.borrow_mut().entry(key).or_insert_with(register);
        absolute(&segments)
    }
}

/// A path as text.
fn key(path: &Path) -> String {
    let mut key = String::new();
    for (at, segment) in path.segments.iter().enumerate() {
        let colons = if at > 0 { "::" } else { "" };
        let _ = write!(key, "{colons}{}", segment.ident);
    }
    key
}

pub(super) fn is_type(kind: Kind) -> bool {
    matches!(kind, Kind::Struct | Kind::Enum | Kind::Union | Kind::Trait | Kind::Alias)
}
