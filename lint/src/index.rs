//! The items of a workspace, with their places, and name resolution.
//!
//! Files are split into items by their tokens alone; bodies are not entered. Users of an item parse its text.

mod build;
mod implementations;
mod item;
mod items;
mod load;
mod prelude;
mod resolve;
mod scope;
mod skip;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod tokens;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

pub use self::{
    item::{Item, ItemId, Kind, Module, ModuleId},
    items::{Implementation, PathText},
    resolve::{Resolved, Space},
};
use self::{
    resolve::Kept,
    scope::{Crate, Entry, External, Reach, Scope, What},
};
use crate::{
    source::Sources,
    workspace::{TargetKind, Unread, Workspace},
};

/// Options for building an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// `true` if packages are left out in which nothing can matter.
    pub skip: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { skip: true }
    }
}

/// The items of a workspace.
#[derive(Debug, Default)]
pub struct Index {
    sources: Sources,
    modules: Vec<Module>,
    items: Vec<Item>,
    scopes: Vec<Scope>,
    /// Cached look-ups, module by module.
    kept: Vec<Kept>,
    /// By the root module.
    crates: FxHashMap<ModuleId, Crate>,
    members: FxHashMap<ItemId, Vec<ItemId>>,
    /// The modules of function bodies.
    blocks: FxHashMap<ItemId, ModuleId>,
    variants: FxHashMap<ItemId, Box<[Box<str>]>>,
    aliases: FxHashMap<ItemId, PathText>,
    headers: FxHashMap<ItemId, Implementation>,
    impls: FxHashMap<ItemId, Vec<ItemId>>,
    trait_impls: FxHashMap<Box<str>, Vec<ItemId>>,
    methods: FxHashMap<Box<str>, Vec<ItemId>>,
    /// The conditions of items that are not there in every build.
    conditions: FxHashMap<ItemId, Arc<str>>,
    /// The macros with `#[macro_export]`.
    exported: FxHashSet<ItemId>,
    /// The macro calls whose items are there, and the macros all of whose calls are among them.
    expanded: FxHashSet<ItemId>,
    /// The libraries of the workspace by their names.
    libraries: FxHashMap<Box<str>, ModuleId>,
    unread: Vec<Unread>,
    /// `true` if there is no program in the workspace.
    library: bool,
}

impl Index {
    /// Reads the files of a workspace.
    #[must_use]
    pub fn load(workspace: &Workspace, options: &Options) -> Self {
        let loaded = load::load(workspace, options);
        let mut index = build::build(workspace, loaded);
        let targets = || workspace.packages.iter().flat_map(|package| &package.targets);
        index.library = !targets().any(|target| target.kind == TargetKind::Program);
        implementations::link(&mut index);
        index
    }

    /// The files that were read.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Returns the parts that could not be read, sorted.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// Clears the cached look-ups: names have other meanings than before.
    fn forget(&mut self) {
        self.kept.clear();
        self.kept.resize_with(self.modules.len(), Kept::default);
    }

    /// Returns `true` for a macro call whose expansion is in this index, and for a macro all of whose calls in item
    /// position are.
    #[must_use]
    pub fn is_expanded(&self, item: ItemId) -> bool {
        self.expanded.contains(&item)
    }

    /// All modules, each before those in it.
    pub fn modules(&self) -> impl Iterator<Item = ModuleId> + use<> {
        (0..count(&self.modules)).map(ModuleId)
    }

    /// The module.
    #[must_use]
    pub fn module(&self, module: ModuleId) -> &Module {
        &self.modules[module.0 as usize]
    }

    /// Returns `true` if code outside of the workspace may implement a trait: a public one of a library.
    pub(crate) fn is_open_to_all(&self, of: ItemId) -> bool {
        let item = self.item(of);
        let named = self.scopes.get(item.module.0 as usize).and_then(|scope| scope.named.get(&*item.name));
        let is_shown = |entry: &Entry| {
            entry.reach == Reach::All && matches!(entry.what, What::Item(known, _) if known == of)
        };
        self.library
            && self.module(item.module).target == TargetKind::Library
            && named.is_some_and(|entries| entries.iter().any(is_shown))
    }

    /// The names of the crates that can be named and are not read: those outside of the workspace, and frameworks.
    pub(crate) fn outside_crates(&self) -> FxHashSet<&str> {
        let named = self.crates.values().flat_map(|krate| krate.names.values());
        let outside = named.filter_map(|external| match external {
            External::Outside(name) => Some(&**name),
            External::Root(_) => None,
        });
        outside.collect()
    }

    /// All items, also those in traits and impls and those that macros write.
    pub fn items(&self) -> impl Iterator<Item = ItemId> + use<> {
        (0..count(&self.items)).map(ItemId)
    }

    /// The item.
    #[must_use]
    pub fn item(&self, item: ItemId) -> &Item {
        &self.items[item.0 as usize]
    }

    /// Returns the module in which the names in the body of a function are looked up: the body itself if it has items,
    /// else the module around.
    #[must_use]
    pub fn scope_of(&self, function: ItemId) -> ModuleId {
        self.blocks.get(&function).copied().unwrap_or_else(|| self.item(function).module)
    }

    /// Returns the module that can be named around an item, or the module itself.
    fn named_module(&self, mut module: ModuleId) -> ModuleId {
        while let Module { is_block: true, parent: Some(parent), .. } = self.module(module) {
            module = *parent;
        }
        module
    }

    /// The condition under which an item is there, where the default features do not decide it: `unix`.
    #[must_use]
    pub fn condition(&self, item: ItemId) -> Option<&str> {
        self.conditions.get(&item).map(AsRef::as_ref)
    }

    /// The text of an item, attributes and doc comments included.
    #[must_use]
    pub fn text(&self, item: ItemId) -> &str {
        self.sources.text(self.item(item).site)
    }

    /// The items in a trait or an impl: functions, constants, types and macro calls.
    #[must_use]
    pub fn members(&self, item: ItemId) -> &[ItemId] {
        self.members.get(&item).map_or(&[], Vec::as_slice)
    }

    /// The names of an enum's variants.
    #[must_use]
    pub fn variants(&self, item: ItemId) -> &[Box<str>] {
        self.variants.get(&item).map_or(&[], AsRef::as_ref)
    }

    /// The type that an alias names.
    #[must_use]
    pub fn alias(&self, item: ItemId) -> Option<&PathText> {
        self.aliases.get(&item)
    }

    /// The header of an impl.
    #[must_use]
    pub fn implementation(&self, item: ItemId) -> Option<&Implementation> {
        self.headers.get(&item)
    }

    /// The impls, inherent and of traits, whose self type is this item, also through references and aliases; of
    /// a trait those of `dyn Trait`.
    #[must_use]
    pub fn impls_of(&self, ty: ItemId) -> &[ItemId] {
        self.impls.get(&ty).map_or(&[], Vec::as_slice)
    }

    /// The impls of traits of this name, whichever trait the name means there.
    #[must_use]
    pub fn impls_of_trait(&self, name: &str) -> &[ItemId] {
        self.trait_impls.get(name).map_or(&[], Vec::as_slice)
    }

    /// The functions of this name in impls and traits.
    #[must_use]
    pub fn methods_named(&self, name: &str) -> &[ItemId] {
        self.methods.get(name).map_or(&[], Vec::as_slice)
    }
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
