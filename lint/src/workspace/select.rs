//! Which packages of a workspace are asked for, as cargo does it.

use super::{Error, Workspace};

/// What `-p`, `--workspace` and `--exclude` say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// `-p NAME`, where `*` stands for anything.
    pub packages: Vec<String>,
    /// `--workspace`
    pub workspace: bool,
    /// `--exclude NAME`, where `*` stands for anything.
    pub exclude: Vec<String>,
}

/// Marks the packages that are asked for; without a wish those that cargo would build.
pub(super) fn select(workspace: &mut Workspace, selection: &Selection) -> Result<(), Error> {
    for name in selection.packages.iter().chain(&selection.exclude) {
        if !workspace.packages.iter().any(|package| fits(name, &package.name)) {
            let known = workspace.packages.iter().map(|package| package.name.clone()).collect();
            return Err(Error::Package { name: name.clone(), known });
        }
    }
    for package in &mut workspace.packages {
        let named = |names: &[String]| names.iter().any(|name| fits(name, &package.name));
        package.selected = if selection.workspace || !selection.packages.is_empty() {
            (selection.workspace || named(&selection.packages)) && !named(&selection.exclude)
        } else {
            package.selected && !named(&selection.exclude)
        };
    }
    Ok(())
}

/// Whether a name fits a pattern in which `*` stands for anything.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((head, tail)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut rest) = name.strip_prefix(head) else { return false };
    let mut parts: Vec<_> = tail.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_anything() {
        for (pattern, name) in
            [("a", "a"), ("a*", "abc"), ("*c", "abc"), ("a*c", "abbc"), ("*b*", "abc"), ("*", "")]
        {
            assert!(fits(pattern, name), "{pattern} {name}");
        }
        for (pattern, name) in [("a", "ab"), ("a*", "ba"), ("*c", "abd"), ("a*b*c", "acb"), ("ab*ba", "aba")]
        {
            assert!(!fits(pattern, name), "{pattern} {name}");
        }
    }
}
