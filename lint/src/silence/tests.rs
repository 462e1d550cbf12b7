//! Comments over services on disk, and the code that each of them covers.

use std::fs;

use super::{comment, reach::reach};
use crate::{
    Workspace,
    analysis::{Analysis, Options, Progress, analyse},
    config::Settings,
};

/// Returns the analysis of a service of one file.
#[track_caller]
fn analysed(main: &str) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    let manifest = "[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("src/main.rs"), main).unwrap();
    let workspace = Workspace::of_folder(folder.path()).unwrap();
    let settings = Settings::default();
    analyse(
        &workspace,
        &Options { settings: &settings, documents: &[], progress: &Progress::default(), skip: false },
    )
}

/// A service with a comment in each of the places that are marked by `@1`, `@2`, ..
fn service(places: &[(usize, &str)]) -> String {
    let mut text = SERVICE.to_owned();
    for (place, comment) in places {
        text = text.replace(&format!("@{place}\n"), &format!("{comment}\n"));
    }
    (1..=6).fold(text, |text, place| text.replace(&format!("@{place}\n"), "\n"))
}

const SERVICE: &str = r#"
use axum::{Router, http::StatusCode, routing::get};

fn main() { let app: Router = Router::new().route("/a", get(show)).route("/b", get(list)); serve(app); }

@1
#[utoipa::path(get, path = "/a", responses(
    (status = 200, description = "a"),
    @2
    (status = 409, description = "b"),
))]
@3
async fn show() -> Result<StatusCode, StatusCode> {
    @4
    check()?;
    Ok(StatusCode::OK)
}

#[utoipa::path(get, path = "/b", responses((status = 200, description = "a")))]
async fn list() -> Result<StatusCode, StatusCode> {
    check()?; @5
    Ok(StatusCode::OK)
}

fn check() -> Result<(), StatusCode> {
    if is_public() {
        return Ok(());
    }
    @6
    Err(StatusCode::FORBIDDEN)
}
"#;

/// The findings, as `handler rule status`.
fn found(analysis: &Analysis) -> Vec<String> {
    let shown = |finding: &crate::Finding| {
        format!("{} {} {}", finding.handler, finding.rule.id, finding.status.unwrap_or_default())
    };
    let mut found: Vec<_> = analysis.findings.iter().map(shown).collect();
    found.sort();
    found
}

const LIST: &str = "list undeclared_status 403";
const SHOW: &str = "show undeclared_status 403";
const UNRETURNED: &str = "show unreturned_status 409";
const ALLOW: &str = "// responds: allow(undeclared_status, reason = \"the gateway checks\")";

#[track_caller]
fn leaves(places: &[(usize, &str)], expected: &[&str]) {
    let text = service(places);
    for text in [text.replace('\n', "\r\n"), text] {
        let analysis = analysed(&text);
        assert_eq!(found(&analysis), expected);
        assert_eq!(analysis.remarks, []);
    }
}

#[test]
fn a_selector_silences_its_statuses_alone() {
    leaves(&[(1, "// responds: allow(undeclared_status(403, 5xx))")], &[LIST, UNRETURNED]);
    let other = analysed(&service(&[(1, "// responds: allow(undeclared_status(5xx))")]));
    assert_eq!(found(&other), [LIST, SHOW, UNRETURNED]);
}

#[test]
fn a_comment_silences_what_it_stands_above() {
    leaves(&[], &[LIST, SHOW, UNRETURNED]);
    leaves(&[(1, ALLOW)], &[LIST, UNRETURNED]);
    leaves(&[(3, ALLOW)], &[LIST, UNRETURNED]);
    leaves(&[(4, ALLOW)], &[LIST, UNRETURNED]);
    leaves(&[(2, "// responds: allow(unreturned_status)")], &[LIST, SHOW]);
    leaves(&[(1, "//responds:allow(undeclared_status, unreturned_status)")], &[LIST]);
}

#[test]
fn a_comment_silences_the_line_that_it_ends_and_what_is_made_there() {
    leaves(&[(5, ALLOW)], &[SHOW, UNRETURNED]);
    leaves(&[(6, ALLOW)], &[UNRETURNED]);
}

#[track_caller]
fn remarks(comment: &str, place: usize) -> Vec<String> {
    let analysis = analysed(&service(&[(place, comment)]));
    analysis.remarks.into_iter().map(|remark| format!("{}: {}", remark.line, remark.message)).collect()
}

#[test]
fn a_comment_that_silences_nothing_is_told() {
    let idle = |line: usize, rule: &str| {
        let help = "remove it, or move it above the code that is reported";
        vec![format!("{line}: `allow({rule})` silences no finding here; {help}")]
    };
    assert_eq!(remarks("// responds: allow(unreturned_status)", 4), idle(14, "unreturned_status"));
    assert_eq!(
        remarks("// responds: allow(undeclared_status, unknown_status)", 4),
        idle(14, "unknown_status")
    );
    // A rule that is off finds nothing that could be silenced.
    assert_eq!(remarks("// responds: allow(missing_body)", 4), Vec::<String>::new());
}

#[test]
fn a_comment_that_cannot_be_read_is_told() {
    let told = |comment: &str| remarks(comment, 4).concat();
    assert!(told("// responds: allow(undeclard_status)").contains("undeclared_status"));
    let unreadable = "14: `warn(undeclared_status)` cannot be read; write `allow(rule, reason = \"..\")`";
    assert_eq!(told("// responds: warn(undeclared_status)"), unreadable);
    assert!(told("// responds: allow(undeclared_status").contains("cannot be read"));
    assert!(told("// responds: allow(undeclared_status) since").contains("cannot be read"));
    assert!(!told("// responds: allow()").is_empty());
}

#[test]
fn prose_strings_and_documentation_are_no_comments() {
    let text = "// responds: 404 (when there is none)\n/// responds: see(a)\nlet a = \"// responds: allow(b)\";\n\
                let b = r#\"\n// responds: allow(c)\"#; /* // responds: allow(d) */ // see responds: allow(e)";
    assert!(comment::read(text).is_empty());
    assert_eq!(comment::read("#\"a\"; // responds: allow(unknown_status)").len(), 1);
}

#[test]
fn a_comment_of_another_form_is_told() {
    let ignored = "14: this comment is ignored; write `// responds: allow(undeclared_status)`";
    for comment in ["/* responds: allow(undeclared_status) */", "/// responds: allow(undeclared_status)"] {
        assert_eq!(remarks(comment, 4), [ignored], "{comment}");
    }
}

/// The code that the comment `//` of a text covers.
#[track_caller]
fn covers(text: &str, expected: &str) {
    let start = text.find("//").unwrap();
    let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
    assert_eq!(text[reach(text, &(start..end))].trim(), expected, "{text}");
}

#[test]
fn items_statements_and_arguments_are_covered_whole() {
    covers(
        "//\n#[a(b, c)]\npub(crate) async fn f<A, B>() { x; }\ny;",
        "#[a(b, c)]\npub(crate) async fn f<A, B>() { x; }",
    );
    covers("//\nimpl A for B { fn f() {} }\nfn g() {}", "impl A for B { fn f() {} }");
    covers("//\ntrait A { }", "trait A { }");
    covers("//\nmod a;\nmod b;", "mod a;");
    covers("//\nlet x = a::<B, C>(d, e)?;\nf();", "let x = a::<B, C>(d, e)?;");
    covers("//\nlet x: M<A, B> = match y { _ => 1 };\nz;", "let x: M<A, B> = match y { _ => 1 };");
    covers("f(\n//\na::<B, C>(d), e)", "a::<B, C>(d)");
    covers("f((\n//\n(status = 1, b = 2), c))", "(status = 1, b = 2)");
    covers("match x {\n//\nA { .. } | B { .. } => { f() }\n_ => g() }", "A { .. } | B { .. } => { f() }");
    covers("//\nif a { b } else { c }\nd", "if a { b } else { c }");
    covers("//\nmatch a { _ => b }.into_response()\n}", "match a { _ => b }.into_response()");
    covers("//\n// another\nreturn x;\ny", "// another\nreturn x;");
    covers("//\nasync move { a }.await\n}", "async move { a }.await");
    covers("a; //\nb;", "a;");
    covers("//", "");
    covers("//\n}", "");
}
