//! The name of the attribute in a module: by an import that is there, a new import, or its full path.

mod order;
mod tree;

use super::{
    item::{Item, items, words},
    module::Module,
};
use crate::edit::line::{indentation, line_end, line_ending};
use tree::Leaf;

const USE: &str = "use responds::responds;";

/// The name of the attribute in a module.
pub(super) struct Import {
    /// The text in `#[..]`.
    pub name: String,
    /// The import that is added: position and text.
    pub edit: Option<(usize, String)>,
}

impl Import {
    /// Searches for the name, and for the position of an import; `framework` has names of the framework.
    pub(super) fn plan(module: &Module<'_>, framework: &[&str]) -> Self {
        let items = items(&module.trees, module.base);
        let uses: Vec<_> = items.iter().filter_map(|item| Use::read(item, module.text)).collect();
        let leaves =
            || uses.iter().flat_map(|found| found.leaves.iter().map(move |leaf| (leaf, found.attributed)));
        let imported = leaves().find(|(leaf, attributed)| leaf.is_attribute() && !attributed);
        if let Some((leaf, _)) = imported {
            return Self { name: leaf.name.clone(), edit: None };
        }
        if leaves().any(|(leaf, _)| leaf.takes_name()) || items.iter().any(defines_name) {
            return Self { name: "::responds::responds".to_owned(), edit: None };
        }
        let edit = beside(module, &uses, framework).unwrap_or_else(|| on_top(module, &items));
        Self { name: "responds".to_owned(), edit: Some(edit) }
    }
}

/// An import.
struct Use {
    /// The names that it brings into scope.
    leaves: Vec<Leaf>,
    /// The first word of its path.
    root: String,
    /// `true` if it has attributes, such as `#[cfg(..)]`.
    attributed: bool,
    /// The start.
    start: usize,
    /// The end.
    end: usize,
    /// `true` if it directly follows the one before.
    adjoins: bool,
}

impl Use {
    fn read(item: &Item<'_>, text: &str) -> Option<Self> {
        if words(item.tokens).next()? != "use" {
            return None;
        }
        let (root, leaves) = tree::read(item.tokens)?;
        let (start, end) = (item.range.start, item.range.end);
        let before = text.get(..start)?;
        let gap = &before[before.trim_end().len()..];
        let adjoins = gap.matches('\n').count() < 2 && before.trim_end().ends_with(';');
        Some(Self { leaves, root, attributed: item.attributed, start, end, adjoins })
    }
}

/// The place among the imports that are there.
fn beside(module: &Module<'_>, uses: &[Use], framework: &[&str]) -> Option<(usize, String)> {
    let groups: Vec<_> = uses.chunk_by(|_, next| next.adjoins).collect();
    let with = |wanted: &dyn Fn(&Use) -> bool| groups.iter().find(|group| group.iter().any(wanted));
    let group = with(&|found| framework.contains(&found.root.as_str()))
        .or_else(|| with(&|found| order::is_foreign(&found.root)))
        .or_else(|| groups.iter().find(|group| is_mixed(group)));
    if let Some(group) = group {
        return Some(within(module, group, framework));
    }
    let (first, last) = (uses.first()?, groups.last()?.last()?);
    let standard =
        groups.iter().rev().find(|group| group.iter().any(|found| order::is_standard(&found.root)));
    let ending = line_ending(module.text);
    match standard.and_then(|group| group.last()) {
        Some(last) => Some(below(module, last.end, &format!("{ending}{ending}"))),
        None if order::is_local(&first.root) => {
            Some(above(module, first.start, &format!("{ending}{ending}")))
        }
        None => Some(below(module, last.end, ending)),
    }
}

fn is_mixed(group: &[Use]) -> bool {
    order::is_mixed(&group.iter().map(|found| found.root.as_str()).collect::<Vec<_>>())
}

/// The place within a group of imports: where it belongs if they are sorted, else behind the framework's.
fn within(module: &Module<'_>, group: &[Use], framework: &[&str]) -> (usize, String) {
    let ending = line_ending(module.text);
    let sorted = group.is_sorted_by_key(|found| order::key(&found.root));
    let next = group.iter().position(|found| order::key(&found.root) >= order::key("responds"));
    match next {
        Some(0) if sorted => above(module, group[0].start, ending),
        Some(next) if sorted => below(module, group[next - 1].end, ending),
        _ => {
            let of_framework = group.iter().rfind(|found| framework.contains(&found.root.as_str()));
            let last = if sorted { group.last() } else { of_framework.or(group.last()) };
            below(module, last.map_or(module.start, |found| found.end), ending)
        }
    }
}

/// The position in a module without imports: after the items that must come first.
fn on_top(module: &Module<'_>, items: &[Item<'_>]) -> (usize, String) {
    let ending = line_ending(module.text);
    let leading = items.iter().take_while(|item| is_leading(item)).last();
    if let Some(last) = leading {
        let (at, mut text) = below(module, last.range.end, &format!("{ending}{ending}"));
        let behind = module.text.get(at..module.end).unwrap_or_default();
        let lines = behind.split('\n').skip(1).take(1);
        if lines.into_iter().any(|line| !line.trim().is_empty()) {
            text.push_str(ending);
        }
        return (at, text);
    }
    let start = items.first().map_or(module.end, |item| above_comments(module, item.range.start));
    above(module, start, &format!("{ending}{ending}"))
}

/// Returns `true` if an item is placed above imports: `extern crate name;`, `mod name;`.
fn is_leading(item: &Item<'_>) -> bool {
    let words: Vec<_> = words(item.tokens).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["extern", "crate", ..] => true,
        ["mod", _] => matches!(item.tokens.last(), Some(proc_macro2::TokenTree::Punct(_))),
        _ => false,
    }
}

/// Returns `true` if an item gives the name `responds` to something else.
fn defines_name(item: &Item<'_>) -> bool {
    let words: Vec<_> = words(item.tokens).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["extern", "crate", _, "as", name]
        | [.., "mod" | "fn" | "struct" | "enum" | "trait" | "type" | "union" | "!", name] => {
            name == "responds"
        }
        _ => false,
    }
}

/// Puts the import above an item.
fn above(module: &Module<'_>, at: usize, ending: &str) -> (usize, String) {
    match indentation(module.text, at) {
        Some(indentation) => (at, format!("{USE}{ending}{indentation}")),
        None => (at, format!("{USE} ")),
    }
}

/// Puts the import below an item.
fn below(module: &Module<'_>, item_end: usize, ending: &str) -> (usize, String) {
    let at = line_end(module.text, item_end, "//");
    let before = &module.text[..at];
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let first =
        before[line..].find(|character: char| !character.is_whitespace()).map_or(line, |first| line + first);
    let behind = module.text.get(at..).unwrap_or_default();
    let ends_line = behind.is_empty() || behind.starts_with(['\n', '\r']);
    match indentation(module.text, first) {
        Some(indentation) if ends_line => (at, format!("{ending}{indentation}{USE}")),
        _ => (at, format!(" {USE}")),
    }
}

/// The position above the comments directly before an item; below them, if they are at the head of the file.
fn above_comments(module: &Module<'_>, item: usize) -> usize {
    let mut at = item;
    while let Some(line) = line_above(module, at) {
        let text = module.text[line..].lines().next().unwrap_or_default();
        let comment = text.trim_start();
        if !comment.starts_with("//") || comment.starts_with("//!") {
            return at;
        }
        if line == module.start {
            return item;
        }
        at = line + text.len() - comment.len();
    }
    at
}

/// The start of the line above, within the module.
fn line_above(module: &Module<'_>, at: usize) -> Option<usize> {
    let end = module.text.get(module.start..at)?.rfind('\n')? + module.start;
    Some(module.text[module.start..end].rfind('\n').map_or(module.start, |start| module.start + start + 1))
}
