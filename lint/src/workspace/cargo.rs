//! A workspace as its manifests and its lock file describe it. Cargo itself is not run: the result depends on no
//! toolchain, and nothing is downloaded.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use rayon::prelude::*;
use serde_json::Value;

use super::{
    Dependency, Package, PackageId, Target, TargetKind, Unread, Workspace, features, folder,
    lock::Lock,
    manifest::Manifest,
    members::{self, Members},
    pattern, targets,
};

/// Reads the workspace that a manifest belongs to; `Err` says why its folder has to do.
pub(super) fn read(manifest: &Path) -> Result<Workspace, Unread> {
    let manifest = Manifest::read(manifest).map_err(|why| {
        let why = format!("it cannot be read, so that the folder was searched for sources instead: {why}");
        Unread { path: "Cargo.toml".to_owned(), why }
    })?;
    let (root, members) = members::of(&manifest);
    Ok(workspace(&manifest, &root, members))
}

fn workspace(asked: &Manifest, root: &Manifest, members: Members) -> Workspace {
    let Members { manifests, broken, mut unread } = members;
    let lock = Lock::read(&root.folder);
    let all: Vec<_> = manifests.into_values().collect();
    let mut packages: Vec<_> =
        all.par_iter().map(|manifest| (package(root, manifest), Some(manifest))).collect();
    packages.extend(broken.iter().map(|folder| (folder::package_in(folder), None)));
    packages.sort_by(|(a, _), (b, _)| (&a.name, &a.folder).cmp(&(&b.name, &b.folder)));
    link(root, &lock, &mut packages);
    let defaults = defaults(asked, root);
    for (package, _) in &mut packages {
        package.selected = defaults.as_ref().is_none_or(|folders| folders.contains(&package.folder));
        package.sort();
    }
    unread.sort();
    Workspace {
        root: root.folder.clone(),
        packages: packages.into_iter().map(|(package, _)| package).collect(),
        metadata: root.get(&["workspace", "metadata"]).clone(),
        unread,
        left_out: Vec::new(),
        at_root: asked.folder == root.folder,
    }
}

/// The folders of the packages that cargo selects by default; `None` for all.
fn defaults(asked: &Manifest, root: &Manifest) -> Option<Vec<PathBuf>> {
    if asked.folder != root.folder {
        return Some(vec![asked.folder.clone()]);
    }
    let Some(named) = root.get(&["workspace", "default-members"]).as_array() else {
        return root.has("package").then(|| vec![root.folder.clone()]);
    };
    let named = named.iter().filter_map(Value::as_str).flat_map(|path| pattern::folders(&root.folder, path));
    Some(named.filter_map(|folder| folder.canonicalize().ok()).collect())
}

fn package(root: &Manifest, manifest: &Manifest) -> Package {
    let edition = match manifest.get(&["package", "edition"]) {
        Value::String(edition) => Some(edition.as_str()),
        Value::Object(_) => root.text(&["workspace", "package", "edition"]),
        _ => None,
    };
    let edition_2015 = matches!(edition, None | Some("2015"));
    Package {
        name: manifest.text(&["package", "name"]).unwrap_or_default().to_owned(),
        manifest: Some(manifest.path.clone()),
        folder: manifest.folder.clone(),
        targets: targets::of(manifest, edition_2015),
        dependencies: Vec::new(),
        features: features::default_features(manifest),
        metadata: manifest.get(&["package", "metadata"]).clone(),
        selected: false,
    }
}

/// Adds the crates that each package can name.
fn link(root: &Manifest, lock: &Lock, packages: &mut [(Package, Option<&Manifest>)]) {
    let members: BTreeMap<_, _> = (0_u32..)
        .zip(packages.iter())
        .map(|(id, (package, _))| (package.folder.clone(), (PackageId(id), library(package))))
        .collect();
    for (package, manifest) in packages {
        let Some(manifest) = manifest else {
            // The crates that it can name are unknown.
            let named = |(id, name): &(PackageId, String)| Dependency {
                name: name.clone(),
                library: name.clone(),
                member: Some(*id),
                ..Dependency::default()
            };
            package.dependencies = members.values().map(named).collect();
            continue;
        };
        let dependencies = manifest.dependencies().map(|(name, dependency)| {
            let inherited = dependency["workspace"].as_bool() == Some(true);
            let told = if inherited { root.get(&["workspace", "dependencies", name]) } else { dependency };
            let folder = members::local(root, manifest, name, dependency);
            let member = folder.and_then(|folder| members.get(&folder.canonicalize().ok()?));
            let real = told["package"].as_str();
            let code = |name: &str| name.replace('-', "_");
            let library = member.map_or_else(|| code(real.unwrap_or(name)), |(_, library)| library.clone());
            Dependency {
                // A library may have another name than its package, unless it is renamed.
                name: if real.is_some() { code(name) } else { library.clone() },
                library,
                member: member.map(|(id, _)| *id),
                requirement: requirement(told),
                features: features(told).chain(features(dependency).filter(|_| inherited)).collect(),
                version: lock.version(&package.name, real.unwrap_or(name)),
            }
        });
        package.dependencies = dependencies.collect();
    }
}

/// The versions that a dependency may have.
fn requirement(dependency: &Value) -> String {
    let told = dependency.as_str().or_else(|| dependency["version"].as_str());
    told.unwrap_or("*").to_owned()
}

/// The features that a dependency turns on.
fn features(dependency: &Value) -> impl Iterator<Item = String> {
    let listed = dependency["features"].as_array().into_iter().flatten();
    listed.filter_map(Value::as_str).map(str::to_owned)
}

/// The name of a package's library in code.
fn library(package: &Package) -> String {
    let library = package.targets.iter().find(|target| target.kind == TargetKind::Library);
    library.map_or_else(|| package.name.replace('-', "_"), |Target { name, .. }| name.clone())
}
