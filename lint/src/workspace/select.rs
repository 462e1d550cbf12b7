//! The selected packages of a workspace, as cargo selects them.

use super::{Error, Workspace, pattern::fits};

/// The values of `-p`, `--workspace` and `--exclude`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// `-p NAME`, where `*` matches any text.
    pub packages: Vec<String>,
    /// `--workspace`
    pub workspace: bool,
    /// `--exclude NAME`, where `*` matches any text.
    pub exclude: Vec<String>,
}

/// Marks the selected packages; by default those that cargo would build.
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
    if workspace.at_root && *selection == Selection::default() {
        let left_out =
            workspace.packages.iter().filter(|package| !package.selected && !package.targets.is_empty());
        workspace.left_out = left_out.map(|package| package.name.clone()).collect();
    }
    Ok(())
}
