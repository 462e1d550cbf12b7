//! The page of a class: its meaning, and its statuses.

use responds_core::{Class, Language, Status};

use super::{status, words};
use crate::page::Page;

pub(super) fn page(class: Class, language: Language) -> Page {
    let mut page = Page::titled(format!("{} {}", class.range(), class.name(language)));
    page.text(class.description(language));
    page.section(words::STATUSES.get(language), |page| {
        for status in Status::all().filter(|status| status.class() == class) {
            page.item(
                status::title(status, language),
                status.description(language),
                status.cite().to_string(),
            );
        }
    });
    status::sources(&mut page, &[class.cite()], language);
    page
}
