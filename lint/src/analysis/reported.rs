//! Findings about what belongs to no handler: an operation of a document, an entry of a type that several handlers share.

use responds_core::{
    Language,
    contract::{Contract, Evidence},
    rule::{Case, Level, Report, Rule, Sink},
};

use crate::{Finding, Site, config::Config};

/// The thing that findings are about.
#[derive(Clone, Copy)]
pub(super) struct Subject<'s> {
    /// Its name.
    pub(super) name: &'s str,
    /// Its place.
    pub(super) site: Site,
}

/// Returns the findings of some rules about a subject, at the levels of the file that it is in.
pub(super) fn findings(
    rules: &[&'static Rule],
    subject: Subject<'_>,
    contract: &Contract<'_>,
    evidence: &Evidence<'_>,
    config: &Config,
) -> Vec<Finding> {
    let Config { profile, strict, ref levels, languages, .. } = *config;
    let case = Case { contract, evidence, profile, strict, levels };
    let code = contract.responses.first().and_then(|response| response.key.code());
    let mut reported = Reported { subject, language: languages.first(), rule: None, findings: Vec::new() };
    for rule in rules {
        let level = config.counted(case.level(rule, code));
        if level > Level::Allow {
            reported.rule = Some((rule, level));
            (rule.check)(&case, &mut reported);
        }
    }
    reported.findings
}

/// Collects the reports of rules as findings.
struct Reported<'s> {
    subject: Subject<'s>,
    language: Language,
    /// The rule that runs, at its level.
    rule: Option<(&'static Rule, Level)>,
    findings: Vec<Finding>,
}

impl Sink for Reported<'_> {
    fn report(&mut self, report: Report<'_>) {
        let (Some((rule, level)), Subject { name, site }) = (self.rule, self.subject) else { return };
        self.findings.push(Finding {
            rule,
            level,
            message: report.message.get(self.language).to_string(),
            help: report.help.get(self.language).to_string(),
            cite: report.cite,
            status: report.code,
            key: None,
            handler: name.to_owned(),
            named_at: site,
            site,
            path: Vec::new(),
            related: Vec::new(),
            fix: None,
            offers: Vec::new(),
        });
    }
}
