//! The page of a rule, in the words of `docs/rules`.

use responds_core::{Language, profile, rule::Rule};

use super::{status, words};
use crate::page::Page;

pub(super) fn page(rule: &'static Rule, language: Language) -> Page {
    let mut page = Page::titled(rule.id);
    page.text(format!("Flags {}.", rule.summary));
    if language == Language::Korean {
        page.text(words::RULES_IN_ENGLISH);
    }
    page.fact(words::LEVEL.get(language), rule.level.name());
    page.fact(words::LOOKS_AT.get(language), looks_at(rule, language));
    page.text(rule.why);
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

fn looks_at(rule: &'static Rule, language: Language) -> String {
    match language {
        Language::English => rule.looks_at().to_string(),
        Language::Korean => {
            status::joined(rule.grounds.iter().map(|ground| words::ground(*ground).get(language)), ", ")
        }
    }
}
