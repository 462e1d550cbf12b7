//! Globs that lead out of the workspace: the names that they import are not read.

use responds_facts::{crates::derives, exports, frameworks};

use super::{
    super::{ModuleId, Space, scope::What},
    meaning::{Meaning, longer},
    search::{MOST, Search},
};

impl Search<'_> {
    /// The meaning of a name that nothing in the workspace defines: a crate, or a name from a glob of another crate.
    ///
    /// A library may have another name than its package, and the manifest does not have that name: `sha-1` is `sha1`,
    /// `rust-argon2` is `argon2`. Without a glob to another crate, a lower-case name can be nothing else.
    pub(super) fn outside(&mut self, from: ModuleId, name: &str, space: Space) -> Option<Meaning> {
        let is_crate = space == Space::Types && name.starts_with(|first: char| first.is_lowercase());
        let krate = || Meaning::Outside(vec![Box::from(name)]);
        let root = self.index.module(from).root;
        let guessed = self.index.crates.get(&root).is_some_and(|krate| krate.guessed);
        if is_crate && (guessed || self.outside_globs(from, from).is_empty()) {
            return Some(krate());
        }
        let globs = self.outside_globs(from, from);
        // A name in lower case that nothing else explains is a column.
        let of_table = globs.iter().find(|glob| derives::is_written(glob));
        if let Some(glob) =
            of_table.filter(|_| space == Space::Values && !name.starts_with(char::is_uppercase))
        {
            return known(&globs, name).or_else(|| Some(Meaning::Outside(longer(glob, name))));
        }
        match &globs[..] {
            [glob] if is_framework(glob) => Some(Meaning::Outside(longer(glob, name))),
            _ => known(&globs, name),
        }
    }

    /// The paths of a module's globs that lead out of the workspace, also through other modules.
    pub(super) fn outside_globs(&mut self, module: ModuleId, viewer: ModuleId) -> Vec<Vec<Box<str>>> {
        let mut found = Vec::new();
        if self.open.contains(&module) {
            return found;
        }
        self.open.push(module);
        let mut seen = Vec::new();
        let mut next = vec![(module, viewer)];
        let mut at = self.index.module(module);
        while let Some(around) = at.parent.filter(|_| at.is_block) {
            next.push((around, viewer));
            at = self.index.module(around);
        }
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

/// Returns `true` if a glob leads to a framework or its stand-in: all names matter there.
fn is_framework(glob: &[Box<str>]) -> bool {
    let Some(krate) = glob.first() else { return false };
    frameworks::ALL.iter().any(|framework| framework.tells.contains(&&**krate))
        || exports::STAND_INS.contains(&&**krate)
}

/// The item that one of several globs imports, if facts tell which: globs of one crate with the same name import the
/// same item.
pub(super) fn known(globs: &[Vec<Box<str>>], name: &str) -> Option<Meaning> {
    let brings = |glob: &&Vec<Box<str>>| glob.first().is_some_and(|krate| exports::brings(krate, name));
    let bringing: Vec<_> = globs.iter().filter(brings).collect();
    let first = *bringing.first()?;
    let is_meant = |glob: &&&Vec<Box<str>>| {
        let module = glob.last().filter(|_| glob.len() > 1);
        module.is_some_and(|module| exports::is_in_module(&glob[0], module, name))
    };
    let meant = bringing.iter().find(is_meant).copied().unwrap_or(first);
    let is_one = bringing.iter().all(|other| other.first() == first.first());
    is_one.then(|| Meaning::Outside(longer(meant, name)))
}
