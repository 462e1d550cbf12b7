//! Edits that a person may choose from, if a finding can be fixed in several ways.

use responds_core::{Language, header};

use super::{Layout, List, Style, edit_for};
use crate::{
    Site, Sources,
    finding::{Edit, Offer},
};

/// The edits for a finding, the best one first; the arguments are those of [`edit_for`].
#[must_use]
pub fn offers_for(
    sources: &Sources,
    rule: &str,
    attribute: Site,
    at: Site,
    status: Option<u16>,
    language: Language,
) -> Vec<Offer> {
    let sole = edit_for(sources, rule, attribute, at, status)
        .map(|edit| Offer { title: title(rule, status, language), edit });
    let other = || match rule {
        "unreturned_status" => removal(sources, attribute, at, language),
        "missing_required_header" => with_field(sources, attribute, at, status, language),
        _ => None,
    };
    sole.or_else(other).into_iter().collect()
}

/// The title of the only edit for a finding.
fn title(rule: &str, status: Option<u16>, language: Language) -> String {
    let (en, ko) = match (rule, status) {
        ("undeclared_status", Some(code)) => (format!("declare `{code}`"), format!("`{code}` 선언하기")),
        ("needless_custom", Some(code)) => (format!("write `{code}`"), format!("`{code}`만 적기")),
        (_, Some(code)) => (format!("remove this `{code}`"), format!("이 `{code}` 지우기")),
        (_, None) => ("remove this".to_owned(), "지우기".to_owned()),
    };
    match language {
        Language::English => en,
        Language::Korean => ko,
    }
}

/// The removal of an entry from the declaration.
fn removal(sources: &Sources, attribute: Site, at: Site, language: Language) -> Option<Offer> {
    let lists = List::read(sources.text(attribute))?;
    let (list, entry) = lists.find(offset(attribute, at)?)?;
    let layout = Layout { text: &sources.get(attribute.file).text, base: attribute.start as usize };
    // An edit that removes the last entry is not offered.
    let (range, text) = (list.entries.len() > 1).then(|| layout.without_entry(list, entry))??;
    let written = sources.text(attribute).get(list.entries[entry].range.clone())?;
    let title = match language {
        Language::English => format!("remove `{written}`"),
        Language::Korean => format!("`{written}` 지우기"),
    };
    offer(title, attribute, range.start, range.end, text)
}

/// The addition of a header field to the list of an entry.
fn with_field(
    sources: &Sources,
    attribute: Site,
    at: Site,
    status: Option<u16>,
    language: Language,
) -> Option<Offer> {
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
    let title = match language {
        Language::English => format!("add `{field}` to `headers(..)`"),
        Language::Korean => format!("`headers(..)`에 `{field}` 추가하기"),
    };
    offer(title, attribute, behind, behind, format!("\"{field}\"{comma}"))
}

/// The offset of a place inside an attribute.
pub(super) fn offset(attribute: Site, at: Site) -> Option<usize> {
    let inside = at.file == attribute.file && at.start >= attribute.start && at.end <= attribute.end;
    inside.then(|| (at.start - attribute.start) as usize)
}

fn offer(title: String, attribute: Site, start: usize, end: usize, text: String) -> Option<Offer> {
    let place = |offset: usize| u32::try_from(offset).ok()?.checked_add(attribute.start);
    let site = Site { file: attribute.file, start: place(start)?, end: place(end)? };
    Some(Offer { title, edit: Edit { site, text } })
}
