//! Judges the entries of types that several handlers share: one that none of these handlers sends is found once, there,
//! and so is one that none of them declares.

use std::collections::BTreeMap;

use responds_core::{
    contract::{At, By, Contract, Declared, Evidence, Key, Source},
    rule::{Case, Report, Sink},
    rules,
};
use responds_syntax::Seen;

use super::{
    judgement::Judge,
    mode::Mode,
    reported::{self, Subject},
};
use crate::{
    Finding, Site, Sources,
    config::{Config, Settings},
    declared::{self, Declaration, Response},
};

/// An entry of a type in the documentation of one handler.
#[derive(Clone, Debug)]
pub(super) struct Use {
    site: Site,
    /// The code that it is about, if it is one.
    code: Option<u16>,
    /// The type, or its variant.
    of: String,
    /// `true` if the handler never sends it, and no layer around it may.
    unsent: bool,
    /// The disagreement with the declaration of the handler.
    disagreement: Option<Finding>,
    /// `true` if the handler never sends it itself.
    unsent_itself: bool,
    /// `true` if a router takes the handler.
    routed: bool,
}

/// Returns the entries of types that a handler's documentation names, each with the verdict on that handler.
///
/// The disagreements are those of the documentation with the declaration of the handler.
pub(super) fn uses<'d>(
    judge: &Judge<'_>,
    documentation: impl Iterator<Item = &'d Declaration>,
    seen: &Seen,
    disagreements: &[Finding],
) -> Vec<Use> {
    let used = documentation
        .filter(|one| one.source != declared::Source::Responds)
        .flat_map(|one| of_documentation(judge, one, seen, disagreements));
    used.collect()
}

fn of_documentation(
    judge: &Judge<'_>,
    documentation: &Declaration,
    seen: &Seen,
    disagreements: &[Finding],
) -> Vec<Use> {
    let entries = documentation.responses.iter().filter(|entry| is_shared(entry, judge.item));
    // Handlers that document nothing may send what a type of `responds` lists.
    let entries: Vec<&Response> = entries.filter(|entry| !entry.own).collect();
    if entries.is_empty() {
        return Vec::new();
    }
    let responses: Vec<_> = entries.iter().map(|entry| Declared::bare(entry.key)).collect();
    let contract = Contract { source: documentation.written(), responses: &responses, ..Contract::default() };
    let (mut unsent, mut unsent_itself) = (Unsent(Vec::new()), Unsent(Vec::new()));
    judge.evidence(seen, Mode::Own, |evidence| {
        let Config { profile, strict, levels, .. } = judge.config;
        let itself = Evidence { layers_closed: true, ..*evidence };
        for (evidence, unsent) in [(evidence, &mut unsent), (&itself, &mut unsent_itself)] {
            let case = Case { contract: &contract, evidence, profile, strict: *strict, levels };
            for rule in rules::ENTRIES {
                (rule.check)(&case, unsent);
            }
        }
    });
    let used = entries.iter().enumerate().map(|(at, entry)| Use {
        site: entry.site,
        code: entry.key.code(),
        of: entry.from.clone().unwrap_or_default(),
        unsent: unsent.0.contains(&At::Declared(at)),
        disagreement: disagreements.iter().find(|finding| is_about(finding, entry)).cloned(),
        unsent_itself: unsent_itself.0.contains(&At::Declared(at)),
        routed: judge.around.routed,
    });
    used.collect()
}

/// Returns `true` if a type of the workspace lists an entry; those in the handler are judged there.
pub(super) fn is_shared(entry: &Response, handler: Site) -> bool {
    entry.by == By::Shared && entry.handed_down && entry.from.is_some() && !handler.contains(entry.site)
}

/// Returns `true` if a finding about documentation is about this entry of it.
pub(super) fn is_about(finding: &Finding, entry: &Response) -> bool {
    finding.site == entry.site && finding.status == entry.key.code()
}

/// The entries that a handler never sends.
struct Unsent(Vec<At>);

impl Sink for Unsent {
    fn report(&mut self, report: Report<'_>) {
        self.0.push(report.at);
    }
}

/// Returns the findings about entries that no handler which has them sends, and that none declares.
pub(super) fn findings(uses: Vec<Use>, settings: &Settings, sources: &Sources) -> Vec<Finding> {
    let mut entries: BTreeMap<(Site, Option<u16>), Vec<Use>> = BTreeMap::new();
    for one in uses {
        entries.entry((one.site, one.code)).or_default().push(one);
    }
    let found = entries.into_iter().flat_map(|((site, code), uses)| match code {
        Some(code) if is_unsent(&uses) => unsent(&uses[0].of, code, site, settings, sources),
        _ => disagreement(uses).into_iter().collect(),
    });
    found.collect()
}

/// Returns `true` if no handler that has an entry sends it.
///
/// The layers around a handler that no router takes are unknown; they do not count where routers take other handlers that
/// have the entry.
fn is_unsent(uses: &[Use]) -> bool {
    let is_routed = uses.iter().any(|one| one.routed);
    uses.iter().all(|one| one.unsent || is_routed && !one.routed && one.unsent_itself)
}

/// The first disagreement, if each handler has one.
fn disagreement(uses: Vec<Use>) -> Option<Finding> {
    let mut found: Vec<_> = uses.into_iter().map(|one| one.disagreement).collect::<Option<_>>()?;
    found.truncate(1);
    found.pop()
}

fn unsent(of: &str, code: u16, site: Site, settings: &Settings, sources: &Sources) -> Vec<Finding> {
    let responses = [Declared::bare(Key::Code(code.into()))];
    let contract = Contract {
        handler: of,
        source: Source::Documentation(of),
        responses: &responses,
        ..Contract::default()
    };
    let evidence = Evidence { closed: true, layers_closed: true, ..Evidence::default() };
    let config = settings.of(&sources.get(site.file).path);
    reported::findings(rules::ENTRIES, Subject { name: of, site }, &contract, &evidence, config)
}
