//! `cargo responds completions`: a script that completes the commands in a shell.

use cargo_responds::Error;
use clap_complete::Shell;

use super::{Common, Exit, Out};

/// Print a script that completes `cargo-responds` in a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds completions bash > ~/.local/share/bash-completion/completions/cargo-responds
  cargo responds completions zsh > ~/.zfunc/_cargo-responds
  cargo responds completions fish > ~/.config/fish/completions/cargo-responds.fish")]
pub(crate) struct Args {
    /// The shell
    shell: Shell,
}

#[allow(clippy::unnecessary_wraps, reason = "as every command")]
pub(crate) fn run(args: &Args, _: Common, out: &mut Out) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "cargo-responds", &mut script);
    out.print(&String::from_utf8_lossy(&script));
    Ok(Exit::Clean)
}
