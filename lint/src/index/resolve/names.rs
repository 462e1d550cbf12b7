//! The meaning of a name in one module: its own items, its imports by name, its globs.

use super::{
    super::{
        Kind, ModuleId, Space,
        scope::{Entry, Reach, What},
    },
    meaning::{Meaning, Meanings, add},
    search::{MOST, Search},
};

/// The maximum number of imports that are followed through one another: the stack holds no more.
const DEEPEST: usize = 64;

impl Search<'_> {
    /// The meanings of a name in a module that are visible to the viewer.
    pub(super) fn within(
        &mut self,
        module: ModuleId,
        name: &str,
        space: Space,
        viewer: ModuleId,
    ) -> Meanings {
        let key = (module, Box::from(name), space, viewer);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        if self.index.module(module).unread || self.known.len() >= MOST {
            return vec![Meaning::Open];
        }
        // A further query for it on the way finds nothing: the cycle is cut.
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

    /// The meanings of the entries that are visible to the viewer; those of tests only if there is no other.
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

    /// The meanings of an import.
    fn named(&mut self, module: ModuleId, entry: &Entry, space: Space) -> Meanings {
        match &entry.what {
            What::Import(path, type_only) if !type_only || space == Space::Types => {
                self.imported(module, path, space)
            }
            _ => Vec::new(),
        }
    }

    /// The meanings of a name in a glob.
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

    /// The meanings of an import's path.
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
