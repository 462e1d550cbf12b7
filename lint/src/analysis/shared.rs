//! Judges the entries of types that several handlers share: one that none of these handlers sends is found once, there.

use std::collections::BTreeMap;

use responds_core::{
    Language,
    contract::{At, By, Contract, Declared, Evidence, Key, Source},
    rule::{Case, Level, Report, Rule, Sink},
    rules,
};
use responds_syntax::Seen;

use super::judgement::Judge;
use crate::{
    Finding, Site, Sources,
    config::{Config, Settings},
    declared::{self, Declaration, Response},
};

/// An entry of a type in the declaration of one handler.
#[derive(Clone, Debug)]
pub(super) struct Use {
    site: Site,
    code: u16,
    /// The type, or its variant.
    of: String,
    /// `true` if the handler never sends it.
    unsent: bool,
}

/// Returns the entries of types that a handler's documentation names, each with the verdict on that handler.
pub(super) fn uses(judge: &Judge<'_>, declaration: Option<&Declaration>, seen: &Seen) -> Vec<Use> {
    let Some(declaration) = declaration.filter(|own| own.source != declared::Source::Responds) else {
        return Vec::new();
    };
    let entries: Vec<(&Response, u16)> = declaration
        .responses
        .iter()
        .filter_map(|response| Some((response, entry(judge, response)?)))
        .collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let responses: Vec<_> =
        entries.iter().map(|(_, code)| Declared::bare(Key::Code((*code).into()))).collect();
    let contract = Contract { source: declaration.written(), responses: &responses, ..Contract::default() };
    let mut unsent = Unsent(Vec::new());
    judge.evidence(seen, |evidence| {
        let Config { profile, strict, levels, .. } = judge.config;
        let case = Case { contract: &contract, evidence, profile, strict: *strict, levels };
        for rule in rules::ENTRIES {
            (rule.check)(&case, &mut unsent);
        }
    });
    let used = entries.iter().enumerate().map(|(at, (response, code))| Use {
        site: response.site,
        code: *code,
        of: response.from.clone().unwrap_or_default(),
        unsent: unsent.0.contains(&At::Declared(at)),
    });
    used.collect()
}

/// Returns the code of an entry that a type of the workspace lists; entries in the handler are judged there.
fn entry(judge: &Judge<'_>, response: &Response) -> Option<u16> {
    let is_shared = response.by == By::Shared && response.handed_down && response.from.is_some();
    response.key.code().filter(|_| is_shared && !judge.item.contains(response.site))
}

/// The entries that a handler never sends.
struct Unsent(Vec<At>);

impl Sink for Unsent {
    fn report(&mut self, report: Report<'_>) {
        self.0.push(report.at);
    }
}

/// Returns the findings about entries that no handler which has them sends.
pub(super) fn unsent(uses: Vec<Use>, settings: &Settings, sources: &Sources) -> Vec<Finding> {
    let mut entries: BTreeMap<(Site, u16), (String, bool)> = BTreeMap::new();
    for Use { site, code, of, unsent } in uses {
        let known = entries.entry((site, code)).or_insert((of, true));
        known.1 &= unsent;
    }
    let unsent = entries.into_iter().filter(|(_, (_, unsent))| *unsent);
    unsent.flat_map(|((site, code), (of, _))| finding(&of, code, site, settings, sources)).collect()
}

fn finding(of: &str, code: u16, site: Site, settings: &Settings, sources: &Sources) -> Vec<Finding> {
    let config = settings.of(&sources.get(site.file).path);
    let responses = [Declared::bare(Key::Code(code.into()))];
    let contract = Contract {
        handler: of,
        source: Source::Documentation(of),
        responses: &responses,
        ..Contract::default()
    };
    let evidence = Evidence { closed: true, layers_closed: true, ..Evidence::default() };
    let Config { profile, strict, ref levels, languages, .. } = *config;
    let case = Case { contract: &contract, evidence: &evidence, profile, strict, levels };
    let mut findings = Vec::new();
    for rule in rules::ENTRIES {
        let level = config.counted(case.level(rule, Some(code)));
        if level > Level::Allow {
            let language = languages.first();
            (rule.check)(&case, &mut Found { rule, level, language, of, site, findings: &mut findings });
        }
    }
    findings
}

/// Collects the findings about an entry.
struct Found<'f> {
    rule: &'static Rule,
    level: Level,
    language: Language,
    of: &'f str,
    site: Site,
    findings: &'f mut Vec<Finding>,
}

impl Sink for Found<'_> {
    fn report(&mut self, report: Report<'_>) {
        self.findings.push(Finding {
            rule: self.rule,
            level: self.level,
            message: report.message.get(self.language).to_string(),
            help: report.help.get(self.language).to_string(),
            cite: report.cite,
            status: report.code,
            key: None,
            handler: self.of.to_owned(),
            named_at: self.site,
            site: self.site,
            path: Vec::new(),
            related: Vec::new(),
            fix: None,
            offers: Vec::new(),
        });
    }
}
