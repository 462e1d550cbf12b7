//! Lines of cargo, and the lines that an editor reads instead.

use serde_json::{Value, json};

use super::*;
use crate::{report::testing, workspace::Selection};

/// A warning of the attribute as rustc writes it.
fn warning() -> Value {
    let text = "use of deprecated macro `unreturned_status`: `show` never responds with 404 Not Found\n  \
                = help: leave `404` out\n  = rule: unreturned_status, RFC 9110 §15";
    let span = json!({ "file_name": "src/lib.rs", "line_start": 7, "column_start": 12, "is_primary": true });
    let default = json!({ "message": "`#[warn(deprecated)]` on by default", "level": "note", "spans": [], "children": [] });
    json!({
        "reason": "compiler-message", "package_id": "path+file:///s#s@0.1.0", "manifest_path": "/s/Cargo.toml",
        "target": { "name": "s" },
        "message": {
            "message": text, "code": { "code": "deprecated" }, "level": "warning", "spans": [span], "children": [default],
        },
    })
}

#[test]
fn a_warning_of_the_attribute_is_told_as_its_own() {
    let mut stream = Stream::default();
    assert_eq!(stream.pass(warning().to_string()), None);
    assert_eq!(stream.pass(warning().to_string()), None, "another target has the file too");
    let [(places, rule, line)] = &stream.own[..] else { panic!("{:?}", stream.own) };
    assert_eq!((&places[0], *rule), (&("src/lib.rs".into(), 7, 12), "unreturned_status"));
    let message = &line["message"];
    assert_eq!(message["code"]["code"], "responds::unreturned_status");
    assert_eq!(message["message"], "`show` never responds with 404 Not Found");
    let notes: Vec<_> =
        message["children"].as_array().unwrap().iter().map(|child| &child["message"]).collect();
    assert_eq!(notes, ["leave `404` out", "rule: unreturned_status, RFC 9110 §15"]);
}

#[test]
fn an_error_of_const_evaluation_is_told_as_its_own() {
    let mut line = warning();
    line["message"]["message"] = json!(
        "evaluation panicked: `f` can respond with 409\n  = help: add it\n  = rule: undeclared_variant"
    );
    let mut stream = Stream::default();
    assert_eq!(stream.pass(line.to_string()), None);
    let line = stream.own[0].2.to_string();
    assert!(line.contains("responds::undeclared_variant") && !line.contains("panicked"), "{line}");
}

#[test]
fn anything_else_passes_as_it_is() {
    let mut stream = Stream::default();
    for text in ["use of deprecated function `f`: call `g`", "unused", "x\n  = rule: no_such_rule"] {
        let mut line = warning();
        line["message"]["message"] = json!(text);
        assert_eq!(stream.pass(line.to_string()), Some(line.to_string()));
    }
    assert_eq!(stream.pass("no JSON".into()), Some("no JSON".into()));
    assert!(stream.own.is_empty());
    let done = "{\"reason\":\"build-finished\",\"success\":true}";
    assert_eq!(stream.pass(done.into()), None);
    assert_eq!(stream.last.as_deref(), Some(done));
}

#[test]
fn findings_are_messages_of_their_package_and_told_once() {
    let analysis = testing::analysis();
    let checked = testing::checked(&analysis);
    let manifest = std::path::Path::new("tests/cmd/actix.in/Cargo.toml");
    let workspace = Workspace::load(Some(manifest), &Selection::default()).unwrap();
    let mut stream = Stream::default();
    let lines = stream.findings(&checked, &workspace);
    assert_eq!(lines.len(), checked.findings.len());
    for line in &lines {
        let line: Value = serde_json::from_str(line).unwrap();
        assert!(line["package_id"].is_string() && line["target"]["name"].is_string(), "{line}");
        let message = &line["message"];
        assert!(message["code"]["code"].as_str().unwrap().starts_with("responds::"), "{line}");
        let spans = message["spans"].as_array().unwrap();
        assert_eq!(spans.iter().filter(|span| span["is_primary"] == true).count(), 1, "{line}");
        assert!(spans.iter().all(|span| !span["text"].as_array().unwrap().is_empty()), "{line}");
    }
    let first = checked.findings[0];
    stream.own.push((vec![checked.start(first.site)], first.rule.id, Value::Null));
    assert_eq!(stream.findings(&checked, &workspace), lines);
    stream.own.push((vec![checked.start(first.site)], "strict", Value::Null));
    assert_eq!(stream.findings(&checked, &workspace).len(), lines.len() + 1);
}
