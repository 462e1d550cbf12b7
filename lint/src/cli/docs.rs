//! `cargo responds docs`: the documentation of every endpoint's statuses.

use std::path::{Path, PathBuf};

use cargo_responds::{
    Error,
    config::Settings,
    docs::{self, Checked},
};
use clap::ValueEnum;
use responds_core::Languages;

use super::{Common, Exit, Out, environment, selection::Selection};

/// Document the statuses of every endpoint, grouped by path
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds docs --workspace --out docs/responses.md
  cargo responds docs --workspace --out docs/responses.md --check     In CI: is it current?
  cargo responds docs --lang en,ko                                    Both languages side by side
  cargo responds docs --format html --out docs/responses.html         One page, with a search
  cargo responds docs --format json

What is not declared is documented as seen, and marked so; what extractors answer by themselves is
marked as theirs.

Exit codes: 0 written or current, 1 not current (the diff says where), 2 could not run")]
pub(crate) struct Args {
    /// markdown, html or json
    #[arg(long, value_enum, default_value_t = Format::Markdown, hide_possible_values = true)]
    format: Format,
    /// `en`, `ko`, or both as `en,ko` [default: as the manifest says, else en]
    #[arg(long, value_name = "LANGS", value_parser = languages)]
    lang: Option<Languages>,
    /// Write to this file, whose folder must exist; `-` is the standard output [default: -]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write nothing, and show how FILE differs from what it should be
    #[arg(long, requires = "out")]
    check: bool,
    #[command(flatten)]
    selection: Selection,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Markdown,
    Html,
    Json,
}

fn languages(tags: &str) -> Result<Languages, String> {
    Languages::from_tags(tags).ok_or_else(|| "expected `en`, `ko`, `en,ko` or `ko,en`".to_owned())
}

pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let workspace = args.selection.open()?;
    let settings = Settings::read(&workspace)?;
    let languages = args.lang.or_else(environment::languages);
    let languages = languages.unwrap_or_else(|| settings.of("").languages);
    let analysis = super::analyse(&workspace, &settings, out);
    let (format, name) = match args.format {
        Format::Markdown => (docs::Format::Markdown, "markdown"),
        Format::Html => (docs::Format::Html, "html"),
        Format::Json => (docs::Format::Json, "json"),
    };
    let tags: Vec<_> = languages.as_slice().iter().map(|language| language.tag()).collect();
    let packages = args.selection.written();
    let command = format!("cargo responds docs{packages} --format {name} --lang {}", tags.join(","));
    let document = docs::render(&analysis.endpoints, format, languages, &command);
    match &args.out {
        None => out.print(&document),
        Some(path) if path.as_os_str() == "-" && !args.check => out.print(&document),
        Some(path) if args.check => return Ok(checked(path, &docs::check(path, &document)?, out)),
        Some(path) => docs::write(path, &document)?,
    }
    Ok(Exit::Clean)
}

fn checked(path: &Path, checked: &Checked, out: &mut Out) -> Exit {
    let (path, renew) = (path.display(), "run the same command without `--check`, and commit it");
    match checked {
        Checked::Current => return Exit::Clean,
        Checked::Missing => out.warn(format_args!("there is no `{path}`: {renew}")),
        Checked::Outdated(diff) => {
            out.print(diff);
            out.note(format_args!("`{path}` is not current: {renew}"));
        }
    }
    Exit::Findings
}
