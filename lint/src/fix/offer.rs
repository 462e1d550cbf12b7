//! Edits that a person may choose from, where a finding has more than one answer.

use responds_core::header;

use super::{Layout, List, Style, edit_for};
use crate::{
    Site, Sources,
    finding::{Edit, Offer},
};

/// The edits that answer a finding, the best one first; the arguments are those of [`edit_for`].
#[must_use]
pub fn offers_for(
    sources: &Sources,
    rule: &str,
    attribute: Site,
    at: Site,
    status: Option<u16>,
) -> Vec<Offer> {
    let sole =
        edit_for(sources, rule, attribute, at, status).map(|edit| Offer { title: title(rule, status), edit });
    let other = || match rule {
        "unreturned_status" => taken_out(sources, attribute, at, status),
        "missing_required_header" => with_field(sources, attribute, at, status),
        _ => None,
    };
    sole.or_else(other).into_iter().collect()
}

/// What the only answer to a finding does.
fn title(rule: &str, status: Option<u16>) -> String {
    match (rule, status) {
        ("undeclared_status", Some(code)) => format!("declare `{code}`"),
        ("needless_custom", Some(code)) => format!("write `{code}` alone"),
        (_, Some(code)) => format!("take this `{code}` out"),
        (_, None) => "take this out".to_owned(),
    }
}

/// The declaration without an entry.
fn taken_out(sources: &Sources, attribute: Site, at: Site, status: Option<u16>) -> Option<Offer> {
    let lists = List::read(sources.text(attribute))?;
    let (list, entry) = lists.find(offset(attribute, at)?)?;
    let layout = Layout { text: &sources.get(attribute.file).text, base: attribute.start as usize };
    // What would leave nothing is no answer.
    let (range, text) = (list.entries.len() > 1).then(|| layout.without_entry(list, entry))??;
    let written = sources.text(attribute).get(list.entries[entry].range.clone())?;
    let title = status.map_or_else(|| format!("take `{written}` out"), |code| format!("take `{code}` out"));
    offer(title, attribute, range.start, range.end, text)
}

/// The declaration with a header field in the list of an entry.
fn with_field(sources: &Sources, attribute: Site, at: Site, status: Option<u16>) -> Option<Offer> {
    let written = sources.text(attribute);
    let lists = List::read(written)?;
    let (list, entry) = lists.find(offset(attribute, at)?)?;
    let range = (list.style == Style::Responds).then(|| list.entries[entry].range.clone())?;
    let text = written.get(range.clone())?;
    let behind = range.start + text.find("headers(")? + "headers(".len();
    let has =
        |field: &str| text.to_ascii_lowercase().contains(&format!("\"{}\"", field.to_ascii_lowercase()));
    let field = header::required(status?).map(|rule| rule.field).find(|field| !has(field))?;
    let comma = if written.get(behind..)?.trim_start().starts_with(')') { "" } else { ", " };
    offer(format!("add `{field}` to `headers(..)`"), attribute, behind, behind, format!("\"{field}\"{comma}"))
}

/// Where a place stands inside an attribute.
pub(super) fn offset(attribute: Site, at: Site) -> Option<usize> {
    let inside = at.file == attribute.file && at.start >= attribute.start && at.end <= attribute.end;
    inside.then(|| (at.start - attribute.start) as usize)
}

fn offer(title: String, attribute: Site, start: usize, end: usize, text: String) -> Option<Offer> {
    let place = |offset: usize| u32::try_from(offset).ok()?.checked_add(attribute.start);
    let site = Site { file: attribute.file, start: place(start)?, end: place(end)? };
    Some(Offer { title, edit: Edit { site, text } })
}
