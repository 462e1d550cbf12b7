//! The page of an unregistered code of a vendor.

use responds_core::{Cite, Class, Language, Status, unofficial::Unofficial};

use super::{status, words};
use crate::page::Page;

/// The page of an unregistered code.
pub(super) fn page(known: &'static Unofficial, language: Language) -> Page {
    let mut page = Page::titled(title(known));
    page.fact(words::STATE.get(language), words::UNREGISTERED.get(language));
    facts(&mut page, known, language);
    status::sources(&mut page, &[Cite::rfc(9205, "4.6"), Cite::rfc(9110, "15")], language);
    page
}

/// Code and name.
pub(super) fn title(known: &Unofficial) -> String {
    format!("{} {}", known.code, known.name).trim_end().to_owned()
}

/// Adds the facts about it.
pub(super) fn facts(page: &mut Page, known: &Unofficial, language: Language) {
    let instead = known.instead.iter().filter_map(|code| Status::from_code(*code));
    let instead = status::joined(instead.map(|other| status::title(other, language)), ", ");
    let instead = if instead.is_empty() { words::NOTHING.get(language).to_owned() } else { instead };
    page.fact(words::USED_BY.get(language), known.vendor);
    page.fact(words::MEANING.get(language), known.meaning.get(language));
    page.fact(words::INSTEAD.get(language), instead);
    let name = if known.name.is_empty() { "…" } else { known.name };
    let meant = format!("`custom({}, \"{name}\")`", known.code);
    if let Some(class) = Class::of(known.code) {
        let read_as = match language {
            Language::English => {
                format!("{}, like any unknown {} code", class.digit() * 100, class.range())
            }
            Language::Korean => {
                format!("모르는 {} 코드이므로 {}으로 해석한다", class.range(), class.digit() * 100)
            }
        };
        page.fact(words::READ_AS.get(language), format!("{read_as} (RFC 9110 §15)"));
        page.fact(words::IF_MEANT.get(language), meant);
    } else {
        page.fact(words::READ_AS.get(language), words::NO_CODE.get(language));
    }
}
