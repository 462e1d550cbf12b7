//! `cargo responds diff`: what changed, and what of it breaks clients.

use std::path::PathBuf;

use cargo_responds::{
    Endpoint, Error,
    config::Settings,
    diff::{self, Effect, Revision},
};
use clap::ValueEnum;

use super::{Common, Exit, Out, selection::Selection};

/// Tell which endpoints gained or lost which status, and what of it breaks clients
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds diff --against main --workspace
  cargo responds diff --against HEAD~1 --format markdown     For a comment on a pull request
  cargo responds diff old.json new.json                      Of `list --format json`

What breaks clients:
  breaking      An endpoint is gone or at another place. A success is gone or replaced: clients
                compare with the code that they were told of, and take any other for a failure
                (RFC 9110 §15.3). The last redirect is gone.
  potentially   A success, a redirect or an error more. Clients that look at classes go on, since
  breaking      they read a code that they do not know as the x00 of its class (RFC 9110 §15);
                others stumble. A success that is no longer seen where the code does not tell all.
  compatible    A new endpoint. An error less. An interim response or a 304 more or less. A 500,
                502, 503 or 504 more, which any request can meet. What stood under `4xx` or
                `default` before.

Endpoints are compared by method and path, whatever their parameters are called, else by handler.
A declaration that appears or disappears is no change by itself. A revision is read in a folder of
its own: the working tree and the index stay as they are.

Exit codes: 0 nothing breaks clients for certain, 1 something does, 2 could not run")]
pub(crate) struct Args {
    /// The older list of endpoints
    #[arg(value_name = "OLD.json", required_unless_present = "against", requires = "new")]
    old: Option<PathBuf>,
    /// The newer one
    #[arg(value_name = "NEW.json")]
    new: Option<PathBuf>,
    /// Compare the working tree with this revision instead: a commit, a branch, a tag
    #[arg(long, value_name = "REV", conflicts_with_all = ["old", "new"])]
    against: Option<String>,
    /// text, markdown or json
    #[arg(long, value_enum, default_value_t = Format::Text, hide_possible_values = true)]
    format: Format,
    #[command(flatten)]
    selection: Selection,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let (old, new) = match (&args.old, &args.new, &args.against) {
        (Some(old), Some(new), _) => (diff::read(old)?.endpoints, diff::read(new)?.endpoints),
        (.., rev) => against(rev.as_deref().unwrap_or("HEAD"), &args.selection, out)?,
    };
    let diff = diff::compare(&old, &new);
    out.print(&match args.format {
        Format::Text => diff::text(&diff),
        Format::Markdown => diff::markdown(&diff),
        Format::Json => diff::json(&diff),
    });
    Ok(if diff.effect() == Effect::Breaking { Exit::Findings } else { Exit::Clean })
}

/// The endpoints at a revision, and those of the working tree.
fn against(rev: &str, selection: &Selection, out: &mut Out) -> Result<(Vec<Endpoint>, Vec<Endpoint>), Error> {
    let new = selection.open()?;
    let revision = Revision::of(selection.folder(), rev)?;
    let old = selection.open_at(Some(&revision.manifest()?))?;
    let mut endpoints = |workspace| -> Result<_, Error> {
        let settings = Settings::default();
        Ok(super::analyse(workspace, &settings, out).endpoints)
    };
    Ok((endpoints(&old)?, endpoints(&new)?))
}
