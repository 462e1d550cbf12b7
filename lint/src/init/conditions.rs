//! The conditions under which a package is compiled: its crates and its variables.

use std::slice;

use responds_core::{profile::Profile, rule::Level};
use responds_syntax::{Settings, frameworks::Framework};

use crate::Sources;

/// Under which conditions a package is compiled.
pub(super) struct Conditions {
    profile: &'static Profile,
    frameworks: Vec<&'static Framework>,
    /// The level from which on a finding ends the compilation.
    fatal: Level,
}

impl Conditions {
    /// Those of the package in a folder, of which no handler is known yet.
    pub(super) fn of_package(sources: &Sources, folder: &str, profile: &'static Profile) -> Self {
        let mut own =
            sources.files().map(|file| sources.get(file)).filter(|source| source.path.starts_with(folder));
        let strict = own.any(|source| denies_warnings(&source.text));
        let fatal = if strict { Level::Warn } else { Level::Deny };
        Self { profile, frameworks: Vec::new(), fatal }
    }

    /// One of its handlers is written for a framework.
    pub(super) fn enable(&mut self, framework: Option<&'static Framework>) {
        let new = framework.filter(|new| self.frameworks.iter().all(|known| known.name != new.name));
        self.frameworks.extend(new);
    }

    /// Returns `true` if a finding of this level ends the compilation.
    pub(super) fn is_fatal(&self, level: Level) -> bool {
        level >= self.fatal
    }

    /// The framework that the attribute names; with several enabled, it takes their common ground.
    pub(super) fn settings(&self) -> Settings {
        let frameworks = match self.frameworks.as_slice() {
            [framework] => slice::from_ref(&framework.name),
            _ => &[],
        };
        Settings { profile: self.profile, frameworks, ..Settings::DEFAULT }
    }
}

/// Returns `true` if a crate makes errors of the compiler's `deprecated` lint, through which the attribute warns.
fn denies_warnings(text: &str) -> bool {
    let mut inner = text.lines().map(str::trim_start).filter(|line| line.starts_with("#!["));
    inner.any(|line| {
        let words = || line.split(|character: char| !(character.is_alphanumeric() || character == '_'));
        words().any(|word| word == "deny" || word == "forbid")
            && words().any(|word| word == "warnings" || word == "deprecated")
    })
}
