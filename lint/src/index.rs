//! The items of a workspace: where each stands, and what names mean there.
//!
//! Files are split into items by their tokens alone; bodies are not entered. Whoever needs an item parses its
//! text.

mod build;
mod implementations;
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

use rustc_hash::{FxHashMap, FxHashSet};

pub use self::{
    items::{Implementation, PathText},
    resolve::{Resolved, Space},
};
use self::{
    resolve::Kept,
    scope::{Crate, Entry, External, Reach, Scope, What},
};
use crate::{
    source::{FileId, Site, Sources},
    workspace::{PackageId, TargetKind, Unread, Workspace},
};

/// A module, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleId(pub u32);

/// An item, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

/// A module.
#[derive(Clone, Debug)]
pub struct Module {
    /// The package whose crate it belongs to.
    pub package: PackageId,
    /// What its crate is.
    pub target: TargetKind,
    /// Its path; the crate's name comes first: `todos::api`.
    pub path: String,
    /// The file it stands in; of a module that could not be read that of its `mod` line.
    pub file: FileId,
    /// The module around it.
    pub parent: Option<ModuleId>,
    /// The root of its crate.
    pub root: ModuleId,
    /// Its items, in the order in which they stand there; what stands in a trait or an impl is not among them.
    pub items: Vec<ItemId>,
    /// `true` if it is a part of tests alone.
    pub test: bool,
    /// `true` if its file could not be read, so that nothing is known of what stands there.
    pub unread: bool,
    /// `true` if the same text was reached before, from another crate or under another name: what is told of
    /// places would be told twice.
    pub repeated: bool,
}

/// An item.
#[derive(Clone, Debug)]
pub struct Item {
    /// The module that it stands in.
    pub module: ModuleId,
    /// Its name; empty for impls, imports, macro calls and foreign blocks.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The whole of it, attributes and doc comments included.
    pub site: Site,
    /// The impl or trait that it stands in.
    pub parent: Option<ItemId>,
    /// `true` if it is a part of tests alone: by its attributes, or by what is around it.
    pub test: bool,
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// `fn`
    Function,
    /// `struct`
    Struct,
    /// `enum`
    Enum,
    /// `union`
    Union,
    /// `type`, also in a trait or an impl.
    Alias,
    /// `trait`
    Trait,
    /// `impl`
    Impl,
    /// `const` and `static`
    Constant,
    /// `macro_rules!` and `macro`
    MacroRules,
    /// A call of a macro in the place of items; what stands in `cfg_if!` and its like are items beside it.
    MacroCall,
    /// `extern "C" { .. }`
    Foreign,
    /// `mod`
    Module(ModuleId),
    /// `use`
    Use,
    /// `extern crate`
    ExternCrate,
}

/// How an index is made.
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
    /// What was asked before, module by module.
    kept: Vec<Kept>,
    /// By the root module.
    crates: FxHashMap<ModuleId, Crate>,
    members: FxHashMap<ItemId, Vec<ItemId>>,
    variants: FxHashMap<ItemId, Box<[Box<str>]>>,
    aliases: FxHashMap<ItemId, PathText>,
    headers: FxHashMap<ItemId, Implementation>,
    impls: FxHashMap<ItemId, Vec<ItemId>>,
    trait_impls: FxHashMap<Box<str>, Vec<ItemId>>,
    methods: FxHashMap<Box<str>, Vec<ItemId>>,
    /// The macros with `#[macro_export]`.
    exported: FxHashSet<ItemId>,
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
        index.kept.resize_with(index.modules.len(), Kept::default);
        implementations::link(&mut index);
        index
    }

    /// The files that were read.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What could not be read, sorted.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// All modules: crate by crate, each before what stands in it.
    pub fn modules(&self) -> impl Iterator<Item = ModuleId> + use<> {
        (0..count(&self.modules)).map(ModuleId)
    }

    /// The module.
    #[must_use]
    pub fn module(&self, module: ModuleId) -> &Module {
        &self.modules[module.0 as usize]
    }

    /// Returns `true` if code outside of the workspace may implement a trait: one that a library shows to whoever builds programs
    /// with it.
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

    /// All items, also those in traits and impls: module by module, in the order in which they stand there.
    pub fn items(&self) -> impl Iterator<Item = ItemId> + use<> {
        (0..count(&self.items)).map(ItemId)
    }

    /// The item.
    #[must_use]
    pub fn item(&self, item: ItemId) -> &Item {
        &self.items[item.0 as usize]
    }

    /// The text of an item, attributes and doc comments included.
    #[must_use]
    pub fn text(&self, item: ItemId) -> &str {
        self.sources.text(self.item(item).site)
    }

    /// What stands in a trait or an impl: functions, constants, types and macro calls.
    #[must_use]
    pub fn members(&self, item: ItemId) -> &[ItemId] {
        self.members.get(&item).map_or(&[], Vec::as_slice)
    }

    /// The names of an enum's variants.
    #[must_use]
    pub fn variants(&self, item: ItemId) -> &[Box<str>] {
        self.variants.get(&item).map_or(&[], AsRef::as_ref)
    }

    /// What an alias stands for.
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

    /// The impls of traits of this name, whatever it stands for there.
    #[must_use]
    pub fn impls_of_trait(&self, name: &str) -> &[ItemId] {
        self.trait_impls.get(name).map_or(&[], Vec::as_slice)
    }

    /// The functions of this name that stand in impls and traits.
    #[must_use]
    pub fn methods_named(&self, name: &str) -> &[ItemId] {
        self.methods.get(name).map_or(&[], Vec::as_slice)
    }
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
