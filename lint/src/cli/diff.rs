//! `cargo responds diff`: the changes, and those among them that break clients.

use std::path::{Path, PathBuf};

use cargo_responds::{
    Error, Workspace,
    config::Settings,
    diff::{self, Base, Effect, Revision, merge_base},
    endpoint::Listing,
    listing,
};
use clap::ValueEnum;

use super::{Common, Exit, Out, environment, selection::Selection};

/// Show which endpoints gained or lost statuses, and which changes break clients
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds diff                                        Since this branch began
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
  compatible    A new endpoint. One for which another stands in: any method, a path that takes the
                rest, GET for HEAD where the framework answers so. An error less. An interim
                response or a 304 more or less. A 500, 502, 503 or 504 more, which any request can
                meet. What stood under `4xx` or `default` before, or may have been sent where the
                code did not tell all.

Endpoints are compared by method and path, whatever their parameters are called, else by handler.
A declaration that appears or disappears is no change by itself. A revision is read in a folder of
its own: the working tree and the index stay as they are. Where anything cannot be read on one
side alone, nothing is compared.

Exit codes: 0 nothing breaks clients for certain, 1 something does, 2 could not run")]
pub(crate) struct Args {
    /// The older list of endpoints
    #[arg(value_name = "OLD.json")]
    old: Option<PathBuf>,
    /// The newer one
    #[arg(value_name = "NEW.json")]
    new: Option<PathBuf>,
    /// Compare the working tree with this revision instead: a commit, a branch, a tag [default: the
    /// commit at which this branch left the default branch]
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
        (Some(old), Some(new), _) => (Side::of_file(old)?, Side::of_file(new)?),
        (Some(only), None, _) => return Err(alone(only)),
        (.., Some(rev)) => against(rev, &args.selection, out)?,
        _ => since_base(&args.selection, out)?,
    };
    diff::complete([(&old.name, &old.listing), (&new.name, &new.listing)])?;
    for unread in &new.listing.unread {
        out.warn(format_args!("`{}` was compared on neither side: {}", unread.path, unread.why));
    }
    let diff = diff::compare(&old.listing.endpoints, &new.listing.endpoints);
    out.print(&match args.format {
        Format::Text => diff::text(&diff),
        Format::Markdown => diff::markdown(&diff),
        Format::Json => diff::json(&diff),
    });
    if diff.effect() != Effect::Breaking {
        return Ok(Exit::Clean);
    }
    out.note(match (&args.old, &args.against) {
        (Some(old), _) => format!(
            "what clients rely on has changed\n  = help: if that is meant, `cargo responds list --format json > {}` \
             accepts it",
            old.display()
        ),
        (None, rev) => format!(
            "what clients rely on has changed\n  = help: `git diff {}` shows by what; restore it, or release it as a \
             breaking change",
            rev.as_deref().unwrap_or("HEAD")
        ),
    });
    Ok(Exit::Findings)
}

/// The error about a single list, which is probably a revision.
fn alone(named: &Path) -> Error {
    let named = named.display();
    let help = format!(
        "write `cargo responds diff --against {named}` to compare with a revision, or name the newer list too"
    );
    Error::new(format!("`{named}` is compared with nothing"), help)
}

/// One side of the comparison.
struct Side {
    /// The side of a comparison, as it follows a file name: `at main`.
    name: String,
    listing: Listing,
}

impl Side {
    fn of_file(path: &Path) -> Result<Self, Error> {
        Ok(Self { name: format!("for `{}`", path.display()), listing: diff::read(path)? })
    }

    fn of_workspace(name: String, workspace: &Workspace, out: &mut Out) -> Self {
        Self { name, listing: listing::of(super::read(workspace, &Settings::default(), &[], out)) }
    }
}

/// The endpoints at the commit at which the branch began, and those of the working tree.
fn since_base(selection: &Selection, out: &mut Out) -> Result<(Side, Side), Error> {
    let Base { commit, branch } = merge_base(selection.folder(), environment::target_branch().as_deref())?;
    let short = commit.get(..9).unwrap_or(&commit);
    out.note(format_args!("compared with {short}, at which this branch left `{branch}`"));
    against(&commit, selection, out)
}

/// The endpoints at a revision, and those of the working tree.
fn against(rev: &str, selection: &Selection, out: &mut Out) -> Result<(Side, Side), Error> {
    let new = selection.open()?;
    let revision = Revision::of(selection.folder(), rev)?;
    revision.holds(&new)?;
    let old = selection.open_at(Some(&revision.manifest()?))?;
    Ok((
        Side::of_workspace(format!("at `{rev}`"), &old, out),
        Side::of_workspace("in the working tree".to_owned(), &new, out),
    ))
}
