//! The names that a module knows, and the crates that a crate can name.

use responds_syntax::frameworks;
use rustc_hash::FxHashMap;

use super::{
    Index, ItemId, ModuleId, Space,
    items::{Import, Shape},
};
use crate::workspace::{PackageId, Target, TargetKind, Workspace};

/// The names of a module.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) named: FxHashMap<Box<str>, Vec<Entry>>,
    pub(super) globs: Vec<Entry>,
    /// The crates of which it names all macros: `#[macro_use] extern crate a`.
    pub(super) macro_crates: Vec<Box<str>>,
    /// The modules in it whose macros are known behind them: `#[macro_use] mod macros;`.
    pub(super) macro_modules: Vec<ModuleId>,
}

/// One meaning of a name.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) what: What,
    pub(super) reach: Reach,
    /// `true` if it exists in tests alone, and its module does not.
    pub(super) test: bool,
}

/// The meaning of a name.
#[derive(Debug)]
pub(super) enum What {
    /// An item, and the namespaces of its name.
    Item(ItemId, &'static [Space]),
    /// The target of this path; with `true`, only as a type.
    Import(Box<[Box<str>]>, bool),
    /// A crate.
    Crate(Box<str>),
}

/// The scope in which a name can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    All,
    Within(ModuleId),
}

impl Scope {
    fn push(&mut self, name: &str, entry: Entry) {
        if name.is_empty() || name == "_" {
            return;
        }
        match self.named.get_mut(name) {
            Some(entries) => entries.push(entry),
            None => {
                self.named.insert(Box::from(name), vec![entry]);
            }
        }
    }

    pub(super) fn import(&mut self, imports: &[Import], reach: Reach, test: bool) {
        for import in imports {
            let what = What::Import(import.path.clone(), import.type_only);
            let entry = Entry { what, reach, test };
            match &*import.name {
                "*" => self.globs.push(entry),
                name => self.push(name, entry),
            }
        }
    }

    pub(super) fn extern_crate(&mut self, name: &str, krate: &str, reach: Reach, test: bool) {
        self.push(name, Entry { what: What::Crate(Box::from(krate)), reach, test });
    }

    pub(super) fn item(&mut self, name: &str, item: ItemId, shape: &Shape, reach: Reach, test: bool) {
        if let Shape::Function(Some(name), _) = shape {
            self.push(name, Entry { what: What::Item(item, &[Space::Macros]), reach, test });
            return;
        }
        let spaces: &[Space] = match shape {
            Shape::Function(..) | Shape::Constant => &[Space::Values],
            Shape::Struct(true) => &[Space::Types, Space::Values],
            Shape::MacroRules(_) => &[Space::Macros],
            _ => &[Space::Types],
        };
        // A macro is in scope in its module and those inside, unless it is exported or imported by name.
        self.push(name, Entry { what: What::Item(item, spaces), reach, test });
    }
}

/// The properties of a crate that its modules share.
#[derive(Debug, Default)]
pub(super) struct Crate {
    /// The crates that it can name.
    pub(super) names: FxHashMap<Box<str>, External>,
    /// The macros at its root because they are exported.
    pub(super) macros: FxHashMap<Box<str>, Vec<ItemId>>,
    pub(super) edition_2015: bool,
    /// `true` if no manifest lists the crates that it can name.
    pub(super) guessed: bool,
}

/// A crate that can be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum External {
    /// One of the workspace, by its root.
    Root(ModuleId),
    /// Another, by the name of its library.
    Outside(Box<str>),
}

impl Crate {
    /// The crates with these roots.
    pub(super) fn all(
        workspace: &Workspace,
        index: &Index,
        roots: &[(PackageId, &Target, ModuleId)],
    ) -> FxHashMap<ModuleId, Self> {
        let libraries = roots.iter().filter(|(_, target, _)| target.kind == TargetKind::Library);
        let libraries: FxHashMap<_, _> =
            libraries.map(|(package, target, root)| (*package, (Box::from(&*target.name), *root))).collect();
        let mut crates: FxHashMap<_, _> = roots
            .iter()
            .map(|(package, target, root)| {
                let names = names(workspace, *package, target, &libraries);
                let guessed = workspace.package(*package).manifest.is_none();
                let edition_2015 = target.edition_2015;
                (*root, Self { names, macros: FxHashMap::default(), edition_2015, guessed })
            })
            .collect();
        export(index, &mut crates);
        crates
    }
}

/// The libraries of the workspace by their names, without names that two of them have.
pub(super) fn libraries(index: &Index) -> FxHashMap<Box<str>, ModuleId> {
    let roots = index.modules().map(|id| (id, index.module(id)));
    let libraries = roots.filter(|(id, module)| module.root == *id && module.target == TargetKind::Library);
    let mut found: FxHashMap<Box<str>, Vec<ModuleId>> = FxHashMap::default();
    for (id, module) in libraries {
        found.entry(Box::from(&*module.path)).or_default().push(id);
    }
    let only = found
        .into_iter()
        .filter_map(|(name, roots)| Some((name, *roots.first().filter(|_| roots.len() == 1)?)));
    only.collect()
}

/// The crates that a crate can name.
fn names(
    workspace: &Workspace,
    package: PackageId,
    target: &Target,
    libraries: &FxHashMap<PackageId, (Box<str>, ModuleId)>,
) -> FxHashMap<Box<str>, External> {
    let mut names: FxHashMap<_, _> = ["std", "core", "alloc"]
        .map(|name| (Box::from(name), External::Outside(Box::from(name))))
        .into_iter()
        .collect();
    for dependency in &workspace.package(package).dependencies {
        let root = dependency.member.and_then(|member| libraries.get(&member));
        let external = root.map_or_else(
            || External::Outside(Box::from(&*dependency.library)),
            |(name, root)| External::of(name, *root),
        );
        names.insert(Box::from(&*dependency.name), external);
    }
    // Programs and examples can name the library beside them.
    if let Some((name, root)) = libraries.get(&package).filter(|_| target.kind != TargetKind::Library) {
        names.insert(name.clone(), External::of(name, *root));
    }
    names
}

impl External {
    /// A library of the workspace. For a framework and for `responds`, the tables for other crates apply even if they
    /// are in the workspace.
    fn of(name: &str, root: ModuleId) -> Self {
        let told = frameworks::ALL.iter().any(|framework| framework.tells.contains(&name));
        if told || name == "responds" { Self::Outside(Box::from(name)) } else { Self::Root(root) }
    }
}

/// Adds names that are always at the root of a crate: exported macros, and the crates that the root names by
/// `extern crate`.
pub(super) fn export(index: &Index, crates: &mut FxHashMap<ModuleId, Crate>) {
    for (module, scope) in index.modules.iter().zip(&index.scopes) {
        let Some(krate) = crates.get_mut(&module.root) else { continue };
        for (name, entries) in &scope.named {
            for entry in entries {
                match &entry.what {
                    What::Item(item, [Space::Macros]) if index.exported.contains(item) => {
                        let exported = krate.macros.entry(name.clone()).or_default();
                        if !exported.contains(item) {
                            exported.push(*item);
                        }
                    }
                    What::Crate(named) if module.parent.is_none() && **named != *"self" => {
                        let outside = || External::Outside(named.clone());
                        let external = krate.names.get(named).cloned().unwrap_or_else(outside);
                        krate.names.insert(name.clone(), external);
                    }
                    What::Item(..) | What::Import(..) | What::Crate(_) => {}
                }
            }
        }
    }
    for krate in crates.values_mut() {
        krate.macros.values_mut().for_each(|items| items.sort_unstable());
    }
}
