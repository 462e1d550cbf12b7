//! `--fix`: applies the fixes of findings that have exactly one.

use std::collections::{BTreeMap, BTreeSet};

use cargo_responds::{
    Error, Workspace,
    edit::{self, Changes, tree},
    finding::Edit,
    report::{Checked, several},
};

use crate::cli::Out;

/// The number of times that files are checked again: if two fixes change the same place, one waits, and a fix adds one
/// code of several.
pub(super) const ROUNDS: usize = 8;

/// The options that permit changes of files.
#[derive(Clone, Copy, Debug, clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag")]
pub(super) struct Fix {
    /// Apply the fixes that have one right form, and report the rest
    #[arg(long = "fix", conflicts_with = "write_baseline")]
    pub(super) wanted: bool,
    /// Print the changes as a diff instead of making them
    #[arg(long, requires = "wanted")]
    pub(super) dry_run: bool,
    /// Change files even if there are uncommitted changes
    #[arg(long, requires = "wanted")]
    allow_dirty: bool,
    /// Change files even if there are staged changes
    #[arg(long, requires = "wanted")]
    allow_staged: bool,
    /// Change files even without a git repository
    #[arg(long, requires = "wanted")]
    allow_no_vcs: bool,
}

impl Fix {
    /// Refuses where what is written could not be told apart from other changes.
    pub(super) fn permit(self, workspace: &Workspace) -> Result<(), Error> {
        let (dirty, staged) = (self.allow_dirty, self.allow_staged);
        tree::require_clean(&workspace.root, tree::Allow { dirty, staged, no_vcs: self.allow_no_vcs })
    }
}

/// The number of fixes by file.
#[derive(Debug, Default)]
pub(super) struct Fixed(BTreeMap<String, usize>);

impl Fixed {
    /// Applies the fixes of findings that have exactly one; returns `true` if there were any.
    pub(super) fn apply(&mut self, checked: &Checked<'_>, workspace: &Workspace) -> Result<bool, Error> {
        let sources = &checked.analysis.sources;
        let edits = edits(checked);
        let Changes { changes, left_out } = edit::changes(sources, &edits);
        edit::apply(&workspace.root, &changes)?;
        for edit in edits.iter().filter(|edit| !left_out.contains(edit)) {
            *self.0.entry(sources.get(edit.site.file).path.clone()).or_default() += 1;
        }
        Ok(!changes.is_empty())
    }

    /// Says what was done.
    pub(super) fn tell(&self, out: &mut Out) {
        for (path, count) in &self.0 {
            out.note(format_args!("fixed `{path}` ({})", several(*count, "change")));
        }
    }
}

/// The edits of findings, each once.
fn edits(checked: &Checked<'_>) -> Vec<Edit> {
    let edits: BTreeSet<_> = checked.findings.iter().filter_map(|finding| finding.fix.clone()).collect();
    edits.into_iter().collect()
}

/// Prints what [`Fixed::apply`] would change, as a diff that `git apply` takes.
pub(super) fn preview(checked: &Checked<'_>, out: &mut Out) {
    let edits = edits(checked);
    let Changes { changes, left_out } = edit::changes(&checked.analysis.sources, &edits);
    out.print(&edit::diff(&changes));
    let (count, files) = (several(edits.len() - left_out.len(), "change"), several(changes.len(), "file"));
    out.note(format_args!("would make {count} in {files}; nothing was written"));
    if !left_out.is_empty() {
        out.note(format_args!("{} would follow once these are made", several(left_out.len(), "more change")));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use cargo_responds::{Finding, Site, analysis::Analysis};
    use responds_core::{rule::Level, rules};
    use tempfile::TempDir;

    use super::*;

    const TEXT: &str = "#[responds(200, 200)]\nfn one() {}\n";

    /// A folder with one file, and a finding there whose fix drops a part of it.
    fn folder() -> (TempDir, Analysis) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("lib.rs"), TEXT).unwrap();
        let mut analysis = Analysis::default();
        let file = analysis.sources.add("lib.rs".into(), TEXT.into());
        let site = Site { file, start: 14, end: 19 };
        analysis.findings.push(Finding {
            rule: rules::from_id("duplicate_status").unwrap(),
            level: Level::Deny,
            message: String::new(),
            help: String::new(),
            cite: None,
            status: Some(200),
            key: None,
            handler: "one".into(),
            named_at: site,
            site,
            path: Vec::new(),
            related: Vec::new(),
            fix: Some(Edit { site, text: String::new() }),
            offers: Vec::new(),
        });
        (folder, analysis)
    }

    fn applied(folder: &TempDir, analysis: &Analysis) -> Result<bool, Error> {
        let workspace = Workspace::of_folder(folder.path()).unwrap();
        Fixed::default().apply(&Checked::new(&analysis.findings, analysis), &workspace)
    }

    fn written(folder: &TempDir) -> String {
        fs::read_to_string(folder.path().join("lib.rs")).unwrap()
    }

    #[test]
    fn what_has_one_right_answer_is_put_right() {
        let (folder, analysis) = folder();
        assert!(applied(&folder, &analysis).unwrap());
        assert_eq!(written(&folder), "#[responds(200)]\nfn one() {}\n");
    }

    #[test]
    fn what_has_none_stays() {
        let (folder, mut analysis) = folder();
        analysis.findings[0].fix = None;
        assert!(!applied(&folder, &analysis).unwrap());
        assert_eq!(written(&folder), TEXT);
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let (folder, analysis) = folder();
        fs::write(folder.path().join("lib.rs"), "fn other() {}\n").unwrap();
        assert!(applied(&folder, &analysis).is_err());
        assert_eq!(written(&folder), "fn other() {}\n");
    }
}
