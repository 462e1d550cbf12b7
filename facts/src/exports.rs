//! The names that a glob of a crate brings, and the names that a crate has from another one.
//!
//! The names of a crate are known for frameworks and for the crates that are used with them. So a name from
//! one of several globs is that of the only crate that has it.

mod table;

pub use self::table::STAND_INS;
use self::table::{EXPORTS, LIKE, MODULES, OWN, REEXPORTS, Reexport};
use crate::{Framework, frameworks};

/// Returns `true` if a glob of a crate imports a name, by its facts.
#[must_use]
pub fn brings(krate: &str, name: &str) -> bool {
    let exports = EXPORTS.iter().find(|exports| exports.krate == krate);
    let is_alone = exports.is_some_and(|exports| exports.alone);
    let is_reexported =
        |reexport: &Reexport| reexport.module.first() == Some(&krate) && reexport.names.contains(&name);
    exports.is_some_and(|exports| exports.names.contains(&name))
        || REEXPORTS.iter().any(is_reexported)
        || !is_alone && frameworks::by_name(krate).is_some_and(|framework| has(framework, name))
}

/// Returns whether a module of a crate is the one that has a name; true where facts do not tell.
#[must_use]
pub fn is_in_module(krate: &str, module: &str, name: &str) -> bool {
    let mut known = MODULES.iter().filter(|(of, _, names)| *of == krate && names.contains(&name));
    known.next().is_none_or(|(_, only, _)| *only == module)
}

/// Returns `true` if the facts of a framework are about an item of this name.
fn has(framework: &Framework, name: &str) -> bool {
    framework.extractors.iter().any(|fact| fact.name == name)
        || framework.types.iter().any(|fact| fact.name.split("::").next() == Some(name))
        || framework.calls.iter().any(|fact| fact.path.split("::").next() == Some(name))
        || framework.attributes.iter().any(|fact| fact.name == name)
        || framework.responders.iter().any(|fact| fact.name == name)
        || framework.taking.iter().any(|fact| fact.name == name)
        || has_layer(framework, name)
}

/// Returns `true` if a framework has a layer of this name itself.
fn has_layer(framework: &Framework, name: &str) -> bool {
    let mut own = framework.routing.layers.iter().filter(|layer| layer.krate == framework.name);
    own.any(|layer| layer.path.split("::").next() == Some(name))
}

/// Returns the path in the crate that an item comes from: `axum::Router` for `shuttle_axum::axum::Router`.
#[must_use]
pub fn original<'p>(path: &[&'p str]) -> Option<Vec<&'p str>> {
    let (first, rest) = path.split_first()?;
    let is_own = |framework: &&Framework| framework.tells.contains(first);
    if OWN.contains(first) || frameworks::ALL.iter().any(is_own) {
        return None;
    }
    let is_framework = |name: &&str| frameworks::by_name(name).is_some();
    if let Some(at) = rest.iter().position(is_framework) {
        return Some(rest[at..].to_vec());
    }
    if let Some((_, other)) = LIKE.iter().find(|(like, _)| *like == path) {
        return Some(other.to_vec());
    }
    let fits = |reexport: &&Reexport| {
        path.strip_prefix(reexport.module)
            .and_then(|behind| behind.first())
            .is_some_and(|name| reexport.names.contains(name))
    };
    let reexport = REEXPORTS.iter().find(fits)?;
    Some(reexport.origin.iter().chain(&path[reexport.module.len()..]).copied().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glob_brings_the_names_of_its_crate() {
        for (krate, name) in [
            ("salvo", "Router"),
            ("salvo", "PathParam"),
            ("salvo", "Timeout"),
            ("axum", "get"),
            ("axum", "TypedHeader"),
            ("rocket", "get"),
            ("poem", "handler"),
            ("loco_rs", "Routes"),
            ("loco_rs", "State"),
        ] {
            assert!(brings(krate, name), "{krate} {name}");
        }
        for (krate, name) in [
            ("rocket_db_pools", "get"),
            ("rocket_sync_db_pools", "get"),
            ("diesel", "get"),
            ("axum", "Depot"),
        ] {
            assert!(!brings(krate, name), "{krate} {name}");
        }
    }

    #[test]
    fn items_have_one_origin() {
        let shown = |path: &str| original(&path.split("::").collect::<Vec<_>>()).map(|path| path.join("::"));
        assert_eq!(shown("shuttle_axum::axum::Router").as_deref(), Some("axum::Router"));
        assert_eq!(shown("shuttle_rocket::rocket").as_deref(), Some("rocket"));
        assert_eq!(shown("loco_rs::prelude::State").as_deref(), Some("axum::extract::State"));
        assert_eq!(shown("loco_rs::prelude::format::json").as_deref(), Some("axum::Json"));
        assert_eq!(shown("loco_rs::prelude::Routes::new"), None);
        assert_eq!(shown("aide::axum::ApiRouter"), None);
        assert_eq!(shown("responds::serve::poem"), None);
        assert_eq!(shown("axum::Router"), None);
        assert_eq!(shown("serde::Serialize"), None);
    }

    #[test]
    fn names_are_listed_once() {
        for exports in EXPORTS {
            let mut names = exports.names.to_vec();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), exports.names.len(), "{}", exports.krate);
        }
    }
}
