//! Which packages of which workspace a command is about, as cargo's own commands take it.

use std::path::PathBuf;

use cargo_responds::{Error, Workspace, workspace};

/// Which packages of which workspace.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Packages")]
pub(crate) struct Selection {
    /// Only this package; may be repeated
    #[arg(short, long = "package", value_name = "NAME")]
    packages: Vec<String>,
    /// All packages of the workspace
    #[arg(long, visible_alias = "all")]
    workspace: bool,
    /// Not this package; may be repeated
    #[arg(long, value_name = "NAME", requires = "workspace")]
    exclude: Vec<String>,
    /// The `Cargo.toml` of the workspace or package
    #[arg(long, value_name = "PATH")]
    manifest_path: Option<PathBuf>,
    /// For scripts that pass it to every command of cargo: nothing is ever downloaded, and no lock file written
    #[arg(long, aliases = ["offline", "frozen"], action = clap::ArgAction::Count, hide = true)]
    locked: u8,
}

impl Selection {
    /// Finds the workspace.
    pub(crate) fn open(&self) -> Result<Workspace, Error> {
        let selection = workspace::Selection {
            packages: self.packages.clone(),
            workspace: self.workspace,
            exclude: self.exclude.clone(),
        };
        Ok(Workspace::load(self.manifest_path.as_deref(), &selection)?)
    }
}
