//! The dependency in `Cargo.toml`: found with `toml_edit`, added as text, so that everything else stays as it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::Arc,
};

use responds_syntax::frameworks::Framework;
use toml_edit::Document;

use super::toml::Section;
use crate::{Error, edit::Change, init::origin::Origin};

/// The name of the dependency.
const NAME: &str = "responds";
/// The manifest of the workspace.
const ROOT: &str = "Cargo.toml";

/// The feature of `responds` for a framework.
#[must_use]
pub fn feature(framework: &'static Framework) -> String {
    framework.name.replace('_', "-")
}

/// Adds the dependency to manifests, by their paths below the root, with the features that each needs.
///
/// # Errors
///
/// Fails if a manifest cannot be read, or writes its dependencies in a form that cannot be extended.
pub fn dependencies(
    root: &Path,
    features: &BTreeMap<String, BTreeSet<String>>,
    origin: &Origin,
) -> Result<Vec<Change>, Error> {
    let mut texts: BTreeMap<&str, (Arc<str>, String)> = BTreeMap::new();
    for name in features.keys().map(String::as_str).chain([ROOT]) {
        if name == ROOT && !root.join(ROOT).exists() {
            continue;
        }
        let text = fs::read_to_string(root.join(name)).map_err(|cause| {
            Error::new(format!("cannot read `{name}`"), "see that it is there and that you may read it")
                .because(cause)
        })?;
        texts.insert(name, (Arc::from(text.as_str()), text));
    }
    for (name, features) in features {
        let shared = texts.get(ROOT).is_some_and(|(_, text)| has_shared(text));
        let Some((_, text)) = texts.get_mut(name.as_str()) else { continue };
        let origin_here = origin.written(root, name);
        let inherits = shared && inherits(text);
        let added = add(text, features, if inherits { None } else { Some(&origin_here) });
        *text = added.map_err(|error| error.at_manifest(name))?;
        if let Some((_, text)) = texts.get_mut(ROOT).filter(|_| inherits) {
            *text = add_shared(text, &origin.written(root, ROOT)).map_err(|error| error.at_manifest(ROOT))?;
        }
    }
    let changed = texts.into_iter().filter(|(_, (before, after))| **before != **after);
    Ok(changed
        .map(|(path, (before, after))| Change { path: path.to_owned(), before, after, is_new: false })
        .collect())
}

/// Why a manifest cannot be added to.
pub(super) enum Refusal {
    Unreadable(Box<toml_edit::TomlError>),
    Unusual,
}

impl Refusal {
    fn at_manifest(self, name: &str) -> Error {
        let help = "add `responds` to its dependencies by hand";
        match self {
            Self::Unreadable(cause) => {
                Error::new(format!("cannot read `{name}`"), "fix it first").because(*cause)
            }
            Self::Unusual => {
                Error::new(format!("cannot add a dependency to `{name}`, by the way it is written"), help)
            }
        }
    }
}

fn parsed(text: &str) -> Result<Document<&str>, Refusal> {
    Document::parse(text).map_err(|error| Refusal::Unreadable(Box::new(error)))
}

/// Returns `true` if the workspace has dependencies that packages inherit.
fn has_shared(root: &str) -> bool {
    let has = |document: Document<&str>| {
        document.get("workspace")?.get("dependencies")?.as_table_like().map(|_| ())
    };
    parsed(root).ok().and_then(has).is_some()
}

/// Returns `true` if a package inherits dependencies from its workspace.
fn inherits(text: &str) -> bool {
    let Ok(document) = parsed(text) else { return false };
    let Some(table) = document.get("dependencies").and_then(toml_edit::Item::as_table_like) else {
        return false;
    };
    table.iter().any(|(_, item)| item.get("workspace").and_then(toml_edit::Item::as_bool) == Some(true))
}

/// Adds the dependency to a package; without an origin it is that of the workspace.
fn add(text: &str, features: &BTreeSet<String>, origin: Option<&str>) -> Result<String, Refusal> {
    let document = parsed(text)?;
    let section = Section::find(text, &document, &["dependencies"])?;
    if section.has(NAME) {
        return section.with_features(NAME, features);
    }
    let origin = origin.unwrap_or("workspace = true");
    Ok(section.with_entry(NAME, &value(origin, features)))
}

/// Adds the dependency to those that packages inherit.
fn add_shared(text: &str, origin: &str) -> Result<String, Refusal> {
    let document = parsed(text)?;
    let section = Section::find(text, &document, &["workspace", "dependencies"])?;
    if section.has(NAME) {
        return Ok(text.to_owned());
    }
    Ok(section.with_entry(NAME, &value(origin, &BTreeSet::new())))
}

/// `"0.1"`, `{ version = "0.1", features = ["axum"] }`.
fn value(origin: &str, features: &BTreeSet<String>) -> String {
    match origin.strip_prefix("version = ") {
        Some(version) if features.is_empty() => version.to_owned(),
        _ if features.is_empty() => format!("{{ {origin} }}"),
        _ => format!("{{ {origin}, features = [{}] }}", quoted(features.iter())),
    }
}

/// Names in quotation marks, with commas.
pub(super) fn quoted<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests;
