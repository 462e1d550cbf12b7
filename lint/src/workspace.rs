//! The packages of a workspace and their targets, as their manifests describe them, or as the folder looks.

mod cargo;
mod features;
mod folder;
mod lock;
mod manifest;
mod members;
mod pattern;
mod select;
mod targets;
#[cfg(test)]
mod tests;
pub mod toolchain;

use std::{
    io,
    path::{Path, PathBuf},
};

use responds_facts::{Framework, versions};
use serde::{Deserialize, Serialize};

pub(crate) use self::folder::rust_files;
pub use self::select::Selection;

/// A package, by its index in [`Workspace::packages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageId(pub u32);

/// The packages of a workspace.
#[derive(Clone, Debug)]
pub struct Workspace {
    /// Its folder, canonical: nothing outside is read.
    pub root: PathBuf,
    /// Its packages, sorted by name and folder.
    pub packages: Vec<Package>,
    /// The table `[workspace.metadata]`; null, where there is none.
    pub metadata: serde_json::Value,
    /// The parts that could not be read while searching for it.
    pub unread: Vec<Unread>,
    /// The names of packages that are left out by default: cargo selects others.
    pub left_out: Vec<String>,
    /// `true` if the search started at its root.
    pub at_root: bool,
}

/// A package.
#[derive(Clone, Debug)]
pub struct Package {
    /// Its name, as in `-p`.
    pub name: String,
    /// Its manifest; `None` if there is none that can be read.
    pub manifest: Option<PathBuf>,
    /// Its folder, canonical.
    pub folder: PathBuf,
    /// Its library, programs and examples, in this order, then by name.
    pub targets: Vec<Target>,
    /// The crates that it can name, sorted.
    pub dependencies: Vec<Dependency>,
    /// The features that are on by default, sorted.
    pub features: Vec<String>,
    /// The table `[package.metadata]`; null, where there is none.
    pub metadata: serde_json::Value,
    /// `true` if it is one of the selected packages.
    pub selected: bool,
}

/// A crate of a package.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// Its kind.
    pub kind: TargetKind,
    /// Its name in code.
    pub name: String,
    /// Its first file.
    pub root: PathBuf,
    /// `true` if its edition is 2015, in which imports start at the root of the crate.
    pub edition_2015: bool,
}

/// The kind of a crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetKind {
    /// The library.
    Library,
    /// A program.
    Program,
    /// An example.
    Example,
}

/// A crate that a package can name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    /// Its name in code: `axum`, or the name after `rename`.
    pub name: String,
    /// The name of its library, as far as its package tells: `actix_web`.
    pub library: String,
    /// The package, if it is one of the workspace.
    pub member: Option<PackageId>,
    /// The versions that it may have, as the manifest writes them: `0.8`, `*`; empty if unknown.
    pub requirement: String,
    /// The version in the lock file, if there is one: `0.8.4`.
    pub version: Option<String>,
    /// The features that are turned on where it is named.
    pub features: Vec<String>,
}

/// A part that could not be read, with the reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Unread {
    /// Below the root of the workspace, with `/`, where it is there.
    #[serde(rename = "file")]
    pub path: String,
    /// The defect and the help.
    pub why: String,
}

impl Unread {
    /// The sort key: lines of one file in the order of their numbers.
    pub(crate) fn place(&self) -> (&str, usize, &str) {
        let line = self.path.rsplit_once(':').and_then(|(path, line)| Some((path, line.parse().ok()?)));
        let (path, line) = line.unwrap_or((self.path.as_str(), 0));
        (path, line, &self.why)
    }
}

/// The reason why there is no workspace.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The folder cannot be opened.
    #[error("`{}` cannot be opened: {error}; name a folder or a `Cargo.toml` that exists", .path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// There is no manifest.
    #[error("there is no `Cargo.toml` in `{}`, nor in a folder around it", .folder.display())]
    Manifest {
        /// The folder in which the search began.
        folder: PathBuf,
    },
    /// A selected package does not exist.
    #[error("there is no package `{name}` in the workspace; there are {}", listed(.known))]
    Package {
        /// The selected name.
        name: String,
        /// The existing names.
        known: Vec<String>,
    },
}

fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

impl Package {
    /// Returns `true` if it turns on a feature of a crate.
    #[must_use]
    pub fn enables(&self, library: &str, feature: &str) -> bool {
        let mut of_library = self.dependencies.iter().filter(|dependency| dependency.library == library);
        of_library.any(|dependency| dependency.features.iter().any(|enabled| enabled == feature))
    }
}

impl Workspace {
    /// Finds the workspace of a manifest, else the one around the current folder.
    ///
    /// No network, no build, no toolchain and no lock file are needed. If the manifest is broken, the folder itself is
    /// used as a package.
    pub fn load(manifest: Option<&Path>, selection: &Selection) -> Result<Self, Error> {
        let folder = match manifest {
            Some(path) if path.is_dir() => path,
            Some(path) => path.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new(".")),
            None => Path::new("."),
        };
        let opened = folder.canonicalize();
        let folder = opened.map_err(|error| Error::Folder { path: folder.to_owned(), error })?;
        let nearest = || members::nearest(&folder);
        let named = || Some(folder.join("Cargo.toml")).filter(|path| path.is_file());
        let found = if manifest.is_some() { named() } else { nearest() };
        let Some(found) = found else { return Err(Error::Manifest { folder }) };
        let around = found.parent().unwrap_or(&folder);
        let mut workspace = cargo::read(&found).unwrap_or_else(|why| folder::read(around, Some(why)));
        select::select(&mut workspace, selection)?;
        Ok(workspace)
    }

    /// Takes a folder for a workspace without asking cargo.
    pub fn of_folder(folder: &Path) -> Result<Self, Error> {
        let opened = folder.canonicalize();
        let folder = opened.map_err(|error| Error::Folder { path: folder.to_owned(), error })?;
        Ok(folder::read(&folder, None))
    }

    /// The package.
    #[must_use]
    pub fn package(&self, package: PackageId) -> &Package {
        &self.packages[package.0 as usize]
    }

    /// Returns `true` if a file, by its path below the root, is checked: all are but those of packages that were not asked for.
    #[must_use]
    pub fn covers(&self, file: &str) -> bool {
        let path = self.root.join(file);
        let around = self.packages.iter().filter(|package| path.starts_with(&package.folder));
        around.max_by_key(|package| package.folder.as_os_str().len()).is_none_or(|package| package.selected)
    }

    /// The frameworks of the packages that were asked for whose version facts do not describe: each the package, the
    /// framework with its version, and the first version that is described.
    #[must_use]
    pub fn not_described(&self) -> Vec<(&str, String, String)> {
        let selected = self.packages.iter().filter(|package| package.selected);
        let used = selected.flat_map(|package| package.dependencies.iter().map(move |used| (package, used)));
        let mut found: Vec<_> = used
            .filter_map(|(package, used)| {
                let version = used.version.as_deref().unwrap_or(&used.requirement);
                let (major, minor) = versions::first_described(&used.library, version)?;
                Some((&*package.name, format!("{} {version}", used.library), format!("{major}.{minor}")))
            })
            .collect();
        found.dedup();
        found
    }

    /// Returns the facts about a framework in the versions that a package uses, else those that any package uses, else
    /// those about the last version.
    #[must_use]
    pub fn versions_of(&self, framework: &'static Framework, package: &Package) -> Vec<&'static Framework> {
        let of = |package: &Package| {
            let used = package.dependencies.iter().filter(|used| used.library == framework.name);
            let told = used.map(|used| used.version.as_deref().unwrap_or(&used.requirement).to_owned());
            told.map(|version| versions::of_version(framework, &version)).collect::<Vec<_>>()
        };
        let mut facts = of(package);
        if facts.is_empty() {
            facts = self.packages.iter().flat_map(of).collect();
        }
        facts.sort_by_key(|facts| facts.version);
        facts.dedup_by_key(|facts| facts.version);
        if facts.is_empty() { vec![framework] } else { facts }
    }

    /// A path as it is shown: below the root, with `/`.
    #[must_use]
    pub fn shown(&self, path: &Path) -> String {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        below.to_string_lossy().replace('\\', "/")
    }
}

impl Package {
    fn sort(&mut self) {
        self.targets.sort();
        self.targets.dedup();
        self.dependencies.sort();
        self.dependencies.dedup();
    }
}
