//! The name and the version of a service, from the manifests.

use std::{fs, path::Path};

use toml_edit::{Document, Item};

use crate::{Endpoint, Workspace, workspace::Package};

/// The properties of the service as a whole in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Service {
    /// Its name: the package's, or those of several.
    pub title: String,
    /// Its version: that of the first package.
    pub version: String,
}

impl Service {
    /// Returns the service with these endpoints, from the manifests of their packages.
    #[must_use]
    pub fn of(workspace: &Workspace, endpoints: &[Endpoint]) -> Self {
        let stands_in = |package: &&Package| {
            endpoints.iter().any(|endpoint| {
                around(workspace, &endpoint.file).is_some_and(|around| around.folder == package.folder)
            })
        };
        let packages: Vec<_> = workspace.packages.iter().filter(stands_in).collect();
        let names: Vec<_> = packages.iter().map(|package| package.name.as_str()).collect();
        let manifest = packages.first().and_then(|package| package.manifest.as_deref());
        let version = manifest.and_then(|manifest| version(manifest, &workspace.root));
        Self {
            title: if names.is_empty() { "HTTP API".to_owned() } else { names.join(", ") },
            version: version.unwrap_or_else(|| "0.0.0".to_owned()),
        }
    }
}

/// The package that a file is in.
fn around<'w>(workspace: &'w Workspace, file: &str) -> Option<&'w Package> {
    let path = workspace.root.join(file);
    let packages = workspace.packages.iter().filter(|package| path.starts_with(&package.folder));
    packages.max_by_key(|package| package.folder.as_os_str().len())
}

/// The version of a package, which it may have from its workspace.
fn version(manifest: &Path, root: &Path) -> Option<String> {
    let own = read(manifest)?;
    let version = own.get("package")?.get("version")?;
    if let Some(version) = version.as_str() {
        return Some(version.to_owned());
    }
    let shared = read(&root.join("Cargo.toml"))?;
    let shared = shared.get("workspace")?.get("package")?.get("version").and_then(Item::as_str)?;
    Some(shared.to_owned())
}

fn read(manifest: &Path) -> Option<Document<String>> {
    Document::parse(fs::read_to_string(manifest).ok()?).ok()
}
