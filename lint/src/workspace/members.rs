//! The packages of a workspace, as cargo finds them: by patterns, and by following dependencies with a path.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use super::{Unread, manifest::Manifest, pattern};

/// The packages of a workspace.
#[derive(Debug, Default)]
pub(super) struct Members {
    /// Their manifests, by folder.
    pub(super) manifests: BTreeMap<PathBuf, Manifest>,
    /// Those whose manifest cannot be read, and are there.
    pub(super) broken: BTreeSet<PathBuf>,
    pub(super) unread: Vec<Unread>,
}

/// Finds the manifest in a folder, else the nearest one around it.
pub(super) fn nearest(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|folder| folder.join("Cargo.toml")).find(|path| path.is_file())
}

/// Finds the root of the workspace that a manifest belongs to, and its members: itself, where it is in none.
pub(super) fn of(manifest: &Manifest) -> (Manifest, Members) {
    if !manifest.has("workspace") {
        for path in candidates(manifest) {
            let Ok(root) = Manifest::read(&path) else { continue };
            if root.has("workspace") {
                let members = Members::of(&root);
                if members.manifests.contains_key(&manifest.folder) {
                    return (root, members);
                }
                if !is_excluded(&root, &manifest.folder) {
                    break;
                }
            }
        }
    }
    (manifest.clone(), Members::of(manifest))
}

/// The manifests that may be the root of the workspace around a package, nearest first.
fn candidates(manifest: &Manifest) -> Vec<PathBuf> {
    if let Some(named) = manifest.text(&["package", "workspace"]) {
        return vec![manifest.folder.join(named).join("Cargo.toml")];
    }
    let around = manifest.folder.ancestors().skip(1).map(|folder| folder.join("Cargo.toml"));
    around.filter(|path| path.is_file()).collect()
}

impl Members {
    fn of(root: &Manifest) -> Self {
        let mut members = Self::default();
        if root.has("package") {
            members.manifests.insert(root.folder.clone(), root.clone());
        }
        for path in root.texts(&["workspace", "members"]) {
            for folder in pattern::folders(&root.folder, path) {
                let is_there = folder.join("Cargo.toml").is_file();
                if is_there && !(pattern::is_pattern(path) && is_excluded(root, &folder)) {
                    members.add(root, &folder);
                } else if !is_there && !pattern::is_pattern(path) {
                    let why =
                        format!("`members` of the workspace names it, and there is no `{path}/Cargo.toml`");
                    members.unread.push(Unread { path: path.to_owned(), why });
                }
            }
        }
        members.follow(root);
        members
    }

    /// Adds the path dependencies of members, if they are in the folder of the workspace.
    fn follow(&mut self, root: &Manifest) {
        let mut open: Vec<_> = self.manifests.keys().cloned().collect();
        while let Some(folder) = open.pop() {
            let Some(manifest) = self.manifests.get(&folder) else { continue };
            let paths: Vec<_> = manifest
                .dependencies()
                .filter_map(|(name, dependency)| local(root, manifest, name, dependency))
                .collect();
            for path in paths {
                let Ok(path) = path.canonicalize() else { continue };
                let is_new = path.starts_with(&root.folder) && !self.manifests.contains_key(&path);
                if is_new && path.join("Cargo.toml").is_file() && !is_excluded(root, &path) {
                    self.add(root, &path);
                    open.push(path);
                }
            }
        }
    }

    fn add(&mut self, root: &Manifest, folder: &Path) {
        let below = folder.strip_prefix(&root.folder).unwrap_or(folder).join("Cargo.toml");
        let path = below.to_string_lossy().replace('\\', "/");
        let why = match Manifest::read(&folder.join("Cargo.toml")) {
            Ok(manifest) if !manifest.folder.starts_with(&root.folder) => {
                "the package is outside of the workspace's folder, and nothing there is read".to_owned()
            }
            // A workspace of its own, that a pattern happens to lead to.
            Ok(manifest) if manifest.has("workspace") && manifest.folder != root.folder => return,
            Ok(manifest) if !manifest.has("package") => "it has no `[package]`".to_owned(),
            Ok(manifest) => {
                self.manifests.insert(manifest.folder.clone(), manifest);
                return;
            }
            Err(why) => {
                self.broken.extend(folder.canonicalize().ok());
                format!("it cannot be read, so that its folder was searched for sources instead: {why}")
            }
        };
        self.unread.push(Unread { path, why });
    }
}

/// The folder of a dependency that has a path, its own or that of the workspace.
pub(super) fn local(
    root: &Manifest,
    manifest: &Manifest,
    name: &str,
    dependency: &serde_json::Value,
) -> Option<PathBuf> {
    if dependency["workspace"].as_bool() == Some(true) {
        let path = root.text(&["workspace", "dependencies", name, "path"])?;
        return Some(root.folder.join(path));
    }
    Some(manifest.folder.join(dependency["path"].as_str()?))
}

fn is_excluded(root: &Manifest, folder: &Path) -> bool {
    let excluded = root.texts(&["workspace", "exclude"]);
    let mut folders = excluded.into_iter().flat_map(|path| pattern::folders(&root.folder, path));
    folders.any(|excluded| folder.starts_with(excluded))
}
