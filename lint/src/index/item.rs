//! Modules and items, with their kinds and places.

use crate::{
    source::{FileId, Site},
    workspace::{PackageId, TargetKind},
};

/// A module, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ModuleId(pub u32);

/// An item, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub u32);

/// A module.
#[expect(clippy::struct_excessive_bools, reason = "each is a property of its own")]
#[derive(Clone, Debug)]
pub struct Module {
    /// The package whose crate it belongs to.
    pub package: PackageId,
    /// The kind of its crate.
    pub target: TargetKind,
    /// Its path; the crate's name comes first: `todos::api`.
    pub path: String,
    /// Its file; for a module that could not be read, that of its `mod` line.
    pub file: FileId,
    /// The module around it.
    pub parent: Option<ModuleId>,
    /// The root of its crate.
    pub root: ModuleId,
    /// Its items in source order, without those in traits and impls.
    pub items: Vec<ItemId>,
    /// `true` if it is part of tests alone.
    pub test: bool,
    /// `true` if its file could not be read, so that its content is unknown.
    pub unread: bool,
    /// `true` if the same text was reached before, from another crate or under another name: findings in it would be
    /// reported twice.
    pub repeated: bool,
    /// `true` if it is the body of a function with items in it: it has the name of the function, and cannot be named.
    pub is_block: bool,
}

impl Module {
    /// A module of this name in this one, which has this number: without items, in the same file.
    pub(super) fn inner(&self, number: ModuleId, name: &str) -> Self {
        Self {
            package: self.package,
            target: self.target,
            path: format!("{}::{name}", self.path),
            file: self.file,
            parent: Some(number),
            root: self.root,
            items: Vec::new(),
            test: self.test,
            unread: false,
            repeated: self.repeated,
            is_block: false,
        }
    }
}

/// An item.
#[derive(Clone, Debug)]
pub struct Item {
    /// The module around it.
    pub module: ModuleId,
    /// Its name; empty for impls, imports, macro calls and foreign blocks.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// The whole of it, attributes and doc comments included: in a file, or in the text of an expansion.
    pub site: Site,
    /// The impl or trait around it.
    pub parent: Option<ItemId>,
    /// `true` if it is part of tests alone: by its attributes, or by an item around it.
    pub test: bool,
}

/// The kind of an item.
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
    /// A call of a macro in the place of items. The items in `cfg_if!` and its like are beside it, and so are those that
    /// a macro of the workspace writes.
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
