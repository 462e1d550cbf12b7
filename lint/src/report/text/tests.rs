//! The text for people.
#![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

use expect_test::expect;

use super::*;
use crate::report::testing::{self, finding, site};

fn plain(text: Text, checked: &Checked<'_>) -> String {
    anstream::adapter::strip_str(&text.render(checked)).to_string()
}

#[test]
fn findings_look_as_the_compiler_s() {
    let analysis = testing::analysis();
    expect![[r#"
        error: `create` can respond with `409`, which `#[responds(..)]` does not declare
         --> src/api.rs:5:23
          |
        5 |     let note = "할 일"; store::insert(todo)?;
          |                         ^^^^^^^^^^^^^^^^^^^^
          |
         ::: src/store errors.rs:4:38
          |
        4 |             StoreError::Duplicate => StatusCode::CONFLICT.into_response(),
          |                                      -------------------- `409` is made here
          |
          = note: `create` → `store::insert` → `StoreError::into_response` → `StoreError::Duplicate` → 409 at src/store errors.rs:4
          = help: declare it: `409`
          = rule: undeclared_status, RFC 9110 §15.5.10

        warning: `show` never returns `410`
         --> src/api.rs:9:17
          |
        9 | #[responds(200, 410)]
          |                 ^^^
          |
          = help: drop `410`
          = rule: unreturned_status

        warning: 100 %, of two lines
          --> src/api.rs:11:5
           |
        11 | /     id: Path<u32>,
        12 | | ) -> Json<Todo> {
           | |_^
           |
           = help: say: more
           = rule: missing_body

        checked 2 endpoints in 1 file: 1 error, 2 warnings, 1 part not checked (1 endpoint may send more than is known)
    "#]]
    .assert_eq(&plain(Text::default(), &testing::checked(&analysis)));
}

#[test]
fn every_step_is_shown_on_request() {
    let analysis = testing::analysis();
    let checked = Checked::new(analysis.findings.iter().filter(|f| f.status == Some(409)), &analysis);
    expect![[r#"
        error: `create` can respond with `409`, which `#[responds(..)]` does not declare
         --> src/api.rs:5:23
          |
        5 |     let note = "할 일"; store::insert(todo)?;
          |                         ^^^^^^^^^^^^^^^^^^^^
          |
         ::: src/store errors.rs:2:5
          |
        2 |     fn into_response(self) -> Response {
          |     ---------------------- through `StoreError::into_response`
        3 |         match self {
        4 |             StoreError::Duplicate => StatusCode::CONFLICT.into_response(),
          |                                      -------------------- `409` is made here
          |
          = note: `create` → `store::insert` → `StoreError::into_response` → `StoreError::Duplicate` → 409 at src/store errors.rs:4
          = help: declare it: `409`
          = rule: undeclared_status, RFC 9110 §15.5.10

    "#]]
    .assert_eq(&plain(Text { verbose: true, quiet: true }, &checked));
}

#[test]
fn a_clean_workspace_is_one_line() {
    let analysis = testing::analysis();
    let none = Checked::new([], &analysis);
    expect![[r#"
        checked 2 endpoints in 1 file: no errors, no warnings, 1 part not checked (1 endpoint may send more than is known)
    "#]]
    .assert_eq(&plain(Text::default(), &none));
    assert_eq!(plain(Text { quiet: true, ..Text::default() }, &none), "");
}

/// As many findings as wanted, each in a line of its own.
fn many(count: usize, level: Level) -> crate::analysis::Analysis {
    let mut analysis = testing::analysis();
    let line = |i| format!("line_{i:02}();\n");
    let text: String = (0..count).map(line).collect();
    let file = analysis.sources.add("src/many.rs".into(), text.into());
    let at = |i: usize| site(&analysis, file, line(i).trim_end());
    let findings = (0..count).map(|i| finding("missing_body", level, at(i), "no content", "add some"));
    analysis.findings = findings.collect();
    analysis
}

#[test]
fn floods_are_grouped() {
    let analysis = many(8, Level::Warn);
    let text = plain(Text { quiet: true, ..Text::default() }, &testing::checked(&analysis));
    assert_eq!(text.matches("warning: no content").count(), 5);
    let group = &text[text.find("warning: 3 more").unwrap()..];
    expect![[r#"
        warning: 3 more findings of `missing_body` like these; `-v` shows each of them
         |
         = src/many.rs:6, 7, 8
         = rule: missing_body

    "#]]
    .assert_eq(group);
}

/// Handlers that all get a status from one function, and one that gets it from another place.
fn sharing(handlers: usize) -> crate::analysis::Analysis {
    let mut analysis = testing::analysis();
    let line = |i| format!("fn handler_{i}() {{ check_{i}()?; }}\n");
    let text: String = (0..=handlers).map(line).chain(["fn check() { Err(403) }".to_owned()]).collect();
    let file = analysis.sources.add("src/auth.rs".into(), text.into());
    let findings = (0..=handlers).map(|i| {
        let call = site(&analysis, file, &format!("check_{i}()?"));
        let made = if i == handlers { call } else { site(&analysis, file, "Err(403)") };
        let message = format!("`handler_{i}` can respond with 403, which `#[a]` does not declare");
        crate::Finding {
            status: Some(403),
            handler: format!("handler_{i}"),
            path: vec![crate::finding::Step { name: "check".into(), site: made }],
            ..finding("undeclared_status", Level::Deny, call, &message, "add `403` to `#[a]`")
        }
    });
    analysis.findings = findings.collect();
    analysis
}

#[test]
fn findings_that_share_an_origin_are_one_report() {
    let analysis = sharing(7);
    let text = plain(Text { quiet: true, ..Text::default() }, &testing::checked(&analysis));
    expect![[r#"
        error: 7 handlers can respond with 403 through `check`, which `#[a]` does not declare
         --> src/auth.rs:9:14
          |
        9 | fn check() { Err(403) }
          |              ^^^^^^^^ `403` is made here
          |
          = `handler_0` at src/auth.rs:1
          = `handler_1` at src/auth.rs:2
          = `handler_2` at src/auth.rs:3
          = `handler_3` at src/auth.rs:4
          = `handler_4` at src/auth.rs:5
          = and 2 more; `-v` shows each of them
          = help: add `403` to `#[a]`
          = rule: undeclared_status

        error: `handler_7` can respond with 403, which `#[a]` does not declare
         --> src/auth.rs:8:18
          |
        8 | fn handler_7() { check_7()?; }
          |                  ^^^^^^^^^^
          |
          = note: `handler_7` → `check` → 403 at src/auth.rs:8
          = help: add `403` to `#[a]`
          = rule: undeclared_status

    "#]]
    .assert_eq(&text);
    let all = plain(Text { quiet: true, verbose: true }, &testing::checked(&analysis));
    assert_eq!(all.matches("error: ").count(), 8);
    let one = plain(Text { quiet: true, ..Text::default() }, &testing::checked(&sharing(1)));
    assert_eq!(one.matches("error: `handler_").count(), 2, "{one}");
    let mixed = plain(Text { quiet: true, ..Text::default() }, &testing::checked(&sharing(2)));
    assert!(mixed.contains("error: 2 handlers can respond with 403 through `check`, which"), "{mixed}");
}

#[test]
fn findings_of_other_words_are_other_reports() {
    let mut analysis = sharing(3);
    analysis.findings[1].message = "`handler_1` can respond with 403, which `#[b]` does not declare".into();
    let text = plain(Text { quiet: true, ..Text::default() }, &testing::checked(&analysis));
    assert!(text.contains("error: 2 handlers ") && text.contains("error: `handler_1` "), "{text}");
}

#[test]
fn errors_are_shown_longer_and_everything_on_request() {
    let shown = |count, level, verbose| {
        let analysis = many(count, level);
        let text = plain(Text { verbose, quiet: true }, &testing::checked(&analysis));
        (text.matches(": no content\n").count(), text.contains("like these"))
    };
    assert_eq!(shown(5, Level::Warn, false), (5, false));
    assert_eq!(shown(6, Level::Warn, true), (6, false));
    assert_eq!(shown(20, Level::Deny, false), (20, false));
    assert_eq!(shown(21, Level::Deny, false), (20, true));
}

#[test]
fn a_place_outside_its_file_is_only_named() {
    let mut analysis = testing::analysis();
    analysis.findings.truncate(1);
    analysis.findings[0].site.end = 1_000_000;
    expect![[r#"
        warning: 100 %, of two lines
        --> src/api.rs
         = help: say: more
         = rule: missing_body

    "#]]
    .assert_eq(&plain(Text { quiet: true, ..Text::default() }, &testing::checked(&analysis)));
}

/// Any content of a file, and any place of a finding.
#[test]
fn no_place_is_too_odd_to_be_shown() {
    let odd = ["", "\n", "a\r\n\tb", "할 일\n👩‍👩‍👧 e\u{301}", "\u{202e}x\u{0}\u{1b}[31m\n\n", "}", "\u{feff}fn"];
    for text in odd {
        let mut analysis = crate::analysis::Analysis::default();
        let file = analysis.sources.add("src/odd.rs".into(), text.into());
        let places = (0..=text.len() + 1).flat_map(|start| (0..=text.len() + 1).map(move |end| (start, end)));
        for (start, end) in places {
            let number = |offset| u32::try_from(offset).unwrap();
            let place = crate::Site { file, start: number(start), end: number(end) };
            let step = crate::finding::Step { name: "step".into(), site: place };
            let finding = finding("missing_body", Level::Warn, place, "no content", "add some");
            analysis.findings = vec![crate::Finding { path: vec![step], ..finding }];
            let shown = plain(Text::default(), &testing::checked(&analysis));
            assert!(shown.contains("src/odd.rs") && shown.contains("add some"), "{text:?} {start} {end}");
        }
    }
}
