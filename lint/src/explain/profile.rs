//! The page of a profile: its style guide, and the levels that it changes.

use responds_core::{Language, profile::Profile};

use super::{status, words};
use crate::page::Page;

pub(super) fn page(profile: &'static Profile, language: Language) -> Page {
    let mut page = Page::titled(format!("{}: {}", profile.id, words::PROFILE.get(language)));
    page.text(profile.summary.get(language));
    page.section(words::CHANGED_LEVELS.get(language), |page| {
        for (rule, level) in profile.levels {
            page.fact(*rule, level.name());
        }
    });
    page.section(words::CHOOSE.get(language), |page| {
        page.code(format!("RESPONDS_PROFILE={}", profile.id));
        page.code(format!("cargo responds check --profile {}", profile.id));
    });
    status::sources(&mut page, profile.cites, language);
    page
}
