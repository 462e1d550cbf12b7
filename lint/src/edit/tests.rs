//! Edits, diffs that git accepts, and the written files.

use std::{fs, path::PathBuf, process::Command};

use super::*;
use crate::{Site, edit::tree::Allow};

fn one(text: &str, edits: &[(u32, u32, &str)]) -> Changes {
    let mut sources = Sources::default();
    let file = sources.add("src/a.rs".to_owned(), Arc::from(text));
    let edits = edits
        .iter()
        .map(|&(start, end, text)| Edit { site: Site { file, start, end }, text: text.to_owned() });
    changes(&sources, &edits.collect::<Vec<_>>())
}

fn change(path: &str, before: &str, after: &str) -> Change {
    Change { path: path.to_owned(), before: Arc::from(before), after: after.to_owned(), is_new: false }
}

fn git(folder: &Path, args: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.autocrlf=false"])
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A folder with files.
fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().canonicalize().unwrap();
    for (path, text) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    (dir, root)
}

/// All that lies in a folder: names and contents.
fn listed(root: &Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn a_new_file_is_made_with_its_folder_and_taken_back_where_another_fails() {
    let (_dir, root) = folder(&[("a.rs", "a\n")]);
    let new = Change { is_new: true, ..change(".cargo/config.toml", "", "[env]\n") };
    let changes = [new.clone(), change("a.rs", "a\n", "b\n")];
    git(&root, &["init", "-q", "."]);
    fs::write(root.join("made.patch"), diff(&changes)).unwrap();
    git(&root, &["apply", "--check", "made.patch"]);

    fs::write(root.join("a.rs"), "other\n").unwrap();
    assert!(apply(&root, &changes).is_err());
    assert!(!root.join(".cargo").exists());
    fs::write(root.join("a.rs"), "a\n").unwrap();
    apply(&root, &changes).unwrap();
    assert_eq!(fs::read_to_string(root.join(".cargo/config.toml")).unwrap(), "[env]\n");
    let error = apply(&root, &[new]).unwrap_err().to_string();
    assert_eq!(error, "`.cargo/config.toml` has been changed since it was read: nothing was written");
}

#[test]
#[cfg(unix)]
fn a_new_file_is_not_made_outside_of_the_workspace() {
    let (_dir, root) = folder(&[("a.rs", "a\n")]);
    let (_other, outside) = folder(&[]);
    std::os::unix::fs::symlink(&outside, root.join(".cargo")).unwrap();
    let new = Change { is_new: true, ..change(".cargo/config.toml", "", "[env]\n") };
    assert!(apply(&root, &[new]).unwrap_err().to_string().contains("outside of the workspace"));
    assert_eq!(listed(&outside), []);
}

#[test]
fn edits_are_made_and_the_rest_stays() {
    let text = "\u{feff}a\r\nb\tc\r\n\n  d";
    let made = one(text, &[(9, 9, "!"), (3, 4, "x"), (3, 3, "<")]);
    assert_eq!(made.changes[0].after, "\u{feff}<x\r\nb\tc!\r\n\n  d");
    assert_eq!(made.changes[0].path, "src/a.rs");
    assert_eq!(made.left_out, []);
}

#[test]
fn the_same_edit_is_made_once_and_several_at_one_place_in_order() {
    let made = one("ab", &[(1, 1, "-"), (1, 1, "+"), (1, 1, "-")]);
    assert_eq!(made.changes[0].after, "a-+b");
}

#[test]
fn what_is_in_the_way_is_left_out_and_told() {
    let made = one("abcdef", &[(1, 4, "x"), (3, 5, "y"), (2, 2, "z"), (4, 4, "w"), (9, 9, "outside")]);
    assert_eq!(made.changes[0].after, "axwef");
    let texts: Vec<_> = made.left_out.iter().map(|edit| edit.text.as_str()).collect();
    assert_eq!(texts, ["z", "y", "outside"]);
}

#[test]
fn what_changes_nothing_is_no_change() {
    assert_eq!(one("abc", &[(1, 2, "b")]), Changes::default());
}

#[test]
fn git_takes_the_diff() {
    let long = (0..40).map(|line| format!("line {line}\n")).collect::<Vec<_>>().concat();
    let changed = long.replace("line 5\n", "line five\nand more\n").replace("line 30\n", "");
    let files = [
        ("a.rs", "a\nb", "a\nc"),
        ("b c.rs", "a\r\nb\rc\r\n", "a\r\nx\r\nb\rc\r\n"),
        ("d/\u{ac00}.rs", "\u{feff}a\n", "\u{feff}b\n\n"),
        ("e\"f.rs", "a", "a\n"),
        ("long.rs", long.as_str(), changed.as_str()),
        ("z.rs", "", "new\n"),
    ];
    let (_dir, root) = folder(&files.map(|(path, before, _)| (path, before)));
    git(&root, &["init", "-q"]);
    let patch = diff(&files.map(|(path, before, after)| change(path, before, after)));
    fs::write(root.join("changes.patch"), patch).unwrap();
    git(&root, &["apply", "changes.patch"]);
    for (path, _, after) in files {
        assert_eq!(fs::read_to_string(root.join(path)).unwrap(), after, "{path}");
    }
}

#[test]
fn a_diff_reads_as_git_prints_it() {
    let diff = diff(&[change("src/a.rs", "a\nb\n", "a\nx\nb\n")]);
    let expected = expect_test::expect![[r"
        diff --git a/src/a.rs b/src/a.rs
        --- a/src/a.rs
        +++ b/src/a.rs
        @@ -1,2 +1,3 @@
         a
        +x
         b
    "]];
    expected.assert_eq(&diff);
}

#[test]
fn all_is_written_and_nothing_left_beside() {
    let (_dir, root) = folder(&[("a.rs", "a"), ("b.rs", "b")]);
    apply(&root, &[change("a.rs", "a", "x\r\n"), change("b.rs", "b", "y")]).unwrap();
    let expected = [("a.rs", "x\r\n"), ("b.rs", "y")].map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert_eq!(listed(&root), expected);
}

#[test]
fn nothing_is_written_where_one_file_is_not_what_it_was() {
    let (_dir, root) = folder(&[("a.rs", "a"), ("b.rs", "changed")]);
    let before = listed(&root);
    let error = apply(&root, &[change("a.rs", "a", "x"), change("b.rs", "b", "y")]).unwrap_err();
    assert_eq!(error.to_string(), "`b.rs` has been changed since it was read: nothing was written");
    let error = apply(&root, &[change("a.rs", "a", "x"), change("gone.rs", "b", "y")]).unwrap_err();
    assert!(error.to_string().starts_with("cannot write `gone.rs`: nothing was written"), "{error}");
    assert_eq!(listed(&root), before);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let (_dir, root) = folder(&[("a/real.rs", "a"), ("outside.rs", "b")]);
    let real = root.join("a/real.rs");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real.rs", root.join("a/link.rs")).unwrap();
    symlink("../outside.rs", root.join("a/out.rs")).unwrap();
    let workspace = root.join("a");
    apply(&workspace, &[change("link.rs", "a", "x")]).unwrap();
    assert!(root.join("a/link.rs").is_symlink());
    assert_eq!(fs::read_to_string(&real).unwrap(), "x");
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    let error = apply(&workspace, &[change("out.rs", "b", "y")]).unwrap_err();
    assert!(error.to_string().ends_with("outside of the workspace"), "{error}");
    assert_eq!(fs::read_to_string(root.join("outside.rs")).unwrap(), "b");
}

#[cfg(unix)]
#[test]
fn what_was_written_is_put_back_where_the_rest_cannot_be() {
    let (_dir, root) = folder(&[("a.rs", "a"), ("b.rs", "b")]);
    let changes = [change("a.rs", "a", "x"), change("b.rs", "b", "y")];
    let mut targets = changes.iter().map(|change| Target::prepare(&root, change).unwrap());
    let (first, second) = (targets.next().unwrap(), targets.next().unwrap());
    let written = first.write().unwrap();
    assert_eq!(fs::read_to_string(root.join("a.rs")).unwrap(), "x");
    drop(second);
    written.undo().unwrap();
    let expected = [("a.rs", "a"), ("b.rs", "b")].map(|(name, text)| (name.to_owned(), text.to_owned()));
    assert_eq!(listed(&root), expected);
}

#[test]
fn a_tree_with_changes_is_refused() {
    let (_dir, root) = folder(&[("a.rs", "a"), ("b.rs", "b")]);
    let all = Allow { dirty: true, staged: true, no_vcs: true };
    let refused = |allow| tree::require_clean(&root, allow).map_err(|error| error.help().to_owned());
    assert!(refused(Allow::default()).unwrap_err().contains("--allow-no-vcs"));
    assert_eq!(refused(all), Ok(()));

    git(&root, &["init", "-q"]);
    git(&root, &["add", "."]);
    assert!(refused(Allow { no_vcs: true, ..Allow::default() }).unwrap_err().contains("--allow-staged"));
    assert_eq!(refused(Allow { staged: true, ..Allow::default() }), Ok(()));
    git(&root, &["commit", "-q", "-m", "a"]);
    assert_eq!(refused(Allow::default()), Ok(()));

    fs::write(root.join("a.rs"), "x").unwrap();
    assert!(refused(Allow { staged: true, ..Allow::default() }).unwrap_err().contains("--allow-dirty"));
    assert_eq!(refused(Allow { dirty: true, ..Allow::default() }), Ok(()));
}
