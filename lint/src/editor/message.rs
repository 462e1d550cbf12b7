//! A finding as a message of the compiler.

use responds_core::{Language, Text, rule::Level};
use serde_json::{Value, json};

use crate::{Finding, Site, finding::Offer, report::Checked};

const MADE_HERE: Text = Text { en: "the status is made here", ko: "상태를 여기서 만든다" };
const QUICK_FIX: Text = Text { en: "quick fix", ko: "빠른 수정" };

/// The calls between the handler and its status.
fn through(steps: &str, language: Language) -> String {
    match language {
        Language::English => format!("the status comes through {steps}"),
        Language::Korean => format!("상태가 지나온 경로: {steps}"),
    }
}

/// A finding as a line of cargo's output.
pub(super) fn of(checked: &Checked<'_>, finding: &Finding, package: &Value) -> Value {
    let mut line = json!({ "reason": "compiler-message", "message": message(checked, finding) });
    if let (Some(line), Some(package)) = (line.as_object_mut(), package.as_object()) {
        line.extend(package.clone());
    }
    line
}

fn message(checked: &Checked<'_>, finding: &Finding) -> Value {
    let level = if finding.level == Level::Deny { "error" } else { "warning" };
    let cite = finding.cite.map(|cite| format!(", {cite}")).unwrap_or_default();
    let rule = format!("rule: {}{cite}", finding.rule.id);
    let mut children = vec![child("help", &finding.help, &[]), child("note", &rule, &[])];
    if !finding.path.is_empty() {
        let steps: Vec<_> = finding.path.iter().map(|step| format!("`{}`", step.name)).collect();
        children.push(child("note", &through(&steps.join(" → "), checked.language), &[]));
    }
    children.extend(finding.offers.iter().map(|offer| fix(checked, offer)));
    json!({
        "message": finding.message,
        "code": { "code": format!("responds::{}", finding.rule.id), "explanation": null },
        "level": level,
        "spans": spans(checked, finding),
        "children": children,
        "rendered": format!("{level}: {}\n  = help: {}\n  = {rule}\n", finding.message, finding.help),
    })
}

/// The place of a finding, and those that explain it: the origin of the status, and the places that the quick fixes
/// change.
fn spans(checked: &Checked<'_>, finding: &Finding) -> Vec<Value> {
    let mut spans = vec![span(checked, finding.site, true, None)];
    let made = finding.path.last().filter(|step| step.site != finding.site);
    spans.extend(made.map(|step| span(checked, step.site, false, Some(MADE_HERE.get(checked.language)))));
    spans.extend(finding.offers.iter().map(|offer| {
        let label = format!("{}: {}", QUICK_FIX.get(checked.language), offer.title);
        span(checked, offer.edit.site, false, Some(&label))
    }));
    spans
}

fn fix(checked: &Checked<'_>, offer: &Offer) -> Value {
    let mut place = span(checked, offer.edit.site, true, None);
    place["suggested_replacement"] = json!(offer.edit.text);
    place["suggestion_applicability"] = json!("MachineApplicable");
    child("help", &offer.title, &[place])
}

fn child(level: &str, message: &str, spans: &[Value]) -> Value {
    json!({ "message": message, "code": null, "level": level, "spans": spans, "children": [], "rendered": null })
}

/// A place in a file. Columns count characters from 1; the text of the lines lets an editor count in its own way.
fn span(checked: &Checked<'_>, site: Site, is_primary: bool, label: Option<&str>) -> Value {
    let (start, end) = checked.range(site);
    let source = checked.source(site);
    let lines = source.lines().enumerate().skip(start.line - 1).take(end.line + 1 - start.line);
    let text: Vec<_> = lines
        .map(|(at, text)| {
            let from = if at + 1 == start.line { start.column } else { 1 };
            let to = if at + 1 == end.line { end.column } else { text.chars().count() + 1 };
            json!({ "text": text, "highlight_start": from, "highlight_end": to })
        })
        .collect();
    json!({
        "file_name": checked.path(site),
        "byte_start": site.start,
        "byte_end": site.end,
        "line_start": start.line,
        "line_end": end.line,
        "column_start": start.column,
        "column_end": end.column,
        "is_primary": is_primary,
        "text": text,
        "label": label,
        "suggested_replacement": null,
        "suggestion_applicability": null,
        "expansion": null,
    })
}
