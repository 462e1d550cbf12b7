//! The edit of a document that adds a response.

use std::ops::Range;

use responds_core::{Status, contract::Key};

use super::{
    Document, Operation,
    tree::{Entry, NodeId},
};
use crate::{
    Site,
    edit::line::{indentation, line_ending},
    finding::Edit,
    source::FileId,
};

/// The edit that adds a response to an operation, in the format of the document: JSON, or YAML in block style.
///
/// `None` if the operation lists no responses, or if it is in YAML's flow style: a line may have any content there, and
/// an overlay is more suitable.
pub(crate) fn added(document: &Document, file: FileId, operation: &Operation, code: u16) -> Option<Edit> {
    let list = operation.list.filter(|_| document.is_inside)?;
    let entries: Vec<_> = document.tree.entries(list).collect();
    let place = Place::of(document, list, &entries, code);
    let (range, text) = match (document.is_json, place) {
        (true, place) => json(document, list, place, code)?,
        (false, Some(place)) => yaml(document, place, code)?,
        (false, None) => return None,
    };
    Some(Edit { site: Site { file, start: range.start, end: range.end }, text })
}

/// The position of a new entry: after another one, or before the first.
#[derive(Clone, Copy)]
enum Place<'d> {
    Behind(&'d Entry),
    Before(&'d Entry),
}

impl<'d> Place<'d> {
    /// By number: behind the last code that is less; before all, where none is.
    fn of(document: &Document, list: NodeId, entries: &[&'d Entry], code: u16) -> Option<Self> {
        let own = document.tree.span(list);
        // Entries of a merge are written elsewhere.
        let own = entries
            .iter()
            .filter(|entry| own.start <= entry.span.start && entry.span.end <= own.end.max(entry.span.end));
        let own: Vec<_> = own.collect();
        let less = |entry: &&&&Entry| entry.key.parse::<u16>().is_ok_and(|known| known < code);
        let behind = own.iter().rev().find(less).map(|entry| Self::Behind(entry));
        behind.or_else(|| own.first().map(|first| Self::Before(first)))
    }

    const fn entry(&self) -> &'d Entry {
        match self {
            Self::Behind(entry) | Self::Before(entry) => entry,
        }
    }
}

fn json(
    document: &Document,
    list: NodeId,
    place: Option<Place<'_>>,
    code: u16,
) -> Option<(Range<u32>, String)> {
    let text = &document.text;
    let end = line_ending(text);
    let phrase = serde_json::to_string(&phrase(code)).ok()?;
    let Some(place) = place else {
        let span = document.tree.span(list);
        let around = own_line(text, span.start);
        let unit = if around.contains('\t') { "\t" } else { "  " };
        let inner = format!("{around}{unit}");
        let entry = format!("\"{code}\": {{{end}{inner}{unit}\"description\": {phrase}{end}{inner}}}");
        return Some((span, format!("{{{end}{inner}{entry}{end}{around}}}")));
    };
    let known = place.entry();
    let entry = match indentation(text, known.span.start as usize) {
        Some(indent) => {
            let unit = if indent.contains('\t') { "\t" } else { unit_of(text, indent, list, document) };
            format!("\"{code}\": {{{end}{indent}{unit}\"description\": {phrase}{end}{indent}}}")
        }
        None => format!("\"{code}\":{{\"description\":{phrase}}}"),
    };
    let between = indentation(text, known.span.start as usize)
        .map_or_else(String::new, |indent| format!("{end}{indent}"));
    Some(match place {
        Place::Behind(known) => {
            let at = document.tree.span(known.value).end;
            (at..at, format!(",{between}{entry}"))
        }
        Place::Before(known) => {
            let at = known.span.start;
            (at..at, format!("{entry},{between}"))
        }
    })
}

fn yaml(document: &Document, place: Place<'_>, code: u16) -> Option<(Range<u32>, String)> {
    let text = &*document.text;
    let known = place.entry();
    // Block style has each key on a line of its own.
    let indent = indentation(text, known.span.start as usize)?;
    let end = line_ending(text);
    let quote =
        text.get(known.span.start as usize..)?.chars().next().filter(|quote| ['"', '\''].contains(quote));
    let quote = quote.map(String::from).unwrap_or_default();
    let phrase = phrase(code);
    let entry = format!("{indent}{quote}{code}{quote}:{end}{indent}  description: {phrase}");
    match place {
        Place::Before(known) => {
            let at = known.span.start - u32::try_from(indent.len()).ok()?;
            Some((at..at, format!("{entry}{end}")))
        }
        Place::Behind(known) => {
            let start = document.tree.span(known.value).start as usize;
            let last = document.tree.end(known.value) as usize;
            let last = start + text.get(start..last)?.trim_end().len();
            let rest = text.get(last..)?;
            let at = last + rest.find(['\r', '\n']).unwrap_or(rest.len());
            let at = u32::try_from(at).ok()?;
            Some((at..at, format!("{end}{entry}")))
        }
    }
}

/// The indentation of one level in the document: the difference between the first entry and the line of its map.
fn unit_of<'t>(text: &str, indent: &'t str, list: NodeId, document: &Document) -> &'t str {
    let around = own_line(text, document.tree.span(list).start);
    indent.strip_prefix(around).filter(|unit| !unit.is_empty()).unwrap_or("  ")
}

/// The indentation of a line.
fn own_line(text: &str, at: u32) -> &str {
    let before = text.get(..at as usize).unwrap_or_default();
    let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
    &line[..line.len() - line.trim_start().len()]
}

/// The description of a response with a code alone.
pub(super) fn phrase(code: u16) -> String {
    let status = Key::Code(code.into()).status();
    status.map(Status::phrase).map_or_else(|| code.to_string(), str::to_owned)
}
