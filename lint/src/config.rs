//! Profiles and levels: the configuration of a check.

mod cargo;
mod manifest;

use std::fs;

use responds_core::{
    Languages,
    contract::{Contract, Control, Evidence},
    profile::{self, Profile},
    rule::{Case, Level, Rule},
    rules,
};
use responds_syntax::levels::{self, Selector};

pub use self::cargo::Built;
use crate::{Error, Workspace, explain::unknown_rule, nearest};

/// Stands for all findings at the level of warnings, as rustc has it: `-D warnings`.
pub const WARNINGS: &str = "warnings";

/// The configuration of a workspace, and of packages that override it.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    base: Config,
    /// By folder, relative to the root, with `/` at the end.
    packages: Vec<(String, Config)>,
}

/// The configuration of a file.
#[derive(Clone, Debug)]
pub struct Config {
    /// The profile whose levels and parameters apply.
    pub profile: &'static Profile,
    /// `true` if those of the strict profile apply too.
    pub strict: bool,
    /// The levels that override those of the profile, in order: the last one that applies counts.
    pub levels: Vec<Control<'static>>,
    /// The level of all that warns.
    pub warnings: Level,
    /// The languages of the documentation.
    pub languages: Languages,
    /// The OpenAPI documents, below the folder of the manifest that names them.
    pub openapi: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            profile: &profile::RFC9110,
            strict: false,
            levels: Vec::new(),
            warnings: Level::Warn,
            languages: Languages::ENGLISH,
            openapi: Vec::new(),
        }
    }
}

impl Settings {
    /// Reads `[workspace.metadata.responds]`, and `[package.metadata.responds]` of each member; the settings of the
    /// attribute in `.cargo/config.toml` have priority over them.
    ///
    /// A manifest that cannot be read has no settings, and the search for packages reports it; an unknown name in one
    /// is an error.
    pub fn read(workspace: &Workspace) -> Result<Self, Error> {
        let mut settings = Self::default();
        if let Ok(text) = fs::read_to_string(workspace.root.join("Cargo.toml")) {
            manifest::read(&mut settings.base, "Cargo.toml", &text, manifest::WORKSPACE)?;
        }
        for path in workspace.packages.iter().filter_map(|package| package.manifest.as_ref()) {
            let Ok(text) = fs::read_to_string(path) else { continue };
            let name = workspace.shown(path);
            let mut config = Config { openapi: Vec::new(), ..settings.base.clone() };
            if manifest::read(&mut config, &name, &text, manifest::PACKAGE)? {
                let folder = name.strip_suffix("Cargo.toml").unwrap_or_default();
                settings.packages.push((folder.to_owned(), config));
            }
        }
        let built = Built::read(&workspace.root)?;
        settings.change(|config| {
            built.apply(config);
            Ok(())
        })?;
        Ok(settings)
    }

    /// Changes the settings of all packages, as flags do.
    pub fn change(&mut self, change: impl Fn(&mut Config) -> Result<(), Error>) -> Result<(), Error> {
        change(&mut self.base)?;
        self.packages.iter_mut().try_for_each(|(_, config)| change(config))
    }

    /// The OpenAPI documents that manifests name, as paths below the root.
    pub fn documents(&self) -> impl Iterator<Item = String> {
        let base = [("", &self.base)].into_iter();
        let packages = self.packages.iter().map(|(folder, config)| (folder.as_str(), config));
        base.chain(packages)
            .flat_map(|(folder, config)| config.openapi.iter().map(move |file| format!("{folder}{file}")))
    }

    /// The configuration of a file, by its path below the root.
    #[must_use]
    pub fn of(&self, file: &str) -> &Config {
        let packages = self.packages.iter().filter(|(folder, _)| file.starts_with(folder.as_str()));
        packages.max_by_key(|(folder, _)| folder.len()).map_or(&self.base, |(_, config)| config)
    }
}

impl Config {
    /// Sets the level of a rule, of a part of its findings, or of all warnings: `undeclared_status`,
    /// `undeclared_status(5xx)`, `warnings`.
    pub fn set(&mut self, selected: &str, level: Level) -> Result<(), Error> {
        match selected {
            WARNINGS => self.warnings = level,
            _ => self.levels.push(selector(selected)?.at(level, Some("set for the whole workspace"))),
        }
        Ok(())
    }

    /// Returns the level of a rule for items that set no level of their own.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        let (contract, evidence) = (&Contract::default(), &Evidence::default());
        let Self { profile, strict, ref levels, .. } = *self;
        Case { contract, evidence, profile, strict, levels }.level(rule, None)
    }

    /// The level at which a finding counts.
    #[must_use]
    pub fn counted(&self, level: Level) -> Level {
        if level == Level::Warn { self.warnings } else { level }
    }
}

/// The profile with this name.
pub fn profile(name: &str) -> Result<&'static Profile, Error> {
    let ids = || profile::ALL.iter().map(|profile| profile.id);
    Profile::from_id(name).ok_or_else(|| {
        let help = meant(name, ids()).unwrap_or_else(|| format!("the profiles are {}", listed(ids())));
        Error::new(format!("there is no profile `{name}`"), help)
    })
}

/// The languages that `RESPONDS_LANG` names: `en`, `ko` or `en,ko`.
pub fn languages(tags: &str) -> Result<Languages, Error> {
    Languages::from_tags(tags).ok_or_else(|| {
        Error::new(format!("unknown value `{tags}` of `RESPONDS_LANG`"), "write `en`, `ko` or `en,ko`")
    })
}

/// The findings that a text selects, with whichever dashes the rule is written.
fn selector(text: &str) -> Result<Selector, Error> {
    let (name, _) = text.split_once('(').unwrap_or((text, ""));
    rule(name.trim())?;
    Selector::read(&text.replacen(name, &name.replace('-', "_"), 1))
        .map_err(|error| Error::from_syntax(&error))
}

/// The levels that `RESPONDS_LEVELS` sets: `undeclared_variant=allow, undeclared_status(5xx)=warn`.
///
/// # Errors
///
/// When it is no list of rules and levels.
pub fn levels(text: &str) -> Result<Vec<Control<'static>>, Error> {
    let levels = levels::read(text).map_err(|error| Error::from_syntax(&error))?;
    Ok(levels.into_iter().map(|(what, level)| what.at(level, Some("set for the whole workspace"))).collect())
}

/// The rule with this id, whichever dashes it is written with.
pub fn rule(name: &str) -> Result<&'static Rule, Error> {
    let id = name.replace('-', "_");
    rules::from_id(&id).ok_or_else(|| match meant(&id, [WARNINGS].into_iter()) {
        Some(help) => Error::new(format!("there is no rule `{name}`"), help),
        None => unknown_rule(name),
    })
}

/// Names in backticks, with commas.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The question for the known name that is most similar.
fn meant<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    nearest(name, names).map(|near| format!("did you mean `{near}`?"))
}

#[cfg(test)]
mod tests;
