//! `cargo responds list`: every endpoint of a workspace.

use cargo_responds::{Error, config::Settings, listing};
use clap::ValueEnum;

use super::{Common, Exit, Out, selection::Selection};

/// List every endpoint: method, path, handler, declared and returned statuses
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds list --workspace
  cargo responds list --format json > endpoints.json      For scripts, and for `cargo responds diff`")]
pub(crate) struct Args {
    /// text or json
    #[arg(long, value_enum, default_value_t = Format::Text, hide_possible_values = true)]
    format: Format,
    #[command(flatten)]
    selection: Selection,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(crate) fn run(args: &Args, common: Common, out: &mut Out) -> Result<Exit, Error> {
    let workspace = args.selection.open()?;
    let settings = Settings::read(&workspace)?;
    let analysis = super::analyse(&workspace, &settings, out);
    let text = match args.format {
        Format::Text => listing::table(&analysis.endpoints, common.quiet),
        Format::Json => listing::json(&listing::of(analysis)),
    };
    out.print(&text);
    Ok(Exit::Clean)
}
