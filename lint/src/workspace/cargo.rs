//! What `cargo metadata --no-deps` tells.

use std::{collections::BTreeMap, path::Path};

use cargo_metadata::{Edition, Metadata, MetadataCommand, TargetKind as Kind};

use super::{Dependency, Package, PackageId, Target, TargetKind, Unread, Workspace};

/// Asks cargo. The error is what it says of the manifest; nothing, where there is none.
pub(super) fn read(manifest: Option<&Path>, folder: &Path) -> Result<Workspace, Option<Unread>> {
    let mut command = MetadataCommand::new();
    // Nothing is fetched: no crate, and no toolchain that the folder may ask for.
    command.no_deps().current_dir(folder).env("CARGO_NET_OFFLINE", "true").env("RUSTUP_AUTO_INSTALL", "0");
    // What it says is quoted.
    command.env("CARGO_TERM_COLOR", "never");
    if manifest.is_some() {
        command.manifest_path(folder.join("Cargo.toml"));
    }
    let metadata = command.exec().map_err(|error| why(manifest, folder, &error))?;
    Ok(workspace(&metadata, folder))
}

/// What is reported of a manifest that was named and is not there, or is there and cannot be read.
fn why(manifest: Option<&Path>, folder: &Path, error: &cargo_metadata::Error) -> Option<Unread> {
    if let Some(manifest) = manifest.filter(|manifest| !manifest.exists()) {
        let path = manifest.display().to_string();
        let why = "there is no such file, so that its folder was searched for sources instead".to_owned();
        return Some(Unread { path, why });
    }
    let (what, said) = match error {
        cargo_metadata::Error::CargoMetadata { stderr } => ("cargo cannot read it", stderr.trim().to_owned()),
        other => ("cargo could not be run", other.to_string()),
    };
    if said.contains("could not find `Cargo.toml`") || !folder.join("Cargo.toml").exists() {
        return None;
    }
    let said = said.strip_prefix("error: ").unwrap_or(&said);
    Some(Unread {
        path: "Cargo.toml".to_owned(),
        why: format!("{what}, so that the folder was searched for sources instead: {said}"),
    })
}

fn workspace(metadata: &Metadata, folder: &Path) -> Workspace {
    let root = metadata.workspace_root.as_std_path();
    let root = root.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut unread = Vec::new();
    let mut packages = Vec::new();
    for package in metadata.workspace_packages() {
        match read_package(package, &root) {
            Ok(read) => packages.push((read, package)),
            Err(problem) => unread.push(problem),
        }
    }
    packages.sort_by(|(a, _), (b, _)| (&a.name, &a.folder).cmp(&(&b.name, &b.folder)));
    link(&mut packages);
    let is_default = |package: &cargo_metadata::Package| {
        let defaults = &metadata.workspace_default_members;
        !defaults.is_available() || defaults.contains(&package.id)
    };
    for (read, package) in &mut packages {
        read.selected = is_default(package);
        read.sort();
    }
    let packages = packages.into_iter().map(|(read, _)| read).collect();
    Workspace { root, packages, metadata: metadata.workspace_metadata.clone(), unread }
}

fn read_package(package: &cargo_metadata::Package, root: &Path) -> Result<Package, Unread> {
    let manifest = package.manifest_path.as_std_path();
    let unread = |why: &str| Unread { path: manifest.display().to_string(), why: why.to_owned() };
    let manifest = manifest.canonicalize().map_err(|error| unread(&error.to_string()))?;
    if !manifest.starts_with(root) {
        return Err(unread("the package is outside of the workspace's folder, and nothing there is read"));
    }
    Ok(Package {
        name: package.name.to_string(),
        folder: manifest.parent().unwrap_or(root).to_owned(),
        manifest: Some(manifest),
        targets: package.targets.iter().filter_map(target).collect(),
        dependencies: Vec::new(),
        metadata: package.metadata.clone(),
        selected: false,
    })
}

/// Tests and benches are no services.
fn target(target: &cargo_metadata::Target) -> Option<Target> {
    let is = |kinds: &[Kind]| target.kind.iter().any(|kind| kinds.contains(kind));
    let kind = if is(&[Kind::Lib, Kind::RLib, Kind::DyLib, Kind::CDyLib, Kind::StaticLib, Kind::ProcMacro]) {
        TargetKind::Library
    } else if is(&[Kind::Bin]) {
        TargetKind::Program
    } else if is(&[Kind::Example]) {
        TargetKind::Example
    } else {
        return None;
    };
    let name = target.name.replace('-', "_");
    let edition_2015 = target.edition == Edition::E2015;
    Some(Target { kind, name, root: target.src_path.clone().into_std_path_buf(), edition_2015 })
}

/// Fills in what each package can name.
fn link(packages: &mut [(Package, &cargo_metadata::Package)]) {
    let members: BTreeMap<_, _> = (0_u32..)
        .zip(packages.iter())
        .map(|(id, (package, _))| (package.folder.clone(), (PackageId(id), library(package))))
        .collect();
    for (package, read) in packages {
        package.dependencies = read
            .dependencies
            .iter()
            .map(|dependency| {
                let folder = dependency.path.as_ref().and_then(|path| path.as_std_path().canonicalize().ok());
                let member = folder.and_then(|folder| members.get(&folder));
                let library =
                    member.map_or_else(|| dependency.name.replace('-', "_"), |(_, library)| library.clone());
                let name =
                    dependency.rename.as_ref().map_or_else(|| library.clone(), |name| name.replace('-', "_"));
                let requirement = dependency.req.to_string();
                Dependency { name, library, member: member.map(|(id, _)| *id), requirement }
            })
            .collect();
    }
}

/// The name of a package's library in code.
fn library(package: &Package) -> String {
    let library = package.targets.iter().find(|target| target.kind == TargetKind::Library);
    library.map_or_else(|| package.name.replace('-', "_"), |target| target.name.clone())
}
