//! The page of a rule, with the texts of `docs/rules`.

use responds_core::{Language, profile, rule::Rule};

use super::{status, words};
use crate::page::Page;

pub(super) fn page(rule: &'static Rule, language: Language) -> Page {
    let mut page = Page::titled(format!("{}: {}", rule.id, rule.title.get(language)));
    page.text(match language {
        Language::English => format!("Flags {}.", rule.summary.en),
        Language::Korean => format!("지적하는 것: {}.", rule.summary.ko),
    });
    page.fact(words::LEVEL.get(language), rule.level.name());
    page.fact(words::LOOKS_AT.get(language), rule.looks_at(language).to_string());
    page.text(rule.why.get(language));
    for (heading, example) in [(words::FLAGGED, rule.bad), (words::FIXED, rule.good)] {
        page.section(heading.get(language), |page| page.code(example));
    }
    page.section(words::LEVELS.get(language), |page| {
        for profile in profile::ALL {
            page.fact(profile.id, profile.level(rule).name());
        }
    });
    page.section(words::ANOTHER_LEVEL.get(language), |page| {
        page.code(format!("#[responds(.., allow({}, reason = \"…\"))]", rule.id));
    });
    status::sources(&mut page, rule.cites, language);
    page
}
