//! One `Cargo.toml`: a package, a workspace, or both.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};
use toml_edit::{DocumentMut, Item};

/// A `Cargo.toml` that could be read.
#[derive(Clone, Debug)]
pub(super) struct Manifest {
    /// The file, canonical.
    pub(super) path: PathBuf,
    /// Its folder.
    pub(super) folder: PathBuf,
    table: Value,
}

impl Manifest {
    /// Reads a file; the error describes the defect on one line.
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let path = path.canonicalize().map_err(|error| error.to_string())?;
        let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
        let document: DocumentMut = text.parse().map_err(|error| mistake(&text, &error))?;
        let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
        Ok(Self { folder, path, table: json(document.as_item()) })
    }

    /// The value below these keys; null, where there is none.
    pub(super) fn get(&self, keys: &[&str]) -> &Value {
        keys.iter().fold(&self.table, |value, key| &value[*key])
    }

    /// The text below these keys.
    pub(super) fn text(&self, keys: &[&str]) -> Option<&str> {
        self.get(keys).as_str()
    }

    /// The texts in a list below these keys.
    pub(super) fn texts(&self, keys: &[&str]) -> Vec<&str> {
        self.get(keys).as_array().into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// Returns `true` if it has this table: `package`, `workspace`.
    pub(super) fn has(&self, table: &str) -> bool {
        self.get(&[table]).is_object()
    }

    /// The tables of dependencies, including those for some targets: each name with its value.
    pub(super) fn dependencies(&self) -> impl Iterator<Item = (&str, &Value)> {
        let targets = self.get(&["target"]).as_object().into_iter().flat_map(Map::values);
        let tables =
            std::iter::once(&self.table).chain(targets).flat_map(|table| KINDS.map(|kind| &table[kind]));
        tables.filter_map(Value::as_object).flatten().map(|(name, value)| (name.as_str(), value))
    }
}

/// The names of the tables of dependencies.
const KINDS: [&str; 5] =
    ["dependencies", "dev-dependencies", "dev_dependencies", "build-dependencies", "build_dependencies"];

/// Describes a defect of a document: `line 3: unclosed table, expected ..`.
fn mistake(text: &str, error: &toml_edit::TomlError) -> String {
    let at = error.span().map_or(0, |span| span.start);
    let line = text.get(..at).unwrap_or(text).matches('\n').count() + 1;
    let message: Vec<_> = error.message().lines().map(str::trim).collect();
    format!("line {line}: {}", message.join(", "))
}

/// A table as JSON, in which a date is text.
pub(super) fn json(item: &Item) -> Value {
    match item {
        Item::None => Value::Null,
        Item::Value(value) => value_json(value),
        Item::Table(table) => table.iter().map(|(key, item)| (key.to_owned(), json(item))).collect(),
        Item::ArrayOfTables(tables) => tables
            .iter()
            .map(|table| table.iter().map(|(key, item)| (key.to_owned(), json(item))).collect::<Value>())
            .collect(),
    }
}

fn value_json(value: &toml_edit::Value) -> Value {
    use toml_edit::Value as V;
    match value {
        V::String(text) => Value::from(text.value().as_str()),
        V::Integer(number) => Value::from(*number.value()),
        V::Float(number) => Value::from(*number.value()),
        V::Boolean(boolean) => Value::from(*boolean.value()),
        V::Datetime(date) => Value::from(date.value().to_string()),
        V::Array(values) => values.iter().map(value_json).collect(),
        V::InlineTable(table) => {
            table.iter().map(|(key, value)| (key.to_owned(), value_json(value))).collect()
        }
    }
}
