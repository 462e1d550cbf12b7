//! Checks that the working tree is clean, so that changes can be reviewed and undone.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use crate::Error;

/// The permissions, by the names that cargo gives them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Allow {
    /// `--allow-dirty`: changes that are not committed.
    pub dirty: bool,
    /// `--allow-staged`: changes that are staged.
    pub staged: bool,
    /// `--allow-no-vcs`: no version control.
    pub no_vcs: bool,
}

/// Fails if there are uncommitted changes below a folder: their paths, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uncommitted {
    /// Changed or new.
    pub dirty: Vec<String>,
    /// Staged alone.
    pub staged: Vec<String>,
}

/// Refuses to write where the working tree has changes of its own that are not allowed.
///
/// # Errors
///
/// Fails if it has, or if that cannot be determined.
pub fn require_clean(root: &Path, allow: Allow) -> Result<(), Error> {
    let Some(found) = uncommitted(root) else {
        if allow.no_vcs {
            return Ok(());
        }
        let what = "no git repository was found, so what is written could not be taken back";
        return Err(Error::new(what, "pass `--allow-no-vcs` to write all the same"));
    };
    let dirty = if allow.dirty { Vec::new() } else { found.dirty };
    let staged = if allow.dirty || allow.staged { Vec::new() } else { found.staged };
    if dirty.is_empty() && staged.is_empty() {
        return Ok(());
    }
    let help = if dirty.is_empty() {
        "commit them, or pass `--allow-staged` to write all the same"
    } else {
        "commit or stash them, or pass `--allow-dirty` to write all the same"
    };
    Err(Error::new(format!("there are changes that are not committed: {}", listed(&dirty, &staged)), help))
}

/// The uncommitted files below a folder; `None` without a git repository or without git.
#[must_use]
pub fn uncommitted(folder: &Path) -> Option<Uncommitted> {
    let mut git = Command::new("git");
    // Nothing is written, and no program of the repository's choice is run.
    git.args(["--no-optional-locks", "-c", "core.fsmonitor=false", "status", "--porcelain", "-z", "--", "."]);
    let output = git.current_dir(folder).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| read(&String::from_utf8_lossy(&output.stdout)))
}

/// Reads `XY path`, each ended by a zero; behind a renamed path follows the old one.
fn read(status: &str) -> Uncommitted {
    let mut found = Uncommitted::default();
    let mut entries = status.split('\0');
    while let Some(entry) = entries.next() {
        let (Some(state), Some(path)) = (entry.get(..2), entry.get(3..)) else { continue };
        if state.contains(['R', 'C']) {
            entries.next();
        }
        let list = if state.ends_with(' ') { &mut found.staged } else { &mut found.dirty };
        list.push(path.to_owned());
    }
    found.dirty.sort();
    found.staged.sort();
    found
}

/// The first few, and how many more there are.
fn listed(dirty: &[String], staged: &[String]) -> String {
    const SHOWN: usize = 5;
    let staged = staged.iter().map(|path| format!("`{path}` (staged)"));
    let all: Vec<_> = dirty.iter().map(|path| format!("`{path}`")).chain(staged).collect();
    let more = all.len().saturating_sub(SHOWN);
    let first = all[..all.len() - more].join(", ");
    if more > 0 { format!("{first} and {more} more") } else { first }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn porcelain_is_read() {
        let found = read("M  staged.rs\0 M dirty.rs\0MM both.rs\0?? new.rs\0R  to.rs\0from.rs\0");
        assert_eq!(found.dirty, ["both.rs", "dirty.rs", "new.rs"]);
        assert_eq!(found.staged, ["staged.rs", "to.rs"]);
        assert_eq!(read(""), Uncommitted::default());
    }

    #[test]
    fn many_are_not_all_listed() {
        let dirty: Vec<_> = (0..7).map(|i| format!("{i}.rs")).collect();
        assert_eq!(listed(&dirty, &[]), "`0.rs`, `1.rs`, `2.rs`, `3.rs`, `4.rs` and 2 more");
        assert_eq!(listed(&[], &dirty[..1]), "`0.rs` (staged)");
    }
}
