//! The commit at which the current branch left the default branch: the default base of a comparison.

use std::path::Path;

use super::revision::Git;
use crate::Error;

/// The commit at which a branch began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The commit, in full.
    pub commit: String,
    /// The branch that it was left from: `origin/main`.
    pub branch: String,
}

/// Finds where the current branch began.
///
/// `target` is the branch that a pull request is made against, if that is known; otherwise the default branch of
/// `origin` is taken, or a branch called `main` or `master`.
pub fn merge_base(folder: &Path, target: Option<&str>) -> Result<Base, Error> {
    let git = Git { folder };
    let help = "name what to compare with, a commit, a branch or a tag: `cargo responds diff --against REV`; or \
                compare two files that `cargo responds list --format json` wrote";
    let exists = |branch: &String| {
        let commit = format!("{branch}^{{commit}}");
        git.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit], None).is_ok()
    };
    git.run(&["rev-parse", "--git-dir"], None).map_err(|cause| {
        Error::new(format!("`{}` is in no git repository", folder.display()), help).because(cause)
    })?;
    let branch = candidates(&git, target).into_iter().find(exists);
    let branch = branch.ok_or_else(|| Error::new("there is no default branch to compare with", help))?;
    let commit = git.run(&["merge-base", "HEAD", &branch], None).map_err(|cause| {
        let help = format!("a shallow clone may lack it: `git fetch --unshallow`; otherwise {help}");
        let what = format!("`HEAD` and `{branch}` have no commit in common");
        if cause.is_empty() { Error::new(what, help) } else { Error::new(what, help).because(cause) }
    })?;
    Ok(Base { commit: commit.trim().to_owned(), branch })
}

/// The names that the default branch may have, the surest first.
fn candidates(git: &Git<'_>, target: Option<&str>) -> Vec<String> {
    if let Some(target) = target {
        return vec![format!("origin/{target}"), target.to_owned()];
    }
    let head = git.run(&["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"], None);
    let known = ["origin/main", "origin/master", "main", "master"].map(str::to_owned);
    head.map(|head| head.trim().to_owned()).into_iter().chain(known).collect()
}
