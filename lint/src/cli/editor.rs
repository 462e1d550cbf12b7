//! `cargo responds editor`: for editors, cargo's check with the findings of this command among its messages.

use std::{
    ffi::OsString,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
    thread,
};

use cargo_responds::{Error, Workspace, analysis::Analysis, editor::Stream, report::Checked};
use responds_core::Language;

use super::{Common, Exit, Out, check, levels::Rules, selection::Selection};

/// Print cargo's messages and the findings as compiler messages, for editors
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples, as rust-analyzer's `check.overrideCommand`:
  cargo responds editor
  cargo responds editor -- clippy --all-targets

The command after `--` is the cargo command that checks; the default is `check --workspace --all-targets`.")]
pub(crate) struct Args {
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    selection: Selection,
    /// The command of cargo that checks
    #[arg(last = true, value_name = "CARGO COMMAND")]
    command: Vec<OsString>,
}

/// The flag that selects the format of cargo's messages.
const FORMAT: &str = "--message-format";

pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let stream = Mutex::new(Stream::default());
    let shown = Mutex::new(out);
    let checked = thread::scope(|scope| {
        // The compiler and the analysis run at the same time; the messages of the compiler are printed at once.
        let cargo = scope.spawn(|| pass(args, &stream, &shown));
        let analysed = analysed(args);
        let passed = cargo
            .join()
            .unwrap_or_else(|_| Err(Error::new("the messages of cargo were lost", "run the command again")));
        passed.and(analysed)
    });
    let (workspace, analysis, language) = checked?;
    let stream = stream.into_inner().unwrap_or_else(PoisonError::into_inner);
    let out = shown.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut checked = Checked::new(&analysis.findings, &analysis);
    checked.language = language;
    for line in stream.findings(&checked, &workspace) {
        out.line(&line);
    }
    Ok(Exit::Clean)
}

/// Analyses the whole workspace, and prints nothing: an editor reads messages alone.
fn analysed(args: &Args) -> Result<(Workspace, Analysis, Language), Error> {
    let workspace = args.selection.open()?;
    let settings = args.rules.settings(&workspace)?;
    let analysis = check::quietly(&workspace, &settings);
    Ok((workspace, analysis, settings.of("").languages.first()))
}

/// Runs cargo, and passes on each line of its output.
fn pass(args: &Args, stream: &Mutex<Stream>, out: &Mutex<&mut Out>) -> Result<(), Error> {
    let mut child = cargo(&args.command).stdout(Stdio::piped()).spawn().map_err(|error| {
        Error::new("cannot run cargo", "install it, or set the variable `CARGO` to its path").because(error)
    })?;
    let Some(output) = child.stdout.take() else { return Ok(()) };
    for line in BufReader::new(output).split(b'\n') {
        let Ok(line) = line else { break };
        let line = String::from_utf8_lossy(&line).into_owned();
        let passed = stream.lock().unwrap_or_else(PoisonError::into_inner).pass(line);
        if let Some(line) = passed {
            out.lock().unwrap_or_else(PoisonError::into_inner).line(&line);
        }
    }
    // Cargo fails if the code does not compile; its messages have said so.
    child
        .wait()
        .map(drop)
        .map_err(|error| Error::new("cannot wait for cargo", "run the command again").because(error))
}

/// Returns the command of cargo that checks, with JSON messages.
fn cargo(written: &[OsString]) -> Command {
    let mut command = Command::new(super::environment::cargo());
    if written.is_empty() {
        command.args(["check", "--workspace", "--all-targets"]);
    }
    let (cargos, others) =
        written.split_at(written.iter().position(|arg| arg == "--").unwrap_or(written.len()));
    command.args(cargos);
    let given = cargos.iter().any(|arg| arg.to_str().is_some_and(|arg| arg.starts_with(FORMAT)));
    if !given {
        command.arg("--message-format=json");
    }
    command.args(others);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn runs(written: &[&str], expected: &[&str]) {
        let written: Vec<_> = written.iter().map(OsString::from).collect();
        let command = cargo(&written);
        assert_eq!(command.get_args().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_command_writes_messages_for_programs() {
        runs(&[], &["check", "--workspace", "--all-targets", "--message-format=json"]);
        runs(&["clippy", "-p", "api"], &["clippy", "-p", "api", "--message-format=json"]);
        runs(
            &["clippy", "--", "-D", "warnings"],
            &["clippy", "--message-format=json", "--", "-D", "warnings"],
        );
        let own = ["check", "--message-format=json-diagnostic-rendered-ansi"];
        runs(&own, &own);
    }
}
