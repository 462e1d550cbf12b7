//! The settings of the attribute in `.cargo/config.toml`, so that a build and a check agree.

use std::{fs, path::Path};

use responds_core::{Languages, contract::Control, profile::Profile};
use toml_edit::Document;

use crate::Error;

/// The settings that the attribute is compiled with.
#[derive(Debug, Default)]
pub struct Built {
    /// The profile whose levels and parameters apply.
    pub profile: Option<&'static Profile>,
    /// The levels that it sets over those of the profile.
    pub levels: Vec<Control<'static>>,
    /// The languages of its tables.
    pub languages: Option<Languages>,
}

impl Built {
    /// Reads the table `[env]` of the configuration at the root of a workspace, where there is one.
    ///
    /// # Errors
    ///
    /// Fails if it names a profile, a rule or a language that does not exist.
    pub fn read(root: &Path) -> Result<Self, Error> {
        const FILE: &str = ".cargo/config.toml";
        let Ok(text) = fs::read_to_string(root.join(FILE)) else { return Ok(Self::default()) };
        let Ok(document) = Document::parse(text) else { return Ok(Self::default()) };
        let set = |name: &str| {
            let item = document.get("env")?.get(name)?;
            item.as_str().or_else(|| item.get("value")?.as_str())
        };
        let named = |error: Error| Error::new(format!("{FILE}: {error}"), error.help());
        Ok(Self {
            profile: set("RESPONDS_PROFILE").map(super::profile).transpose().map_err(named)?,
            levels: set("RESPONDS_LEVELS").map(super::levels).transpose().map_err(named)?.unwrap_or_default(),
            languages: set("RESPONDS_LANG").map(super::languages).transpose().map_err(named)?,
        })
    }

    pub(super) fn apply(&self, config: &mut super::Config) {
        config.profile = self.profile.unwrap_or(config.profile);
        config.levels.extend_from_slice(&self.levels);
        config.languages = self.languages.unwrap_or(config.languages);
    }
}
