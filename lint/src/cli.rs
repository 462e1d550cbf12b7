//! The commands, and their common options.

mod check;
mod completions;
mod diff;
mod docs;
mod documents;
mod editor;
mod environment;
mod explain;
mod init;
mod language;
mod levels;
mod list;
mod out;
mod progress;
mod search;
mod selection;

use std::{ffi::OsString, process::ExitCode};

use cargo_responds::{
    Error, Workspace,
    analysis::{self, Analysis, Options},
    config::Settings,
    endpoint::Unfound,
    openapi::Document,
    workspace::toolchain,
};
use clap::{
    CommandFactory, Parser, Subcommand,
    builder::{Styles, styling::AnsiColor},
};

use out::{Color, Out};

/// Check, list, document and annotate the HTTP status codes of a whole workspace, without a build
#[derive(Debug, Parser)]
#[command(name = "cargo-responds", bin_name = "cargo responds", version, styles = STYLES)]
#[command(after_help = EXAMPLES, subcommand_required = true)]
#[command(arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// The options of every command.
#[derive(Clone, Copy, Debug, clap::Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct Common {
    /// Print results only: no progress, no summary
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Print every finding in full
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
    /// auto, always or never [default: `CARGO_TERM_COLOR`]
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true)]
    color: Option<Color>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Args),
    List(list::Args),
    Docs(docs::Args),
    Diff(diff::Args),
    Explain(explain::Args),
    Search(search::Args),
    Init(init::Args),
    Editor(editor::Args),
    Completions(completions::Args),
}

/// The result of a command that could run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// There is nothing to object to.
    Clean,
    /// There is: findings at deny level, documentation out of date, changes that break clients.
    Findings,
}

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::BrightGreen.on_default().bold())
    .usage(AnsiColor::BrightGreen.on_default().bold())
    .literal(AnsiColor::BrightCyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  cargo responds check                     Check the package in this folder
  cargo responds check --workspace -D warnings
  cargo responds list --format json        List every endpoint, for scripts
  cargo responds check --baseline responds.json --write-baseline
                                           For old code: accept the findings of today
  cargo responds docs --workspace --out docs/responses.md
  cargo responds diff --against main       Show changes, and those that break clients
  cargo responds explain 422
  cargo responds search rate limit

Exit codes: 0 no errors, 1 errors, 2 could not run";

/// Runs the command that the arguments ask for; the first two are `cargo-responds responds` where cargo calls.
pub(crate) fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let by_cargo = |(at, arg): &(usize, OsString)| *at == 1 && arg == "responds";
    let args = args.enumerate().filter(|arg| !by_cargo(arg)).map(|(_, arg)| arg);
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        // Help and version are no mistakes; a reader that went away is none of ours.
        Err(shown) => {
            _ = shown.print();
            return ExitCode::from(u8::try_from(shown.exit_code()).unwrap_or(2));
        }
    };
    let mut out = Out::new(cli.common.color, cli.common.quiet).verbose(cli.common.verbose);
    let ended = dispatch(&cli.command, cli.common, &mut out);
    match ended.and_then(|exit| out.finish().map(|()| exit)) {
        Ok(Exit::Clean) => ExitCode::SUCCESS,
        Ok(Exit::Findings) => ExitCode::from(1),
        Err(error) => {
            out.error(&error);
            ExitCode::from(2)
        }
    }
}

fn dispatch(command: &Command, common: Common, out: &mut Out) -> Result<Exit, Error> {
    match command {
        Command::Check(args) => check::run(args, common, out),
        Command::List(args) => list::run(args, common, out),
        Command::Docs(args) => docs::run(args, common, out),
        Command::Diff(args) => diff::run(args, common, out),
        Command::Explain(args) => explain::run(args, common, out),
        Command::Search(args) => search::run(args, common, out),
        Command::Init(args) => init::run(args, common, out),
        Command::Editor(args) => editor::run(args, common, out),
        Command::Completions(args) => completions::run(args, common, out),
    }
}

/// Analyses a workspace, and says which files it could not read.
fn analyse(workspace: &Workspace, settings: &Settings, out: &mut Out) -> Analysis {
    compared(workspace, settings, &[], out)
}

/// Analyses a workspace beside OpenAPI documents, and says which files it could not read.
fn compared(workspace: &Workspace, settings: &Settings, documents: &[Document], out: &mut Out) -> Analysis {
    let analysis = read(workspace, settings, documents, out);
    for unread in &analysis.unread {
        out.warn(format_args!("`{}` was not checked: {}", unread.path, unread.why));
    }
    tell_unfound(&analysis.unfound, out);
    for bounded in &analysis.bounded {
        out.detail(bounded);
    }
    tell_missing(workspace, out);
    analysis
}

/// Says which handlers could not be found, on one line.
fn tell_unfound(unfound: &[Unfound], out: &mut Out) {
    const LISTED: usize = 5;
    if unfound.is_empty() {
        return;
    }
    let listed = unfound.iter().take(LISTED);
    let listed: Vec<_> =
        listed.map(|Unfound { file, line, handler }| format!("`{handler}` at {file}:{line}")).collect();
    let more = match unfound.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let what =
        if unfound.len() == 1 { "1 handler".to_owned() } else { format!("{} handlers", unfound.len()) };
    let listed = listed.join(", ");
    out.note(format_args!("{what} could not be found, and what is sent there is unknown: {listed}{more}"));
}

/// Says what cargo would do and is not done here: packages that are left out, a toolchain that is not there.
fn tell_missing(workspace: &Workspace, out: &mut Out) {
    if let Some(first) = workspace.left_out.first() {
        let (count, is) = match workspace.left_out.len() {
            1 => (format!("the package `{first}` of the workspace"), "is"),
            many => (format!("{many} packages of the workspace"), "are"),
        };
        out.note(format_args!(
            "{count} {is} left out, as cargo does by default; add `--workspace` to include all"
        ));
    }
    for (package, used, first) in workspace.not_described() {
        out.note(format_args!(
            "`{package}` uses {used}, and facts are about {first} and later: some of this may be wrong"
        ));
    }
    let missing = environment::rustup().and_then(|rustup| toolchain::missing(&workspace.root, &rustup));
    if let Some(toolchain::Missing { channel, file }) = missing {
        let file = workspace.shown(&file);
        out.note(format_args!(
            "`{file}` pins toolchain `{channel}`, which is not installed; the manifests were read without it"
        ));
    }
}

/// Analyses a workspace, with a bar for those who wait.
fn read(workspace: &Workspace, settings: &Settings, documents: &[Document], out: &mut Out) -> Analysis {
    let analysis = progress::shown(out.watched(), |progress| {
        analysis::analyse(workspace, &Options { settings, documents, progress, skip: true })
    });
    if workspace.packages.iter().all(|package| package.targets.is_empty()) {
        out.warn("there is nothing here to check: no library, program or example");
    }
    analysis
}

/// The command line as a value, for completions.
pub(crate) fn command() -> clap::Command {
    Cli::command()
}
