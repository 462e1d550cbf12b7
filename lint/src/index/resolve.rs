//! What a path names, as rustc finds it: never by its last name alone.
//!
//! In a module, its own items come first, then what it imports by name, then what globs bring, then the crates
//! that it can name, then the prelude. Conditions are not evaluated: all alternatives count.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use responds_syntax::frameworks;

use super::{
    Index, ItemId, Kind, ModuleId, prelude,
    scope::{Entry, External, Reach, What},
};

/// Which of the things that may share a name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// Types, traits and modules.
    Types,
    /// Functions, constants, and structs that are values.
    Values,
    /// Macros.
    Macros,
}

/// What a path names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// Items of the workspace, several only where conditions choose between them, sorted; and the segments
    /// behind: `ApiError::NotFound` is the enum and `["NotFound"]`.
    Items(Vec<ItemId>, Vec<String>),
    /// A module.
    Module(ModuleId),
    /// Something of another crate, by its full path as far as imports tell: `["axum", "Json"]`.
    Outside(Vec<String>),
    /// It cannot be told: a local name, one that a macro makes, or one that a glob from outside may bring.
    Unknown,
}

/// One thing that a path may name.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    Item(ItemId, Vec<Box<str>>),
    Module(ModuleId),
    Outside(Vec<Box<str>>),
    /// Something that cannot be told.
    Open,
}

/// What a path means; nothing, where it means nothing.
type Meanings = Vec<Meaning>;

/// What names were found to mean that stand first on a path in one module.
#[derive(Debug, Default)]
pub(super) struct Kept(RwLock<HashMap<Box<str>, [Option<Arc<[Meaning]>>; 3]>>);

impl Kept {
    fn get(&self, name: &str, space: Space) -> Option<Arc<[Meaning]>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(name)?[space as usize].clone()
    }

    fn keep(&self, name: &str, space: Space, found: Meanings) -> Arc<[Meaning]> {
        let found: Arc<[Meaning]> = found.into();
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        kept.entry(Box::from(name)).or_default()[space as usize] = Some(found.clone());
        found
    }
}

/// What may stand first on a path and is no name.
const KEYWORDS: &[&str] = &["crate", "$crate", "self", "super", "Self", ""];

/// How many names are looked up for one path at most: a bound on code that nobody wrote.
const MOST: usize = 20_000;

impl Index {
    /// What a path names as seen from a module.
    ///
    /// The first segment may be `crate`, `self`, `super`, `$crate`, or empty for a path that starts with `::`.
    /// `Self`, generic parameters and local variables are not known here: look for them first.
    ///
    /// A name that only a glob from outside can bring is [`Resolved::Unknown`], unless there is one such glob
    /// in scope, and either the path leads into another module, where nothing else can be meant, or the glob
    /// is that of a framework: `use actix_web::*`.
    pub fn resolve(&self, from: ModuleId, path: &[impl AsRef<str>], space: Space) -> Resolved {
        let path: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
        let mut search = Search { index: self, known: HashMap::new(), open: Vec::new() };
        self.told(search.first(from, &path, space))
    }

    /// The same, where a function or block has imports of its own: each its name, or `*`, and its path.
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
        let plain = self.resolve(from, &path, space);
        let globs = locals.iter().filter(|(name, _)| name == "*");
        let brought = globs.map(|(_, glob)| {
            let glob: Vec<&str> = glob.iter().map(String::as_str).chain(path.iter().copied()).collect();
            self.resolve(from, &glob, space)
        });
        // A glob to another crate brings nothing that is sure, and a local one comes before the module's own.
        let mut inside = brought.filter(|found| matches!(found, Resolved::Items(..) | Resolved::Module(_)));
        inside.find(|found| self.is_there(found)).unwrap_or(plain)
    }

    /// Whether the first segment behind an enum is one of its variants.
    fn is_there(&self, found: &Resolved) -> bool {
        let Resolved::Items(items, behind) = found else { return true };
        let (Some(item), Some(first)) = (items.first(), behind.first()) else { return true };
        self.variants(*item).iter().any(|variant| **variant == **first)
    }

    fn told(&self, mut found: Meanings) -> Resolved {
        let Some(first) = found.pop() else { return Resolved::Unknown };
        match first {
            Meaning::Item(item, behind) => {
                let mut items = vec![item];
                for other in found {
                    match other {
                        Meaning::Item(item, other) if other == behind => items.push(item),
                        _ => return Resolved::Unknown,
                    }
                }
                items.sort_unstable();
                items.dedup();
                Resolved::Items(items, strings(&behind))
            }
            Meaning::Module(module) => {
                let modules = found.iter().map(|other| match other {
                    Meaning::Module(module) => Some(*module),
                    _ => None,
                });
                let first = modules
                    .collect::<Option<Vec<_>>>()
                    .map(|modules| modules.into_iter().fold(module, Ord::min));
                first.map_or(Resolved::Unknown, Resolved::Module)
            }
            Meaning::Outside(path) if found.iter().all(|other| *other == Meaning::Outside(path.clone())) => {
                Resolved::Outside(strings(&path))
            }
            Meaning::Outside(_) | Meaning::Open => Resolved::Unknown,
        }
    }
}

fn strings(path: &[Box<str>]) -> Vec<String> {
    path.iter().map(|segment| segment.to_string()).collect()
}

/// One question, and what was found out on the way.
struct Search<'i> {
    index: &'i Index,
    /// What names mean in modules; nothing yet, where that is just being looked up.
    known: HashMap<(ModuleId, Box<str>, Space, ModuleId), Meanings>,
    /// The modules whose globs are just being looked at.
    open: Vec<ModuleId>,
}

impl Search<'_> {
    /// What a path means that somebody asks for; what its first name means is kept for the next.
    fn first(&mut self, from: ModuleId, path: &[&str], space: Space) -> Meanings {
        let Some((name, rest)) = path.split_first().filter(|(name, _)| !KEYWORDS.contains(name)) else {
            return self.path(from, path, space);
        };
        let first = if rest.is_empty() { space } else { Space::Types };
        let kept = &self.index.kept[from.0 as usize];
        let found =
            kept.get(name, first).unwrap_or_else(|| kept.keep(name, first, self.lexical(from, name, first)));
        self.rest(found.to_vec(), rest, space, from)
    }

    /// What a path means in a module.
    fn path(&mut self, from: ModuleId, path: &[&str], space: Space) -> Meanings {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let at = |rest: &[&str]| if rest.is_empty() { space } else { Space::Types };
        let mut rest = rest;
        let found = match *first {
            "crate" | "$crate" => vec![Meaning::Module(self.index.module(from).root)],
            "self" => vec![Meaning::Module(from)],
            "super" => self.index.module(from).parent.map(Meaning::Module).into_iter().collect(),
            "Self" => return Vec::new(),
            "" => {
                let Some((name, behind)) = rest.split_first() else { return Vec::new() };
                rest = behind;
                self.krate(from, name).into_iter().collect()
            }
            name => self.lexical(from, name, at(rest)),
        };
        self.rest(found, rest, space, from)
    }

    /// What the segments mean behind what was found.
    fn rest(&mut self, mut found: Meanings, mut rest: &[&str], space: Space, viewer: ModuleId) -> Meanings {
        while let Some((segment, behind)) = rest.split_first() {
            rest = behind;
            let space = if rest.is_empty() { space } else { Space::Types };
            found = self.step(&found, segment, space, viewer);
        }
        found
    }

    /// What a segment means behind what was found.
    fn step(&mut self, found: &Meanings, segment: &str, space: Space, viewer: ModuleId) -> Meanings {
        let mut next = Vec::new();
        for meaning in found {
            match meaning {
                Meaning::Module(module) if segment == "super" => {
                    add(&mut next, self.index.module(*module).parent.map(Meaning::Module));
                }
                Meaning::Module(module) if segment == "self" => add(&mut next, [Meaning::Module(*module)]),
                Meaning::Module(module) => {
                    let inside = self.inside(*module, segment, space, viewer);
                    add(&mut next, inside);
                }
                Meaning::Item(item, behind) => {
                    add(&mut next, [Meaning::Item(*item, longer(behind, segment))]);
                }
                Meaning::Outside(path) => add(&mut next, [Meaning::Outside(longer(path, segment))]),
                Meaning::Open => add(&mut next, [Meaning::Open]),
            }
        }
        next
    }

    /// What a name means behind a module: `module::name`.
    fn inside(&mut self, module: ModuleId, name: &str, space: Space, viewer: ModuleId) -> Meanings {
        let mut found = self.within(module, name, space, viewer);
        if found.is_empty() && space == Space::Macros {
            found = self.exported(module, name);
        }
        if found.is_empty() {
            // The name is there, since the code compiles: it can only come from the one glob to another crate.
            let globs = self.outside_globs(module, viewer);
            if let [glob] = &globs[..] {
                found.push(Meaning::Outside(longer(glob, name)));
            }
        }
        found
    }

    /// What a name means that stands first on a path.
    fn lexical(&mut self, from: ModuleId, name: &str, space: Space) -> Meanings {
        let mut found = self.within(from, name, space, from);
        if found.is_empty() && space == Space::Macros {
            found = self.textual(from, name);
        }
        if found.is_empty() && space == Space::Types {
            found.extend(self.krate(from, name));
        }
        if found.is_empty() {
            found.extend(prelude::path(name, space).map(Meaning::Outside));
        }
        if found.is_empty() {
            found.extend(self.framework_glob(from, name));
        }
        found
    }

    /// The macro of this name that a module around knows.
    fn textual(&mut self, from: ModuleId, name: &str) -> Meanings {
        let mut at = self.index.module(from).parent;
        while let Some(module) = at {
            let found = self.within(module, name, Space::Macros, from);
            if !found.is_empty() {
                return found;
            }
            at = self.index.module(module).parent;
        }
        self.exported(self.index.module(from).root, name)
    }

    /// The macro of this name that its crate exports.
    fn exported(&self, module: ModuleId, name: &str) -> Meanings {
        let macros = self.index.crates.get(&module).and_then(|krate| krate.macros.get(name));
        macros.into_iter().flatten().map(|item| Meaning::Item(*item, Vec::new())).collect()
    }

    /// The crate of this name.
    fn krate(&self, from: ModuleId, name: &str) -> Option<Meaning> {
        let krate = self.index.crates.get(&self.index.module(from).root)?;
        match krate.names.get(name) {
            Some(External::Root(root)) => Some(Meaning::Module(*root)),
            Some(External::Outside(name)) => Some(Meaning::Outside(vec![name.clone()])),
            // Nobody told which crates there are: what else would a lower-case name be?
            None if krate.guessed && name.starts_with(|first: char| first.is_lowercase()) => {
                Some(Meaning::Outside(vec![Box::from(name)]))
            }
            None => None,
        }
    }

    /// What a name means in a module, as far as the viewer may know it.
    fn within(&mut self, module: ModuleId, name: &str, space: Space, viewer: ModuleId) -> Meanings {
        let key = (module, Box::from(name), space, viewer);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        if self.index.module(module).unread || self.known.len() >= MOST {
            return vec![Meaning::Open];
        }
        // Whoever asks again on the way finds nothing: the ring is cut.
        self.known.insert(key.clone(), Vec::new());
        let index = self.index;
        let scope = &index.scopes[module.0 as usize];
        let named = scope.named.get(name).map_or(&[][..], Vec::as_slice);
        let mut found = self.choose(named, module, viewer, |search, entry| search.own(module, entry, space));
        if found.is_empty() {
            found = self.choose(named, module, viewer, |search, entry| search.named(module, entry, space));
        }
        if found.is_empty() {
            found = self.choose(&scope.globs, module, viewer, |search, entry| {
                search.brought(module, entry, name, space)
            });
        }
        self.known.insert(key, found.clone());
        found
    }

    /// What the entries mean that the viewer may know; those of tests only where there is no other.
    fn choose(
        &mut self,
        entries: &[Entry],
        module: ModuleId,
        viewer: ModuleId,
        mut meaning: impl FnMut(&mut Self, &Entry) -> Meanings,
    ) -> Meanings {
        let (mut found, mut in_tests) = (Vec::new(), Vec::new());
        for entry in entries {
            if module != viewer && !self.is_known(entry.reach, viewer) {
                continue;
            }
            let meanings = meaning(self, entry);
            add(if entry.test { &mut in_tests } else { &mut found }, meanings);
        }
        if found.is_empty() { in_tests } else { found }
    }

    fn is_known(&self, reach: Reach, viewer: ModuleId) -> bool {
        let Reach::Within(module) = reach else { return true };
        let mut at = Some(viewer);
        while let Some(around) = at {
            if around == module {
                return true;
            }
            at = self.index.module(around).parent;
        }
        false
    }

    /// The item of an entry.
    fn own(&mut self, module: ModuleId, entry: &Entry, space: Space) -> Meanings {
        match &entry.what {
            What::Item(item, spaces) if spaces.contains(&space) => vec![match self.index.item(*item).kind {
                Kind::Module(inside) => Meaning::Module(inside),
                _ => Meaning::Item(*item, Vec::new()),
            }],
            What::Crate(name) if space == Space::Types => match &**name {
                "self" => vec![Meaning::Module(self.index.module(module).root)],
                name => {
                    let outside = || Meaning::Outside(vec![Box::from(name)]);
                    vec![self.krate(module, name).unwrap_or_else(outside)]
                }
            },
            _ => Vec::new(),
        }
    }

    /// What an import brings.
    fn named(&mut self, module: ModuleId, entry: &Entry, space: Space) -> Meanings {
        match &entry.what {
            What::Import(path, type_only) if !type_only || space == Space::Types => {
                self.imported(module, path, space)
            }
            _ => Vec::new(),
        }
    }

    /// What a glob brings under a name.
    fn brought(&mut self, module: ModuleId, entry: &Entry, name: &str, space: Space) -> Meanings {
        let What::Import(path, _) = &entry.what else { return Vec::new() };
        let mut found = Vec::new();
        for target in self.imported(module, path, Space::Types) {
            match target {
                Meaning::Module(target) => {
                    let inside = self.within(target, name, space, module);
                    add(&mut found, inside);
                }
                Meaning::Item(item, behind) if behind.is_empty() && space != Space::Macros => {
                    let is_variant = self.index.variants(item).iter().any(|variant| **variant == *name);
                    add(&mut found, is_variant.then(|| Meaning::Item(item, vec![Box::from(name)])));
                }
                Meaning::Item(..) | Meaning::Outside(_) | Meaning::Open => {}
            }
        }
        found
    }

    /// What the path of an import means.
    fn imported(&mut self, module: ModuleId, path: &[Box<str>], space: Space) -> Meanings {
        let path: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
        let root = self.index.module(module).root;
        let is_2015 = self.index.crates.get(&root).is_some_and(|krate| krate.edition_2015);
        let relative = !matches!(path.first().copied(), Some("crate" | "self" | "super" | "$crate"));
        if is_2015 && relative {
            let found = self.path(root, path.strip_prefix(&[""]).unwrap_or(&path), space);
            if !found.is_empty() {
                return found;
            }
        }
        self.path(module, &path, space)
    }

    /// What a glob to a framework brings under a name, where no other glob leads out of the workspace.
    fn framework_glob(&mut self, from: ModuleId, name: &str) -> Option<Meaning> {
        let globs = self.outside_globs(from, from);
        let [glob] = &globs[..] else { return None };
        let krate = glob.first()?;
        let is_framework = frameworks::ALL.iter().any(|framework| framework.tells.contains(&&**krate));
        is_framework.then(|| Meaning::Outside(longer(glob, name)))
    }

    /// Where the globs of a module lead that lead out of the workspace, through other modules too.
    fn outside_globs(&mut self, module: ModuleId, viewer: ModuleId) -> Vec<Vec<Box<str>>> {
        let mut found = Vec::new();
        if self.open.contains(&module) {
            return found;
        }
        self.open.push(module);
        let mut seen = Vec::new();
        let mut next = vec![(module, viewer)];
        while let Some((module, viewer)) = next.pop() {
            if seen.contains(&module) || seen.len() >= MOST {
                continue;
            }
            seen.push(module);
            let index = self.index;
            for entry in &index.scopes[module.0 as usize].globs {
                let What::Import(path, _) = &entry.what else { continue };
                if module != viewer && !self.is_known(entry.reach, viewer) {
                    continue;
                }
                for target in self.imported(module, path, Space::Types) {
                    match target {
                        Meaning::Module(target) => next.push((target, module)),
                        Meaning::Outside(path) if !found.contains(&path) => found.push(path),
                        _ => {}
                    }
                }
            }
        }
        self.open.pop();
        found
    }
}

fn longer(path: &[Box<str>], segment: &str) -> Vec<Box<str>> {
    path.iter().cloned().chain([Box::from(segment)]).collect()
}

fn add(found: &mut Meanings, more: impl IntoIterator<Item = Meaning>) {
    for meaning in more {
        if !found.contains(&meaning) {
            found.push(meaning);
        }
    }
}
