//! The impls of types and traits.

use rayon::prelude::*;

use super::{Index, ItemId, Kind, ModuleId, PathText, Resolved, Space};

/// The maximum number of aliases that are followed to the type of an impl.
const MOST_ALIASES: usize = 8;

/// Finds the type of each impl, and sorts functions by their names.
pub(super) fn link(index: &mut Index) {
    let impls: Vec<_> = index.items().filter(|item| index.item(*item).kind == Kind::Impl).collect();
    let types: Vec<_> = impls.par_iter().map(|item| types(index, *item)).collect();
    for (implementation, types) in impls.into_iter().zip(types) {
        for ty in types {
            index.impls.entry(ty).or_default().push(implementation);
        }
        let header = index.headers.get(&implementation);
        let name = header.and_then(|header| header.trait_path.as_ref()).and_then(|path| path.segments.last());
        if let Some(name) = name.cloned() {
            index.trait_impls.entry(name).or_default().push(implementation);
        }
    }
    for item in index.items() {
        let function = index.item(item);
        if function.kind == Kind::Function && function.parent.is_some() {
            let name = Box::from(&*function.name);
            index.methods.entry(name).or_default().push(item);
        }
    }
}

/// The types that an impl is for.
fn types(index: &Index, implementation: ItemId) -> Vec<ItemId> {
    let Some(header) = index.implementation(implementation) else { return Vec::new() };
    if let [name] = &header.self_type.segments[..]
        && header.generics.contains(name)
    {
        return Vec::new();
    }
    index.types_at(index.item(implementation).module, &header.self_type)
}

impl Index {
    /// The types of the workspace that a path names as seen from a module, behind aliases.
    #[must_use]
    pub fn types_at(&self, from: ModuleId, path: &PathText) -> Vec<ItemId> {
        let mut found = Vec::new();
        let mut next = vec![(from, path.clone())];
        for _ in 0..MOST_ALIASES {
            for (from, path) in std::mem::take(&mut next) {
                let Resolved::Items(items, behind) = self.resolve(from, &path.segments, Space::Types) else {
                    continue;
                };
                if !behind.is_empty() {
                    continue;
                }
                for item in items {
                    match self.alias(item) {
                        Some(target) => next.push((self.item(item).module, target.clone())),
                        None => found.push(item),
                    }
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }
}
