//! One table of a TOML file, such as that of dependencies, and the additions to it.

use std::{collections::BTreeSet, ops::Range};

use toml_edit::{Document, Item, TableLike};

use crate::{
    edit::line::{line_end, line_ending},
    init::manifest::{Refusal, quoted},
};

/// A table.
pub(super) struct Section<'a> {
    text: &'a str,
    /// Its header: `dependencies`.
    name: String,
    table: Option<&'a dyn TableLike>,
    /// The end of its header, if it has its own.
    header: Option<usize>,
}

impl<'a> Section<'a> {
    /// The table at a path.
    pub(super) fn find(text: &'a str, document: &'a Document<&str>, path: &[&str]) -> Result<Self, Refusal> {
        let name = path.join(".");
        let item = path.iter().try_fold(document.as_item(), |item, key| item.get(key));
        let Some(item) = item else { return Ok(Self { text, name, table: None, header: None }) };
        let Some(table) = item.as_table().filter(|table| !table.is_dotted()) else {
            return Err(Refusal::Unusual);
        };
        let header = (!table.is_implicit()).then(|| table.span().map(|span| span.start)).flatten();
        // The place of a table begins with its header.
        let header = header.map(|start| start + text[start..].find(']').map_or(0, |end| end + 1));
        Ok(Self { text, name, table: Some(table), header })
    }

    /// Returns `true` if it has an entry.
    pub(super) fn has(&self, name: &str) -> bool {
        self.table.is_some_and(|table| table.contains_key(name))
    }

    /// The text with another entry, sorted in where the entries are sorted.
    pub(super) fn with_entry(&self, name: &str, value: &str) -> String {
        let entry = format!("{name} = {value}");
        let ending = line_ending(self.text);
        let Some(header) = self.header else {
            let section = format!("[{}]{ending}{entry}{ending}", self.name);
            return match self.first_below() {
                Some(at) => inserted(self.text, at, &format!("{section}{ending}")),
                None => self.appended(&section, ending),
            };
        };
        let entries = self.entries();
        let sorted = entries.is_sorted_by(|(one, _), (other, _)| one <= other);
        let before = if sorted { entries.iter().rfind(|(key, _)| *key < name) } else { entries.last() };
        let end = line_end(self.text, before.map_or(header, |(_, range)| range.end), "#");
        inserted(self.text, end, &format!("{ending}{entry}"))
    }

    /// The text in which an entry that is there has these features too.
    pub(super) fn with_features(&self, name: &str, features: &BTreeSet<String>) -> Result<String, Refusal> {
        let item = self.table.and_then(|table| table.get(name)).ok_or(Refusal::Unusual)?;
        let listed = item.get("features");
        let has = |feature: &&String| {
            let listed = listed.and_then(Item::as_array);
            listed.is_some_and(|listed| listed.iter().any(|value| value.as_str() == Some(feature.as_str())))
        };
        let missing: Vec<_> = features.iter().filter(|feature| !has(feature)).collect();
        if missing.is_empty() {
            return Ok(self.text.to_owned());
        }
        let new = quoted(missing.into_iter());
        if let Some(listed) = listed {
            let listed = listed.as_array().ok_or(Refusal::Unusual)?;
            return match listed.iter().last().and_then(toml_edit::Value::span) {
                Some(last) => Ok(inserted(self.text, last.end, &format!(", {new}"))),
                None => Ok(inserted(self.text, listed.span().ok_or(Refusal::Unusual)?.start + 1, &new)),
            };
        }
        let ending = line_ending(self.text);
        if let Some(version) = item.as_str() {
            let range = item.span().ok_or(Refusal::Unusual)?;
            let value = format!("{{ version = \"{version}\", features = [{new}] }}");
            return Ok(format!("{}{value}{}", &self.text[..range.start], &self.text[range.end..]));
        }
        let values = item.as_inline_table().into_iter().flat_map(|table| table.iter());
        let last = match item {
            Item::Value(_) => values.filter_map(|(_, value)| value.span()).map(|span| span.end).max(),
            _ => last_value(item),
        };
        let last = last.ok_or(Refusal::Unusual)?;
        match item {
            Item::Value(_) => Ok(inserted(self.text, last, &format!(", features = [{new}]"))),
            Item::Table(table) => {
                let key = if table.is_dotted() { format!("{name}.features") } else { "features".to_owned() };
                let end = line_end(self.text, last, "#");
                Ok(inserted(self.text, end, &format!("{ending}{key} = [{new}]")))
            }
            _ => Err(Refusal::Unusual),
        }
    }

    /// The entries below the header itself, in order, with their ranges.
    fn entries(&self) -> Vec<(&'a str, Range<usize>)> {
        let mut entries = Vec::new();
        for (name, item) in self.table.into_iter().flat_map(TableLike::iter) {
            if item.as_table().is_some_and(|table| !table.is_dotted()) {
                continue;
            }
            let start = self.table.and_then(|table| table.key(name)).and_then(toml_edit::Key::span);
            let end = last_value(item);
            entries.extend(start.zip(end).map(|(start, end)| (name, start.start..end)));
        }
        entries.sort_by_key(|(_, range)| range.start);
        entries
    }

    /// The start of the first table below this one: `[dependencies.axum]`.
    fn first_below(&self) -> Option<usize> {
        let tables = self.table?.iter().filter_map(|(_, item)| item.as_table());
        tables.filter_map(|table| table.span().map(|span| span.start)).min()
    }

    fn appended(&self, section: &str, ending: &str) -> String {
        let text = self.text.trim_end();
        if text.is_empty() {
            return section.to_owned();
        }
        format!("{text}{ending}{ending}{section}")
    }
}

/// The end of the last value in an item.
fn last_value(item: &Item) -> Option<usize> {
    match item {
        Item::Value(value) => value.span().map(|span| span.end),
        Item::Table(table) => table.iter().filter_map(|(_, item)| last_value(item)).max(),
        _ => None,
    }
}

fn inserted(text: &str, at: usize, new: &str) -> String {
    format!("{}{new}{}", &text[..at], &text[at..])
}
