//! What `README.md` says of the linter is what it does.
#![allow(clippy::unwrap_used, reason = "a page that cannot be read fails its test")]

use std::fs;

const README: &str = include_str!("../../README.md");

/// The session that stands behind the comment that names this test.
#[track_caller]
fn session(test: &str) -> &'static str {
    let comment = format!("<!-- lint/tests/readme.rs: {test} -->");
    let (_, behind) = README.split_once(&comment).unwrap();
    let (_, session) = behind.split_once("```console\n").unwrap();
    session.split_once("\n```").unwrap().0
}

#[test]
fn what_check_says() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/axum.trycmd");
    let sessions = fs::read_to_string(folder).unwrap();
    let (command, output) = session("what_check_says").split_once('\n').unwrap();
    assert_eq!(command, "$ cargo responds check --workspace");
    assert!(sessions.contains(output), "{output}");
}

/// Every command of the table is one, and every one stands there but `help`, which every program has.
#[test]
fn the_commands() {
    let (_, behind) = README.split_once("<!-- lint/tests/readme.rs: the_commands -->").unwrap();
    let rows = behind.trim_start().lines().take_while(|line| line.starts_with('|')).skip(2);
    let named: Vec<_> = rows.filter_map(|row| row.strip_prefix("| `")?.split(['`', ' ']).next()).collect();
    let help = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/help.trycmd")).unwrap();
    let (_, listed) = help.split_once("Commands:\n").unwrap();
    let listed = listed.lines().take_while(|line| !line.is_empty());
    let listed = listed.filter_map(|line| line.split_whitespace().next());
    let listed: Vec<_> = listed.filter(|command| *command != "help").collect();
    assert_eq!(named, listed);
}
