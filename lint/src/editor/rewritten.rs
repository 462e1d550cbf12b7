//! The attribute's own messages among those of the compiler.

use responds_core::rules;
use serde_json::{Value, json};

/// The prefix of rustc before the text of an error from const evaluation.
const PANICKED: &str = "evaluation panicked: ";

/// Gives a message of the attribute its rule as the code, and its own text; returns the rule. Any other message stays.
pub(super) fn rewrite(message: &mut Value) -> Option<&'static str> {
    let text = message["message"].as_str()?.to_owned();
    let rule = rule(&text)?;
    let own = own(&text);
    let (first, rest) = own.split_once('\n').unwrap_or((own, ""));
    let first = first.to_owned();
    let notes: Vec<_> = rest.lines().filter_map(note).collect();
    let level = message["level"].as_str().unwrap_or("warning").to_owned();
    message["code"] = json!({ "code": format!("responds::{rule}"), "explanation": null });
    message["rendered"] = json!(format!("{level}: {own}\n"));
    message["message"] = json!(first);
    let children = message["children"].as_array_mut()?;
    // The lint that rustc used for it, and its level, do not matter to users.
    children.retain(|child| child["spans"].as_array().is_some_and(|spans| !spans.is_empty()));
    children.retain(|child| child["message"] != "the lint level is defined here");
    children.splice(0..0, notes);
    Some(rule)
}

/// The rule that a text names in the form of the attribute: `= rule: undeclared_status, RFC 9110 §15`.
fn rule(text: &str) -> Option<&'static str> {
    let (_, behind) = text.rsplit_once("\n  = rule: ")?;
    let id = behind.split([',', '\n']).next()?.trim();
    rules::from_id(id).map(|rule| rule.id)
}

/// The text without the prefix of rustc: "use of deprecated macro `unreturned_status`: ".
fn own(text: &str) -> &str {
    let deprecated = text.strip_prefix("use of deprecated ").and_then(|text| text.split_once("`: "));
    deprecated.map_or_else(|| text.strip_prefix(PANICKED).unwrap_or(text), |(_, own)| own)
}

/// A line `  = help: ..` as a child of the message.
fn note(line: &str) -> Option<Value> {
    let (level, text) = line.trim_start().strip_prefix("= ")?.split_once(": ")?;
    let (level, text) =
        if level == "rule" { ("note", format!("rule: {text}")) } else { (level, text.to_owned()) };
    Some(
        json!({ "message": text, "code": null, "level": level, "spans": [], "children": [], "rendered": null }),
    )
}
