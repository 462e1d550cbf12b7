//! Files as they were at a revision, in a folder of their own: neither the working tree nor the index is touched.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

use crate::{Error, Workspace};

/// All files of a revision, until it is dropped.
#[derive(Debug)]
pub struct Revision {
    folder: TempDir,
    /// The folder that was asked from, below the root of the repository.
    prefix: PathBuf,
    name: String,
    /// The folders of the working tree whose files it lacks, since another repository keeps them.
    submodules: Vec<PathBuf>,
}

impl Revision {
    /// Writes the files of a revision of the repository around a folder.
    pub fn of(folder: &Path, name: &str) -> Result<Self, Error> {
        let git = Git { folder };
        let prefix = git.run(&["rev-parse", "--show-prefix"], None).map_err(|cause| {
            let help =
                "run it in a clone of the repository, or compare two files that `list --format json` wrote";
            Error::new(format!("`{}` is in no git repository", folder.display()), help).because(cause)
        })?;
        let commit = format!("{name}^{{commit}}");
        let commit = git.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit], None);
        let commit = commit.map_err(|_| {
            let help =
                "name a commit, branch or tag that `git log` knows; a shallow clone may lack it: `git fetch`";
            Error::new(format!("there is no revision `{name}`"), help)
        })?;
        // From the root, since below it git would take only the files of that folder.
        let root =
            git.run(&["rev-parse", "--show-toplevel"], None).map(|root| PathBuf::from(root.trim_end()));
        let root = root.unwrap_or_else(|_| folder.to_owned());
        let folder = tempfile::tempdir().map_err(|cause| {
            Error::new("cannot create a folder for the revision's files", "make room for it").because(cause)
        })?;
        let (git, prefix) = (Git { folder: &root }, PathBuf::from(prefix.trim_end()));
        let submodules = git.submodules(commit.trim());
        let revision = Self { folder, prefix, name: name.to_owned(), submodules };
        revision.fill(&git, commit.trim())?;
        Ok(revision)
    }

    /// Returns `true` if it has the files of all packages of the working tree that existed then.
    pub fn holds(&self, workspace: &Workspace) -> Result<(), Error> {
        let lacks = |folder: &Path| self.submodules.iter().any(|submodule| folder.starts_with(submodule));
        let Some(package) = workspace.packages.iter().find(|package| lacks(&package.folder)) else {
            return Ok(());
        };
        let what = format!(
            "the package `{}` stands in a git submodule, whose files revision `{}` does not have",
            package.name, self.name
        );
        let help = "list each state in a checkout of its own by `cargo responds list --format json`, and \
                    compare the two files";
        Err(Error::new(what, help))
    }

    /// The nearest `Cargo.toml` from the folder that was asked from upwards, as it was.
    pub fn manifest(&self) -> Result<PathBuf, Error> {
        let root = self.folder.path().join("files");
        let folders = self.prefix.ancestors().map(|folder| root.join(folder).join("Cargo.toml"));
        folders.into_iter().find(|manifest| manifest.is_file()).ok_or_else(|| {
            let help = "name a revision that has the package already";
            Error::new(format!("there is no `Cargo.toml` at revision `{}`", self.name), help)
        })
    }

    /// Writes the files by an index of their own.
    fn fill(&self, git: &Git<'_>, commit: &str) -> Result<(), Error> {
        let failed = |cause: Box<dyn std::error::Error + Send + Sync>| {
            let help = "look whether the disk has room and `git fsck` is content";
            Error::new(format!("cannot write the files of revision `{}`", self.name), help).because(cause)
        };
        let files = self.folder.path().join("files");
        fs::create_dir(&files).map_err(|cause| failed(cause.into()))?;
        let index = self.folder.path().join("index");
        let prefix = format!("--prefix={}/", files.display());
        for arguments in [["read-tree", commit].as_slice(), &["checkout-index", "--all", "--force", &prefix]]
        {
            git.run(arguments, Some(&index)).map_err(|cause| failed(cause.into()))?;
        }
        Ok(())
    }
}

/// The mode of a commit, with which the entry of a submodule begins.
const SUBMODULE: &str = "160000 ";

/// Runs git in a folder.
pub(super) struct Git<'a> {
    pub(super) folder: &'a Path,
}

impl Git<'_> {
    /// The folders of a commit's submodules.
    fn submodules(&self, commit: &str) -> Vec<PathBuf> {
        let listed = self.run(&["ls-tree", "-r", "-z", commit], None).unwrap_or_default();
        let paths = listed.split('\0').filter(|entry| entry.starts_with(SUBMODULE));
        let paths = paths.filter_map(|entry| entry.split_once('\t')).map(|(_, path)| self.folder.join(path));
        // The folders of packages are canonical too.
        paths.map(|path| path.canonicalize().unwrap_or(path)).collect()
    }

    /// The output of git; its error output if it fails.
    pub(super) fn run(&self, arguments: &[&str], index: Option<&Path>) -> Result<String, String> {
        let mut command = Command::new("git");
        command.current_dir(self.folder).args(arguments);
        // Large files that are kept elsewhere stay there: no network.
        command
            .env("GIT_LFS_SKIP_SMUDGE", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_OPTIONAL_LOCKS", "0");
        if let Some(index) = index {
            command.env("GIT_INDEX_FILE", index);
        }
        let output = command.output().map_err(|cause| format!("git cannot be run: {cause}"))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        Err(String::from_utf8_lossy(&output.stderr).trim().trim_start_matches("fatal: ").to_owned())
    }
}
