//! `cargo responds list`: every endpoint of a workspace.

use cargo_responds::{
    Error,
    analysis::{self, Options},
    config::Settings,
};

use super::{Common, Exit, Out, progress, selection::Selection};

/// List every endpoint: method, path, handler, what it declares and what it returns
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    selection: Selection,
}

pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let workspace = args.selection.open()?;
    let settings = Settings::default();
    let analysis = progress::shown(out.watched(), |progress| {
        analysis::analyse(&workspace, &Options { settings: &settings, progress })
    });
    out.note(format_args!("{} endpoints", analysis.endpoints.len()));
    Ok(Exit::Clean)
}
