//! The rules that judge the statuses of a type: those that need no handler.

use responds_core::{
    Language, StatusSet,
    contract::{Content, Contract, Declared, Evidence, Fields, Half, Key, Returned, Source},
    rule::{self, Case, Findings, Level, Report, Rule},
};

use super::{Answer, Responding, Sent};
use crate::{
    declaration::Control,
    finding::{Condition, Finding},
    judgement::Settings,
    place::Place,
};

/// The rules that concern one answer alone.
///
/// A defect of several answers together, such as several meanings of one code, is no defect of a type.
const RULES: &[&str] = &[
    "unknown_status",
    "deprecated_status",
    "obsolete_status",
    "reserved_status",
    "temporary_status",
    "needless_custom",
    "interim_status",
    "intermediary_status",
    "embedded_status",
    "body_not_allowed",
    "missing_body",
    "error_without_body",
    "missing_required_header",
    "missing_recommended_header",
    "meaningless_header",
    "redirect_without_location",
    "discouraged_status",
    "allow_without_reason",
];

impl Responding {
    /// Returns the findings, variant by variant.
    #[must_use]
    pub fn judge(&self, settings: &Settings) -> Vec<Finding> {
        let mut findings = Vec::new();
        for variant in self.variants.iter().filter(|variant| variant.whole) {
            if let Sent::Answer(answer) = &variant.sent {
                answer.judge(settings, &mut findings);
            }
        }
        findings
    }
}

impl Answer {
    fn judge(&self, settings: &Settings, findings: &mut Vec<Finding>) {
        let fields: Vec<_> = self.content_field().into_iter().chain(self.field_names()).collect();
        let key = Key::Code(self.code);
        let declared = Declared { custom: self.custom.as_deref(), ..Declared::bare(key) };
        let returned = key.code().map(|code| Returned {
            code,
            certain: true,
            content: self.content(),
            fields: Fields { names: &fields, closed: true },
            half: Half::Plain,
        });
        let controls: Vec<_> = self.controls.iter().map(Control::view).collect();
        let (responses, controls) = (&[declared], &controls[..]);
        let contract = Contract { source: Source::Type, responses, controls, ..Contract::default() };
        let evidence = Evidence { responses: returned.as_slice(), closed: true, ..Evidence::default() };
        let case = Case {
            contract: &contract,
            evidence: &evidence,
            profile: settings.profile,
            strict: false,
            levels: &settings.levels,
        };
        rule::run(&case, &mut Located { place: self.place, language: settings.languages.first(), findings });
    }

    /// Returns its content.
    #[must_use]
    pub const fn content(&self) -> Content {
        match &self.body {
            Some(_) => Content::Present,
            None if self.is_problem() => Content::Present,
            None => Content::Empty,
        }
    }

    /// The field that the media type is sent in, where it is known.
    fn content_field(&self) -> Option<&'static str> {
        self.content_type.as_ref().map(|_| "Content-Type")
    }
}

/// Receives the reports of the rules about one answer.
struct Located<'a> {
    place: Place,
    language: Language,
    findings: &'a mut Vec<Finding>,
}

impl Findings for Located<'_> {
    fn found(&mut self, rule: &'static Rule, level: Level, _: StatusSet, report: Report<'_>) {
        if RULES.contains(&rule.id) {
            let words = rule.wording(&report, self.language).to_string();
            let (place, condition) = (self.place, Condition::Always);
            self.findings.push(Finding { rule, level, code: report.code, words, place, condition });
        }
    }
}
