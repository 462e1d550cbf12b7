//! `cargo responds check`: what is wrong with the statuses of a workspace.

use cargo_responds::{
    Error,
    analysis::{self, Options},
    config::Settings,
};
use responds_core::rule::Level;

use super::{Common, Exit, Out, progress, selection::Selection};

/// Check what handlers send against what they declare, and both against the RFCs
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
    for unread in &analysis.unread {
        out.warn(format_args!("`{}` was not checked: {}", unread.path, unread.why));
    }
    let denied = analysis.findings.iter().any(|finding| finding.level == Level::Deny);
    Ok(if denied { Exit::Findings } else { Exit::Clean })
}
