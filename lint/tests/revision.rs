//! Revisions of a repository, read beside its working tree.
#![allow(clippy::unwrap_used, reason = "what cannot be read or run fails the test")]

use std::{fs, path::Path, process::Command};

use cargo_responds::diff::{Revision, merge_base};
use tempfile::TempDir;

#[track_caller]
fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git").current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A repository with one commit, and a working tree and an index that differ from it and from each other.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    git(root, &["init", "--quiet", "."]);
    git(root, &["config", "user.name", "Tester"]);
    git(root, &["config", "user.email", "tester@example.org"]);
    fs::create_dir_all(root.join("api/src")).unwrap();
    fs::write(root.join("Cargo.toml"), "[workspace]\nmembers = [\"api\"]\n").unwrap();
    fs::write(root.join("api/Cargo.toml"), "[package]\nname = \"api\"\n").unwrap();
    fs::write(root.join("api/src/lib.rs"), "// committed\n").unwrap();
    git(root, &["add", "."]);
    git(root, &["commit", "--quiet", "--message", "one"]);
    fs::write(root.join("api/src/lib.rs"), "// staged\n").unwrap();
    git(root, &["add", "."]);
    fs::write(root.join("api/src/lib.rs"), "// changed\n").unwrap();
    folder
}

#[test]
fn the_files_are_those_of_the_revision_and_the_tree_stays() {
    let repository = repository();
    let status = || git(repository.path(), &["status", "--porcelain=v2", "--branch"]);
    let before = (status(), fs::read(repository.path().join(".git/index")).unwrap());
    let revision = Revision::of(repository.path(), "HEAD").unwrap();
    let manifest = revision.manifest().unwrap();
    assert_eq!(fs::read_to_string(manifest.with_file_name("api/src/lib.rs")).unwrap(), "// committed\n");
    assert_eq!((status(), fs::read(repository.path().join(".git/index")).unwrap()), before);
    assert_eq!(fs::read_to_string(repository.path().join("api/src/lib.rs")).unwrap(), "// changed\n");
    assert_eq!(git(repository.path(), &["worktree", "list"]).lines().count(), 1);
    drop(revision);
    assert!(!manifest.exists());
}

/// From the folder of a package, all files are there, and its own manifest is meant.
#[test]
fn a_folder_below_the_root_is_found_again() {
    let repository = repository();
    let revision = Revision::of(&repository.path().join("api/src"), "HEAD").unwrap();
    let manifest = revision.manifest().unwrap();
    assert!(manifest.ends_with("api/Cargo.toml") && manifest.with_file_name("../Cargo.toml").exists());
}

#[test]
fn what_is_wrong_is_told() {
    let repository = repository();
    for name in ["nowhere", "--help", "HEAD~1", "", "HEAD:api"] {
        let error = Revision::of(repository.path(), name).unwrap_err();
        assert_eq!(error.to_string(), format!("there is no revision `{name}`"));
    }
    let outside = tempfile::tempdir().unwrap();
    let error = Revision::of(outside.path(), "HEAD").unwrap_err();
    assert!(error.to_string().contains("is in no git repository"), "{error}");
}

/// Runs `diff --against` in a repository.
fn against(repository: &Path, rev: &str) -> snapbox::cmd::OutputAssert {
    let command = snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("cargo-responds"));
    let command = command.args(["diff", "--workspace", "--against", rev, "--manifest-path"]);
    command.arg(repository.join("Cargo.toml")).assert()
}

/// The command compares the working tree with the revision: here, they differ in comments alone.
#[test]
fn the_command_reads_both() {
    let repository = repository();
    against(repository.path(), "HEAD").success().stdout_eq("no status of any endpoint changed\n");
    against(repository.path(), "nowhere").code(2).stdout_eq("");
}

/// Parts that cannot be read do not count as missing, on either side.
#[test]
fn nothing_is_compared_where_something_cannot_be_read() {
    let repository = repository();
    let file = repository.path().join("api/src/lib.rs");
    let told = |rev: &str, side: &str| {
        let told = format!(
            "error: nothing can be compared, since this could not be read:\n  `api/src/lib.rs` {side}: line 1: [..]\n  \
             = help: fix it first: an endpoint in an unread file looks like a removed one\n"
        );
        against(repository.path(), rev).code(2).stdout_eq("").stderr_eq(told);
    };
    fs::write(&file, "fn broken( {}\n").unwrap();
    told("HEAD", "in the working tree");
    git(repository.path(), &["commit", "--quiet", "--all", "--message", "broken"]);
    // A file that is read on neither side hides no change, and is reported.
    let neither = "warning: `api/src/lib.rs` was compared on neither side: line 1: [..]\n";
    against(repository.path(), "HEAD").success().stderr_eq(neither);
    fs::write(&file, "// put right\n").unwrap();
    told("HEAD", "at `HEAD`");
    against(repository.path(), "HEAD~1").success();
}

/// The files of a submodule are kept in a repository of its own, so that the revision lacks them.
#[test]
fn nothing_is_compared_with_a_revision_whose_packages_are_submodules() {
    let (repository, library) = (repository(), repository());
    let root = repository.path();
    let source = library.path().to_str().unwrap();
    git(root, &["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", source, "lib"]);
    fs::write(root.join("Cargo.toml"), "[workspace]\nmembers = [\"api\", \"lib/*\"]\n").unwrap();
    fs::write(root.join("lib/api/Cargo.toml"), "[package]\nname = \"lib\"\n").unwrap();
    against(root, "HEAD").success();
    git(root, &["commit", "--quiet", "--all", "--message", "two"]);
    against(root, "HEAD").code(2).stdout_eq("").stderr_eq(
        "error: the package `lib` stands in a git submodule, whose files revision `HEAD` does not have\n  \
         = help: list each state in a checkout of its own by `cargo responds list --format json`, and compare the two files\n",
    );
}

/// A repository whose branch `work` left `main` one commit ago, while `main` went on.
fn branched() -> (TempDir, String) {
    let repository = repository();
    let root = repository.path();
    git(root, &["stash", "--quiet"]);
    git(root, &["branch", "--move", "main"]);
    let base = git(root, &["rev-parse", "HEAD"]).trim().to_owned();
    git(root, &["checkout", "--quiet", "-b", "work"]);
    git(root, &["commit", "--quiet", "--allow-empty", "--message", "mine"]);
    git(root, &["checkout", "--quiet", "main"]);
    git(root, &["commit", "--quiet", "--allow-empty", "--message", "theirs"]);
    git(root, &["checkout", "--quiet", "work"]);
    (repository, base)
}

#[test]
fn the_base_is_where_the_branch_left_the_default_branch() {
    let (repository, base) = branched();
    let root = repository.path();
    let found = || merge_base(root, None).unwrap();
    assert_eq!((found().commit, found().branch), (base.clone(), "main".to_owned()));
    // The default branch of `origin` has priority, whatever its name is.
    git(root, &["update-ref", "refs/remotes/origin/trunk", "main"]);
    git(root, &["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk"]);
    assert_eq!((found().commit, found().branch), (base.clone(), "origin/trunk".to_owned()));
    // The target of a pull request has priority over that.
    git(root, &["update-ref", "refs/remotes/origin/release", "work"]);
    let target = merge_base(root, Some("release")).unwrap();
    assert_eq!(target.branch, "origin/release");
    assert_ne!(target.commit, base);
}

#[test]
fn where_there_is_no_base_it_is_told_what_to_write() {
    let (repository, _) = branched();
    let root = repository.path();
    let error = merge_base(root, Some("nowhere")).unwrap_err();
    assert_eq!(error.to_string(), "there is no default branch to compare with");
    assert!(error.help().contains("cargo responds diff --against REV"), "{}", error.help());
    git(root, &["checkout", "--quiet", "--orphan", "other"]);
    git(root, &["commit", "--quiet", "--allow-empty", "--message", "apart"]);
    let error = merge_base(root, None).unwrap_err();
    assert_eq!(error.to_string(), "`HEAD` and `main` have no commit in common");
    assert!(error.help().contains("git fetch --unshallow"), "{}", error.help());
    let outside = tempfile::tempdir().unwrap();
    let error = merge_base(outside.path(), None).unwrap_err();
    assert!(error.to_string().contains("is in no git repository"), "{error}");
}
