//! `cargo responds docs`: the documentation of every endpoint's statuses.

use std::path::{Path, PathBuf};

use cargo_responds::{
    Endpoint, Error, Workspace,
    config::{self, Settings},
    docs::{self, Checked},
    openapi::{Document, overlay},
    report::several,
};
use clap::ValueEnum;
use responds_core::{Language, Languages};

use super::{Common, Exit, Out, environment, selection::Selection};

/// Document the statuses of every endpoint, grouped by path
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds docs --workspace --out docs/responses.md
  cargo responds docs --workspace --out docs/responses.md --check     In CI: is it current?
  cargo responds docs --lang en,ko                                    Both languages side by side
  cargo responds docs --format html --out docs/responses.html         One page, with a search
  cargo responds docs --format json
  cargo responds docs --format openapi --out openapi.json             For clients and for tests
  cargo responds docs --format overlay --openapi openapi.yaml         What that document leaves out

What is not declared is documented as seen, and marked so; what extractors answer by themselves is
marked as theirs.

Exit codes: 0 written or current, 1 not current (the diff says where), 2 could not run")]
pub(crate) struct Args {
    /// markdown, html, json, openapi or overlay
    #[arg(long, value_enum, default_value_t = Format::Markdown, hide_possible_values = true)]
    format: Format,
    /// `en`, `ko`, or both as `en,ko` [default: as the manifest says, else en]
    #[arg(long, value_name = "LANGS", value_parser = languages)]
    lang: Option<Languages>,
    /// Write to this file, whose folder must exist; `-` is the standard output [default: -]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The OpenAPI document that an overlay completes
    #[arg(long, value_name = "FILE", required_if_eq("format", "overlay"))]
    openapi: Option<PathBuf>,
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
    Openapi,
    Overlay,
}

pub(super) fn languages(tags: &str) -> Result<Languages, String> {
    Languages::from_tags(tags).ok_or_else(|| "expected `en`, `ko`, `en,ko` or `ko,en`".to_owned())
}

pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let workspace = args.selection.open()?;
    let settings = Settings::read(&workspace)?;
    let set = environment::languages().as_deref().map(config::languages).transpose()?;
    let languages = args.lang.or(set).unwrap_or_else(|| settings.of("").languages);
    let analysis = super::analyse(&workspace, &settings, out);
    let (format, name) = match args.format {
        Format::Markdown => (Some(docs::Format::Markdown), "markdown"),
        Format::Html => (Some(docs::Format::Html), "html"),
        Format::Json => (Some(docs::Format::Json), "json"),
        Format::Openapi => (None, "openapi"),
        Format::Overlay => (None, "overlay"),
    };
    let document = match format {
        Some(format) => docs::render(&analysis.endpoints, format, languages, &args.command(name, languages)),
        None if args.format == Format::Overlay => args.overlay(&workspace, &analysis.endpoints)?,
        None => args.openapi(&workspace, &analysis.endpoints, languages, out)?,
    };
    match &args.out {
        None => out.print(&document),
        Some(path) if path.as_os_str() == "-" && !args.check => out.print(&document),
        Some(path) if args.check => {
            return Ok(checked(path, &docs::check(path, &document)?, &args.renewal(languages), out));
        }
        Some(path) => docs::write(path, &document)?,
    }
    Ok(Exit::Clean)
}

impl Args {
    /// The command that generates a document, as it is named there.
    fn command(&self, format: &str, languages: Languages) -> String {
        let tags: Vec<_> = languages.as_slice().iter().map(|language| language.tag()).collect();
        let packages = self.selection.written();
        format!("cargo responds docs{packages} --format {format} --lang {}", tags.join(","))
    }

    /// The command that writes the document anew.
    fn renewal(&self, languages: Languages) -> String {
        let format = self.format.to_possible_value();
        let format = format.as_ref().map(clap::builder::PossibleValue::get_name).unwrap_or_default();
        let openapi = self.openapi.iter().map(|file| format!(" --openapi {}", file.display()));
        let out = self.out.iter().map(|file| format!(" --out {}", file.display()));
        self.command(format, languages) + &openapi.chain(out).collect::<String>()
    }

    /// The overlay of the document that is named.
    fn overlay(&self, workspace: &Workspace, endpoints: &[Endpoint]) -> Result<String, Error> {
        let Some(path) = &self.openapi else {
            let help = "name the document that it completes: `--openapi openapi.yaml`";
            return Err(Error::new("an overlay completes a document", help));
        };
        let document = Document::open(path, &workspace.root)?;
        let packages = self.selection.written();
        let command = format!("cargo responds docs{packages} --format overlay --openapi {}", document.name);
        Ok(overlay::render(&document, endpoints, &command))
    }

    /// The OpenAPI document, in the one language that it can have.
    fn openapi(
        &self,
        workspace: &Workspace,
        endpoints: &[Endpoint],
        languages: Languages,
        out: &mut Out,
    ) -> Result<String, Error> {
        let (first, others) = match languages.as_slice() {
            [] => (Language::English, false),
            [first, others @ ..] => (*first, !others.is_empty()),
        };
        if others && self.lang.is_some() {
            let help =
                "write one for each: `--lang en --out openapi.json`, `--lang ko --out openapi.ko.json`";
            return Err(Error::new("an OpenAPI document has one language", help));
        }
        let command = self.command("openapi", Languages::from(first));
        let service = docs::Service::of(workspace, endpoints);
        let rendered = docs::openapi(endpoints, first, &service, &command);
        if !rendered.left_out.is_empty() {
            let count = several(rendered.left_out.len(), "endpoint");
            let named = rendered.left_out.iter().map(|left| format!("\n  `{}`: {}", left.handler, left.why));
            out.note(format_args!("{count} left out of the document:{}", named.collect::<String>()));
        }
        Ok(rendered.document)
    }
}

fn checked(path: &Path, checked: &Checked, renewal: &str, out: &mut Out) -> Exit {
    let path = path.display();
    match checked {
        Checked::Current => return Exit::Clean,
        Checked::Missing => out.warn(format_args!("there is no `{path}`\n  = help: `{renewal}` writes it")),
        Checked::Outdated(diff) => {
            out.print(diff);
            out.note(format_args!(
                "`{path}` is not current\n  = help: `{renewal}` writes it anew; commit it"
            ));
        }
    }
    Exit::Findings
}
