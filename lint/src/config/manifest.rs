//! The part of a `Cargo.toml` that is meant for us.

use std::ops::Range;

use responds_core::{Languages, rule::Level};
use toml_edit::{Document, Item, TableLike};

use super::{Config, listed, meant};
use crate::Error;

/// The key of the settings of a whole workspace.
pub(super) const WORKSPACE: [&str; 3] = ["workspace", "metadata", "responds"];
/// The key of the settings of one package.
pub(super) const PACKAGE: [&str; 3] = ["package", "metadata", "responds"];

const KEYS: [&str; 5] = ["profile", "strict", "lang", "levels", "openapi"];
const LEVELS: [Level; 3] = [Level::Allow, Level::Warn, Level::Deny];

/// Reads one of the tables into a configuration; returns `true` if it exists.
pub(super) fn read(config: &mut Config, file: &str, text: &str, table: [&str; 3]) -> Result<bool, Error> {
    let manifest = Manifest { file, text };
    let Ok(document) = Document::parse(text) else { return Ok(false) };
    let item = table.iter().try_fold(document.as_item(), |item, key| item.get(key));
    let Some(item) = item else { return Ok(false) };
    let name = table.join(".");
    let entries = manifest.table(item, &name)?;
    for (key, item) in entries.iter() {
        manifest.entry(config, &name, key, item)?;
    }
    Ok(true)
}

/// A manifest, for errors with a line in it.
struct Manifest<'a> {
    file: &'a str,
    text: &'a str,
}

impl Manifest<'_> {
    fn entry(&self, config: &mut Config, table: &str, key: &str, item: &Item) -> Result<(), Error> {
        match key {
            "profile" => {
                let name = self.string(item, key, "a name: `profile = \"zalando\"`")?;
                config.profile = super::profile(name).map_err(|error| self.at(item, error))?;
            }
            "strict" => {
                let help = "write `strict = true` or `strict = false`";
                config.strict = item.as_bool().ok_or_else(|| self.wrong(item, key, help))?;
            }
            "lang" => config.languages = self.languages(item)?,
            "levels" => self.levels(config, item)?,
            "openapi" => config.openapi = self.files(item)?,
            _ => {
                let known = || format!("the keys are {}", listed(KEYS.into_iter()));
                let help = meant(key, KEYS.into_iter()).unwrap_or_else(known);
                return Err(self.at(item, Error::new(format!("`[{table}]` has no key `{key}`"), help)));
            }
        }
        Ok(())
    }

    fn levels(&self, config: &mut Config, item: &Item) -> Result<(), Error> {
        for (rule, item) in self.table(item, "levels")?.iter() {
            let help = "write `\"allow\"`, `\"warn\"` or `\"deny\"`";
            let word = item.as_str().ok_or_else(|| self.wrong(item, rule, help))?;
            let level = LEVELS.into_iter().find(|level| level.name() == word);
            let level = level.ok_or_else(|| self.wrong(item, rule, help))?;
            config.set(rule, level).map_err(|error| self.at(item, error))?;
        }
        Ok(())
    }

    /// One file, or a list of them.
    fn files(&self, item: &Item) -> Result<Vec<String>, Error> {
        let listed = || item.as_array()?.iter().map(|file| file.as_str().map(str::to_owned)).collect();
        let one = item.as_str().map(|file| vec![file.to_owned()]);
        let help = "write the OpenAPI documents: `openapi = [\"openapi.yaml\"]`";
        one.or_else(listed).ok_or_else(|| self.wrong(item, "openapi", help))
    }

    fn languages(&self, item: &Item) -> Result<Languages, Error> {
        let listed = || {
            let tags: Option<Vec<_>> = item.as_array()?.iter().map(|tag| tag.as_str()).collect();
            Some(tags?.join(","))
        };
        let tags = item.as_str().map(str::to_owned).or_else(listed);
        let help = "write `[\"en\"]`, `[\"ko\"]` or both";
        tags.and_then(|tags| Languages::from_tags(&tags)).ok_or_else(|| self.wrong(item, "lang", help))
    }

    fn table<'i>(&self, item: &'i Item, name: &str) -> Result<&'i dyn TableLike, Error> {
        item.as_table_like().ok_or_else(|| self.wrong(item, name, "write a table of it"))
    }

    fn string<'i>(&self, item: &'i Item, key: &str, help: &str) -> Result<&'i str, Error> {
        item.as_str().ok_or_else(|| self.wrong(item, key, &format!("write {help}")))
    }

    fn wrong(&self, item: &Item, key: &str, help: &str) -> Error {
        let value = item.to_string();
        let value = Some(value.trim()).filter(|value| !value.is_empty() && !value.contains('\n'));
        let value = value.map_or_else(|| "that".to_owned(), |value| format!("`{value}`"));
        self.at(item, Error::new(format!("`{key}` cannot be {value}"), help))
    }

    /// Returns an error at the line of an item.
    fn at(&self, item: &Item, error: Error) -> Error {
        let before = item.span().and_then(|Range { start, .. }| self.text.get(..start));
        let line = before.unwrap_or_default().matches('\n').count() + 1;
        error.at(self.file, line)
    }
}
