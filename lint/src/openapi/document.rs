//! A document: its operations, and their source ranges.

use std::{fs, io, path::Path};

use super::{
    json,
    operation::{self, Operation},
    tree::Tree,
    yaml,
};
use crate::Error;

/// The largest file that is read: a tree of it takes many times its size.
const MAX_BYTES: u64 = 64 << 20;

/// An OpenAPI document.
#[derive(Clone, Debug)]
pub struct Document {
    /// The path by which it is shown: below the root of the workspace where it is there, with `/`.
    pub name: String,
    /// Its text.
    pub text: std::sync::Arc<str>,
    /// The version of OpenAPI that it names: `2.0`, `3.1.0`.
    pub version: String,
    /// Its operations, in order.
    pub operations: Vec<Operation>,
    pub(super) tree: Tree,
    /// `true` for JSON, `false` for YAML.
    pub(super) is_json: bool,
    /// `true` if it is below the root of the workspace: other files are never changed.
    pub(super) is_inside: bool,
}

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// If it cannot be read, is too large, or is not an OpenAPI document.
    pub fn open(path: &Path, root: &Path) -> Result<Self, Error> {
        let failed = |cause: io::Error| {
            let help = "name a file that exists, and that you may read";
            Error::new(format!("cannot read `{}`", path.display()), help).because(cause)
        };
        let metadata = fs::metadata(path).map_err(failed)?;
        if !metadata.is_file() {
            let help = "name the OpenAPI document itself, in JSON or YAML";
            return Err(Error::new(format!("`{}` is no file", path.display()), help));
        }
        if metadata.len() > MAX_BYTES {
            let help = "give each part of the service a document of its own, and name all of them";
            let what = format!("`{}` is larger than {} MiB", path.display(), MAX_BYTES >> 20);
            return Err(Error::new(what, help));
        }
        let text = fs::read(path).map_err(failed)?;
        let full = path.canonicalize().map_err(failed)?;
        let below = full.strip_prefix(root).ok();
        let name = shown(below.unwrap_or(path));
        let text = String::from_utf8(text)
            .map_err(|error| Error::new(format!("`{name}` is not UTF-8: {error}"), "save it as UTF-8"))?;
        Ok(Self { is_inside: below.is_some(), ..Self::parse(name, text)? })
    }

    /// Reads the text of a document.
    ///
    /// # Errors
    ///
    /// If it is neither JSON nor YAML, or not an OpenAPI document of 2.0 to 3.2.
    pub fn parse(name: String, text: String) -> Result<Self, Error> {
        let is_json = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
        let (read, format): (fn(&str) -> _, _) =
            if is_json { (json::read, "JSON") } else { (yaml::read, "YAML") };
        let tree = read(&text).map_err(|(line, why): (usize, String)| {
            let what = format!("it is no {format}: {}", lowered(&why));
            Error::new(what, "repair it, or write it anew by what generates it").at(&name, line)
        })?;
        let version = version(&tree).ok_or_else(|| {
            let what = format!("`{name}` is no OpenAPI document: it has neither `openapi` nor `swagger`");
            Error::new(what, "name a document that begins with `openapi: 3.1.0` or the like")
        })?;
        if !is_known(&version) {
            let what = format!("`{name}` is OpenAPI {version}, which is not known");
            return Err(Error::new(what, "2.0, 3.0, 3.1 and 3.2 can be read"));
        }
        let operations = operation::all(&tree, &version);
        Ok(Self { name, text: text.into(), version, operations, tree, is_json, is_inside: true })
    }
}

/// The version that a document names.
fn version(tree: &Tree) -> Option<String> {
    let mut named = ["openapi", "swagger"].into_iter();
    named.find_map(|key| tree.text_of(Tree::ROOT, key)).map(str::to_owned)
}

fn is_known(version: &str) -> bool {
    let is = |known: &str| {
        version.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    ["2.0", "2", "3.0", "3.1", "3.2"].into_iter().any(is)
}

/// A path as it is shown, with `/`.
fn shown(path: &Path) -> String {
    let shown = path.display().to_string();
    if cfg!(windows) { shown.replace('\\', "/") } else { shown }
}

/// A message of a parser, as ours begin.
fn lowered(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}
