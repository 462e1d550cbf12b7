//! The packages of a folder, if cargo cannot tell.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use ignore::WalkBuilder;
use serde_json::Value;

use super::{Dependency, Package, PackageId, Target, TargetKind, Unread, Workspace, manifest::Manifest};

/// Takes every folder with `src/lib.rs` or `src/main.rs` for a package; where there is none, every file for a
/// crate of its own.
pub(super) fn read(folder: &Path, unread: Option<Unread>) -> Workspace {
    let files = rust_files(folder);
    let folders: BTreeSet<_> = files.iter().filter_map(|file| package_folder(file)).collect();
    let mut packages: Vec<_> = folders.into_iter().map(|folder| package(folder, &files)).collect();
    if packages.is_empty() {
        let targets = files.iter().map(|file| target(TargetKind::Program, file)).collect();
        packages.push(Package { targets, ..package(folder, &[]) });
    }
    packages.sort_by(|a, b| (&a.name, &a.folder).cmp(&(&b.name, &b.folder)));
    link(&mut packages);
    let manifest = Manifest::read(&folder.join("Cargo.toml"));
    let metadata = manifest.map_or(Value::Null, |manifest| manifest.get(&["workspace", "metadata"]).clone());
    Workspace {
        root: folder.to_owned(),
        packages,
        metadata,
        unread: unread.into_iter().collect(),
        left_out: Vec::new(),
        at_root: true,
    }
}

/// The Rust files below a folder, sorted, without hidden folders and cargo's output. Links are listed and not followed:
/// the caller that opens one resolves it.
pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(folder)
        .standard_filters(false)
        .hidden(true)
        .follow_links(false)
        .filter_entry(|entry| entry.depth() == 0 || !is_output(entry.path()))
        .build();
    let files = walk.flatten().filter(|entry| entry.file_type().is_some_and(|kind| !kind.is_dir()));
    let rust = files.map(ignore::DirEntry::into_path);
    let mut rust: Vec<_> =
        rust.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect();
    rust.sort();
    rust
}

/// Returns `true` if a folder is cargo's output: a module may be called `target` too.
fn is_output(folder: &Path) -> bool {
    folder.file_name().is_some_and(|name| name == "target") && folder.join("CACHEDIR.TAG").exists()
}

/// The folder of the package whose root a file is.
fn package_folder(file: &Path) -> Option<&Path> {
    let is_root = file.ends_with("src/lib.rs") || file.ends_with("src/main.rs");
    if is_root { file.parent()?.parent() } else { None }
}

/// The package in a folder whose manifest cannot be read.
pub(super) fn package_in(folder: &Path) -> Package {
    package(folder, &rust_files(folder))
}

/// The package in a folder, as far as its manifest can be read.
fn package(folder: &Path, files: &[PathBuf]) -> Package {
    let manifest = Manifest::read(&folder.join("Cargo.toml")).ok();
    let told = |table: &str, key: &str| Some(manifest.as_ref()?.text(&[table, key])?.to_owned());
    let name = told("package", "name").unwrap_or_else(|| folder_name(folder));
    let called = |file: &str, kind, name: String| {
        let root = folder.join(file);
        root.is_file().then(|| Target { name, ..target(kind, &root) })
    };
    let code = name.replace('-', "_");
    let library =
        called("src/lib.rs", TargetKind::Library, told("lib", "name").unwrap_or_else(|| code.clone()));
    let program = called("src/main.rs", TargetKind::Program, code);
    let more = files.iter().filter_map(|file| {
        let kind = if file.starts_with(folder.join("src/bin")) {
            TargetKind::Program
        } else if file.starts_with(folder.join("examples")) {
            TargetKind::Example
        } else {
            return None;
        };
        is_found(folder, file).then(|| target(kind, file))
    });
    Package {
        targets: library.into_iter().chain(program).chain(more).collect(),
        metadata: manifest
            .as_ref()
            .map_or(Value::Null, |manifest| manifest.get(&["package", "metadata"]).clone()),
        name,
        manifest: None,
        folder: folder.to_owned(),
        dependencies: Vec::new(),
        features: Vec::new(),
        selected: true,
    }
}

/// Returns `true` if a file below `src/bin` or `examples` is a target for cargo: `bin/a.rs`, `bin/a/main.rs`.
fn is_found(folder: &Path, file: &Path) -> bool {
    let below = file.strip_prefix(folder).unwrap_or(file);
    let below = below.strip_prefix("src").unwrap_or(below);
    match below.components().count() {
        2 => true,
        3 => below.ends_with("main.rs"),
        _ => false,
    }
}

fn folder_name(folder: &Path) -> String {
    folder.file_name().map_or_else(|| "workspace".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// A crate that is named after its file, or after the folder of its `main.rs`.
fn target(kind: TargetKind, file: &Path) -> Target {
    let named = if file.ends_with("main.rs") { file.parent().unwrap_or(file) } else { file };
    let name = named.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().replace('-', "_"));
    Target { kind, name, root: file.to_owned(), edition_2015: false }
}

/// The dependencies are unknown: each package can name all others.
fn link(packages: &mut [Package]) {
    let libraries = (0_u32..).zip(packages.iter()).filter_map(|(id, package)| {
        let library = package.targets.iter().find(|target| target.kind == TargetKind::Library)?;
        let name = library.name.clone();
        let member = Some(PackageId(id));
        Some(Dependency { library: name.clone(), name, member, ..Dependency::default() })
    });
    let libraries: Vec<_> = libraries.collect();
    for (id, package) in (0_u32..).zip(packages) {
        let others = libraries.iter().filter(|library| library.member != Some(PackageId(id)));
        package.dependencies = others.cloned().collect();
        package.sort();
    }
}
