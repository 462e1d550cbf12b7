//! The packages that are needed: those that name a framework, and all that they can name or be named by.

use std::{collections::BTreeSet, path::Path};

use aho_corasick::AhoCorasick;
use rayon::prelude::*;
use responds_facts::{exports, frameworks};

use super::load::{bytes, inside};
use crate::workspace::{Package, PackageId, Workspace, rust_files};

/// Words apart from the frameworks' names that indicate handlers and declarations. A module with `#[path]` may be
/// anywhere, and files outside of their package's folder are not searched.
const MORE: &[&str] = &["responds", "utoipa", "path =", "path=", "include!"];

/// The words one of which is in every package that matters on its own.
fn words() -> BTreeSet<&'static str> {
    let told = frameworks::ALL.iter().flat_map(|framework| framework.tells);
    told.chain(MORE).chain(exports::STAND_INS).copied().collect()
}

/// The packages that are needed, sorted.
///
/// A package without any of the words has no handler, unless it gets its framework through another package of the
/// workspace: so the dependents and the dependencies of a needed package are needed too.
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

/// Extends a set by `next` until nothing is added.
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

/// Returns `true` if a file of the package contains one of the words: files are below the folders of the package's
/// roots, unless an attribute places them elsewhere.
fn tells(workspace: &Workspace, package: &Package, search: &AhoCorasick) -> bool {
    let roots: Vec<_> =
        package.targets.iter().filter_map(|target| inside(workspace, &target.root).ok()).collect();
    let folders: BTreeSet<_> = roots.iter().filter_map(|root| root.parent()).collect();
    let outer = folders.iter().filter(|folder| !folders.iter().any(|other| is_below(folder, other)));
    let files: Vec<_> = outer.flat_map(|folder| rust_files(folder)).collect();
    files.par_iter().any(|file| {
        // A file that cannot be read here is reported when it is read as a module.
        let bytes = inside(workspace, file).and_then(|file| bytes(&file));
        bytes.is_ok_and(|bytes| search.is_match(&bytes))
    })
}

fn is_below(folder: &Path, other: &Path) -> bool {
    folder != other && folder.starts_with(other)
}
