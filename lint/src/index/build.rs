//! Gives modules and items their numbers, in an order that does not depend on how they were read.

mod condition;
mod expansion;
mod items;
mod written;

use std::{path::PathBuf, sync::Arc};

use rustc_hash::{FxHashMap, FxHashSet};

use self::condition::Presence;
use super::{
    Index, Item, ItemId, Kind, Module, ModuleId,
    items::{Raw, Shape},
    load::{Folders, Loaded, Place},
    scope::{Crate, Scope},
};
use crate::{
    source::{FileId, Site},
    workspace::{PackageId, Target, Workspace},
};

/// The maximum number of modules of one crate that the same file may be: more is a loop of links.
const MOST: usize = 16;

/// Builds the index of the files that were read.
pub(super) fn build(workspace: &Workspace, loaded: Loaded) -> Index {
    let mut builder = Builder {
        loaded,
        files: FxHashMap::default(),
        index: Index::default(),
        open: Vec::new(),
        entered: FxHashMap::default(),
        told: FxHashSet::default(),
        features: workspace.packages.iter().map(|package| package.features.clone()).collect(),
        conditions: FxHashMap::default(),
        calls: Vec::new(),
    };
    builder.add_files(workspace);
    let mut roots = Vec::new();
    for (id, package) in (0..).map(PackageId).zip(&workspace.packages) {
        for target in &package.targets {
            if let Some(root) = builder.krate(id, target) {
                roots.push((id, target, root));
            }
        }
    }
    builder.index.crates = Crate::all(workspace, &builder.index, &roots);
    expansion::expand_all(&mut builder, workspace);
    let Builder { mut loaded, mut index, .. } = builder;
    index.unread.extend(std::mem::take(&mut loaded.unread));
    index.unread.sort();
    // To free so much takes long, and nobody needs to wait for it.
    rayon::spawn(move || drop(loaded));
    index
}

struct Builder {
    loaded: Loaded,
    files: FxHashMap<PathBuf, FileId>,
    index: Index,
    /// The files around the one at hand.
    open: Vec<PathBuf>,
    /// The number of times that a file was entered, in the current crate.
    entered: FxHashMap<PathBuf, usize>,
    /// The files whose items are in the index already.
    told: FxHashSet<PathBuf>,
    /// The features that are on by default, by package.
    features: Vec<Vec<String>>,
    /// The conditions of modules.
    conditions: FxHashMap<ModuleId, Arc<str>>,
    /// The macro calls in item position that were not expanded yet.
    calls: Vec<Call>,
}

/// A macro call in item position, outside of tests.
struct Call {
    item: ItemId,
    around: Around,
}

/// The surroundings of an item.
#[derive(Clone)]
struct Around {
    module: ModuleId,
    file: FileId,
    folders: Folders,
    test: bool,
    /// The condition under which it is there, if that is not decided.
    condition: Option<Arc<str>>,
}

impl Builder {
    /// Gives the files that were read since the last time their numbers.
    fn add_files(&mut self, workspace: &Workspace) {
        for (path, file) in &self.loaded.files {
            if !self.files.contains_key(path) {
                let id = self.index.sources.add(workspace.shown(path), file.text.clone());
                self.files.insert(path.clone(), id);
            }
        }
    }

    /// The modules of a crate; gives the first.
    fn krate(&mut self, package: PackageId, target: &Target) -> Option<ModuleId> {
        let place = Place::beside(self.loaded.leads.get(&target.root)?.clone());
        let file = *self.files.get(&place.file)?;
        self.entered.clear();
        let root = ModuleId(super::count(&self.index.modules));
        let module = Module {
            package,
            target: target.kind,
            path: target.name.clone(),
            file,
            parent: None,
            root,
            items: Vec::new(),
            test: false,
            unread: false,
            repeated: false,
            is_block: false,
        };
        self.push_module(module);
        self.file(root, &place);
        Some(root)
    }

    fn push_module(&mut self, module: Module) -> ModuleId {
        let id = ModuleId(super::count(&self.index.modules));
        self.index.modules.push(module);
        self.index.scopes.push(Scope::default());
        id
    }

    fn push_item(&mut self, item: Item) -> ItemId {
        let id = ItemId(super::count(&self.index.items));
        self.index.items.push(item);
        id
    }

    fn module(&mut self, module: ModuleId) -> &mut Module {
        &mut self.index.modules[module.0 as usize]
    }

    /// Fills a module with the items of a file.
    fn file(&mut self, module: ModuleId, place: &Place) {
        let entered = self.entered.entry(place.file.clone()).or_default();
        *entered += 1;
        let known = self.loaded.files.get(&place.file).zip(self.files.get(&place.file).copied());
        let Some((read, file)) = known.filter(|_| *entered <= MOST && !self.open.contains(&place.file))
        else {
            self.module(module).unread = true;
            return;
        };
        let content = Arc::clone(&read.content);
        let repeated = !self.told.insert(place.file.clone());
        let test = self.module(module).test || content.test;
        let at = self.module(module);
        (at.file, at.test, at.repeated) = (file, test, repeated);
        self.open.push(place.file.clone());
        let condition = self.conditions.get(&module).cloned();
        let around = Around { module, file, folders: Folders::top(place), test, condition };
        self.items(&around, &content.items);
        self.open.pop();
    }

    /// The items of a module, then those of the modules in it.
    fn items(&mut self, around: &Around, items: &[Raw]) {
        self.add_items(around, items);
        self.sort_items(around.module);
    }

    fn add_items(&mut self, around: &Around, items: &[Raw]) {
        let mut modules = Vec::new();
        for raw in items {
            if let Shape::Module(_) = raw.shape {
                modules.push(raw);
            } else {
                let id = self.item(around, None, raw);
                self.module(around.module).items.extend(id);
            }
        }
        for raw in modules {
            self.modules(around, raw);
        }
    }

    fn sort_items(&mut self, module: ModuleId) {
        let mut items = std::mem::take(&mut self.module(module).items);
        items.sort_by_key(|item| (self.index.item(*item).site, *item));
        self.module(module).items = items;
    }

    /// A module, inline or in a file; several, if conditions choose between files.
    fn modules(&mut self, around: &Around, raw: &Raw) {
        let Shape::Module(module) = &raw.shape else { return };
        let Presence::Under(condition) = self.presence(around, raw) else { return };
        let around = &Around { condition: condition.clone(), ..around.clone() };
        if let Some(body) = &module.body {
            let inside = self.declare(around, raw);
            let folders = around.folders.inside(&raw.name, module);
            let test = self.index.module(inside).test;
            self.items(&Around { module: inside, folders, test, file: around.file, condition }, body);
            return;
        }
        let groups = around.folders.candidates(&raw.name, module);
        let places: Vec<_> = groups.iter().filter_map(|candidates| self.loaded.place(candidates)).collect();
        if places.is_empty() {
            let inside = self.declare(around, raw);
            self.module(inside).unread = true;
        }
        for place in places {
            let inside = self.declare(around, raw);
            self.file(inside, &place);
        }
    }

    /// Writes down a module and its item.
    fn declare(&mut self, around: &Around, raw: &Raw) -> ModuleId {
        let outer = self.index.module(around.module);
        let inner = outer.inner(around.module, &raw.name);
        let module = Module { test: around.test || raw.test, file: around.file, ..inner };
        let inside = self.push_module(module);
        let id = self.push_item(Item {
            module: around.module,
            name: raw.name.to_string(),
            kind: Kind::Module(inside),
            site: Site { file: around.file, start: raw.start, end: raw.end },
            parent: None,
            test: around.test || raw.test,
        });
        self.module(around.module).items.push(id);
        if let Some(condition) = &around.condition {
            self.index.conditions.insert(id, condition.clone());
            self.conditions.insert(inside, condition.clone());
        }
        self.name(around.module, id, raw);
        if matches!(&raw.shape, Shape::Module(module) if module.macro_use) {
            self.index.scopes[around.module.0 as usize].macro_modules.push(inside);
        }
        inside
    }
}
