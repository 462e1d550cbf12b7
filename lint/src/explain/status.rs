//! The page of a status: everything that the catalogue knows of it.

use std::fmt::Display;

use responds_core::{
    Cite, Language, Status, Text,
    catalogue::State,
    header::{Codes, FieldRule},
    method::{Fit, MethodFit},
    unofficial::{self, Unofficial},
};

use super::{vendor, words};
use crate::page::Page;

/// The page of a status.
pub(super) fn page(status: Status, language: Language) -> Page {
    let mut page = Page::titled(title(status, language));
    page.text(status.description(language));
    facts(&mut page, status, language);
    if let Some(known) = Unofficial::from_code(status.code()) {
        vendor::facts(&mut page, known, language);
    }
    page.section(words::FIELDS.get(language), |page| fields(page, status, language));
    page.section(words::METHODS.get(language), |page| methods(page, status, language));
    page.section(words::CONFUSED.get(language), |page| confusions(page, status, language));
    page.section(words::VENDORS.get(language), |page| replaced(page, status, language));
    sources(&mut page, status.cites(), language);
    page
}

/// Code and phrase; in Korean, the Korean name too.
pub(super) fn title(status: Status, language: Language) -> String {
    match language {
        Language::English => status.to_string(),
        Language::Korean => format!("{status} · {}", status.name(language)),
    }
}

/// Adds the addresses of the sources.
pub(super) fn sources(page: &mut Page, cites: &[Cite], language: Language) {
    page.section(words::SOURCES.get(language), |page| {
        for cite in cites {
            page.fact(cite.to_string(), cite.url().to_string());
        }
    });
}

fn facts(page: &mut Page, status: Status, language: Language) {
    let class = status.class();
    let mut fact = |label: Text, text: &str| page.fact(label.get(language), text);
    fact(words::CLASS, &format!("{} ({})", class.name(language), class.range()));
    let until = status.expires().map(|date| words::until(date, language)).unwrap_or_default();
    fact(words::STATE, &format!("{}{until}", words::state(status.state()).get(language)));
    // An unregistered code is defined nowhere: its source says not to send it.
    if status.state() != State::Unofficial {
        fact(words::DEFINED, &joined(status.cites().iter(), ", "));
    }
    fact(words::SCOPE, words::scope(status.scope()).get(language));
    fact(words::CONTENT, words::content(status.content()).get(language));
    fact(words::CACHING, words::caching(status.cacheable()).get(language));
    fact(words::SENT_BY, words::sender(status.sender()).get(language));
    fact(words::IN_RUST, &format!("`responds::Status::{}`", status.constant()));
    fact(words::ALSO, &status.aliases().join(", "));
    // `(미사용)` replaces a missing name, as `(Unused)` does.
    if language == Language::English && status.state() != State::Unused {
        fact(words::OTHER_LANGUAGE, status.name(Language::Korean));
    }
}

/// The statements about fields with this code or its class; those about nearly every code are left out.
fn fields(page: &mut Page, status: Status, language: Language) {
    // Fields with the same text share an item.
    let mut items: Vec<(Vec<&str>, String, String)> = Vec::new();
    for rule in status.fields().filter(|rule| matches!(rule.codes, Codes::Code(_))) {
        let field = if rule.field.is_empty() { words::OTHER_FIELDS.get(language) } else { rule.field };
        let (text, cites) = (field_text(rule, language), joined(rule.cites.iter(), ", "));
        match items
            .iter_mut()
            .find(|(fields, known, from)| *known == text && *from == cites && !fields.contains(&field))
        {
            Some((fields, ..)) => fields.push(field),
            None => items.push((vec![field], text, cites)),
        }
    }
    for (fields, text, cites) in items {
        page.item(fields.join(", "), text, cites);
    }
}

fn field_text(rule: &FieldRule, language: Language) -> String {
    let demand = words::demand(rule.demand).get(language);
    said(demand, rule.when, rule.note, language)
}

fn methods(page: &mut Page, status: Status, language: Language) {
    let worst = |fit: &&MethodFit| match fit.fit {
        Fit::Violation => 0,
        Fit::Suspicious => 1,
        Fit::Fine => 2,
    };
    let mut fits: Vec<_> = status.methods().filter(|fit| matches!(fit.codes, Codes::Code(_))).collect();
    fits.sort_by_key(worst);
    for fit in fits {
        let methods = fit.methods.join(", ");
        let methods = if methods.is_empty() { words::ANY_METHOD.get(language).to_owned() } else { methods };
        let text = said(words::fit(fit.fit).get(language), fit.when, fit.reason, language);
        page.item(methods, text, joined(fit.cites.iter(), ", "));
    }
}

/// A judgement, when it holds, and why.
fn said(judgement: &str, when: Text, why: Text, language: Language) -> String {
    let when = match language {
        _ if when.is_empty() => String::new(),
        Language::English => format!(" when {}", when.en),
        Language::Korean => format!(", {}", when.ko),
    };
    let why = if why.is_empty() { String::new() } else { format!(": {}", why.get(language)) };
    format!("{judgement}{when}{why}")
}

fn confusions(page: &mut Page, status: Status, language: Language) {
    for confusion in status.confusions() {
        let others = confusion.codes.iter().filter(|code| **code != status.code());
        let others = others.filter_map(|code| Status::from_code(*code)).map(|other| title(other, language));
        let cites = joined(confusion.cites.iter(), ", ");
        page.item(joined(others, ", "), confusion.difference.get(language), cites);
    }
}

/// The codes of vendors that this one should replace.
fn replaced(page: &mut Page, status: Status, language: Language) {
    for known in unofficial::ALL.iter().filter(|known| known.instead.contains(&status.code())) {
        page.item(vendor::title(known), known.meaning.get(language), known.vendor);
    }
}

pub(super) fn joined(items: impl Iterator<Item = impl Display>, between: &str) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(between)
}
