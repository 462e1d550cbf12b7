//! The crates of a package, as cargo finds them: those that its manifest names, and those whose file is in its place.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::{Target, TargetKind, manifest::Manifest};

/// The crates of a package that may serve: its library, programs and examples. Tests and benches are no services.
pub(super) fn of(manifest: &Manifest, edition_2015: bool) -> Vec<Target> {
    let package = manifest.text(&["package", "name"]).unwrap_or_default();
    let make = |kind, name: &str, root| Target { kind, name: name.replace('-', "_"), root, edition_2015 };
    let mut targets: Vec<_> = library(manifest, package)
        .map(|(name, root)| make(TargetKind::Library, &name, root))
        .into_iter()
        .collect();
    for (kind, group) in [(TargetKind::Program, &PROGRAMS), (TargetKind::Example, &EXAMPLES)] {
        let roots = group.of(manifest, package, edition_2015);
        targets.extend(roots.into_iter().map(|(name, root)| make(kind, &name, root)));
    }
    targets
}

fn library(manifest: &Manifest, package: &str) -> Option<(String, PathBuf)> {
    let told = |key| manifest.text(&["lib", key]);
    let is_found = manifest.get(&["package", "autolib"]).as_bool() != Some(false);
    let path = told("path").or_else(|| (is_found || manifest.has("lib")).then_some("src/lib.rs"))?;
    let root = manifest.folder.join(path);
    (manifest.has("lib") || root.is_file()).then(|| (told("name").unwrap_or(package).to_owned(), root))
}

/// The location of crates of one kind.
struct Group {
    table: &'static str,
    /// The key that decides if files are searched.
    auto: &'static str,
    folder: &'static str,
    /// The file of the one that has the name of the package.
    main: Option<&'static str>,
}

const PROGRAMS: Group =
    Group { table: "bin", auto: "autobins", folder: "src/bin", main: Some("src/main.rs") };
const EXAMPLES: Group = Group { table: "example", auto: "autoexamples", folder: "examples", main: None };

impl Group {
    /// The names and files of the crates, without those that are named and do not exist.
    fn of(&self, manifest: &Manifest, package: &str, edition_2015: bool) -> Vec<(String, PathBuf)> {
        let named = manifest.get(&[self.table]).as_array().map_or(&[][..], Vec::as_slice);
        let found = self.found(&manifest.folder, package);
        let mut crates: Vec<_> =
            named.iter().filter_map(|one| self.named(manifest, &found, package, one)).collect();
        let auto = manifest.get(&["package", self.auto]).as_bool();
        if auto.unwrap_or(!edition_2015 || named.is_empty()) {
            let is_new = |(name, root): &(String, PathBuf)| {
                !crates.iter().any(|(known, file)| known == name || file == root)
            };
            let more: Vec<_> = found.into_iter().filter(is_new).collect();
            crates.extend(more);
        }
        crates
    }

    fn named(
        &self,
        manifest: &Manifest,
        found: &[(String, PathBuf)],
        package: &str,
        table: &Value,
    ) -> Option<(String, PathBuf)> {
        let name = table["name"].as_str()?;
        if let Some(path) = table["path"].as_str() {
            return Some((name.to_owned(), manifest.folder.join(path)));
        }
        let same = found.iter().find(|(known, _)| known == name).map(|(_, root)| root.clone());
        // The only program may be in `src/main.rs` under another name than that of the package.
        let main = self.main.map(|main| manifest.folder.join(main)).filter(|main| main.is_file());
        let root = same.or_else(|| main.filter(|_| name == package || found.len() == 1))?;
        Some((name.to_owned(), root))
    }

    /// The files that cargo takes for crates: `bin/a.rs`, `bin/a/main.rs`.
    fn found(&self, folder: &Path, package: &str) -> Vec<(String, PathBuf)> {
        let main = self.main.map(|main| folder.join(main)).filter(|main| main.is_file());
        let mut found: Vec<_> = main.map(|main| (package.to_owned(), main)).into_iter().collect();
        let entries = fs::read_dir(folder.join(self.folder)).into_iter().flatten().flatten();
        let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
        paths.sort();
        found.extend(paths.into_iter().filter_map(|path| root_of(&path)));
        found
    }
}

/// The crate that a file or a folder is, beside others of its kind.
fn root_of(path: &Path) -> Option<(String, PathBuf)> {
    let name = path.file_stem()?.to_str().filter(|name| !name.starts_with('.'))?;
    if path.is_dir() {
        let name = path.file_name()?.to_str()?;
        let root = path.join("main.rs");
        return root.is_file().then(|| (name.to_owned(), root));
    }
    path.extension().is_some_and(|extension| extension == "rs").then(|| (name.to_owned(), path.to_owned()))
}
