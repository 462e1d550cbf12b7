//! Which packages are needed: those that speak of a framework, and all that they can name or be named by.

use std::{collections::BTreeSet, path::PathBuf};

use aho_corasick::AhoCorasick;
use rayon::prelude::*;
use responds_syntax::frameworks;

use super::load::{bytes, inside};
use crate::workspace::{Package, PackageId, Workspace, rust_files};

/// What tells of handlers and declarations beside the frameworks' own names. A module that is placed by hand
/// may stand anywhere, and files outside of their package's folder are not searched.
const MORE: &[&str] = &["responds", "utoipa", "#[path", "include!"];

/// The words one of which stands in a package that matters by itself.
fn words() -> BTreeSet<&'static str> {
    let told = frameworks::ALL.iter().flat_map(|framework| framework.tells);
    told.chain(MORE).copied().collect()
}

/// The packages that are needed, sorted.
///
/// A package without any of the words has no handler, unless it gets its framework by way of another package
/// of the workspace: so whoever depends on a needed one is needed, and whatever it depends on.
pub(super) fn needed(workspace: &Workspace) -> BTreeSet<PackageId> {
    let all = || (0_u32..).map(PackageId).zip(&workspace.packages);
    let search = AhoCorasick::new(words()).ok().filter(|_| workspace.packages.len() > 1);
    let Some(search) = search else { return all().map(|(id, _)| id).collect() };
    let packages: Vec<_> = all().collect();
    let telling: Vec<_> = packages
        .par_iter()
        .filter(|(_, package)| tells(workspace, package, &search))
        .map(|(id, _)| *id)
        .collect();
    let depends =
        |id: PackageId| workspace.package(id).dependencies.iter().filter_map(|dependency| dependency.member);
    let mut needed: BTreeSet<_> = telling.into_iter().collect();
    grow(&mut needed, |needed| {
        all().map(|(id, _)| id).filter(|id| depends(*id).any(|member| needed.contains(&member))).collect()
    });
    grow(&mut needed, |needed| needed.iter().flat_map(|id| depends(*id)).collect());
    needed
}

/// Adds what follows from a set until nothing new does.
fn grow(set: &mut BTreeSet<PackageId>, next: impl Fn(&BTreeSet<PackageId>) -> Vec<PackageId>) {
    loop {
        let before = set.len();
        let more = next(set);
        set.extend(more);
        if set.len() == before {
            return;
        }
    }
}

/// Whether a word that matters stands in a file of the package.
fn tells(workspace: &Workspace, package: &Package, search: &AhoCorasick) -> bool {
    let roots = package.targets.iter().map(|target| target.root.clone());
    let files: BTreeSet<PathBuf> = roots.chain(rust_files(&package.folder)).collect();
    let inner: Vec<_> = workspace.packages.iter().map(|other| &other.folder).collect();
    let inner: Vec<_> = inner
        .into_iter()
        .filter(|other| **other != package.folder && other.starts_with(&package.folder))
        .collect();
    files.par_iter().any(|file| {
        let is_other = inner.iter().any(|folder| file.starts_with(folder));
        // What cannot be read here is reported when it is read as a module.
        let bytes = || inside(workspace, file).and_then(|file| bytes(&file));
        !is_other && bytes().is_ok_and(|bytes| search.is_match(&bytes))
    })
}
