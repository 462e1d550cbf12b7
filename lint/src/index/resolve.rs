//! Path resolution by the rules of rustc: never by the last name alone.
//!
//! In a module, its own items come first, then its imports by name, then its globs, then the crates that it can name,
//! then the prelude. Conditions are not evaluated: all alternatives count.

mod globs;
mod meaning;
mod names;
mod search;

pub(super) use self::meaning::Kept;
use self::{
    meaning::{Meaning, Meanings},
    search::Search,
};
use responds_facts::exports;

use super::{Index, ItemId, ModuleId};

/// A namespace of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// Types, traits and modules.
    Types,
    /// Functions, constants, and structs that are values.
    Values,
    /// Macros.
    Macros,
}

/// The resolution of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// Items of the workspace, several only where conditions choose between them, sorted; and the segments
    /// behind: `ApiError::NotFound` is the enum and `["NotFound"]`.
    Items(Vec<ItemId>, Vec<String>),
    /// A module.
    Module(ModuleId),
    /// Something of another crate, by its full path as far as imports tell: `["axum", "Json"]`.
    Outside(Vec<String>),
    /// Unknown: a local name, one that a macro makes, or one that a glob from outside may import.
    Unknown,
}

impl Index {
    /// Resolves a path in a module.
    ///
    /// The first segment may be `crate`, `self`, `super`, `$crate`, or empty for a path that starts with `::`.
    /// `Self`, generic parameters and local variables are not known here: look for them first.
    ///
    /// A name that only a glob from outside can bring is [`Resolved::Unknown`], unless there is one such glob
    /// in scope, and either the path leads into another module, where nothing else can be meant, or the glob
    /// is that of a framework: `use actix_web::*`. Of several globs the one counts whose crate has the name, as
    /// [`exports`] tell.
    pub fn resolve(&self, from: ModuleId, path: &[impl AsRef<str>], space: Space) -> Resolved {
        let path: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
        let mut found = Search::new(self).first(from, &path, space);
        if space != Space::Macros && found.len() > 1 {
            found.retain(|meaning| !meaning.is_of_macros());
        }
        told(found)
    }

    /// The same, where a function or block has imports of its own: each its name, or `*`, and its path.
    ///
    /// Names from a glob of another crate are unknown, and do not count.
    pub fn resolve_with(
        &self,
        from: ModuleId,
        locals: &[(String, Vec<String>)],
        path: &[impl AsRef<str>],
        space: Space,
    ) -> Resolved {
        let mut path: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
        let Some(first) = path.first().copied() else { return Resolved::Unknown };
        if let Some((_, import)) = locals.iter().rev().find(|(name, _)| name == first) {
            path.splice(..1, import.iter().map(String::as_str));
            return self.resolve(from, &path, space);
        }
        let globs = locals.iter().filter(|(name, _)| name == "*");
        let mut brought = globs.filter(|(_, glob)| self.brings(from, glob, first)).map(|(_, glob)| {
            let glob: Vec<&str> = glob.iter().map(String::as_str).chain(path.iter().copied()).collect();
            self.resolve(from, &glob, space)
        });
        let inside = brought.find(|found| matches!(found, Resolved::Items(..) | Resolved::Module(_)));
        inside.unwrap_or_else(|| self.resolve(from, &path, space))
    }

    /// Returns `true` if a glob may import a name: one of a module may, one of an enum only its variants.
    fn brings(&self, from: ModuleId, glob: &[String], name: &str) -> bool {
        match self.resolve(from, glob, Space::Types) {
            Resolved::Module(_) => true,
            Resolved::Items(items, behind) => {
                let mut variants = items.iter().flat_map(|item| self.variants(*item));
                behind.is_empty() && variants.any(|variant| **variant == *name)
            }
            Resolved::Outside(_) | Resolved::Unknown => false,
        }
    }
}

/// Returns the resolution for several meanings of a path: alternatives of the same kind are united; meanings that do
/// not fit together are unknown.
fn told(mut found: Meanings) -> Resolved {
    let Some(first) = found.pop() else { return Resolved::Unknown };
    match first {
        Meaning::Item(item, behind) => items(item, &behind, found),
        Meaning::Module(module) => {
            let others = found.iter().map(|other| match other {
                Meaning::Module(module) => Some(*module),
                _ => None,
            });
            let others: Option<Vec<_>> = others.collect();
            let first = others.map(|others| others.into_iter().fold(module, Ord::min));
            first.map_or(Resolved::Unknown, Resolved::Module)
        }
        Meaning::Outside(path) if found.is_empty() => Resolved::Outside(original(&path)),
        Meaning::Outside(_) | Meaning::Open => Resolved::Unknown,
    }
}

fn items(first: ItemId, behind: &[Box<str>], others: Meanings) -> Resolved {
    let others = others.into_iter().map(|other| match other {
        Meaning::Item(item, other) if *other == *behind => Some(item),
        _ => None,
    });
    let Some(mut items) = others.collect::<Option<Vec<_>>>() else { return Resolved::Unknown };
    items.push(first);
    items.sort_unstable();
    items.dedup();
    Resolved::Items(items, strings(behind))
}

/// The path in the crate that an item comes from, where another one hands it on.
fn original(path: &[Box<str>]) -> Vec<String> {
    let written: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
    let real = exports::original(&written).unwrap_or(written);
    real.into_iter().map(str::to_owned).collect()
}

fn strings(path: &[Box<str>]) -> Vec<String> {
    path.iter().map(|segment| segment.clone().into_string()).collect()
}
