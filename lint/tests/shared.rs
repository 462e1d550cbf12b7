//! A service whose handlers share one error of ten variants: `init` annotates it, and `check` watches it from then on.
//! `tests/init.rs` of the workspace compiles what is written.
#![allow(clippy::unwrap_used, reason = "what cannot be run fails its test")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A copy of the service in a folder of its own.
fn service(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("src")).unwrap();
    for file in ["Cargo.toml", "src/lib.rs", "src/error.rs"] {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/shared").join(file);
        fs::copy(source, folder.join(file)).unwrap();
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-responds"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("RESPONDS_LEVELS")
        .env_remove("RESPONDS_PROFILE")
        .env_remove("RESPONDS_LANG")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn each_handler_declares_the_part_that_it_sends() {
    let folder = service("shared-diff");
    let output = run(&folder, &["init", "--registry"]);
    expect_test::expect_file!["fixtures/shared/expected.diff"].assert_eq(&text(&output.stdout));
    expect_test::expect![[r#"
        note: would annotate 3 handlers in 1 file, and change 1 manifest
          = help: `cargo responds init --write` changes the files
        note: would set `RESPONDS_LEVELS = "undeclared_variant=allow"` in `.cargo/config.toml`, since 3 handlers send only some statuses of `AppError`
          = help: run `cargo responds check` in CI: it reports each status that a handler begins to send
    "#]].assert_eq(&text(&output.stderr));
}

#[test]
fn a_variant_that_a_handler_begins_to_send_is_found() {
    let folder = service("shared-check");
    let written = run(&folder, &["init", "--registry", "--write", "--allow-no-vcs"]);
    assert!(written.status.success(), "{}", text(&written.stderr));
    assert!(folder.join(".cargo/config.toml").exists());
    let clean = run(&folder, &["check"]);
    assert!(clean.status.success(), "{}", text(&clean.stdout));
    // What is written is not written again.
    let again = run(&folder, &["init", "--registry"]);
    assert_eq!(text(&again.stdout), "");

    let source = folder.join("src/lib.rs");
    let grown = fs::read_to_string(&source).unwrap();
    let grown = grown.replace("        1 => Ok(", "        2 => Err(AppError::Withdrawn),\n        1 => Ok(");
    fs::write(&source, grown).unwrap();
    let found = run(&folder, &["check", "--format", "github"]);
    let found = text(&found.stdout);
    for handler in ["show", "remove"] {
        let words =
            format!("`{handler}` can respond with 410 Gone, which `#[responds(..)]` does not declare");
        assert!(found.contains(&words), "{found}");
    }
    assert!(!found.contains("`create`"), "{found}");
}
