//! Changes to files: planned on their read content, shown as a diff, and written all or none.

mod diff;
pub(crate) mod line;
mod target;
pub mod tree;

use std::{collections::BTreeSet, path::Path, sync::Arc};

pub use diff::diff;

use crate::{Error, FileId, Sources, finding::Edit};
use target::Target;

/// The change of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path below the root of the workspace, with `/`.
    pub path: String,
    /// The content when it was read.
    pub before: Arc<str>,
    /// The content to write.
    pub after: String,
    /// `true` if there is no such file yet.
    pub is_new: bool,
}

/// The changes of files by edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The files that change, sorted by path.
    pub changes: Vec<Change>,
    /// The edits that conflict with others, and were left out.
    pub left_out: Vec<Edit>,
}

/// Applies edits to the text of their files.
///
/// The same edit twice is one. Insertions at one place keep the given order; of two edits that replace the same text,
/// the first is made. All other bytes are unchanged.
#[must_use]
pub fn changes(sources: &Sources, edits: &[Edit]) -> Changes {
    let mut known = BTreeSet::new();
    let mut sorted: Vec<&Edit> = edits.iter().filter(|edit| known.insert(*edit)).collect();
    sorted.sort_by_key(|edit| (edit.site.file, edit.site.start, edit.site.end));
    let mut changes = Changes::default();
    for edits in sorted.chunk_by(|one, other| one.site.file == other.site.file) {
        let change = one_file(sources, edits[0].site.file, edits, &mut changes.left_out);
        changes.changes.extend(change.filter(|change| *change.before != *change.after));
    }
    changes.changes.sort_by(|one, other| one.path.cmp(&other.path));
    changes
}

fn one_file(sources: &Sources, file: FileId, edits: &[&Edit], left_out: &mut Vec<Edit>) -> Option<Change> {
    let source = sources.get(file);
    let (mut after, mut done) = (String::with_capacity(source.text.len()), 0);
    for edit in edits {
        let (start, end) = (edit.site.start as usize, edit.site.end as usize);
        let between = source.text.get(done..start);
        match between.filter(|_| source.text.get(start..end).is_some()) {
            Some(between) => {
                after.push_str(between);
                after.push_str(&edit.text);
                done = end;
            }
            None => left_out.push((*edit).clone()),
        }
    }
    after.push_str(source.text.get(done..)?);
    Some(Change { path: source.path.clone(), before: Arc::clone(&source.text), after, is_new: false })
}

/// Writes changes below the root of a workspace: all of them, or none.
///
/// # Errors
///
/// Fails if a file has changed since it was read or looked for, lies outside the root, or cannot be written. Nothing is changed
/// then.
pub fn apply(root: &Path, changes: &[Change]) -> Result<(), Error> {
    let targets: Result<Vec<_>, _> = changes.iter().map(|change| Target::prepare(root, change)).collect();
    let targets = targets?;
    targets.iter().try_for_each(Target::check)?;
    let mut written = Vec::new();
    for target in targets {
        match target.write() {
            Ok(restore) => written.push(restore),
            Err(error) => {
                for restore in written {
                    restore.undo()?;
                }
                return Err(error);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
