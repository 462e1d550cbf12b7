//! Text that others wrote is text in every format, and manifests lose nothing.
#![allow(clippy::unwrap_used, reason = "what cannot be read or run fails the test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use cargo_responds::{
    Endpoint, Workspace,
    docs::{Format, render},
    endpoint::{Declared, Response},
    init::{manifest, origin::Origin},
};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use responds_core::Languages;

/// Text with what markup is made of.
fn text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "|",
        "*",
        "_",
        "`",
        "<b>",
        "</a>",
        "&amp;",
        "&",
        "[x](y)",
        "![",
        "\\",
        "#",
        "- ",
        "1. ",
        "~~",
        "\n",
        "\r\n",
        "\t",
        "\"",
        "'",
        "<!--",
        "-->",
        "<script>",
        "http://a.b",
        "\u{202e}",
        "할일",
        "$",
        "{",
        "}",
        "^",
        "\u{1b}[31m",
        ":",
    ]);
    prop::collection::vec(prop_oneof![special.prop_map(str::to_owned), "[a-z ]{0,6}"], 0..8)
        .prop_map(|parts| parts.concat())
}

fn endpoint(path: &str, description: &str) -> Endpoint {
    let response =
        Response { status: Some(404), description: Some(description.to_owned()), ..Response::default() };
    Endpoint {
        handler: "show".into(),
        method: Some("GET".into()),
        path: Some(format!("/{path}")),
        description: Some(description.to_owned()),
        declared: Some(Declared { responses: vec![response], ..Declared::default() }),
        ..Endpoint::default()
    }
}

/// Words alone: the format decides on line breaks, and characters that change the direction of text are left out.
fn words(text: &str) -> Vec<String> {
    let text = text.replace('\u{202e}', " ");
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The parts of a document that a reader sees: the texts of its paragraphs and cells, and the HTML that is not shown.
fn shown(markdown: &str) -> (Vec<String>, Vec<String>) {
    let (mut texts, mut html) = (vec![String::new()], Vec::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Paragraph | Tag::TableCell | Tag::Heading { .. } | Tag::Item)
            | Event::End(TagEnd::Paragraph | TagEnd::TableCell | TagEnd::Heading(_) | TagEnd::Item) => {
                texts.push(String::new());
            }
            Event::Text(text) | Event::Code(text) => texts.last_mut().unwrap().push_str(&text),
            Event::SoftBreak | Event::HardBreak => texts.last_mut().unwrap().push('\n'),
            Event::Html(tag) | Event::InlineHtml(tag) => html.push(tag.trim().to_owned()),
            _ => {}
        }
    }
    (texts, html)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_description_is_text_in_markdown(text in text()) {
        let markdown = render(&[endpoint("a", &text)], Format::Markdown, Languages::ENGLISH, "x");
        let (texts, html) = shown(&markdown);
        let is_ours = |tag: &String| tag.starts_with("<a id=") || tag == "</a>" || tag == "<br>" || tag.starts_with("<!-- ");
        let foreign: Vec<_> = html.iter().filter(|tag| !is_ours(tag)).collect();
        prop_assert!(foreign.is_empty(), "{foreign:?} in {markdown}");
        let wanted = words(&text);
        let is_there = texts.iter().any(|text| words(text).windows(wanted.len().max(1)).any(|words| words == wanted));
        prop_assert!(wanted.is_empty() || is_there, "{wanted:?} is not in {texts:?}\n{markdown}");
    }

    #[test]
    fn text_is_text_in_json(path in text(), description in text()) {
        let json = render(&[endpoint(&path, &description)], Format::Json, Languages::ENGLISH, "x");
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let endpoint = &value["endpoints"][0];
        prop_assert_eq!(&endpoint["path"], &serde_json::json!(format!("/{path}")));
        let told = [&endpoint["description"]["en"], &endpoint["responses"][0]["when"]["en"]];
        for told in told {
            prop_assert_eq!(told.as_str().unwrap_or_default(), &description);
        }
    }

    /// Every manifest keeps each of its bytes, reads as before with one dependency more, and is changed once.
    #[test]
    fn manifests_keep_what_they_hold(
        parts in prop::collection::vec(prop::sample::select(vec![
            "[dependencies]\naxum = \"0.8\" # a comment\nzip = { version = \"1\" }\n",
            "[dependencies.axum]\nversion = \"0.8\"\nfeatures = [\n  \"json\",\n]\n",
            "[dev-dependencies]\nresponds = \"0.0.1\"\n",
            "[features]\ndefault = []\n",
            "# [dependencies]\n",
            "[package.metadata.x]\n\"a.b\" = '[dependencies]'\n",
            "[target.'cfg(unix)'.dependencies]\nlibc = \"0.2\"\n",
            "\n",
        ]), 0..6),
        windows in any::<bool>(),
        folder in "[a-z \"'\\\\]{1,8}",
    ) {
        let text = format!("[package]\nname = \"a\"\n{}", parts.concat());
        let text = if windows { text.replace('\n', "\r\n") } else { text };
        let Ok(before) = text.parse::<toml_edit::DocumentMut>() else { return Ok(()) };
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("Cargo.toml"), &text).unwrap();
        let features = BTreeMap::from([("Cargo.toml".to_owned(), BTreeSet::from(["axum".to_owned()]))]);
        let origin = Origin::Path(PathBuf::from(&folder));
        let add = || manifest::dependencies(root.path(), &features, &origin).unwrap();
        let changes = add();
        prop_assert_eq!(changes.len(), 1);
        let after = &changes[0].after;
        let mut bytes = after.bytes();
        prop_assert!(text.trim_end().bytes().all(|byte| bytes.any(|other| other == byte)), "{}", after);
        let mut read = after.parse::<toml_edit::DocumentMut>().unwrap();
        let dependency = read["dependencies"]["responds"].clone();
        prop_assert_eq!(dependency["path"].as_str().unwrap(), folder.replace('\\', "/"));
        prop_assert_eq!(dependency["features"][0].as_str(), Some("axum"));
        let table = read["dependencies"].as_table_like_mut().unwrap();
        table.remove("responds");
        let values = |document: &toml_edit::DocumentMut| {
            let mut keys: Vec<_> = document.iter().map(|(key, _)| key.to_owned()).collect();
            keys.retain(|key| key != "dependencies");
            keys.sort();
            keys
        };
        prop_assert_eq!(values(&read), values(&before));
        if windows {
            prop_assert!(!after.replace("\r\n", "").contains('\n'), "{:?}", after);
        }
        fs::write(root.path().join("Cargo.toml"), after).unwrap();
        prop_assert_eq!(add(), []);
    }
}

/// As cargo tells paths on Windows.
#[test]
fn paths_are_shown_with_slashes() {
    let root = PathBuf::from("/service");
    let (packages, unread, left_out) = (Vec::new(), Vec::new(), Vec::new());
    let workspace =
        Workspace { root, packages, metadata: serde_json::Value::Null, unread, left_out, at_root: true };
    assert_eq!(workspace.shown(&PathBuf::from("/service/api\\src\\lib.rs")), "api/src/lib.rs");
    assert!(workspace.covers("api\\src/lib.rs"));
}
