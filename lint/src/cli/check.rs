//! `cargo responds check`: what is wrong with the statuses of a workspace.

mod fix;
mod known;
mod watch;

use std::path::{Path, PathBuf};

use cargo_responds::{
    Error, Workspace,
    analysis::{self, Analysis, Options, Progress},
    baseline::Baseline,
    config::Settings,
    report::{Checked, Report, github::Github, gitlab::Gitlab, json::Json, sarif::SarifLog, text::Text},
    silence::Remark,
};
use clap::ValueEnum;
use responds_core::{Languages, rule::Level};

use fix::{Fix, Fixed};

use super::{Common, Exit, Out, documents, environment, levels::Rules, selection::Selection};

/// Compare the statuses that handlers send with declarations and RFCs
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds check --workspace --profile zalando
  cargo responds check -D warnings -A missing_body
  cargo responds check --watch             Check again whenever a file changes
  cargo responds check --fix --dry-run     Show the fixes as a diff
  cargo responds check --format sarif > responds.sarif
  cargo responds check --openapi openapi.yaml                      Compare an OpenAPI document too
  cargo responds check --baseline responds.json --write-baseline   Accept the findings of today
  cargo responds check --baseline responds.json                    Report new findings only

In `Cargo.toml`, for a workspace, or as `[package.metadata.responds]` for one package:
  [workspace.metadata.responds]
  profile = \"zalando\"
  strict = true
  lang = [\"en\", \"ko\"]
  levels = { missing_body = \"warn\", \"undeclared_status(5xx)\" = \"allow\" }
  openapi = [\"openapi.yaml\"]

`RESPONDS_LEVELS` sets levels for the attribute and for this command alike:
  RESPONDS_LEVELS=\"undeclared_variant=allow, undeclared_status(5xx)=allow\"

In the code, above a handler, a statement or an expression:
  // responds: allow(undeclared_status, reason = \"the gateway documents it\")")]
pub(crate) struct Args {
    /// text, json, sarif, github or gitlab
    #[arg(long, value_enum, default_value_t = Format::Text, hide_possible_values = true)]
    format: Format,
    /// Leave out the findings in this file
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the current findings to that file instead of printing them
    #[arg(long, requires = "baseline")]
    write_baseline: bool,
    /// Check again whenever a file changes
    #[arg(long, conflicts_with_all = ["write_baseline", "wanted"])]
    watch: bool,
    /// Do not fail where no endpoint is found
    #[arg(long)]
    allow_empty: bool,
    /// Compare this OpenAPI document with what handlers send: JSON or YAML, 2.0 to 3.2; may be repeated
    #[arg(long, value_name = "FILE")]
    openapi: Vec<PathBuf>,
    /// en or ko: the language of the findings [default: the first of `RESPONDS_LANG` or of the manifest]
    #[arg(long, value_name = "LANG", value_parser = super::docs::languages)]
    lang: Option<Languages>,
    #[command(flatten)]
    fix: Fix,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    selection: Selection,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
    Github,
    Gitlab,
}

pub(crate) fn run(args: &Args, common: Common, out: &mut Out) -> Result<Exit, Error> {
    if args.watch {
        let root = args.selection.open()?.root;
        watch::watch(&root, out, |out| once(args, common, out).map(drop))?;
        return Ok(Exit::Clean);
    }
    once(args, common, out)
}

fn once(args: &Args, common: Common, out: &mut Out) -> Result<Exit, Error> {
    let workspace = args.selection.open()?;
    let mut settings = args.rules.settings(&workspace)?;
    settings.change(|config| {
        config.languages = args.lang.unwrap_or(config.languages);
        Ok(())
    })?;
    let known = match &args.baseline {
        Some(file) if !args.write_baseline => known::read(file, &workspace)?,
        _ => Baseline::default(),
    };
    let mut analysis = args.analyse(&workspace, &settings, out)?;
    if args.fix.dry_run {
        fix::preview(&shown(&analysis, &known).0, out);
        return Ok(Exit::Clean);
    }
    if args.fix.wanted {
        args.fix.permit(&workspace)?;
        let mut fixed = Fixed::default();
        for _ in 0..fix::ROUNDS {
            let (checked, _) = shown(&analysis, &known);
            if !fixed.apply(&checked, &workspace)? {
                break;
            }
            analysis = args.analyse(&workspace, &settings, out)?;
        }
        fixed.tell(out);
    }
    let (mut checked, gone) = shown(&analysis, &known);
    if let Some(file) = &args.baseline {
        if args.write_baseline {
            return known::write(file, &checked, &workspace, out);
        }
        known::tell(file, &gone, out);
    }
    for Remark { file, line, message } in &analysis.remarks {
        out.warn(format_args!("{file}:{line}: {message}"));
    }
    checked.prefix = prefix(&workspace.root);
    checked.language = settings.of("").languages.first();
    out.print(&report(args.format, common).render(&checked));
    let noted = !analysis.unread.is_empty() || !analysis.remarks.is_empty();
    let unread = noted && settings.of("").counted(Level::Warn) == Level::Deny;
    let errors = checked.count(Level::Deny);
    if unread && errors == 0 {
        out.error(&denied(&analysis));
    }
    let fails = unread || errors > 0;
    if !fails && !args.allow_empty && analysis.endpoints.is_empty() && analysis.findings.is_empty() {
        let help = "name the packages that serve by `--package` or `--workspace`, or pass `--allow-empty`";
        return Err(Error::new("no endpoint was found, so that nothing was checked", help));
    }
    Ok(if fails { Exit::Findings } else { Exit::Clean })
}

/// The reason why a check without errors fails where warnings are denied.
fn denied(analysis: &Analysis) -> Error {
    let counts = [
        (analysis.unread.len(), "part was not checked", "parts were not checked"),
        (analysis.remarks.len(), "comment or name has no effect", "comments or names have no effect"),
    ];
    let counted = counts.into_iter().filter(|(count, ..)| *count > 0);
    let counted: Vec<_> = counted
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    let help = "correct what the warnings above name, or leave `-D warnings` out";
    Error::new(format!("{}, and warnings are denied", counted.join(", ")), help)
}

/// The new findings in order, and the known ones that are gone.
fn shown<'a>(analysis: &'a Analysis, known: &Baseline) -> (Checked<'a>, Baseline) {
    let mut checked = Checked::new(&analysis.findings, analysis);
    let (new, gone) = known.clone().new_among(&checked.findings, &analysis.sources);
    checked.findings = new;
    (checked, gone)
}

impl Args {
    /// Analyses a workspace beside its documents, and gives warnings the level that warnings shall have.
    fn analyse(&self, workspace: &Workspace, settings: &Settings, out: &mut Out) -> Result<Analysis, Error> {
        let documents = documents::open(&self.openapi, workspace, settings)?;
        let mut analysis = super::compared(workspace, settings, &documents, out);
        count(&mut analysis, settings);
        Ok(analysis)
    }
}

/// The same for a reader who waits for messages alone.
pub(super) fn quietly(workspace: &Workspace, settings: &Settings) -> Analysis {
    let options = Options { settings, documents: &[], progress: &Progress::default(), skip: true };
    let mut analysis = analysis::analyse(workspace, &options);
    count(&mut analysis, settings);
    analysis
}

fn count(analysis: &mut Analysis, settings: &Settings) {
    for finding in &mut analysis.findings {
        let file = &analysis.sources.get(finding.site.file).path;
        finding.level = settings.of(file).counted(finding.level);
    }
    analysis.findings.retain(|finding| finding.level > Level::Allow);
}

fn report(format: Format, common: Common) -> Box<dyn Report> {
    match format {
        Format::Text => Box::new(Text { verbose: common.verbose, quiet: common.quiet }),
        Format::Json => Box::new(Json),
        Format::Sarif => Box::new(SarifLog),
        Format::Github => Box::new(Github),
        Format::Gitlab => Box::new(Gitlab),
    }
}

/// The path from the root of the repository to that of the workspace, with `/` at the end.
fn prefix(root: &Path) -> String {
    let around = || root.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned);
    let repository =
        environment::repository().and_then(|repository| repository.canonicalize().ok()).or_else(around);
    let below = repository.and_then(|repository| Some(root.strip_prefix(repository).ok()?.to_owned()));
    let parts = below.unwrap_or_default();
    parts.iter().flat_map(|part| [part.to_string_lossy(), "/".into()]).collect()
}
