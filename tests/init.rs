//! The output of `init` compiles: the compiler checks the services that `lint/tests/init.rs` annotates.
#![allow(clippy::unwrap_used, reason = "what cannot be run fails its test")]

#[path = "ui/compiler.rs"]
mod compiler;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lint/tests/fixtures/init")
}

/// A copy of the sources of the services, annotated as the test of `init` pins it.
fn annotated() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("annotated");
    for service in ["actix", "axum", "poem", "rocket"] {
        let sources = Path::new(service).join("src");
        fs::create_dir_all(folder.join(&sources)).unwrap();
        for entry in fs::read_dir(fixtures().join(&sources)).unwrap() {
            let source = entry.unwrap();
            fs::copy(source.path(), folder.join(&sources).join(source.file_name())).unwrap();
        }
    }
    apply(&fixtures().join("expected.diff"), &folder, &["*.rs"]);
    folder
}

/// Applies what `init` writes to a copy of the sources of a service.
fn apply(diff: &Path, folder: &Path, included: &[&str]) {
    let output = Command::new("git")
        .arg("apply")
        .args(included.iter().map(|pattern| format!("--include={pattern}")))
        .arg(diff)
        .current_dir(folder)
        // Inside a repository paths would be those below its root.
        .env("GIT_CEILING_DIRECTORIES", folder.parent().unwrap())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The level in the configuration of cargo that `init` writes.
fn level(folder: &Path) -> String {
    let config = fs::read_to_string(folder.join(".cargo/config.toml")).unwrap();
    let value = config.lines().find_map(|line| line.strip_prefix("RESPONDS_LEVELS = ")).unwrap();
    value.trim_matches('"').to_owned()
}

#[test]
fn handlers_that_send_a_part_of_what_their_error_names_compile() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("lint/tests/fixtures/shared");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shared");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("src")).unwrap();
    for file in ["src/lib.rs", "src/error.rs"] {
        fs::copy(shared.join(file), folder.join(file)).unwrap();
    }
    apply(&shared.join("expected.diff"), &folder, &["*.rs", ".cargo/config.toml"]);
    let flags = ["--edition", "2024", "--crate-type", "lib"];
    let mut rustc = compiler::command(&folder.join("src/lib.rs"), "shared", &folder, &flags);
    let output = rustc.env("RESPONDS_LEVELS", level(&folder)).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

    // Without the level, each handler must declare all ten.
    let output = compiler::check(&folder.join("src/lib.rs"), "shared", &folder, &flags).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("rule: undeclared_variant"), "{said}");
}

#[test]
fn what_is_written_compiles() {
    let folder = annotated();
    for (service, edition) in [("actix", "2021"), ("axum", "2024"), ("poem", "2024"), ("rocket", "2021")] {
        let source = folder.join(service).join("src/lib.rs");
        assert!(fs::read_to_string(&source).unwrap().contains("#[responds("), "{service} is annotated");
        let flags = ["--edition", edition, "--crate-type", "lib"];
        let output = compiler::check(&source, service, &folder, &flags).unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
