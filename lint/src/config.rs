//! Which rules apply, and how seriously: profiles and levels.

use responds_core::{
    Languages,
    profile::{self, Profile},
    rule::{Level, Rule},
};

/// What applies to a workspace, and to packages of it that say more.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    base: Config,
    /// By folder, relative to the root, with `/` at the end.
    packages: Vec<(String, Config)>,
}

/// What applies to a file.
#[derive(Clone, Debug)]
pub struct Config {
    /// Whose levels and parameters the rules are run with.
    pub profile: &'static Profile,
    /// Whether those of the strict profile apply too.
    pub strict: bool,
    /// Levels by rule id; the last one for a rule counts.
    pub levels: Vec<(&'static str, Level)>,
    /// The languages of the documentation.
    pub languages: Languages,
}

impl Default for Config {
    fn default() -> Self {
        Self { profile: &profile::RFC9110, strict: false, levels: Vec::new(), languages: Languages::ENGLISH }
    }
}

impl Settings {
    /// What applies to a file, by its path below the root.
    #[must_use]
    pub fn of(&self, file: &str) -> &Config {
        let packages = self.packages.iter().filter(|(folder, _)| file.starts_with(folder.as_str()));
        packages.max_by_key(|(folder, _)| folder.len()).map_or(&self.base, |(_, config)| config)
    }
}

impl Config {
    /// The level that is set for a rule, over what profiles and declarations say.
    #[must_use]
    pub fn set(&self, rule: &Rule) -> Option<Level> {
        self.levels.iter().rfind(|(id, _)| *id == rule.id).map(|(_, level)| *level)
    }
}
