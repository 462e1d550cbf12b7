//! Documents with ten errors each: each error is found at its place, and the fixable ones are fixed.
#![allow(clippy::unwrap_used, reason = "a workspace that cannot be read fails its test")]
#![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

use std::{fs, path::Path};

use cargo_responds::{
    Site, Workspace,
    analysis::{Analysis, Options, Progress, analyse},
    config::Settings,
    docs::{Service, openapi},
    edit,
    openapi::{Document, overlay},
    workspace::Selection,
};
use expect_test::{Expect, expect};
use responds_core::{Language, rule::Level};

#[track_caller]
fn analysed(folder: &Path, document: &str) -> Analysis {
    let workspace = Workspace::load(Some(&folder.join("Cargo.toml")), &Selection::default()).unwrap();
    let mut settings = Settings::read(&workspace).unwrap();
    settings.change(|config| config.set("undocumented_endpoint", Level::Warn)).unwrap();
    let documents = [Document::open(&folder.join(document), &workspace.root).unwrap()];
    let options =
        Options { settings: &settings, documents: &documents, progress: &Progress::default(), skip: true };
    analyse(&workspace, &options)
}

/// A finding in one line: place, rule, status, the place where the status is made, and the related place.
#[track_caller]
fn found(analysis: &Analysis, expected: &Expect) {
    let place = |site: Site| {
        let start = analysis.sources.position(site.file, site.start);
        format!("{}:{}:{}", analysis.sources.get(site.file).path, start.line, start.column)
    };
    let lines = analysis.findings.iter().map(|finding| {
        let status = finding.status.map(|status| format!(" {status}")).unwrap_or_default();
        let made = finding.path.last().map(|step| format!(" <- {}", place(step.site))).unwrap_or_default();
        let related: String =
            finding.related.iter().flat_map(|step| [" and ".to_owned(), place(step.site)]).collect();
        format!("{} {}{status}{made}{related}\n", place(finding.site), finding.rule.id)
    });
    let unread = analysis.unread.iter().map(|unread| format!("{}: {}\n", unread.path, unread.why));
    expected.assert_eq(&lines.chain(unread).collect::<String>());
}

fn service(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi").join(name)
}

/// The analysis of an example service, beside these documents.
fn example(package: &str, documents: &[Document]) -> Analysis {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let selection = Selection { packages: vec![package.to_owned()], ..Selection::default() };
    let workspace = Workspace::load(Some(&root.join("Cargo.toml")), &selection).unwrap();
    let settings = Settings::read(&workspace).unwrap();
    let options = Options { settings: &settings, documents, progress: &Progress::default(), skip: true };
    analyse(&workspace, &options)
}

#[test]
fn a_document_that_is_written_here_is_accepted_here() {
    let packages =
        ["actix", "axum", "dropshot", "poem", "rocket", "salvo", "warp"].map(|name| format!("{name}-todo"));
    for package in &packages {
        let service = Service { title: package.clone(), version: "1".to_owned() };
        let endpoints = example(package, &[]).endpoints;
        let text = openapi(&endpoints, Language::English, &service, "made").document;
        let document = Document::parse("openapi.json".to_owned(), text).unwrap();
        assert!(document.operations.len() > 10, "{package}");
        let findings = example(package, &[document]).findings;
        let messages: Vec<_> = findings.iter().map(|finding| &finding.message).collect();
        assert!(messages.is_empty(), "{package}: {messages:?}");
    }
}

/// A generator may write all of a document on one line.
#[test]
fn ten_thousand_operations_on_one_line() {
    let folder = copied("hand");
    let operation = r#"{"get": {"responses": {"200": {"description": "OK"}}}}"#;
    let paths: Vec<_> = (0..10_000).map(|at| format!("\"/p{at}\": {operation}")).collect();
    let document = format!("{{\"openapi\": \"3.1.0\", \"paths\": {{{}}}}}", paths.join(", "));
    fs::write(folder.path().join("all.json"), document).unwrap();
    let analysis = analysed(folder.path(), "all.json");
    let unserved = analysis.findings.iter().filter(|finding| finding.rule.id == "unserved_operation");
    let sites: Vec<_> = unserved.map(|finding| finding.site).collect();
    assert_eq!(sites.len(), 10_000);
    let last = sites.last().unwrap();
    assert_eq!(analysis.sources.position(last.file, last.start).line, 1);
}

#[test]
fn written_by_hand() {
    found(
        &analysed(&service("hand"), "openapi.yaml"),
        &expect![[r#"
        src/lib.rs:55:10 undocumented_endpoint
        openapi.yaml:10:9 unknown_status 299
        openapi.yaml:11:9 reserved_status 306
        openapi.yaml:11:9 unreturned_status 306
        openapi.yaml:12:9 unreturned_status 404
        openapi.yaml:13:9 unreturned_status
        openapi.yaml:15:5 undeclared_status 201 <- src/lib.rs:44:5
        openapi.yaml:17:9 unreturned_status 200
        openapi.yaml:22:5 undeclared_status 404 <- src/lib.rs:32:22
        openapi.yaml:28:9 body_not_allowed 204
        openapi.yaml:32:5 unserved_operation
        openapi.yaml:38:9 missing_required_header 401
    "#]],
    );
}

/// utoipa makes the document from attributes that lie: each lie is one finding, at its attribute.
#[test]
fn made_by_utoipa() {
    found(
        &analysed(&service("utoipa"), "openapi.json"),
        &expect![[r#"
            src/lib.rs:38:15 unknown_status 299 and openapi.json:53:11
            src/lib.rs:39:15 reserved_status 306 and openapi.json:56:11
            src/lib.rs:39:15 unreturned_status 306 and openapi.json:56:11
            src/lib.rs:40:15 unreturned_status 404 and openapi.json:62:11
            src/lib.rs:41:15 unreturned_status and openapi.json:59:11
            src/lib.rs:47:63 unreturned_status 200 and openapi.json:71:11
            src/lib.rs:49:5 undeclared_status 201 and openapi.json:67:7
            src/lib.rs:54:13 undeclared_status 404 <- src/lib.rs:33:22 and openapi.json:78:7
            src/lib.rs:57:70 body_not_allowed 204 and openapi.json:109:11
            src/lib.rs:63:14 undocumented_endpoint
            src/lib.rs:68:15 missing_required_header 401 and openapi.json:18:11
            src/lib.rs:74:14 undocumented_endpoint
            openapi.json:96:7 unserved_operation
        "#]],
    );
}

/// poem-openapi made the document before the handlers changed.
#[test]
fn made_by_poem_openapi() {
    found(
        &analysed(&service("poem"), "openapi.json"),
        &expect![[r#"
            src/lib.rs:35:8 undocumented_endpoint
            openapi.json:27:11 unknown_status 299
            openapi.json:30:11 reserved_status 306
            openapi.json:30:11 unreturned_status 306
            openapi.json:33:11 unreturned_status 404
            openapi.json:38:7 undeclared_status 201 <- src/lib.rs:16:5
            openapi.json:40:11 unreturned_status 200
            openapi.json:55:7 undeclared_status 404 <- src/lib.rs:6:53
            openapi.json:98:11 body_not_allowed 204
            openapi.json:111:7 unserved_operation
            openapi.json:143:11 missing_required_header 401
        "#]],
    );
}

/// A service in a folder of its own.
fn copied(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    for file in ["Cargo.toml", "src/lib.rs"] {
        fs::copy(service(name).join(file), folder.path().join(file)).unwrap();
    }
    folder
}

#[test]
fn what_is_fixed_is_found_no_more() {
    let folder = copied("hand");
    fs::copy(service("hand/openapi.yaml"), folder.path().join("openapi.yaml")).unwrap();
    let before = analysed(folder.path(), "openapi.yaml");
    let edits: Vec<_> = before.findings.iter().filter_map(|finding| finding.fix.clone()).collect();
    assert_eq!(edits.len(), 2);
    edit::apply(&folder.path().canonicalize().unwrap(), &edit::changes(&before.sources, &edits).changes)
        .unwrap();
    let after = analysed(folder.path(), "openapi.yaml");
    let count = |analysis: &Analysis| {
        analysis.findings.iter().filter(|finding| finding.rule.id == "undeclared_status").count()
    };
    assert_eq!((count(&before), count(&after)), (2, 0));
    assert_eq!(after.findings.len(), before.findings.len() - 2);
}

#[test]
fn the_overlay_completes_what_is_missing() {
    let folder = service("hand");
    let analysis = analysed(&folder, "openapi.yaml");
    let document = Document::open(&folder.join("openapi.yaml"), &folder.canonicalize().unwrap()).unwrap();
    expect![[r#"
        {
          "overlay": "1.0.0",
          "info": {
            "title": "Responses, written by `cargo responds docs`",
            "version": "1.0.0"
          },
          "extends": "openapi.yaml",
          "actions": [
            {
              "target": "$['paths']['/todos']['post']['responses']",
              "description": "POST /todos sends 201",
              "update": {
                "201": {
                  "description": "Created"
                }
              }
            },
            {
              "target": "$['paths']['/todos/{id}']['get']['responses']",
              "description": "GET /todos/{id} sends 400, 404",
              "update": {
                "400": {
                  "description": "Bad Request"
                },
                "404": {
                  "description": "Not Found"
                }
              }
            },
            {
              "target": "$['paths']['/todos/{id}']['delete']['responses']",
              "description": "DELETE /todos/{id} sends 400",
              "update": {
                "400": {
                  "description": "Bad Request"
                }
              }
            }
          ]
        }
    "#]]
    .assert_eq(&overlay::render(&document, &analysis.endpoints, "cargo responds docs"));
}
