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
    let output = Command::new("git")
        .args(["apply", "--include=*.rs"])
        .arg(fixtures().join("expected.diff"))
        .current_dir(&folder)
        // Inside a repository paths would be those below its root.
        .env("GIT_CEILING_DIRECTORIES", folder.parent().unwrap())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder
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
