//! From a workspace to what is known of its endpoints, and what is wrong with them.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use cargo_metadata::MetadataCommand;
use ignore::WalkBuilder;

use crate::{Endpoint, Error, Finding, Sources, config::Settings};

/// Which workspace, and which of its packages.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The manifest; the nearest one above the current folder, where it is not given.
    pub manifest_path: Option<PathBuf>,
    /// The packages by name; the one of the current folder, where none is given.
    pub packages: Vec<String>,
    /// Whether all packages are meant.
    pub workspace: bool,
    /// Packages that are not meant.
    pub exclude: Vec<String>,
}

/// A workspace that was found.
#[derive(Debug)]
pub struct Workspace {
    /// Its root.
    pub root: PathBuf,
    /// The manifests of its members, sorted.
    pub members: Vec<PathBuf>,
    /// The folders of the members that are meant, below the root, with `/` at the end.
    selected: Vec<String>,
}

impl Workspace {
    /// Whether a file stands in a package that is meant, by its path below the root.
    #[must_use]
    pub fn selects(&self, file: &str) -> bool {
        self.selected.iter().any(|folder| file.starts_with(folder.as_str()))
    }
}

/// How it is analysed.
#[derive(Debug)]
pub struct Options<'a> {
    /// Levels and profiles.
    pub settings: &'a Settings,
    /// Is told how far the analysis has come.
    pub progress: &'a Progress,
}

/// How far an analysis has come: shared between those who do it and the one who shows it.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicUsize,
    done: AtomicUsize,
}

/// What is known of a workspace.
#[derive(Debug, Default)]
pub struct Analysis {
    /// Its endpoints, sorted by path, method, file and line.
    pub endpoints: Vec<Endpoint>,
    /// What is wrong with them, sorted by file, place and rule.
    pub findings: Vec<Finding>,
    /// Its files.
    pub sources: Sources,
    /// The files that could not be read, sorted by path.
    pub unread: Vec<Unread>,
}

/// A file that could not be read, and why: what it may hold was not checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    /// Its path below the root of the workspace, with `/`.
    pub path: String,
    /// Why, in words that follow the path.
    pub why: String,
}

impl Progress {
    /// More has been found to do.
    pub fn expect(&self, more: usize) {
        self.total.fetch_add(more, Ordering::Relaxed);
    }

    /// One more is done.
    pub fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How much is done, and of how much.
    #[must_use]
    pub fn get(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

/// Finds a workspace.
pub fn open(scope: &Scope) -> Result<Workspace, Error> {
    let mut command = MetadataCommand::new();
    command.no_deps();
    if let Some(path) = &scope.manifest_path {
        command.manifest_path(path);
    }
    let metadata = command.exec().map_err(|cause| {
        let help = "run it in a folder of a cargo workspace, or name its manifest by `--manifest-path`";
        Error::new("cannot tell which packages the workspace has", help).because(cause)
    })?;
    let root = metadata.workspace_root.into_std_path_buf();
    let named = |package: &&cargo_metadata::Package| {
        let is = |names: &[String]| names.iter().any(|name| *name == *package.name);
        let all = scope.workspace || scope.packages.is_empty();
        (all || is(&scope.packages)) && !is(&scope.exclude)
    };
    let manifest = |package: &cargo_metadata::Package| package.manifest_path.clone().into_std_path_buf();
    let mut members: Vec<_> = metadata.packages.iter().map(manifest).collect();
    members.sort();
    let selected = metadata.packages.iter().filter(named).map(|package| {
        let name = shown(&root, &manifest(package));
        name.strip_suffix("Cargo.toml").unwrap_or_default().to_owned()
    });
    Ok(Workspace { selected: selected.collect(), root, members })
}

/// Reads a workspace and tells what is known of it.
#[must_use]
pub fn analyse(workspace: &Workspace, options: &Options<'_>) -> Analysis {
    let mut analysis = Analysis::default();
    let files = files(workspace);
    options.progress.expect(files.len());
    for file in files {
        let path = shown(&workspace.root, &file);
        match fs::read_to_string(&file) {
            Ok(text) => _ = analysis.sources.add(path, Arc::from(text)),
            Err(error) => analysis.unread.push(Unread { path, why: error.to_string() }),
        }
        options.progress.step();
    }
    analysis
}

/// The Rust files of the members, sorted.
fn files(workspace: &Workspace) -> Vec<PathBuf> {
    let folders = workspace.members.iter().filter_map(|manifest| manifest.parent());
    let walks = folders.flat_map(|folder| WalkBuilder::new(folder).build().flatten());
    let paths = walks.map(ignore::DirEntry::into_path);
    let mut files: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == "rs")).collect();
    files.sort();
    files.dedup();
    files
}

/// A path below the root, with `/`.
pub(crate) fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}
