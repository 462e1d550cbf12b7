//! Findings as SARIF 2.1.0, which code scanning services take.

mod place;

use std::collections::BTreeMap;

use responds_core::{
    Language,
    rule::{Level, Rule},
    rules,
};
use serde_sarif::sarif::{
    ArtifactLocation, CodeFlow, Invocation, Location, Message, MultiformatMessageString, Notification,
    ReportingConfiguration, ReportingDescriptor, Result as Entry, ResultLevel, Run, SCHEMA_URL, Sarif,
    ThreadFlow, ThreadFlowLocation, Tool, ToolComponent,
};

use super::{Checked, Report};
use crate::{Finding, baseline::Key, workspace::Unread};

/// The version of the input of fingerprints.
const FINGERPRINT: &str = "responds/v1";

/// Writes SARIF.
#[derive(Clone, Copy, Debug)]
pub struct SarifLog;

impl Report for SarifLog {
    fn render(&self, checked: &Checked<'_>) -> String {
        let log = Sarif::builder().schema(SCHEMA_URL).version("2.1.0").runs([run(checked)]).build();
        super::pretty(&log)
    }
}

fn run(checked: &Checked<'_>) -> Run {
    let found = |rule: &&Rule| checked.findings.iter().any(|finding| finding.rule.id == rule.id);
    let rules: Vec<&Rule> = rules::ALL.iter().copied().filter(found).collect();
    let driver = ToolComponent::builder()
        .name(env!("CARGO_PKG_NAME"))
        .version(env!("CARGO_PKG_VERSION"))
        .semantic_version(env!("CARGO_PKG_VERSION"))
        .rules(rules.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>())
        .build();
    let root = ArtifactLocation::builder().description(message("the root of the repository")).build();
    Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .column_kind("unicodeCodePoints")
        .original_uri_base_ids(BTreeMap::from([(place::ROOT.to_owned(), root)]))
        .invocations([invocation(checked)])
        .results(results(checked, &rules))
        .build()
}

/// A rule, with its page as help.
fn descriptor(rule: &'static Rule) -> ReportingDescriptor {
    let text = |text: &str| MultiformatMessageString::builder().text(text).build();
    let help = MultiformatMessageString::builder()
        .text(rule.why.en)
        .markdown(rule.page(Language::English).to_string())
        .build();
    let level = serde_json::Value::from(level(rule.level).to_string());
    let mut descriptor = ReportingDescriptor::builder()
        .id(rule.id)
        .short_description(text(rule.summary.en))
        .full_description(text(rule.why.en))
        .help(help)
        .default_configuration(ReportingConfiguration::builder().level(level).build())
        .build();
    descriptor.help_uri = rule.cites.first().map(|cite| cite.url().to_string());
    descriptor
}

const fn level(level: Level) -> ResultLevel {
    match level {
        Level::Allow => ResultLevel::None,
        Level::Warn => ResultLevel::Warning,
        Level::Deny => ResultLevel::Error,
    }
}

/// The files that were not checked, and the comments that silence nothing.
fn invocation(checked: &Checked<'_>) -> Invocation {
    let notification = |text: &str, location: Location| {
        Notification::builder().message(message(text)).level("warning").locations([location]).build()
    };
    let unread = checked.analysis.unread.iter().map(|Unread { path, why }| {
        let file = place::file(&checked.in_repository(path));
        notification(&format!("`{path}` was not checked: {why}"), file)
    });
    let remarks = checked.analysis.remarks.iter().map(|remark| {
        notification(&remark.message, place::line(&checked.in_repository(&remark.file), remark.line))
    });
    let notifications: Vec<_> = unread.chain(remarks).collect();
    Invocation::builder().execution_successful(true).tool_execution_notifications(notifications).build()
}

fn results(checked: &Checked<'_>, rules: &[&Rule]) -> Vec<Entry> {
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    let entry = |finding: &&Finding| {
        let key = Key::of(finding, checked.sources());
        let before = seen.entry(key.clone()).or_default();
        *before += 1;
        result(checked, finding, rules, fingerprint(&key, *before))
    };
    checked.findings.iter().map(entry).collect()
}

fn result(checked: &Checked<'_>, finding: &Finding, rules: &[&Rule], fingerprint: String) -> Entry {
    let cite = finding.cite.map(|cite| format!(" ({cite})")).unwrap_or_default();
    let mut result = Entry::builder()
        .rule_id(finding.rule.id)
        .level(level(finding.level))
        .message(message(&format!("{}\nhelp: {}{cite}", finding.message, finding.help)))
        .locations([place::located(checked, finding.site)])
        .partial_fingerprints(BTreeMap::from([(FINGERPRINT.to_owned(), fingerprint)]))
        .build();
    let index = rules.iter().position(|rule| rule.id == finding.rule.id);
    result.rule_index = index.and_then(|index| i64::try_from(index).ok());
    result.related_locations = (!finding.related.is_empty()).then(|| related(checked, finding));
    result.code_flows = (!finding.path.is_empty()).then(|| vec![flow(checked, finding)]);
    result
}

/// The other places where the same is wrong.
fn related(checked: &Checked<'_>, finding: &Finding) -> Vec<Location> {
    let related = finding.related.iter().map(|step| {
        let mut location = place::located(checked, step.site);
        location.message = Some(message(&format!("the same is wrong in `{}`", step.name)));
        location
    });
    related.collect()
}

/// The path from the handler to the status.
fn flow(checked: &Checked<'_>, finding: &Finding) -> CodeFlow {
    let steps = finding.path.iter().map(|step| {
        let mut location = place::located(checked, step.site);
        location.message = Some(message(&format!("`{}`", step.name)));
        ThreadFlowLocation::builder().location(location).build()
    });
    let flow = ThreadFlow::builder().locations(steps.collect::<Vec<_>>()).build();
    CodeFlow::builder().thread_flows([flow]).build()
}

/// The fingerprint, which stays the same when lines move: the identity of the finding and its ordinal.
fn fingerprint(Key { file, handler, rule, status }: &Key, nth: usize) -> String {
    let status = status.map(|status| status.to_string()).unwrap_or_default();
    format!("{file}|{handler}|{rule}|{status}|{nth}")
}

fn message(text: &str) -> Message {
    Message::builder().text(text).build()
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    use super::*;
    use crate::report::testing;

    #[test]
    fn a_run_names_places_and_what_was_not_checked() {
        let analysis = testing::analysis();
        let mut run = run(&testing::checked(&analysis));
        run.tool.driver = ToolComponent::builder().name("the tool").build();
        expect_file!["sarif/run.json"].assert_eq(&super::super::pretty(&run));
    }

    #[test]
    fn a_rule_brings_its_page() {
        let rule = descriptor(rules::from_id("undeclared_status").unwrap());
        assert_eq!(rule.help.unwrap().markdown.unwrap().lines().next(), Some("# `undeclared_status`"));
        assert!(rule.help_uri.unwrap().starts_with("https://"));
        assert_eq!(rule.default_configuration.unwrap().level.unwrap(), "error");
    }

    /// The types are generated from the schema: parsing checks for the required properties and their types.
    #[test]
    fn the_log_is_what_the_schema_asks_for() {
        let analysis = testing::analysis();
        let text = SarifLog.render(&testing::checked(&analysis));
        let log: Sarif = serde_json::from_str(&text).unwrap();
        assert_eq!(super::super::pretty(&log), text);
        let run = &log.runs[0];
        let rules = run.tool.driver.rules.as_deref().unwrap();
        for result in run.results.as_deref().unwrap() {
            let index = usize::try_from(result.rule_index.unwrap()).unwrap();
            assert_eq!(Some(&rules[index].id), result.rule_id.as_ref());
        }
    }

    fn fingerprints(analysis: &crate::analysis::Analysis) -> Vec<String> {
        let run = run(&testing::checked(analysis));
        let prints = run.results.unwrap().into_iter().map(|result| result.partial_fingerprints.unwrap());
        prints.map(|prints| prints[FINGERPRINT].clone()).collect()
    }

    #[test]
    fn fingerprints_differ_and_survive_moved_lines() {
        let mut analysis = testing::analysis();
        analysis.findings.push(analysis.findings[1].clone());
        let before = fingerprints(&analysis);
        let mut unique = before.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), 4);
        for finding in &mut analysis.findings {
            finding.site.start += 1;
            finding.site.end += 1;
        }
        assert_eq!(fingerprints(&analysis), before);
    }
}
