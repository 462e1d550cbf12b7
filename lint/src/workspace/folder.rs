//! What a folder looks like where cargo cannot tell.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use ignore::WalkBuilder;

use super::{Dependency, Package, PackageId, Target, TargetKind, Unread, Workspace};

/// Takes every folder with `src/lib.rs` or `src/main.rs` for a package; where there is none, every file for a
/// crate of its own.
pub(super) fn read(folder: &Path, unread: Option<Unread>) -> Workspace {
    let files = rust_files(folder);
    let folders: BTreeSet<_> = files.iter().filter_map(|file| package_folder(file)).collect();
    let mut packages: Vec<_> = folders.into_iter().map(package).collect();
    if packages.is_empty() {
        packages
            .push(Package { targets: files.iter().map(|file| script(file)).collect(), ..package(folder) });
    }
    packages.sort_by(|a, b| (&a.name, &a.folder).cmp(&(&b.name, &b.folder)));
    link(&mut packages);
    Workspace {
        root: folder.to_owned(),
        packages,
        metadata: serde_json::Value::Null,
        unread: unread.into_iter().collect(),
    }
}

/// The Rust files below a folder, sorted; nothing in hidden folders and `target`. Links are listed and not
/// followed: whoever opens one looks where it leads.
pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(folder)
        .standard_filters(false)
        .hidden(true)
        .follow_links(false)
        .filter_entry(|entry| entry.depth() == 0 || entry.file_name() != "target")
        .build();
    let files = walk.flatten().filter(|entry| entry.file_type().is_some_and(|kind| !kind.is_dir()));
    let rust = files.map(ignore::DirEntry::into_path);
    let mut rust: Vec<_> =
        rust.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect();
    rust.sort();
    rust
}

/// The folder of the package whose root a file is.
fn package_folder(file: &Path) -> Option<&Path> {
    let source = file.parent()?;
    let is_root = file.ends_with("src/lib.rs") || file.ends_with("src/main.rs");
    if is_root { source.parent() } else { None }
}

fn package(folder: &Path) -> Package {
    let name = name(folder);
    let target = |kind, file: &str| {
        let root = folder.join(file);
        root.is_file().then(|| Target { kind, name: name.replace('-', "_"), root, edition_2015: false })
    };
    let targets = [target(TargetKind::Library, "src/lib.rs"), target(TargetKind::Program, "src/main.rs")];
    Package {
        targets: targets.into_iter().flatten().collect(),
        name,
        manifest: None,
        folder: folder.to_owned(),
        dependencies: Vec::new(),
        metadata: serde_json::Value::Null,
        selected: true,
    }
}

/// What the manifest calls the package, if that can be told, else what its folder is called.
fn name(folder: &Path) -> String {
    let called = folder.file_name().map_or_else(|| "workspace".into(), |name| name.to_string_lossy());
    called.into_owned()
}

fn script(file: &Path) -> Target {
    let name = file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().replace('-', "_"));
    Target { kind: TargetKind::Program, name, root: file.to_owned(), edition_2015: false }
}

/// Nobody tells which package can name which: each can name all others.
fn link(packages: &mut [Package]) {
    let libraries = (0_u32..).zip(packages.iter()).filter_map(|(id, package)| {
        let library = package.targets.iter().find(|target| target.kind == TargetKind::Library)?;
        Some(Dependency {
            name: library.name.clone(),
            library: library.name.clone(),
            member: Some(PackageId(id)),
        })
    });
    let libraries: Vec<_> = libraries.collect();
    for (id, package) in (0_u32..).zip(packages) {
        let others = libraries.iter().filter(|library| library.member != Some(PackageId(id)));
        package.dependencies = others.cloned().collect();
        package.sort();
    }
}
