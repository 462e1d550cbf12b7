//! The sessions and commands on the pages written by hand, checked against the linter.
#![allow(clippy::unwrap_used, reason = "a page that cannot be read fails its test")]

use std::fs;

const README: &str = include_str!("../../README.md");
const GUIDE: &str = include_str!("../../docs/linter.md");

/// The command and the output of the session after the comment that names a test.
#[track_caller]
fn session(page: &'static str, test: &str) -> (&'static str, &'static str) {
    let comment = format!("<!-- lint/tests/readme.rs: {test} -->");
    let (_, behind) = page.split_once(&comment).unwrap();
    let (_, session) = behind.split_once("```console\n").unwrap();
    session.split_once("\n```").unwrap().0.split_once('\n').unwrap()
}

/// The sessions of a file of `cmd`.
fn sessions(name: &str) -> String {
    fs::read_to_string(format!("{}/tests/cmd/{name}.trycmd", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn the_first_screen() {
    let (command, output) = session(README, "the_first_screen");
    assert_eq!(command, "$ cargo responds check");
    let sessions = sessions("undocumented");
    for part in output.split("\n...\n") {
        assert!(sessions.contains(part), "{part}");
    }
}

#[test]
fn what_check_says() {
    let (command, output) = session(GUIDE, "what_check_says");
    assert_eq!(command, "$ cargo responds check --workspace");
    assert!(sessions("axum").contains(output), "{output}");
}

/// The table lists every command but `help`, which every program has.
#[test]
fn the_commands() {
    let (_, behind) = GUIDE.split_once("<!-- lint/tests/readme.rs: the_commands -->").unwrap();
    let rows = behind.trim_start().lines().take_while(|line| line.starts_with('|')).skip(2);
    let named: Vec<_> = rows.filter_map(|row| row.strip_prefix("| `")?.split(['`', ' ']).next()).collect();
    let help = sessions("help");
    let (_, listed) = help.split_once("Commands:\n").unwrap();
    let listed = listed.lines().take_while(|line| !line.is_empty());
    let listed = listed.filter_map(|line| line.split_whitespace().next());
    let listed: Vec<_> = listed.filter(|command| *command != "help").collect();
    assert_eq!(named, listed);
}
