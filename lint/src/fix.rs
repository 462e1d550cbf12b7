//! Fixes for findings with exactly one.

mod layout;
mod list;
mod offer;

#[cfg(test)]
mod tests;

use std::ops::Range;

use responds_core::{Status, StatusSet, contract::Key};

use crate::{Site, Sources, finding::Edit};
use layout::Layout;
use list::{Entry, List, Style};
pub use offer::offers_for;

/// The edit that adds a code to an attribute that lists its responses.
#[must_use]
pub fn added(sources: &Sources, attribute: Site, status: u16) -> Option<Edit> {
    let lists = List::read(sources.text(attribute))?;
    let list = &lists.top;
    let layout = Layout { text: &sources.get(attribute.file).text, base: attribute.start as usize };
    let (range, text) = layout.with_entry(list, u32::from(status), &new_entry(list, status))?;
    placed(attribute, range, text)
}

/// The edit that adds one of the codes that extractors and layers send to an attribute that lists its responses.
///
/// The attribute of responds says that the handler does not send it, and documentation lists it like all others. Each
/// edit adds one code, so that findings about the same code have the same edit.
#[must_use]
pub fn added_outside(sources: &Sources, attribute: Site, statuses: StatusSet) -> Option<Edit> {
    let first = statuses.first()?;
    let lists = List::read(sources.text(attribute))?;
    if lists.top.style == Style::Utoipa {
        return added(sources, attribute, first);
    }
    let layout = Layout { text: &sources.get(attribute.file).text, base: attribute.start as usize };
    let (range, text) = match lists.elsewhere() {
        Some(list) => layout.with_entry(list, u32::from(first), &first.to_string())?,
        None => layout.at_end(&lists.top, &format!("elsewhere({first})"))?,
    };
    placed(attribute, range, text)
}

/// The edit that fixes a finding, if there is only one.
///
/// `attribute` is the declaration, from `#` to `]`; `at` is the place of the finding, and `status` the code that it is
/// about. Only attributes that list their responses can be edited: `#[responds(..)]` and
/// `#[utoipa::path(.., responds(..))]`.
#[must_use]
pub fn edit_for(
    sources: &Sources,
    rule: &str,
    attribute: Site,
    at: Site,
    status: Option<u16>,
) -> Option<Edit> {
    let lists = List::read(sources.text(attribute))?;
    let list = &lists.top;
    let layout = Layout { text: &sources.get(attribute.file).text, base: attribute.start as usize };
    let found = || lists.find(offer::offset(attribute, at)?);
    let (range, text) = match rule {
        "undeclared_status" => layout.with_entry(list, u32::from(status?), &new_entry(list, status?))?,
        "duplicate_status" => {
            let (list, entry) = found()?;
            is_needless(list, entry).then(|| layout.without_entry(list, entry))??
        }
        "redundant_range" => {
            let (list, entry) = found()?;
            (list.style == Style::Responds).then(|| layout.without_entry(list, entry))??
        }
        "needless_custom" => {
            let (list, entry) = found()?;
            let (range, text) = list.entries[entry].without_custom(sources.text(attribute))?;
            (range, text)
        }
        _ => return None,
    };
    placed(attribute, range, text)
}

/// An edit of a part of an attribute.
fn placed(attribute: Site, range: Range<usize>, text: String) -> Option<Edit> {
    let place = |offset: usize| u32::try_from(offset).ok()?.checked_add(attribute.start);
    let site = Site { file: attribute.file, start: place(range.start)?, end: place(range.end)? };
    Some(Edit { site, text })
}

/// Returns `true` if another entry makes an entry redundant.
fn is_needless(list: &List, at: usize) -> bool {
    let entry = &list.entries[at];
    let others = || list.entries.iter().enumerate().filter(|(other, _)| *other != at);
    let is_bare = list.style == Style::Responds && entry.is_bare;
    let again = |other: &Entry| if is_bare { other.key == entry.key } else { other.words == entry.words };
    entry.key.is_some() && others().any(|(_, other)| again(other))
}

/// An entry for a code, as the list writes them.
fn new_entry(list: &List, code: u16) -> String {
    if list.style == Style::Responds {
        return code.to_string();
    }
    let status = Status::from_code(code);
    let constant = status.zip(list.constants()).map(|(status, path)| format!("{path}{}", status.constant()));
    let written = constant.unwrap_or_else(|| code.to_string());
    let description = status.map_or_else(|| code.to_string(), |status| status.phrase().to_owned());
    format!("(status = {written}, description = \"{description}\")")
}

/// The code of an entry, for its place among the others.
const fn code(key: Option<Key>) -> Option<u32> {
    match key {
        Some(Key::Code(code)) => Some(code),
        _ => None,
    }
}
