//! Rules: their definition, the run over a handler, and the wording of findings.

mod level;
pub mod page;
mod query;
pub(crate) mod testing;
pub(crate) mod wording;

use core::fmt;

pub use self::level::Level;
use crate::{
    Cite, Language, Sentence, Status, StatusSet, Text,
    contract::{At, By, Contract, Control, Evidence, Key},
    profile::{self, Profile},
};

/// One thing that can be wrong with a handler's statuses.
///
/// Each rule is a static in a file of its own below [`rules`](crate::rules); its id names the defect.
#[derive(Debug)]
pub struct Rule {
    /// The public name, `snake_case`, as in `allow(undeclared_status)`.
    pub id: &'static str,
    /// A short name of the defect, as a heading.
    pub title: Text,
    /// The default level.
    pub level: Level,
    /// The evidence that the rule uses.
    pub grounds: &'static [Ground],
    /// The code that it flags, as a noun phrase.
    pub summary: Text,
    /// The reason why that is wrong, and the consequences in practice.
    pub why: Text,
    /// The sections of specifications that it is based on.
    pub cites: &'static [Cite],
    /// Code that the rule flags: one annotated handler.
    pub bad: &'static str,
    /// The same code as it should be: nothing flags it.
    pub good: &'static str,
    /// Finds the defects.
    pub check: fn(&Case<'_>, &mut dyn Sink),
}

/// The evidence that a rule uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// The declaration.
    Declaration,
    /// The handler's signature and the attributes beside it.
    Signature,
    /// The handler's body.
    Body,
    /// The types it returns and takes.
    Types,
    /// The other functions of the workspace.
    Workspace,
}

/// The input of a rule: one handler and the profile that applies.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The declaration of the handler.
    pub contract: &'a Contract<'a>,
    /// The evidence of its behaviour.
    pub evidence: &'a Evidence<'a>,
    /// The profile whose levels and parameters apply.
    pub profile: &'static Profile,
    /// `true` if the levels of [`STRICT`](profile::STRICT) apply too: `strict` in the declaration.
    pub strict: bool,
    /// The levels that are set for the whole crate; they override the profile's, and the declaration overrides them.
    pub levels: &'a [Control<'a>],
}

/// One defect, worded.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The position of the defect.
    pub at: At,
    /// The code it is about, if it is about one alone.
    pub code: Option<u16>,
    /// The defect, and why it is one: lower case, no full stop, code in backticks.
    pub message: Sentence<'a>,
    /// The code to write instead.
    pub help: Sentence<'a>,
    /// The section that defines it.
    pub cite: Option<Cite>,
}

/// Receives the reports of the rules.
pub trait Sink {
    /// Receives one defect.
    fn report(&mut self, report: Report<'_>);

    /// Takes one defect that concerns several statuses: it has the highest level of any of them.
    fn report_of(&mut self, statuses: StatusSet, report: Report<'_>) {
        let _ = statuses;
        self.report(report);
    }

    /// Returns those of some statuses whose findings count here.
    fn counted(&self, statuses: StatusSet) -> StatusSet {
        statuses
    }
}

/// Receives the reports of the rules, each with the rule and the level at which it applies.
pub trait Findings {
    /// Receives one defect, and the statuses that it concerns.
    fn found(&mut self, rule: &'static Rule, level: Level, statuses: StatusSet, report: Report<'_>);
}

/// Runs every rule over one handler, in the order of [`rules::ALL`](crate::rules::ALL).
///
/// A rule that is allowed does not run.
pub fn run(case: &Case<'_>, findings: &mut dyn Findings) {
    for rule in crate::rules::ALL {
        if case.highest_level(rule) > Level::Allow {
            (rule.check)(case, &mut level::Leveled { rule, case, findings });
        }
    }
}

impl Rule {
    /// The finding as every front end prints it: message, help, rule and source, in one language.
    #[must_use]
    pub const fn wording<'a>(&self, report: &'a Report<'a>, language: Language) -> Wording<'a> {
        Wording { id: self.id, report, language }
    }
}

/// A worded finding; made by [`Rule::wording`].
///
/// The lines after the first are indented as rustc indents its own notes.
#[derive(Clone, Copy, Debug)]
pub struct Wording<'a> {
    id: &'static str,
    report: &'a Report<'a>,
    language: Language,
}

impl fmt::Display for Wording<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Report { message, help, cite, .. } = self.report;
        let (message, help) = (message.get(self.language), help.get(self.language));
        write!(f, "{message}\n  = help: {help}\n  = rule: {}", self.id)?;
        cite.map_or(Ok(()), |cite| write!(f, ", {cite}"))
    }
}

impl<'a> Case<'a> {
    /// The profiles that apply: the one that is chosen, and the strict one where that is asked for.
    pub fn profiles(&self) -> impl Iterator<Item = &'static Profile> + use<> {
        let chosen = self.profile;
        let strict = (self.strict && chosen.id != profile::STRICT.id).then_some(&profile::STRICT);
        core::iter::once(chosen).chain(strict)
    }

    /// The declared responses, with their places.
    pub fn declared(&self) -> impl Iterator<Item = (At, &'a crate::contract::Declared<'a>)> + use<'a> {
        self.contract.responses.iter().enumerate().map(|(i, declared)| (At::Declared(i), declared))
    }

    /// The responses in return position that some path certainly sends, with their places.
    pub fn returned(&self) -> impl Iterator<Item = (At, &'a crate::contract::Returned<'a>)> + use<'a> {
        let certain = |(i, returned): (usize, &'a crate::contract::Returned<'a>)| {
            returned.certain.then_some((At::Returned(i), returned))
        };
        self.evidence.responses.iter().enumerate().filter_map(certain)
    }

    /// Every code of the handler, once: at its declaration, else at the first return.
    ///
    /// Codes that `custom(..)` declares are left out: they are intended.
    pub fn codes(&self) -> impl Iterator<Item = (At, u32)> + use<'a> {
        self.codes_where(|_| true)
    }

    /// The codes of [`codes`](Self::codes) that the catalogue has.
    pub fn statuses(&self) -> impl Iterator<Item = (At, Status)> + use<'a> {
        self.codes().filter_map(|(at, code)| Key::Code(code).status().map(|status| (at, status)))
    }

    /// The codes that declared responses cover; `default` covers all.
    #[must_use]
    pub fn declared_codes(&self) -> StatusSet {
        self.contract.responses.iter().fold(StatusSet::EMPTY, |set, declared| set.union(declared.key.codes()))
    }

    /// Returns `true` if `default` is declared.
    #[must_use]
    pub fn declares_default(&self) -> bool {
        self.contract.responses.iter().any(|declared| declared.key == Key::Default)
    }

    /// The declared responses that the handler itself sends, with their places.
    pub fn own(&self) -> impl Iterator<Item = (At, &'a crate::contract::Declared<'a>)> + use<'a> {
        self.declared().filter(|(_, declared)| declared.by == By::Handler)
    }

    /// Returns `true` if the methods are known and each of them satisfies a condition.
    pub fn every_method(&self, condition: impl Fn(&str) -> bool) -> bool {
        let methods = self.contract.methods;
        !methods.is_empty() && methods.iter().all(|method| condition(method))
    }
}

/// A code with its phrase where it has one: `404 Not Found`, `299`.
#[derive(Clone, Copy, Debug)]
pub struct Named(pub u32);

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Key::Code(self.0).status() {
            Some(status) => write!(f, "{status}"),
            None => write!(f, "{}", self.0),
        }
    }
}
