//! `RESPONDS_LEVELS` in `.cargo/config.toml`: the rule that would reject a handler which sends a part of what its type names.

use std::{fs, io::ErrorKind, path::Path, sync::Arc};

use responds_core::{contract::Control, rule::Level};
use toml_edit::Document;

use super::toml::Section;
use crate::{Error, config, edit::Change};

/// The rule by which each handler declares all that its types name.
const RULE: &str = "undeclared_variant";
/// The variable that the attribute reads.
const VARIABLE: &str = "RESPONDS_LEVELS";
/// The file in which cargo sets it.
const FILE: &str = ".cargo/config.toml";

/// Returns `true` if levels allow a handler to declare a part of what its types name.
#[must_use]
pub fn permits(levels: &[Control<'_>]) -> bool {
    let set = levels.iter().rfind(|control| control.rule == RULE && control.statuses.is_none());
    set.is_some_and(|control| control.level < Level::Deny)
}

/// Sets the level of the rule for the whole workspace, and keeps what is in the file.
///
/// # Errors
///
/// Fails if the file cannot be read, or writes the variable in a form that cannot be extended.
pub fn allowed(root: &Path) -> Result<Change, Error> {
    let path = FILE.to_owned();
    // Where both are there, cargo reads the one without an ending.
    if root.join(".cargo/config").exists() {
        return Err(by_hand("`.cargo/config` is read in place of it"));
    }
    match fs::read_to_string(root.join(FILE)) {
        Ok(text) => {
            let after = with_level(&text).ok_or_else(|| by_hand("of the way it is written"))?;
            Ok(Change { path, before: Arc::from(text), after, is_new: false })
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let after = format!("[env]\n{VARIABLE} = \"{RULE}=allow\"\n");
            Ok(Change { path, before: Arc::from(""), after, is_new: true })
        }
        Err(error) => {
            Err(Error::new(format!("cannot read `{FILE}`"), "see that you may read it").because(error))
        }
    }
}

fn by_hand(why: &str) -> Error {
    let help = format!("set it by hand: `{VARIABLE} = \"{RULE}=allow\"`");
    Error::new(format!("cannot set `{VARIABLE}` in `{FILE}`, because {why}"), help)
}

/// The text in which the variable has the level too; `None` where the variable is not a text that can be extended.
fn with_level(text: &str) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let set = document.get("env").and_then(|env| env.get(VARIABLE));
    let Some(set) = set else {
        let section = Section::find(text, &document, &["env"]).ok()?;
        return Some(section.with_entry(VARIABLE, &format!("\"{RULE}=allow\"")));
    };
    let value = set.as_value().filter(|value| value.is_str()).or_else(|| set.get("value")?.as_value())?;
    let levels = value.as_str()?.trim().trim_end_matches(',');
    config::levels(levels).ok()?;
    let levels = if levels.is_empty() { String::new() } else { format!("{levels}, ") };
    let range = value.span()?;
    Some(format!("{}\"{levels}{RULE}=allow\"{}", &text[..range.start], &text[range.end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a file becomes; cargo and the linter read the level in it.
    #[track_caller]
    fn becomes(before: &str, after: &str) {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join(".cargo")).unwrap();
        fs::write(dir.path().join(FILE), before).unwrap();
        let change = allowed(dir.path()).unwrap();
        assert_eq!((&*change.before, change.after.as_str(), change.is_new), (before, after, false));
        fs::write(dir.path().join(FILE), after).unwrap();
        assert!(permits(&config::Built::read(dir.path()).unwrap().levels), "{after}");
    }

    #[test]
    fn what_is_in_the_file_stays() {
        becomes("", "[env]\nRESPONDS_LEVELS = \"undeclared_variant=allow\"\n");
        becomes(
            "[alias]\nb = \"build\" # short\n",
            "[alias]\nb = \"build\" # short\n\n[env]\nRESPONDS_LEVELS = \"undeclared_variant=allow\"\n",
        );
        becomes(
            "[env]\r\nRESPONDS_LANG = \"ko\" # ours\r\nRUST_LOG = \"info\"\r\n\r\n[build]\r\njobs = 1\r\n",
            "[env]\r\nRESPONDS_LANG = \"ko\" # ours\r\nRESPONDS_LEVELS = \"undeclared_variant=allow\"\r\nRUST_LOG = \
             \"info\"\r\n\r\n[build]\r\njobs = 1\r\n",
        );
    }

    #[test]
    fn levels_that_are_there_are_extended() {
        becomes(
            "[env]\nRESPONDS_LEVELS = 'missing_body=warn' # why\n",
            "[env]\nRESPONDS_LEVELS = \"missing_body=warn, undeclared_variant=allow\" # why\n",
        );
        becomes(
            "[env]\nRESPONDS_LEVELS = { value = \"undeclared_variant=deny,\", force = true }\n",
            "[env]\nRESPONDS_LEVELS = { value = \"undeclared_variant=deny, undeclared_variant=allow\", force = true }\n",
        );
    }

    #[test]
    fn a_file_that_is_not_there_is_new() {
        let dir = tempfile::tempdir().unwrap();
        let change = allowed(dir.path()).unwrap();
        assert!(change.is_new && change.before.is_empty());
        assert_eq!(change.after, "[env]\nRESPONDS_LEVELS = \"undeclared_variant=allow\"\n");
    }

    #[test]
    fn what_cannot_be_extended_is_set_by_hand() {
        let refused = |file: &str, text: &str| {
            let dir = tempfile::tempdir().unwrap();
            fs::create_dir(dir.path().join(".cargo")).unwrap();
            fs::write(dir.path().join(file), text).unwrap();
            allowed(dir.path()).unwrap_err().to_string()
        };
        let start = "cannot set `RESPONDS_LEVELS` in `.cargo/config.toml`, because ";
        assert!(refused(FILE, "[env\n").starts_with(start));
        assert!(refused(FILE, "[env]\nRESPONDS_LEVELS = 3\n").starts_with(start));
        assert!(refused(".cargo/config", "").ends_with("`.cargo/config` is read in place of it"));
    }

    #[test]
    fn the_last_level_of_the_rule_counts() {
        let permitted = |levels: &str| permits(&config::levels(levels).unwrap());
        assert!(permitted("undeclared_variant=warn"));
        assert!(permitted("undeclared_variant=deny, missing_body=deny, undeclared_variant=allow"));
        assert!(!permitted("undeclared_variant=allow, undeclared_variant=deny"));
        assert!(!permitted("undeclared_variant(404)=allow") && !permitted(""));
    }
}
