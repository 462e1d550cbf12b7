//! The package of a message: an editor drops a message without one.

use std::{collections::BTreeMap, path::Path};

use serde_json::{Value, json};

use crate::Workspace;

/// The packages that cargo named, by the folder of their manifest.
#[derive(Debug, Default)]
pub(super) struct Packages(BTreeMap<String, Value>);

impl Packages {
    /// Notes the package of a line of cargo's.
    pub(super) fn note(&mut self, line: &Value) {
        let (Some(manifest), Some(_)) = (line["manifest_path"].as_str(), line["package_id"].as_str()) else {
            return;
        };
        let folder = manifest.strip_suffix("Cargo.toml").unwrap_or(manifest);
        self.0.entry(folder.to_owned()).or_insert_with(|| {
            json!({
                "package_id": line["package_id"],
                "manifest_path": line["manifest_path"],
                "target": line["target"],
            })
        });
    }

    /// The package of a file below the root of the workspace; one of the same form, where cargo named none.
    pub(super) fn of(&self, workspace: &Workspace, file: &str) -> Value {
        let path = workspace.root.join(file).to_string_lossy().into_owned();
        let around = self.0.iter().filter(|(folder, _)| path.starts_with(folder.as_str()));
        let nearest = around.max_by_key(|(folder, _)| folder.len()).map(|(_, package)| package.clone());
        nearest.unwrap_or_else(|| made(workspace, Path::new(&path)))
    }
}

/// The fields that cargo would write for the package of a file.
fn made(workspace: &Workspace, path: &Path) -> Value {
    let around = workspace.packages.iter().filter(|package| path.starts_with(&package.folder));
    let package = around.max_by_key(|package| package.folder.as_os_str().len());
    let (name, folder) =
        package.map_or(("workspace", &workspace.root), |package| (package.name.as_str(), &package.folder));
    json!({
        "package_id": format!("path+file://{}#{name}@0.0.0", folder.display()),
        "manifest_path": folder.join("Cargo.toml"),
        "target": {
            "kind": ["lib"], "crate_types": ["lib"], "name": name, "src_path": path, "edition": "2024", "doc": true,
            "doctest": false, "test": true,
        },
    })
}
