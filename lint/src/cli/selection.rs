//! The packages that a command works on, selected as in cargo's own commands.

use std::path::{Path, PathBuf};

use cargo_responds::{Error, Workspace, workspace};

/// The selected packages of a workspace.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Packages")]
pub(crate) struct Selection {
    /// Use this package only; may be repeated
    #[arg(short, long = "package", value_name = "NAME")]
    packages: Vec<String>,
    /// All packages of the workspace
    #[arg(long, visible_alias = "all")]
    workspace: bool,
    /// Leave this package out; may be repeated
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
    /// Finds the workspace of the manifest that was named, else of the nearest one.
    pub(crate) fn open(&self) -> Result<Workspace, Error> {
        let manifest = self.manifest_path.as_deref();
        let exists = |path: &Path| {
            let is_manifest = path.is_file() && path.ends_with("Cargo.toml");
            is_manifest || path.join("Cargo.toml").is_file()
        };
        if let Some(path) = manifest.filter(|path| !exists(path)) {
            let help = "name a `Cargo.toml` that exists, or its folder";
            return Err(Error::new(format!("there is no manifest at `{}`", path.display()), help));
        }
        self.open_at(manifest)
    }

    /// The folder that the workspace is looked for from.
    pub(crate) fn folder(&self) -> &Path {
        let named = self.manifest_path.as_deref().filter(|path| !path.as_os_str().is_empty());
        let folder = named.and_then(|path| if path.is_dir() { Some(path) } else { path.parent() });
        folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    /// The packages as arguments of a command: each with a space before it.
    pub(crate) fn written(&self) -> String {
        let workspace = self.workspace.then(|| " --workspace".to_owned());
        let exclude = self.exclude.iter().map(|name| format!(" --exclude {name}"));
        let packages = self.packages.iter().map(|name| format!(" --package {name}"));
        workspace.into_iter().chain(exclude).chain(packages).collect()
    }

    /// Finds the same packages in another place.
    pub(crate) fn open_at(&self, manifest_path: Option<&Path>) -> Result<Workspace, Error> {
        let selection = workspace::Selection {
            packages: self.packages.clone(),
            workspace: self.workspace,
            exclude: self.exclude.clone(),
        };
        Ok(Workspace::load(manifest_path, &selection)?)
    }
}
