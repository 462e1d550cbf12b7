//! Findings as SARIF 2.1.0, which code scanning services take.

mod place;

use std::collections::BTreeMap;

use responds_core::{
    Language,
    rule::{Level, Rule},
    rules,
};
use serde_json::{Value, json};

use super::{Checked, Report};
use crate::{Finding, baseline::Key, workspace::Unread};

/// The version of the input of fingerprints.
const FINGERPRINT: &str = "responds/v1";

/// Writes SARIF.
#[derive(Clone, Copy, Debug)]
pub struct SarifLog;

/// The schema of a log.
const SCHEMA: &str = "https://schemastore.azurewebsites.net/schemas/json/sarif-2.1.0.json";

impl Report for SarifLog {
    fn render(&self, checked: &Checked<'_>) -> String {
        super::pretty(&json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run(checked)] }))
    }
}

fn run(checked: &Checked<'_>) -> Value {
    let found = |rule: &&Rule| checked.findings.iter().any(|finding| finding.rule.id == rule.id);
    let rules: Vec<&Rule> = rules::ALL.iter().copied().filter(found).collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
    });
    json!({
        "tool": { "driver": driver },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": { place::ROOT: { "description": message("the root of the repository") } },
        "invocations": [invocation(checked)],
        "results": results(checked, &rules),
    })
}

/// A rule, with its page as help.
fn descriptor(rule: &'static Rule) -> Value {
    let mut descriptor = json!({
        "id": rule.id,
        "shortDescription": message(rule.summary.en),
        "fullDescription": message(rule.why.en),
        "help": { "text": rule.why.en, "markdown": rule.page(Language::English).to_string() },
        "defaultConfiguration": { "level": level(rule.level) },
    });
    if let Some(cite) = rule.cites.first() {
        descriptor["helpUri"] = cite.url().to_string().into();
    }
    descriptor
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Allow => "none",
        Level::Warn => "warning",
        Level::Deny => "error",
    }
}

/// The files that were not checked, and the comments that silence nothing.
fn invocation(checked: &Checked<'_>) -> Value {
    let notification = |text: &str, location: Value| json!({ "message": message(text), "level": "warning", "locations": [location] });
    let unread = checked.analysis.unread.iter().map(|Unread { path, why }| {
        let file = place::file(&checked.in_repository(path));
        notification(&format!("`{path}` was not checked: {why}"), file)
    });
    let remarks = checked.analysis.remarks.iter().map(|remark| {
        notification(&remark.message, place::line(&checked.in_repository(&remark.file), remark.line))
    });
    let notifications: Vec<_> = unread.chain(remarks).collect();
    json!({ "executionSuccessful": true, "toolExecutionNotifications": notifications })
}

fn results(checked: &Checked<'_>, rules: &[&Rule]) -> Vec<Value> {
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    let entry = |finding: &&Finding| {
        let key = Key::of(finding, checked.sources());
        let before = seen.entry(key.clone()).or_default();
        *before += 1;
        result(checked, finding, rules, &fingerprint(&key, *before))
    };
    checked.findings.iter().map(entry).collect()
}

fn result(checked: &Checked<'_>, finding: &Finding, rules: &[&Rule], fingerprint: &str) -> Value {
    let cite = finding.cite.map(|cite| format!(" ({cite})")).unwrap_or_default();
    let mut result = json!({
        "ruleId": finding.rule.id,
        "level": level(finding.level),
        "message": message(&format!("{}\nhelp: {}{cite}", finding.message, finding.help)),
        "locations": [place::located(checked, finding.site)],
        "partialFingerprints": { FINGERPRINT: fingerprint },
    });
    if let Some(index) = rules.iter().position(|rule| rule.id == finding.rule.id) {
        result["ruleIndex"] = index.into();
    }
    if !finding.related.is_empty() {
        result["relatedLocations"] = related(checked, finding);
    }
    if !finding.path.is_empty() {
        result["codeFlows"] = json!([flow(checked, finding)]);
    }
    result
}

/// The other places where the same is wrong.
fn related(checked: &Checked<'_>, finding: &Finding) -> Value {
    let related = finding.related.iter().map(|step| {
        let mut location = place::located(checked, step.site);
        location["message"] = message(&format!("the same is wrong in `{}`", step.name));
        location
    });
    related.collect()
}

/// The path from the handler to the status.
fn flow(checked: &Checked<'_>, finding: &Finding) -> Value {
    let steps = finding.path.iter().map(|step| {
        let mut location = place::located(checked, step.site);
        location["message"] = message(&format!("`{}`", step.name));
        json!({ "location": location })
    });
    json!({ "threadFlows": [{ "locations": steps.collect::<Vec<_>>() }] })
}

/// The fingerprint, which stays the same when lines move: the identity of the finding and its ordinal.
fn fingerprint(Key { file, handler, rule, status }: &Key, nth: usize) -> String {
    let status = status.map(|status| status.to_string()).unwrap_or_default();
    format!("{file}|{handler}|{rule}|{status}|{nth}")
}

fn message(text: &str) -> Value {
    json!({ "text": text })
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;
    use serde_sarif::sarif::{ReportingDescriptor, Run, Sarif};

    use super::*;
    use crate::report::testing;

    #[test]
    fn a_run_names_places_and_what_was_not_checked() {
        let analysis = testing::analysis();
        let mut run = run(&testing::checked(&analysis));
        run["tool"]["driver"] = json!({ "name": "the tool" });
        expect_file!["sarif/run.json"].assert_eq(&super::super::pretty(&run));
    }

    #[test]
    fn a_rule_brings_its_page() {
        let rule = descriptor(rules::from_id("undeclared_status").unwrap());
        let rule: ReportingDescriptor = serde_json::from_value(rule).unwrap();
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
        let run: Run = serde_json::from_value(run(&testing::checked(analysis))).unwrap();
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
