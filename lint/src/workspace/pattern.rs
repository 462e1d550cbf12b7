//! Patterns in which `*` matches any text and `?` one letter.

use std::{
    fs,
    path::{Component, Path, PathBuf},
};

/// The maximum number of folders that a pattern with `**` may match.
const MAX_FOLDERS: usize = 10_000;

/// Returns `true` if a name matches a pattern.
pub(super) fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) = (pattern.chars().collect(), name.chars().collect());
    let (mut at, mut read) = (0, 0);
    // The last star, and how much of the name it has taken.
    let mut star = None;
    while read < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, read));
                at += 1;
            }
            Some(letter) if *letter == '?' || *letter == name[read] => {
                at += 1;
                read += 1;
            }
            _ => {
                let Some((before, taken)) = star else { return false };
                star = Some((before, taken + 1));
                (at, read) = (before + 1, taken + 1);
            }
        }
    }
    pattern[at..].iter().all(|letter| *letter == '*')
}

/// Returns `true` if a path is a pattern, which may match nothing.
pub(super) fn is_pattern(path: &str) -> bool {
    path.contains(['*', '?', '['])
}

/// The folders below one that a path with patterns leads to, sorted.
pub(super) fn folders(root: &Path, path: &str) -> Vec<PathBuf> {
    let mut found = vec![root.to_owned()];
    for component in Path::new(path).components() {
        let name = component.as_os_str().to_string_lossy();
        found = match component {
            Component::Normal(_) if name == "**" => {
                found.into_iter().flat_map(|folder| below(&folder)).collect()
            }
            Component::Normal(_) if is_pattern(&name) => found
                .iter()
                .flat_map(|folder| children(folder))
                .filter(|folder| {
                    folder.file_name().is_some_and(|child| fits(&name, &child.to_string_lossy()))
                })
                .collect(),
            other => found.into_iter().map(|folder| folder.join(other)).collect(),
        };
        found.truncate(MAX_FOLDERS);
    }
    found.sort();
    found.dedup();
    found
}

/// A folder and all folders in it.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    let mut at = 0;
    while let Some(folder) = found.get(at).filter(|_| found.len() < MAX_FOLDERS).cloned() {
        found.extend(children(&folder).into_iter().filter(|child| !child.is_symlink()));
        at += 1;
    }
    found
}

/// The folders in a folder, without hidden ones.
fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let visible = entries.filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'));
    let folders = visible.map(|entry| entry.path()).filter(|path| path.is_dir());
    folders.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_anything() {
        for (pattern, name) in [
            ("a", "a"),
            ("a*", "abc"),
            ("*c", "abc"),
            ("a*c", "abbc"),
            ("*b*", "abc"),
            ("*", ""),
            ("a?c", "abc"),
            ("**", "x"),
            ("*ab*ab", "abxabab"),
        ] {
            assert!(fits(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [
            ("a", "ab"),
            ("a*", "ba"),
            ("*c", "abd"),
            ("a*b*c", "acb"),
            ("ab*ba", "aba"),
            ("?", ""),
            ("", "a"),
        ] {
            assert!(!fits(pattern, name), "{pattern} {name}");
        }
    }

    #[test]
    fn folders_are_found_by_patterns() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["crates/a", "crates/b/inner", ".hidden/c"] {
            fs::create_dir_all(folder.path().join(path)).unwrap();
        }
        fs::write(folder.path().join("crates/file"), "").unwrap();
        let found = |pattern| {
            let found = folders(folder.path(), pattern);
            let shown =
                found.iter().map(|path| path.strip_prefix(folder.path()).unwrap().display().to_string());
            shown.collect::<Vec<_>>()
        };
        assert_eq!(found("crates/*"), ["crates/a", "crates/b"]);
        assert_eq!(found("./crates/a"), ["crates/a"]);
        assert_eq!(found("*/?"), ["crates/a", "crates/b"]);
        assert_eq!(found("crates/**"), ["crates", "crates/a", "crates/b", "crates/b/inner"]);
        assert!(found("none/*").is_empty());
    }
}
