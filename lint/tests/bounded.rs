//! Bounds on the evaluation: statuses that are certain stay, and `-v` names the place where a bound was hit.
#![allow(clippy::unwrap_used, reason = "a command that does not run fails its test")]

use std::{fs, process::Command};

/// What `list -v` and `check -v` say of a service: the table, and the notes.
fn said(command: &str, code: &str) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let manifest = "[package]\nname = \"service\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n";
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("src/lib.rs"), code).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-responds"))
        .args([command, "-v", "--color", "never"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

/// Holds that a handler keeps the statuses that are certain, and that both commands name the bound.
#[track_caller]
fn assert_bounded(functions: &str, returned: &str, note: &str) {
    let code = format!(
        "use axum::{{Router, http::StatusCode, routing::get}};\n{functions}\n\
         pub fn routes() -> Router {{ Router::new().route(\"/a\", get(first)) }}\n"
    );
    let (table, notes) = said("list", &code);
    assert!(table.contains(&format!("service::first  -         {returned}\n")), "{table}");
    assert!(notes.contains(note), "{notes}");
    assert!(said("check", &code).1.contains(note));
}

#[test]
fn calls_that_nest_too_deep() {
    let chain: Vec<_> =
        (0..120).map(|at| format!("fn f{at}() -> StatusCode {{ f{}() }}\n", at + 1)).collect();
    let chain = chain.concat();
    let first = "async fn first(late: bool) -> StatusCode { if late { return StatusCode::GONE; } f0() }\n";
    assert_bounded(
        &format!("{first}{chain}fn f120() -> StatusCode {{ StatusCode::CONFLICT }}"),
        "410 (?) ?",
        "note: `first` may send more than is known: calls are followed 96 deep and no deeper, in `f96` at \
         src/lib.rs:99\n",
    );
}

#[test]
fn values_that_nest_too_deep() {
    let nested = (0..12).fold("StatusCode::CONFLICT".to_owned(), |inner, _| format!("Some({inner})"));
    let taken = ".and_then(|inner| inner)".repeat(3);
    assert_bounded(
        &format!(
            "async fn first(late: bool) -> StatusCode {{\n    if late {{ return StatusCode::GONE; }}\n    \
             {nested}{taken}.unwrap_or(StatusCode::GONE)\n}}"
        ),
        "410 (?) ?",
        "note: `first` may send more than is known: a value holds more than 600 others, or nests more than 8 deep, in \
         `first` at src/lib.rs:2\n",
    );
}

#[test]
fn nothing_is_said_where_no_bound_is_hit() {
    let code = "use axum::{Router, routing::get};\nasync fn first() -> &'static str { \"\" }\n\
                pub fn routes() -> Router { Router::new().route(\"/a\", get(first)) }\n";
    assert_eq!(said("list", code).1, "");
}

#[test]
fn layers_that_nest_too_deep() {
    let function = |at: usize| format!("fn f{at}() -> StatusCode {{ f{}() }}\n", at + 1);
    let chain: String = (0..120).map(function).collect();
    let code = format!(
        "use axum::{{Router, extract::Request, http::StatusCode, middleware::{{Next, from_fn}}, response::Response, \
         routing::get}};\n{chain}fn f120() -> StatusCode {{ StatusCode::CONFLICT }}\n\
         async fn guard(request: Request, next: Next) -> Result<Response, StatusCode> {{\n    \
         if request.uri().path() == \"/\" {{ return Err(f0()); }}\n    Ok(next.run(request).await)\n}}\n\
         async fn first() {{}}\n\
         pub fn routes() -> Router {{ Router::new().route(\"/a\", get(first)).layer(from_fn(guard)) }}\n"
    );
    let note = "note: `guard` may send more than is known: calls are followed 96 deep and no deeper, in `f96` at \
                src/lib.rs:98\n";
    for command in ["list", "check"] {
        let notes = said(command, &code).1;
        assert!(notes.contains(note), "{notes}");
    }
}

#[test]
fn routers_that_are_given_too_deep() {
    let function = |at: usize| {
        format!(
            "async fn h{at}() {{}} fn f{at}(r: Router) -> Router {{ f{}(r.route(\"/{at}\", get(h{at}))) }}\n",
            at + 1
        )
    };
    let functions: String = (0..300).map(function).collect();
    let code = format!(
        "use axum::{{Router, routing::get}};\n{functions}fn f300(r: Router) -> Router {{ r }}\n\
         pub fn app() -> Router {{ f0(Router::new()) }}\n"
    );
    let note = "note: there may be more routes than are known: calls of functions that take a router are followed 64 \
                deep and no deeper, at `f63` at src/lib.rs:65\n";
    for command in ["list", "check"] {
        let notes = said(command, &code).1;
        assert!(notes.contains(note), "{notes}");
    }
}

#[test]
fn routers_that_are_nested_twice() {
    let function = |at: usize| {
        let next = at + 1;
        format!("fn f{at}() -> Router {{ Router::new().nest(\"/a\", f{next}()).nest(\"/b\", f{next}()) }}\n")
    };
    let functions: String = (0..50).map(function).collect();
    let code = format!(
        "use axum::{{Router, routing::get}};\n{functions}async fn last() {{}}\n\
         fn f50() -> Router {{ Router::new().route(\"/x\", get(last)) }}\n"
    );
    let note = "note: there may be more routes than are known: one router has more than 64 routes of one handler, at \
                `last` at src/lib.rs:52\n";
    for command in ["list", "check"] {
        let notes = said(command, &code).1;
        assert!(notes.contains(note), "{notes}");
    }
}
