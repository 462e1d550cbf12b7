//! The search for what a path means, through imports and globs.

use std::collections::HashMap;

use super::{
    super::{
        Index, Kind, ModuleId, Space, prelude,
        scope::{Entry, External, Reach, What},
    },
    meaning::{Meaning, Meanings, add, longer},
};

/// What may stand first on a path and is no name.
const KEYWORDS: &[&str] = &["crate", "$crate", "self", "super", "Self", ""];

/// How many names are looked up for one path at most: a bound on code that nobody wrote.
pub(super) const MOST: usize = 20_000;
/// How many imports are followed one by way of another: the stack holds no more.
const DEEPEST: usize = 64;

/// One question, and what was found out on the way.
pub(super) struct Search<'i> {
    pub(super) index: &'i Index,
    /// What names mean in modules; nothing yet, where that is just being looked up.
    known: HashMap<(ModuleId, Box<str>, Space, ModuleId), Meanings>,
    /// The modules whose globs are just being looked at.
    pub(super) open: Vec<ModuleId>,
    /// How many imports are being followed, one by way of another.
    depth: usize,
}

impl<'i> Search<'i> {
    pub(super) fn new(index: &'i Index) -> Self {
        Self { index, known: HashMap::new(), open: Vec::new(), depth: 0 }
    }

    /// What a path means that somebody asks for; what its first name means is kept for the next.
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
                vec![self.krate(from, name).unwrap_or_else(|| Meaning::Outside(vec![Box::from(*name)]))]
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
    pub(super) fn exported(&self, module: ModuleId, name: &str) -> Meanings {
        let macros = self.index.crates.get(&module).and_then(|krate| krate.macros.get(name));
        macros.into_iter().flatten().map(|item| Meaning::Item(*item, Vec::new())).collect()
    }

    /// The macro of the only crate of which all macros are known.
    fn macro_crate(&self, from: ModuleId, name: &str) -> Option<Meaning> {
        let root = self.index.module(from).root;
        let [krate] = &self.index.scopes[root.0 as usize].macro_crates[..] else { return None };
        match self.krate(root, krate) {
            Some(Meaning::Outside(path)) => Some(Meaning::Outside(longer(&path, name))),
            Some(Meaning::Module(root)) => self.exported(root, name).into_iter().next(),
            _ => None,
        }
    }

    /// The crate of this name.
    fn krate(&self, from: ModuleId, name: &str) -> Option<Meaning> {
        let krate = self.index.crates.get(&self.index.module(from).root)?;
        match krate.names.get(name) {
            Some(External::Root(root)) => Some(Meaning::Module(*root)),
            Some(External::Outside(name)) => Some(Meaning::Outside(vec![name.clone()])),
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

    pub(super) fn is_known(&self, reach: Reach, viewer: ModuleId) -> bool {
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
    pub(super) fn imported(&mut self, module: ModuleId, path: &[Box<str>], space: Space) -> Meanings {
        if self.depth >= DEEPEST {
            return vec![Meaning::Open];
        }
        self.depth += 1;
        let found = self.import(module, path, space);
        self.depth -= 1;
        found
    }

    fn import(&mut self, module: ModuleId, path: &[Box<str>], space: Space) -> Meanings {
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
}
