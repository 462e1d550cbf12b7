//! Modules and items: what each is, and where it stands.

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
    /// Whether it is a part of tests alone.
    pub test: bool,
    /// Whether its file could not be read, so that nothing is known of what stands there.
    pub unread: bool,
    /// Whether the same text was reached before, from another crate or under another name: what is told of
    /// places would be told twice.
    pub repeated: bool,
    /// Whether it is the body of a function in which items stand: it has the name of the function, and cannot be named.
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
    /// The module that it stands in.
    pub module: ModuleId,
    /// Its name; empty for impls, imports, macro calls and foreign blocks.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The whole of it, attributes and doc comments included: in a file, or in the text of an expansion.
    pub site: Site,
    /// The impl or trait that it stands in.
    pub parent: Option<ItemId>,
    /// Whether it is a part of tests alone: by its attributes, or by what is around it.
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
