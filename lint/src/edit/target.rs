//! One file that is about to be written.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::Change;
use crate::{Error, staged::staged};

/// A file that is about to be written: its new content waits beside it.
pub(super) struct Target<'a> {
    change: &'a Change,
    path: PathBuf,
    new: NamedTempFile,
}

/// A file that was written, and can be put back.
pub(super) struct Written<'a> {
    change: &'a Change,
    path: PathBuf,
}

impl<'a> Target<'a> {
    /// Writes the new content next to the file, or next to the target of its link.
    pub(super) fn prepare(root: &Path, change: &'a Change) -> Result<Self, Error> {
        let failed = |cause: io::Error| cannot_write(&change.path).because(cause);
        let root = root.canonicalize().map_err(failed)?;
        let path = root.join(&change.path).canonicalize().map_err(failed)?;
        if !path.starts_with(&root) {
            let what =
                format!("`{}` is a link to `{}`, outside of the workspace", change.path, path.display());
            return Err(Error::new(what, "change that file by hand, or run the command where it belongs"));
        }
        let new = beside(&path, &change.after).map_err(failed)?;
        Ok(Self { change, path, new })
    }

    /// Returns `true` if the file has not changed since it was read.
    pub(super) fn check(&self) -> Result<(), Error> {
        let now = fs::read(&self.path).map_err(|cause| cannot_write(&self.change.path).because(cause))?;
        if now == self.change.before.as_bytes() {
            return Ok(());
        }
        let what = format!("`{}` has been changed since it was read: nothing was written", self.change.path);
        Err(Error::new(what, "run the command again"))
    }

    /// Puts the new content in the place of the old.
    pub(super) fn write(self) -> Result<Written<'a>, Error> {
        let Self { change, path, new } = self;
        match new.persist(&path) {
            Ok(_) => Ok(Written { change, path }),
            Err(error) => Err(cannot_write(&change.path).because(error.error)),
        }
    }
}

impl Written<'_> {
    /// Puts the old content back.
    pub(super) fn undo(self) -> Result<(), Error> {
        let back =
            || beside(&self.path, &self.change.before)?.persist(&self.path).map_err(|error| error.error);
        match back() {
            Ok(_) => Ok(()),
            Err(cause) => {
                let what = format!(
                    "`{}` was changed, other files were not, and it cannot be put back",
                    self.change.path
                );
                Err(Error::new(what, "put it back by your version control").because(cause))
            }
        }
    }
}

/// A new file in the same folder, with the same permissions.
fn beside(path: &Path, text: &str) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    staged(folder, text, fs::metadata(path)?.permissions())
}

fn cannot_write(path: &str) -> Error {
    Error::new(format!("cannot write `{path}`: nothing was written"), "see that you may write to its folder")
}
