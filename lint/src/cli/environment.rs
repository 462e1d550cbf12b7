//! The variables that are heard: cargo's, our own, and that of GitHub's workflows.
#![allow(clippy::disallowed_methods, reason = "the one module of the program that reads variables")]

use std::{env, path::PathBuf};

/// When to color: `always`, `auto` or `never`.
pub(super) fn color() -> Option<String> {
    variable("CARGO_TERM_COLOR")
}

/// The profile that the attribute is compiled with, so that both judge alike.
pub(super) fn profile() -> Option<String> {
    variable("RESPONDS_PROFILE")
}

/// The cargo that called, or the one that is found.
pub(super) fn cargo() -> PathBuf {
    variable("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// The levels that the attribute is compiled with.
pub(super) fn levels() -> Option<String> {
    variable("RESPONDS_LEVELS")
}

/// The languages that the attribute writes its tables in.
pub(super) fn languages() -> Option<String> {
    variable("RESPONDS_LANG")
}

/// The folder of rustup, unless a toolchain is chosen whatever a folder pins.
pub(super) fn rustup() -> Option<PathBuf> {
    if variable("RUSTUP_TOOLCHAIN").is_some() {
        return None;
    }
    let own = || Some(PathBuf::from(variable("HOME").or_else(|| variable("USERPROFILE"))?).join(".rustup"));
    variable("RUSTUP_HOME").map(PathBuf::from).or_else(own)
}

/// The root of the repository, inside a workflow.
pub(super) fn repository() -> Option<PathBuf> {
    variable("GITHUB_WORKSPACE").map(PathBuf::from)
}

/// The branch that a pull request is made against, inside a workflow.
pub(super) fn target_branch() -> Option<String> {
    variable("GITHUB_BASE_REF")
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.trim().is_empty())
}
