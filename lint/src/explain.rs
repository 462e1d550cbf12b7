//! The page of a status, a class, an unregistered code or a rule.

mod class;
mod levels;
mod profile;
mod rule;
mod several;
mod status;
mod unknown;
mod vendor;
pub(crate) mod words;

use responds_core::{
    Class, Language, Status,
    profile::Profile,
    rule::Rule,
    rules,
    unofficial::{self, Unofficial},
};

pub use self::{several::several, unknown::unknown_rule};
use crate::{Error, page::Page, search};

/// The subject of a page.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// A status of the catalogue.
    Status(Status),
    /// A class: `4xx`.
    Class(Class),
    /// A code that some vendor made up, and that the catalogue lacks.
    Unofficial(&'static Unofficial),
    /// A rule.
    Rule(&'static Rule),
    /// A profile.
    Profile(&'static Profile),
    /// All rules.
    Rules,
}

impl Subject {
    /// Finds the subject of a code, a range, a phrase, a constant, a rule's id, or `rules`.
    pub fn find(written: &str) -> Result<Self, Error> {
        let name = search::one_form(written);
        let name = name.rsplit("::").next().unwrap_or_default().trim();
        let found = name.parse().map_or_else(|_| by_name(name), by_code);
        found.or_else(|| by_word(name)).ok_or_else(|| unknown::unknown(written.trim(), name))
    }

    /// The name in a command: `404`, `4xx`, `undeclared_status`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Status(status) => status.code().to_string(),
            Self::Class(class) => class.range().to_owned(),
            Self::Unofficial(known) => known.code.to_string(),
            Self::Rule(rule) => rule.id.to_owned(),
            Self::Profile(profile) => profile.id.to_owned(),
            Self::Rules => levels::NAME.to_owned(),
        }
    }

    /// Its page.
    #[must_use]
    pub fn page(&self, language: Language) -> Page {
        match *self {
            Self::Status(status) => status::page(status, language),
            Self::Class(class) => class::page(class, language),
            Self::Unofficial(known) => vendor::page(known, language),
            Self::Rule(rule) => rule::page(rule, language),
            Self::Profile(profile) => profile::page(profile, language),
            Self::Rules => levels::page(language),
        }
    }

    /// A summary in one or two sentences.
    pub(crate) fn summary(&self, language: Language) -> String {
        match *self {
            Self::Status(status) => status.description(language).to_owned(),
            Self::Class(class) => class.description(language).to_owned(),
            Self::Unofficial(known) => format!("{}: {}", known.vendor, known.meaning.get(language)),
            Self::Rule(rule) => rule.summary.get(language).to_owned(),
            Self::Profile(profile) => profile.summary.get(language).to_owned(),
            Self::Rules => words::BY_LEVEL.get(language).to_owned(),
        }
    }

    /// The title of the page.
    #[must_use]
    pub fn title(&self, language: Language) -> String {
        match *self {
            Self::Status(status) => status::title(status, language),
            Self::Class(class) => format!("{} {}", class.range(), class.name(language)),
            Self::Unofficial(known) => vendor::title(known),
            Self::Rule(rule) => rule.id.to_owned(),
            Self::Profile(profile) => profile.id.to_owned(),
            Self::Rules => words::RULES.get(language).to_owned(),
        }
    }
}

fn by_code(code: u16) -> Option<Subject> {
    let status = Status::from_code(code).map(Subject::Status);
    status.or_else(|| Unofficial::from_code(code).map(Subject::Unofficial))
}

fn by_name(name: &str) -> Option<Subject> {
    let rule = || rules::from_id(&name.replace(['-', ' '], "_")).map(Subject::Rule);
    let class = || {
        let mut classes = Class::ALL.iter().copied();
        classes.find(|class| class.range() == name || search::one_form(class.name(Language::English)) == name)
    };
    let vendor =
        || unofficial::ALL.iter().find(|known| search::one_form(known.name) == name && !name.is_empty());
    let status = || Status::from_phrase(name).filter(|_| name.chars().any(char::is_alphanumeric));
    // `Status::from_phrase` passes over punctuation, and ids of rules are no phrases.
    rule()
        .or_else(|| class().map(Subject::Class))
        .or_else(|| status().map(Subject::Status))
        .or_else(|| vendor().map(Subject::Unofficial))
        .or_else(|| (name == levels::NAME).then_some(Subject::Rules))
        .or_else(|| Profile::from_id(&name.replace(['-', ' '], "_")).map(Subject::Profile))
}

/// The one status that has this word in one of its names: `teapot`.
fn by_word(word: &str) -> Option<Subject> {
    let has = |name: &str| search::one_form(name).split(' ').any(|part| part == word);
    let named = |status: &Status| has(status.phrase()) || status.aliases().iter().any(|alias| has(alias));
    let mut statuses = Status::all().filter(named);
    let only = statuses.next().filter(|_| statuses.next().is_none() && word.len() > 2);
    only.map(Subject::Status)
}
