//! The properties of every command's output: it is the same on every run, and its reader may go away.
#![allow(clippy::unwrap_used, reason = "what cannot be run fails its test")]

use std::{
    fs, io,
    path::Path,
    process::{Command, Output, Stdio},
};

use cargo_responds::endpoint::{Listing, VERSION};

const FIXTURES: [&str; 4] = ["actix", "axum", "poem", "rocket"];

/// A command in the folder of a fixture.
fn command(fixture: &str, args: &[&str]) -> Command {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cmd/{fixture}.in"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-responds"));
    let variables = [
        "CARGO_TERM_COLOR",
        "CLICOLOR_FORCE",
        "GITHUB_WORKSPACE",
        "NO_COLOR",
        "RESPONDS_LANG",
        "RESPONDS_PROFILE",
    ];
    for variable in variables {
        command.env_remove(variable);
    }
    command.current_dir(folder).args(args);
    command
}

#[track_caller]
fn output(mut command: Command) -> Output {
    command.output().unwrap()
}

#[track_caller]
fn text(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

#[test]
fn every_run_on_any_number_of_threads_prints_the_same() {
    for fixture in FIXTURES {
        for format in ["text", "json", "sarif", "github"] {
            let run = |threads| {
                let mut command = command(fixture, &["check", "--workspace", "--format", format]);
                command.env("RAYON_NUM_THREADS", threads);
                output(command)
            };
            let (one, four) = (run("1"), run("4"));
            assert_eq!(text(&one), text(&four), "{fixture} {format}");
            assert_eq!(one.status, four.status);
            assert_ne!(one.status.code(), Some(2), "{}", String::from_utf8_lossy(&one.stderr));
        }
    }
}

#[test]
fn lists_are_read_as_they_are_written() {
    for fixture in FIXTURES {
        let listed = output(command(fixture, &["list", "--workspace", "--format", "json"]));
        let listing: Listing = serde_json::from_str(text(&listed)).unwrap();
        assert_eq!(listing.version, VERSION);
        let place = |at: usize| {
            let endpoint = &listing.endpoints[at];
            (&endpoint.path, &endpoint.method, &endpoint.file, endpoint.line)
        };
        assert!((1..listing.endpoints.len()).all(|at| place(at - 1) <= place(at)), "{fixture}");
    }
}

#[test]
fn shells_can_complete_every_command_and_rule() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = output(command("poem", &["completions", shell]));
        for word in ["check", "list", "completions", "--manifest-path", "undeclared_status", "mongodb_ipa"] {
            let word = if shell == "fish" { word.trim_start_matches("--") } else { word };
            let known = text(&script).contains(word);
            // The scripts of elvish and powershell have options, and not their values.
            let values = !["elvish", "powershell"].contains(&shell);
            assert!(known || !values && word.contains('_'), "{shell} {word}");
        }
        assert_eq!(script.status.code(), Some(0));
    }
}

#[test]
fn a_reader_may_go_away() {
    for args in [&["completions", "bash"][..], &["--help"], &["list"], &["check"]] {
        let expected = output(command("poem", args)).status;
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let mut command = command("poem", args);
        let child = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let ended = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{args:?}");
        assert_eq!(ended.status, expected, "{args:?}");
    }
}

#[test]
fn colors_are_asked_for_by_flag_or_variable() {
    let colored = |args: &[&str], variable: Option<&str>| {
        let mut command = command("poem", args);
        variable.map(|value| command.env("CARGO_TERM_COLOR", value));
        text(&output(command)).contains('\u{1b}')
    };
    assert!(!colored(&["check"], None));
    assert!(colored(&["check", "--color", "always"], None));
    assert!(colored(&["--color=always", "check"], Some("never")));
    assert!(colored(&["check"], Some("always")));
    assert!(!colored(&["check", "--color", "never"], Some("always")));
}

/// In the environment, else in `.cargo/config.toml`, else in the manifest.
#[test]
fn what_the_attribute_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "Cargo.toml",
        "[package]\nname = \"told\"\n[package.metadata.responds]\nprofile = \"azure\"\nlang = \"en\"\n",
    );
    write("src/main.rs", "fn main() {}\n");
    let run = |args: &[&str], variable: Option<(&str, &str)>| {
        let mut command = command("poem", args);
        command.current_dir(folder.path()).envs(variable);
        let output = output(command);
        format!("{}{}", text(&output), String::from_utf8_lossy(&output.stderr))
    };
    let korean = |output: &str| output.chars().any(|letter| ('가'..='힣').contains(&letter));
    assert!(!korean(&run(&["docs"], None)));
    assert!(korean(&run(&["docs"], Some(("RESPONDS_LANG", "ko")))));
    write(".cargo/config.toml", "[env]\nRESPONDS_LANG = \"ko\"\nRESPONDS_PROFILE = \"zalanod\"\n");
    assert!(run(&["check"], None).contains("there is no profile `zalanod`"));
    write(".cargo/config.toml", "[env]\nRESPONDS_LANG = \"ko\"\n");
    assert!(korean(&run(&["docs"], None)));
    assert!(!korean(&run(&["docs"], Some(("RESPONDS_LANG", "en")))));
    assert!(!korean(&run(&["docs", "--lang", "en"], None)));
}

#[test]
fn the_profile_of_the_attribute_is_that_of_the_command() {
    let run = |variable: &str, args: &[&str]| {
        let mut command = command("poem", args);
        command.env("RESPONDS_PROFILE", variable);
        output(command)
    };
    let wrong = run("zalanod", &["check"]);
    assert_eq!(wrong.status.code(), Some(2));
    let said = String::from_utf8_lossy(&wrong.stderr);
    assert!(said.contains("there is no profile `zalanod`") && said.contains("`zalando`"), "{said}");
    assert_ne!(run("zalando", &["check"]).status.code(), Some(2));
    assert_ne!(run("zalanod", &["check", "--profile", "rfc9110"]).status.code(), Some(2));
}
