//! The messages that users see: every mistake with its text at its place.
//!
//! `TRYBUILD=overwrite cargo test -p responds --test ui` accepts new words, and `-- trybuild=<name>` runs one
//! case. What compiles without a word is in `pass`.
//!
//! trybuild compares the words. It would build every framework once more for them: it asks cargo for a
//! project of its own, with flags of its own. So this binary is also the cargo that trybuild asks, and
//! compiles the cases against the libraries that it is itself linked with.
#![allow(clippy::disallowed_methods, reason = "nothing that is built depends on these variables")]
#![allow(clippy::print_stdout, reason = "this is a test, and says what it found")]

mod cargo;
mod compiler;
mod korean;

use std::{
    env, fs, io,
    path::Path,
    process::{Command, ExitCode},
};

/// The variable with the path of the real cargo, for the binary that replaces it.
const REAL_CARGO: &str = "RESPONDS_REAL_CARGO";

/// The folder of the cases.
const CASES: &str = "tests/ui/fail";

fn main() -> io::Result<ExitCode> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let Some(folder) = arguments.iter().find_map(|argument| argument.strip_prefix("cases=")) {
        trybuild::TestCases::new().compile_fail(format!("{folder}/*.rs"));
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(real) = env::var_os(REAL_CARGO) {
        return cargo::run(Path::new(&real), &arguments);
    }
    all(&arguments)
}

/// Runs the cases folder by folder, so that a long run says how far it is.
fn all(arguments: &[String]) -> io::Result<ExitCode> {
    let mut folders = fs::read_dir(CASES)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    folders.sort();
    let this = env::current_exe()?;
    let real = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut passed = true;
    for folder in &folders {
        let mut cases = Command::new(&this);
        cases.arg(format!("cases={}", folder.display())).args(arguments);
        passed &= cases.env("CARGO", &this).env(REAL_CARGO, &real).status()?.success();
    }
    if !arguments.iter().any(|argument| argument.starts_with("trybuild=")) {
        let lines = korean::lines(&folders)?;
        passed &= lines.korean > 100 && lines.other.is_empty();
        println!("{} lines in Korean", lines.korean);
        lines.other.iter().for_each(|line| println!("not in Korean: {line}"));
    }
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
