//! The possible meanings of a path, before one of them is chosen.

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;

use super::{ItemId, ModuleId, Space};

/// The maximum number of alternatives of a path: the rest is left out.
const MOST: usize = 64;

/// One item that a path may name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Item(ItemId, Vec<Box<str>>),
    Module(ModuleId),
    Outside(Vec<Box<str>>),
    /// Unknown.
    Open,
}

impl Meaning {
    /// Returns `true` if it comes from a crate that has macros alone, as far as its name tells: `strum_macros::Display`
    /// may be in scope beside `std::fmt::Display`.
    pub(super) fn is_of_macros(&self) -> bool {
        let Self::Outside(path) = self else { return false };
        let krate = path.first().map_or("", AsRef::as_ref);
        ["_macros", "_macro", "_derive", "_codegen"].iter().any(|end| krate.ends_with(end))
    }
}

/// The meanings of a path; empty if it has none.
pub(super) type Meanings = Vec<Meaning>;

/// The known meanings of names in one module that came first on a path.
#[derive(Debug, Default)]
pub(crate) struct Kept(RwLock<FxHashMap<Box<str>, BySpace>>);

/// The meanings in each namespace.
type BySpace = [Option<Arc<[Meaning]>>; 3];

impl Kept {
    pub(super) fn get(&self, name: &str, space: Space) -> Option<Arc<[Meaning]>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(name)?[space as usize].clone()
    }

    pub(super) fn keep(&self, name: &str, space: Space, found: Meanings) -> Arc<[Meaning]> {
        let found: Arc<[Meaning]> = found.into();
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        kept.entry(Box::from(name)).or_default()[space as usize] = Some(found.clone());
        found
    }
}

pub(super) fn longer(path: &[Box<str>], segment: &str) -> Vec<Box<str>> {
    path.iter().cloned().chain([Box::from(segment)]).collect()
}

pub(super) fn add(found: &mut Meanings, more: impl IntoIterator<Item = Meaning>) {
    for meaning in more {
        if found.len() < MOST && !found.contains(&meaning) {
            found.push(meaning);
        }
    }
}
