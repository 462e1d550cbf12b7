//! The search for the meaning of a path, through imports and globs.

use rustc_hash::FxHashMap;

use super::{
    super::{Index, ModuleId, Space, prelude, scope::External},
    globs::known,
    meaning::{Meaning, Meanings, add, longer},
};

/// Words that may come first on a path and are not names.
const KEYWORDS: &[&str] = &["crate", "$crate", "self", "super", "Self", ""];

/// The maximum number of names that are looked up for one path: a bound for generated code.
pub(super) const MOST: usize = 20_000;

/// One query, and its intermediate results.
pub(super) struct Search<'i> {
    pub(super) index: &'i Index,
    /// The meanings of names in modules; empty while a name is being looked up.
    pub(super) known: FxHashMap<(ModuleId, Box<str>, Space, ModuleId), Meanings>,
    /// The modules whose globs are just being looked at.
    pub(super) open: Vec<ModuleId>,
    /// The number of imports that are being followed through one another.
    pub(super) depth: usize,
}

impl<'i> Search<'i> {
    pub(super) fn new(index: &'i Index) -> Self {
        Self { index, known: FxHashMap::default(), open: Vec::new(), depth: 0 }
    }

    /// The meanings of a path; those of its first name are cached.
    pub(super) fn first(&mut self, from: ModuleId, path: &[&str], space: Space) -> Meanings {
        let Some((name, rest)) = path.split_first().filter(|(name, _)| !KEYWORDS.contains(name)) else {
            return self.path(from, path, space);
        };
        let first = if rest.is_empty() { space } else { Space::Types };
        let kept = &self.index.kept[from.0 as usize];
        let found =
            kept.get(name, first).unwrap_or_else(|| kept.keep(name, first, self.lexical(from, name, first)));
        self.rest(found.to_vec(), rest, space, from)
    }

    /// The meanings of a path in a module.
    pub(super) fn path(&mut self, from: ModuleId, path: &[&str], space: Space) -> Meanings {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let at = |rest: &[&str]| if rest.is_empty() { space } else { Space::Types };
        let mut rest = rest;
        let found = match *first {
            "crate" | "$crate" => vec![Meaning::Module(self.index.module(from).root)],
            "self" => vec![Meaning::Module(self.index.named_module(from))],
            "super" => {
                let named = self.index.named_module(from);
                self.index.module(named).parent.map(Meaning::Module).into_iter().collect()
            }
            "Self" => return Vec::new(),
            "" => {
                let Some((name, behind)) = rest.split_first() else { return Vec::new() };
                rest = behind;
                let found = self.krate(from, name).or_else(|| self.library(name));
                vec![found.unwrap_or_else(|| Meaning::Outside(vec![Box::from(*name)]))]
            }
            name => self.lexical(from, name, at(rest)),
        };
        self.rest(found, rest, space, from)
    }

    /// The meanings of further segments after those that were found.
    fn rest(&mut self, mut found: Meanings, mut rest: &[&str], space: Space, viewer: ModuleId) -> Meanings {
        while let Some((segment, behind)) = rest.split_first() {
            rest = behind;
            let space = if rest.is_empty() { space } else { Space::Types };
            found = self.step(&found, segment, space, viewer);
        }
        found
    }

    /// The meanings of one segment after those that were found.
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

    /// The meanings of a name in another module: `module::name`.
    fn inside(&mut self, module: ModuleId, name: &str, space: Space, viewer: ModuleId) -> Meanings {
        let mut found = self.within(module, name, space, viewer);
        if found.is_empty() && space == Space::Macros {
            found = self.exported(module, name);
        }
        if found.is_empty() {
            // The name is there, since the code compiles: it can only come from the one glob to another crate.
            let globs = self.outside_globs(module, viewer);
            match &globs[..] {
                [glob] => found.push(Meaning::Outside(longer(glob, name))),
                several => found.extend(known(several, name)),
            }
        }
        found
    }

    /// The meanings of a name that comes first on a path.
    fn lexical(&mut self, from: ModuleId, name: &str, space: Space) -> Meanings {
        let mut found = self.within(from, name, space, from);
        let mut at = self.index.module(from);
        // A body sees the names around it.
        while let Some(around) = at.parent.filter(|_| found.is_empty() && at.is_block) {
            found = self.within(around, name, space, from);
            at = self.index.module(around);
        }
        if found.is_empty() && space == Space::Macros {
            found = self.textual(from, name);
        }
        if found.is_empty() && space == Space::Types {
            found.extend(self.krate(from, name));
        }
        if found.is_empty() {
            found.extend(prelude::path(name, space).map(Meaning::Outside));
        }
        if found.is_empty() && space == Space::Macros {
            found.extend(self.macro_crate(from, name));
        }
        if found.is_empty() {
            found.extend(self.outside(from, name, space));
        }
        found
    }

    /// The macro of this name that a module around knows.
    fn textual(&mut self, from: ModuleId, name: &str) -> Meanings {
        let mut at = Some(from);
        while let Some(module) = at {
            let mut found = self.within(module, name, Space::Macros, from);
            if found.is_empty() {
                found = self.left_behind(module, name);
            }
            if !found.is_empty() {
                return found;
            }
            at = self.index.module(module).parent;
        }
        self.exported(self.index.module(from).root, name)
    }

    /// The macro of this name that a module leaves in scope after it: `#[macro_use] mod macros;`.
    fn left_behind(&mut self, module: ModuleId, name: &str) -> Meanings {
        let index = self.index;
        let mut open = index.scopes[module.0 as usize].macro_modules.clone();
        let mut found = Meanings::new();
        while let Some(inner) = open.pop() {
            let inside = self.within(inner, name, Space::Macros, inner);
            add(&mut found, inside.into_iter().filter(|meaning| matches!(meaning, Meaning::Item(..))));
            open.extend(&index.scopes[inner.0 as usize].macro_modules);
        }
        found
    }

    /// The macro of this name that its crate exports.
    pub(super) fn exported(&self, module: ModuleId, name: &str) -> Meanings {
        let macros = self.index.crates.get(&module).and_then(|krate| krate.macros.get(name));
        macros.into_iter().flatten().map(|item| Meaning::Item(*item, Vec::new())).collect()
    }

    /// The macro of one of the crates of which all macros are known: `#[macro_use] extern crate rocket`.
    fn macro_crate(&self, from: ModuleId, name: &str) -> Option<Meaning> {
        let root = self.index.module(from).root;
        let mut outside = Vec::new();
        for krate in &self.index.scopes[root.0 as usize].macro_crates {
            match self.krate(root, krate) {
                Some(Meaning::Module(root)) => {
                    let exported = self.exported(root, name).into_iter().next();
                    if exported.is_some() {
                        return exported;
                    }
                }
                Some(Meaning::Outside(path)) => outside.push(path),
                _ => outside.push(vec![krate.clone()]),
            }
        }
        match &outside[..] {
            [krate] => Some(Meaning::Outside(longer(krate, name))),
            several => known(several, name),
        }
    }

    /// The library of the workspace of this name, for `$crate` in a macro of a crate that is no dependency.
    fn library(&self, name: &str) -> Option<Meaning> {
        self.index.libraries.get(name).copied().map(Meaning::Module)
    }

    /// The crate of this name.
    pub(super) fn krate(&self, from: ModuleId, name: &str) -> Option<Meaning> {
        let krate = self.index.crates.get(&self.index.module(from).root)?;
        match krate.names.get(name) {
            Some(External::Root(root)) => Some(Meaning::Module(*root)),
            Some(External::Outside(name)) => Some(Meaning::Outside(vec![name.clone()])),
            None => None,
        }
    }
}
