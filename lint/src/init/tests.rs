//! Handlers before and after: everything but the attribute and its import is unchanged.

use std::sync::Arc;

use responds_core::profile;
use responds_syntax::frameworks;

use super::*;
use crate::edit;

/// Plans handlers of axum: each starts at the first of the texts and ends with the second.
fn planned(text: &str, handlers: &[(&str, &str, &[u16])]) -> (String, Vec<Skipped>) {
    let mut sources = Sources::default();
    let file = sources.add("src/main.rs".to_owned(), Arc::from(text));
    let at = |start: usize| u32::try_from(start).unwrap();
    let candidates: Vec<_> = handlers
        .iter()
        .map(|(first, last, codes)| {
            let start = text.find(first).unwrap();
            let end = start + text[start..].find(last).unwrap() + last.len();
            Candidate {
                name: "handler".to_owned(),
                item: Site { file, start: at(start), end: at(end) },
                codes: codes.to_vec(),
                outside: vec![401],
                open: false,
                types: Vec::new(),
                sends_part_of: None,
                framework: Some(frameworks::ALL[0]),
                manifest: "Cargo.toml".to_owned(),
            }
        })
        .collect();
    let plan = plan(&sources, &candidates, &profile::RFC9110);
    let changes = edit::changes(&sources, &plan.edits);
    assert_eq!(changes.left_out, []);
    let after = changes.changes.into_iter().next().map_or_else(|| text.to_owned(), |change| change.after);
    (after, plan.skipped)
}

#[track_caller]
fn becomes(before: &str, handlers: &[(&str, &str, &[u16])], after: &str) {
    let (text, skipped) = planned(before, handlers);
    assert_eq!(skipped, []);
    assert_eq!(text, after);
    let again = planned(&text, &[]).0;
    assert_eq!(again, after);
}

/// One handler that returns 200.
#[track_caller]
fn one(before: &str, handler: &str, after: &str) {
    becomes(before, &[(handler, "}", &[200])], after);
}

#[track_caller]
fn skips(before: &str, handler: &str, codes: &[u16], why: &str) {
    let (text, skipped) = planned(before, &[(handler, "}", codes)]);
    assert_eq!(text, before);
    assert!(skipped.len() == 1 && skipped[0].why.contains(why), "{skipped:?}");
}

#[test]
fn it_stands_on_top_of_attributes_and_below_the_documentation() {
    one(
        "use axum::Json;\n\n/// Lists.\n/// All.\n// Why.\n#[axum::debug_handler]\n#[cfg_attr(test, doc = \"x\")]\nasync fn list() -> Json<u8> {\n}\n",
        "/// Lists.",
        "use axum::Json;\nuse responds::responds;\n\n/// Lists.\n/// All.\n// Why.\n#[responds(200)]\n#[axum::debug_handler]\n#[cfg_attr(test, doc = \"x\")]\nasync fn list() -> Json<u8> {\n}\n",
    );
    one(
        "use axum::Json;\n\n#[doc = \"Lists.\"]\n#[cfg(unix)]\n#[a]\nfn list() {}\n",
        "#[doc",
        "use axum::Json;\nuse responds::responds;\n\n#[doc = \"Lists.\"]\n#[cfg(unix)]\n#[responds(200)]\n#[a]\nfn list() {}\n",
    );
}

#[test]
fn on_a_line_with_others_it_stands_between_them() {
    one(
        "use axum::Json;\n/** Lists. */ #[a] fn list() {}\n",
        "/**",
        "use axum::Json;\nuse responds::responds;\n/** Lists. */ #[responds(200)] #[a] fn list() {}\n",
    );
    one(
        "use axum::Json;\n#[a] fn list() {}\n",
        "#[a]",
        "use axum::Json;\nuse responds::responds;\n#[responds(200)]\n#[a] fn list() {}\n",
    );
    one(
        "mod api { fn list() {} }\n",
        "fn list",
        "mod api { use responds::responds; #[responds(200)] fn list() {} }\n",
    );
}

#[test]
fn line_endings_indentation_and_marks_stay() {
    one(
        "\u{feff}use axum::Json;\r\n\r\nimpl Api {\r\n\t/// Lists.\r\n\tfn list() {}\t\r\n}\r\n",
        "/// Lists.",
        "\u{feff}use axum::Json;\r\nuse responds::responds;\r\n\r\nimpl Api {\r\n\t/// Lists.\r\n\t#[responds(200)]\r\n\tfn list() {}\t\r\n}\r\n",
    );
    one(
        "#!/usr/bin/env run\n//! Docs.\n#![allow(a)]\n\nfn list() {}",
        "fn list",
        "#!/usr/bin/env run\n//! Docs.\n#![allow(a)]\n\nuse responds::responds;\n\n#[responds(200)]\nfn list() {}",
    );
    one(
        "\u{feff}fn list() {}",
        "fn list",
        "\u{feff}use responds::responds;\n\n#[responds(200)]\nfn list() {}",
    );
}

#[test]
fn imports_are_sorted_in() {
    let handler = "\nfn list() {}\n";
    for (before, after) in [
        ("use axum::A;\nuse serde::B;\n", "use axum::A;\nuse responds::responds;\nuse serde::B;\n"),
        ("use serde::B;\n", "use responds::responds;\nuse serde::B;\n"),
        ("use axum::{\n    A,\n};\n", "use axum::{\n    A,\n};\nuse responds::responds;\n"),
        (
            "use serde::B;\nuse axum::A; // why\nuse http::C;\n",
            "use serde::B;\nuse axum::A; // why\nuse responds::responds;\nuse http::C;\n",
        ),
        (
            "use std::fmt;\n\nuse http::C;\n\nuse axum::A;\n\nuse crate::D;\n",
            "use std::fmt;\n\nuse http::C;\n\nuse axum::A;\nuse responds::responds;\n\nuse crate::D;\n",
        ),
        ("use std::fmt;\n\nuse crate::D;\n", "use std::fmt;\n\nuse responds::responds;\n\nuse crate::D;\n"),
        ("use crate::D;\n", "use responds::responds;\n\nuse crate::D;\n"),
        ("use crate::D;\nuse std::fmt;\n", "use crate::D;\nuse responds::responds;\nuse std::fmt;\n"),
        ("#[cfg(a)]\nuse tokio::A;\n", "use responds::responds;\n#[cfg(a)]\nuse tokio::A;\n"),
        ("use responds::Reply;\n", "use responds::responds;\nuse responds::Reply;\n"),
        ("mod a;\nmod b;\n", "mod a;\nmod b;\n\nuse responds::responds;\n"),
        (
            "#[macro_use]\nextern crate rocket;\nstruct A;\n",
            "#[macro_use]\nextern crate rocket;\n\nuse responds::responds;\n\nstruct A;\n",
        ),
        (
            "// A licence.\n\n// A.\nstruct A;\n",
            "// A licence.\n\nuse responds::responds;\n\n// A.\nstruct A;\n",
        ),
        ("// A.\nstruct A;\n", "// A.\nuse responds::responds;\n\nstruct A;\n"),
    ] {
        let (before, after) = (format!("{before}{handler}"), format!("{after}\n#[responds(200)]{handler}"));
        one(&before, "fn list", &after);
    }
}

#[test]
fn what_is_imported_already_is_used() {
    for (import, name) in [
        ("use responds::responds;", "responds"),
        ("use responds::{Reply, responds};", "responds"),
        ("use responds::*;", "responds"),
        ("use responds::responds as statuses;", "statuses"),
        ("use other::responds;", "::responds::responds"),
        ("use crate::a::{self as responds};", "::responds::responds"),
        ("mod responds;", "::responds::responds"),
        ("pub(crate) fn responds() {}", "::responds::responds"),
        ("#[cfg(test)]\nuse responds::responds;", "::responds::responds"),
    ] {
        let before = format!("{import}\nfn list() {{}}\n");
        one(&before, "fn list", &format!("{import}\n#[{name}(200)]\nfn list() {{}}\n"));
    }
}

#[test]
fn each_module_has_its_own_import() {
    becomes(
        "use axum::Json;\n\nfn a() {}\n\nmod inner {\n    use super::*;\n\n    fn b() {}\n    mod deep {\n        fn c() {}\n\n        fn d() {}\n    }\n}\n",
        &[
            ("fn c", "}", &[200, 404]),
            ("fn a", "}", &[200]),
            ("fn b", "}", &[500, 200]),
            ("fn d", "}", &[200]),
        ],
        "use axum::Json;\nuse responds::responds;\n\n#[responds(200)]\nfn a() {}\n\nmod inner {\n    use responds::responds;\n\n    use super::*;\n\n    #[responds(200, 500)]\n    fn b() {}\n    mod deep {\n        use responds::responds;\n\n        #[responds(200, 404)]\n        fn c() {}\n\n        #[responds(200)]\n        fn d() {}\n    }\n}\n",
    );
}

#[test]
fn what_cannot_be_annotated_is_said() {
    skips("a! { fn list() {} }\n", "fn list", &[200], "inside a macro call");
    skips("macro_rules! a { () => { fn list() {} } }\n", "fn list", &[200], "inside a macro call");
    skips("cfg_if! { if #[cfg(a)] { mod b { fn list() {} } } }\n", "fn list", &[200], "inside a macro call");
    skips("fn list() {}\nfn broken( {\n", "fn list", &[200], "does not parse");
    let deep = format!("const A: A = {}{};\nfn list() {{}}\n", "(".repeat(50_000), ")".repeat(50_000));
    one(
        &deep,
        "fn list",
        &format!("use responds::responds;\n\n{}", deep.replace("fn list", "#[responds(200)]\nfn list")),
    );
    let deep = format!("fn list() {{ {}{} }}\n", "(".repeat(50_000), ")".repeat(50_000));
    skips(&deep, "fn list", &[200], "nested too deeply");
    skips("fn list() {}\n", "fn list", &[], "nothing that it returns is certain");
    skips("fn list() {}\n", "fn list", &[200, 103], "would not compile");
    skips(
        "async fn list() -> (StatusCode, Json<u8>) { (StatusCode::NO_CONTENT, Json(1)) }\n",
        "async fn list",
        &[204],
        "would not compile",
    );
}

#[test]
fn what_is_documented_and_not_seen_is_said() {
    let documented = "#[utoipa::path(get, path = \"/\", responses((status = 200), (status = 404)))]\n";
    let handler = "async fn show() -> Result<Page, StatusCode> { Err(StatusCode::NOT_FOUND) }\n";
    skips(
        &format!("{documented}{handler}"),
        "#[utoipa",
        &[404],
        "documents `200`, which it is not seen to send",
    );
}

#[test]
fn what_extractors_and_layers_send_is_declared_where_documentation_lists_it() {
    let handler = "#[utoipa::path(get, responses((status = 200), (status = 401)))]\n\
                   async fn list() -> Json<u8> { Json(1) }\n";
    one(
        &format!("use axum::Json;\n\n{handler}"),
        "#[utoipa",
        &format!("use axum::Json;\nuse responds::responds;\n\n#[responds(200, elsewhere(401))]\n{handler}"),
    );
}

#[test]
fn where_warnings_are_errors_none_is_written() {
    let handler = "async fn list() -> StatusCode { StatusCode::UNAUTHORIZED }\n";
    skips(&format!("#![deny(warnings)]\n\n{handler}"), "async fn", &[401], "would not compile");
    one(handler, "async fn", &format!("use responds::responds;\n\n#[responds(200, 401)]\n{handler}"));
}

#[test]
fn what_the_attribute_sees_itself_is_declared_too() {
    one(
        "use axum::Json;\n\nasync fn list() -> StatusCode { StatusCode::ACCEPTED }\n",
        "async fn",
        "use axum::Json;\nuse responds::responds;\n\n#[responds(200, 202)]\nasync fn list() -> StatusCode { StatusCode::ACCEPTED }\n",
    );
}

#[test]
fn a_file_that_is_a_module_twice_is_annotated_once() {
    let handler = ("fn list", "}", &[200][..]);
    becomes(
        "fn list() {}\n",
        &[handler, handler],
        "use responds::responds;\n\n#[responds(200)]\nfn list() {}\n",
    );
}
