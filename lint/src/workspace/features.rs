//! The features of a package that are on by default.

use std::collections::BTreeSet;

use super::manifest::Manifest;

/// The features that `default` turns on, with `default` itself if it exists.
pub(super) fn default_features(manifest: &Manifest) -> Vec<String> {
    let mut on = BTreeSet::new();
    let mut open = vec!["default".to_owned()];
    while let Some(name) = open.pop() {
        let is_known = manifest.get(&["features", &name]).is_array() || is_optional(manifest, &name);
        if !is_known || !on.insert(name.clone()) {
            continue;
        }
        for more in manifest.texts(&["features", &name]) {
            match more.split_once('/') {
                // `dep?/feature` turns nothing on that is off.
                Some((dependency, _)) if !dependency.ends_with('?') => open.push(dependency.to_owned()),
                None if !more.starts_with("dep:") => open.push(more.to_owned()),
                _ => {}
            }
        }
    }
    on.into_iter().collect()
}

/// Returns `true` if a dependency is optional, so that a feature has its name.
fn is_optional(manifest: &Manifest, name: &str) -> bool {
    let mut named = manifest.dependencies().filter(|(dependency, _)| *dependency == name);
    named.any(|(_, dependency)| dependency["optional"].as_bool() == Some(true))
}
