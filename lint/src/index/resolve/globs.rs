//! Globs that lead out of the workspace: nobody reads there which names they bring.

use responds_syntax::frameworks;

use super::{
    super::{ModuleId, Space, scope::What},
    meaning::{Meaning, longer},
    search::{MOST, Search},
};

impl Search<'_> {
    /// What a glob to a framework brings under a name, where no other glob leads out of the workspace.
    pub(super) fn framework_glob(&mut self, from: ModuleId, name: &str) -> Option<Meaning> {
        let globs = self.outside_globs(from, from);
        let [glob] = &globs[..] else { return None };
        let krate = glob.first()?;
        let is_framework = frameworks::ALL.iter().any(|framework| framework.tells.contains(&&**krate));
        is_framework.then(|| Meaning::Outside(longer(glob, name)))
    }

    /// Where the globs of a module lead that lead out of the workspace, through other modules too.
    pub(super) fn outside_globs(&mut self, module: ModuleId, viewer: ModuleId) -> Vec<Vec<Box<str>>> {
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
