//! One-line cases for the unit tests of the rules.
#![cfg(test)]

extern crate std;
use std::{collections::BTreeSet, string::String, string::ToString, vec::Vec};

use super::{Case, Report, Rule, Sink};
use crate::{
    Class, Language,
    contract::{
        At, By, Content, Contract, Control, Declared, Described, Documentation, Documented, Evidence, Fields,
        Half, Key, LayerResponses, Rejection, Request, Returned, Source, Spread,
    },
    profile::{Profile, RFC9110},
};

/// A handler to be judged: build it with [`given`], then ask what a rule [`flags`](Given::flags).
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    contract: Contract<'a>,
    evidence: Evidence<'a>,
    profile: &'static Profile,
    strict: bool,
}

/// A handler that declares and returns these.
pub(crate) fn given<'a>(declared: &'a [Declared<'a>], returned: &'a [Returned<'a>]) -> Given<'a> {
    let contract = Contract { handler: "handle", responses: declared, ..Contract::default() };
    let evidence = Evidence { responses: returned, ..Evidence::default() };
    Given { contract, evidence, profile: &RFC9110, strict: false }
}

/// A declared code without any details.
pub(crate) fn d<'a>(code: u32) -> Declared<'a> {
    Declared::bare(Key::Code(code))
}

/// A declared class range.
pub(crate) fn range<'a>(class: Class) -> Declared<'a> {
    Declared::bare(Key::Class(class))
}

/// `default`.
pub(crate) fn default<'a>() -> Declared<'a> {
    Declared::bare(Key::Default)
}

/// A code that something around the handler sends.
pub(crate) fn elsewhere<'a>(code: u32) -> Declared<'a> {
    Declared { by: By::Elsewhere, ..d(code) }
}

/// `custom(code, "Custom")`.
pub(crate) fn custom<'a>(code: u32) -> Declared<'a> {
    Declared { custom: Some("Custom"), ..d(code) }
}

/// A declared code whose content has a type.
pub(crate) fn typed(code: u32, body: &str) -> Declared<'_> {
    Declared { body: Some(body), ..d(code) }
}

/// A declared code whose header fields are listed.
pub(crate) fn fielded<'a>(code: u32, names: &'a [&'a str]) -> Declared<'a> {
    Declared { fields: Some(names), ..d(code) }
}

/// A returned code without any details.
pub(crate) fn r<'a>(code: u16) -> Returned<'a> {
    Returned { code, certain: true, content: Content::Unknown, fields: Fields::default(), half: Half::Plain }
}

/// A code that a type merely leaves room for.
pub(crate) fn perhaps<'a>(code: u16) -> Returned<'a> {
    Returned { certain: false, ..r(code) }
}

/// A returned code with content.
pub(crate) fn full<'a>(code: u16) -> Returned<'a> {
    Returned { content: Content::Present, ..r(code) }
}

/// A returned code without content.
pub(crate) fn empty<'a>(code: u16) -> Returned<'a> {
    Returned { content: Content::Empty, ..r(code) }
}

/// A returned code with these header fields and no others.
pub(crate) fn setting<'a>(code: u16, names: &'a [&'a str]) -> Returned<'a> {
    Returned { fields: Fields { names, closed: true }, ..r(code) }
}

/// A request of which these fields are read.
pub(crate) fn reading<'a>(fields: &'a [&'a str]) -> Request<'a> {
    Request { fields, ..Request::default() }
}

impl<'a> Given<'a> {
    /// With `..Other` in the declaration.
    pub(crate) fn spread(mut self) -> Self {
        self.contract.types = &[Spread { text: "Other", link: None }];
        self
    }

    pub(crate) fn source(mut self, source: Source<'a>) -> Self {
        self.contract.source = source;
        self
    }

    /// With this form of one response in the documentation.
    pub(crate) fn entry(mut self, entry: &'a str) -> Self {
        self.contract.entry = Some(entry);
        self
    }

    /// With methods that documentation names.
    pub(crate) fn documented_methods(mut self) -> Self {
        self.contract.methods_are_documented = true;
        self
    }

    pub(crate) fn methods(mut self, methods: &'a [&'a str]) -> Self {
        self.contract.methods = methods;
        self
    }

    pub(crate) fn path(mut self, path: &'a str) -> Self {
        self.contract.path = Some(path);
        self
    }

    pub(crate) fn documented(mut self, documented: &'a [Documented]) -> Self {
        self.contract.documented = documented;
        self
    }

    /// With documentation that lists all responses, and that nothing completes automatically.
    pub(crate) fn documentation(mut self, documentation: Documentation<'a>) -> Self {
        self.contract.documentation = Some(documentation);
        self
    }

    pub(crate) fn described(mut self, described: Described) -> Self {
        self.contract.described = described;
        self
    }

    pub(crate) fn controls(mut self, controls: &'a [Control<'a>]) -> Self {
        self.contract.controls = controls;
        self
    }

    pub(crate) fn request(mut self, request: Request<'a>) -> Self {
        self.evidence.request = request;
        self
    }

    pub(crate) fn rejections(mut self, rejections: &'a [Rejection<'a>]) -> Self {
        self.evidence.rejections = rejections;
        self
    }

    pub(crate) fn layers(mut self, layers: &'a [LayerResponses<'a>]) -> Self {
        self.evidence.layers = layers;
        self
    }

    pub(crate) fn opaque(mut self, places: usize) -> Self {
        self.evidence.opaque = places;
        self
    }

    /// Nothing else can be returned.
    pub(crate) fn closed(mut self) -> Self {
        self.evidence.closed = true;
        self
    }

    pub(crate) fn profile(mut self, profile: &'static Profile) -> Self {
        self.profile = profile;
        self
    }

    pub(crate) fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    fn found(&self, rule: &'static Rule) -> Found {
        let Self { contract, evidence, profile, strict } = self;
        let mut found = Found::default();
        let case = Case { contract, evidence, profile, strict: *strict, levels: &[] };
        (rule.check)(&case, &mut found);
        found
    }

    /// The rule reports just these places and codes, in this order.
    #[track_caller]
    pub(crate) fn flags(&self, rule: &'static Rule, expected: &[(At, u16)]) {
        let found = self.found(rule);
        let expected: Vec<_> = expected.iter().map(|(at, code)| (*at, Some(*code))).collect();
        assert_eq!(found.places, expected, "{:#?}", found.worded);
        found.worded.iter().for_each(assert_worded);
    }

    /// The rule reports just these places, with no single code.
    #[track_caller]
    pub(crate) fn flags_at(&self, rule: &'static Rule, expected: &[At]) {
        let found = self.found(rule);
        let expected: Vec<_> = expected.iter().map(|at| (*at, None)).collect();
        assert_eq!(found.places, expected, "{:#?}", found.worded);
        found.worded.iter().for_each(assert_worded);
    }

    /// Returns `true` if the rule reports this place.
    pub(crate) fn finds(&self, rule: &'static Rule, at: At) -> bool {
        self.found(rule).places.iter().any(|(found, _)| *found == at)
    }

    /// The rule reports nothing.
    #[track_caller]
    pub(crate) fn silent(&self, rule: &'static Rule) {
        let found = self.found(rule);
        assert!(found.places.is_empty(), "{:?} {:#?}", found.places, found.worded);
    }

    /// The help of the rule's only report, in English and Korean.
    #[track_caller]
    pub(crate) fn advises(&self, rule: &'static Rule, english: &str, korean: &str) {
        let found = self.found(rule);
        let helps =
            |worded: &[(String, String)]| worded.iter().map(|(_, help)| help.clone()).collect::<Vec<_>>();
        assert_eq!(helps(&found.worded), [english]);
        assert_eq!(helps(&found.korean), [korean]);
    }

    /// The message and the help of the rule's only report.
    #[track_caller]
    pub(crate) fn says(&self, rule: &'static Rule, message: &str, help: &str) {
        let found = self.found(rule);
        assert_eq!(found.worded, [(message.to_string(), help.to_string())]);
    }
}

/// The places and the texts of the reports.
#[derive(Default)]
struct Found {
    places: Vec<(At, Option<u16>)>,
    worded: Vec<(String, String)>,
    korean: Vec<(String, String)>,
}

impl Sink for Found {
    fn report(&mut self, report: Report<'_>) {
        self.places.push((report.at, report.code));
        let words =
            |language| (report.message.get(language).to_string(), report.help.get(language).to_string());
        assert_translated(&words(Language::English), &words(Language::Korean));
        self.worded.push(words(Language::English));
        self.korean.push(words(Language::Korean));
    }
}

/// Both languages quote the same code and the same numbers, and the Korean text is Korean.
#[track_caller]
fn assert_translated(english: &(String, String), korean: &(String, String)) {
    for (en, ko) in [(&english.0, &korean.0), (&english.1, &korean.1)] {
        let code = |text: &str| text.split('`').skip(1).step_by(2).map(String::from).collect::<BTreeSet<_>>();
        assert_eq!(code(en), code(ko), "{en}\n{ko}");
        let numbers = |text: &str| {
            let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() > 2);
            numbers.map(String::from).collect::<BTreeSet<_>>()
        };
        assert_eq!(numbers(en), numbers(ko), "{en}\n{ko}");
        assert!(ko.chars().any(|letter| ('가'..='힣').contains(&letter)), "{ko}");
        assert!(!ko.ends_with('.') && !ko.contains("  "), "{ko}");
    }
}

/// A message and a help read as every message does.
#[track_caller]
fn assert_worded((message, help): &(String, String)) {
    for text in [message, help] {
        assert!(!text.is_empty() && !text.ends_with('.') && !text.contains("  "), "{text}");
        assert!(!text.starts_with(|c: char| c.is_ascii_uppercase()), "{text}");
        assert_eq!(text.matches('`').count() % 2, 0, "{text}");
        assert!(text.len() < 220, "{text}");
    }
    assert_ne!(message, help);
}
