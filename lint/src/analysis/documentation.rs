//! Compares the documentation of a handler with its responses, and with the declaration above it.

use responds_core::{
    contract::{Documentation, Documented, Filling},
    rules,
};
use responds_syntax::{Seen, openapi::utoipa};

use super::{documents::Describing, judgement::Judge, mode::Mode, shared};
use crate::{
    Finding, Site,
    declared::{Declaration, Source},
    endpoint,
    finding::Step,
};

/// Documentation of a handler that has a declaration which counts for more, or that is a document.
pub(super) struct Weaker<'a> {
    pub(super) declaration: Declaration,
    /// The operation, if it is in a document.
    pub(super) describing: Option<Describing<'a>>,
    /// `true` if the attribute completes the documentation below it.
    pub(super) fills: bool,
}

impl Weaker<'_> {
    fn name(&self) -> String {
        match &self.declaration.document {
            Some(name) => name.clone(),
            None => self.declaration.source.written().to_string(),
        }
    }

    /// The same; where a declaration above fills it in, what it leaves out is no omission.
    pub(super) fn filled(mut self, own: Option<&Declaration>) -> Self {
        let is_filled = own.is_some_and(|own| self.fills && self.is_below(own));
        self.declaration.complete &= !is_filled || self.declaration.source != Source::Utoipa;
        self
    }

    /// Returns `true` if it is below a declaration.
    fn is_below(&self, written: &Declaration) -> bool {
        let (above, site) = (written.site, self.declaration.site);
        written.source == Source::Responds && above.file == site.file && above.start < site.start
    }

    /// Returns `true` if a finding is about an entry of a type that several handlers may share.
    fn shares(&self, finding: &Finding, handler: Site) -> bool {
        let mut entries = self.declaration.responses.iter();
        entries.any(|entry| shared::is_shared(entry, handler) && shared::is_about(finding, entry))
    }

    /// Returns the documentation, if the document lacks the responses that it leaves out: nothing completes it from
    /// this declaration.
    fn whole<'n>(&self, name: &'n str, written: &Declaration) -> Option<Documentation<'n>> {
        let Declaration { source, complete, ref responses, .. } = self.declaration;
        let filling = match (source, self.fills) {
            (Source::Utoipa, true) if self.is_below(written) => return None,
            (Source::Utoipa, true) => Filling::Order,
            (Source::Utoipa, false) => Filling::Feature(utoipa::FEATURE),
            _ => Filling::Nothing,
        };
        let is_whole = complete && !responses.is_empty();
        is_whole.then_some(Documentation { written: name, filling })
    }
}

/// Adds the findings about documentation, the strongest first, to those about the handler.
///
/// A finding that a stronger source has already is not added again; its place is added to the first one. Disagreements
/// about entries that several handlers share are returned instead: they are judged together.
pub(super) fn compare(
    judge: &Judge<'_>,
    declaration: Option<&Declaration>,
    weaker: &[Weaker<'_>],
    seen: &Seen,
    findings: &mut Vec<Finding>,
) -> Vec<Finding> {
    let mut about_shared = Vec::new();
    let written = declaration.filter(|declaration| declaration.source == Source::Responds);
    for documentation in weaker {
        let name = documentation.name();
        let mut wrong = judge.judged(
            Some(&documentation.declaration),
            seen,
            Mode::Weaker { controls: declaration, describing: documentation.describing },
        );
        if let Some(written) = written.filter(|written| written.mistakes.is_empty()) {
            let documented: Vec<_> = documentation.declaration.responses.iter().map(documented).collect();
            let whole = documentation.whole(&name, written);
            let mode = Mode::Against { documentation: whole, documented: &documented, weaker: documentation };
            let disagreements = judge.judged(Some(written), seen, mode);
            let is_shared = |finding: &Finding| documentation.shares(finding, judge.item);
            let (shared, disagreements) = disagreements.into_iter().partition(is_shared);
            about_shared.extend::<Vec<_>>(shared);
            unite(&mut wrong, disagreements, documentation.describing.is_some());
        }
        for finding in wrong {
            add(findings, finding, &name);
        }
    }
    about_shared
}

/// Takes over when a response is sent from the attribute that documents it, where the declaration does not say.
pub(super) fn describe(endpoint: &mut endpoint::Declared, weaker: &[Weaker<'_>]) {
    let attributes = weaker.iter().filter(|documentation| documentation.describing.is_none());
    let listed: Vec<_> =
        attributes.flat_map(|documentation| documentation.declaration.listed().responses).collect();
    for response in endpoint.responses.iter_mut().filter(|response| response.description.is_none()) {
        let same =
            |known: &&endpoint::Response| (known.status, &known.range) == (response.status, &response.range);
        let mut texts = listed.iter().filter(same).filter_map(|known| known.description.as_ref());
        response.description = texts.find(|text| !text.trim().is_empty()).cloned();
    }
}

/// A response as documentation names it.
fn documented(response: &crate::declared::Response) -> Documented {
    response.documented_view()
}

/// One finding for each status: about a document, the one from the body counts, since it shows the place; about an
/// attribute, the one from the declaration, since the compiler reports the same.
fn unite(wrong: &mut Vec<Finding>, mut disagreements: Vec<Finding>, is_document: bool) {
    let among = |findings: &[Finding], one: &Finding| {
        one.status.is_some() && findings.iter().any(|finding| finding.status == one.status)
    };
    if is_document {
        disagreements.retain(|one| !among(wrong, one));
    } else {
        wrong.retain(|one| !is_comparison(one) || !among(&disagreements, one));
    }
    wrong.extend(disagreements);
}

/// Returns `true` if a finding is about statuses that are sent and not declared.
fn is_comparison(finding: &Finding) -> bool {
    rules::COMPARISONS.iter().any(|rule| rule.id == finding.rule.id)
}

fn add(findings: &mut Vec<Finding>, finding: Finding, name: &str) {
    let is_about_a_response = finding.status.is_some() || finding.key.is_some();
    let same = |known: &&mut Finding| {
        let is_of_the_response =
            known.status == finding.status && (known.status.is_some() || known.key == finding.key);
        is_about_a_response && known.rule.id == finding.rule.id && is_of_the_response
    };
    match findings.iter_mut().find(same) {
        Some(known) => known.related.push(Step { name: name.to_owned(), site: finding.site }),
        None => findings.push(finding),
    }
}
