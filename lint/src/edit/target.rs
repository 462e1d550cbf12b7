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
        let path = if change.is_new {
            new_path(&root, &change.path)
        } else {
            root.join(&change.path).canonicalize()
        };
        let path = path.map_err(failed)?;
        if !path.starts_with(&root) {
            let what =
                format!("`{}` is a link to `{}`, outside of the workspace", change.path, path.display());
            return Err(Error::new(what, "change that file by hand, or run the command where it belongs"));
        }
        // The folder of a new file may be missing too, and is made when it is written.
        let new = if change.is_new { staged_new(&root, &change.after) } else { beside(&path, &change.after) };
        let new = new.map_err(failed)?;
        Ok(Self { change, path, new })
    }

    /// Returns `true` if the file has not changed since it was read.
    pub(super) fn check(&self) -> Result<(), Error> {
        let same = if self.change.is_new {
            !self.path.exists()
        } else {
            let now = fs::read(&self.path).map_err(|cause| cannot_write(&self.change.path).because(cause))?;
            now == self.change.before.as_bytes()
        };
        if same {
            return Ok(());
        }
        let what = format!("`{}` has been changed since it was read: nothing was written", self.change.path);
        Err(Error::new(what, "run the command again"))
    }

    /// Puts the new content in the place of the old.
    pub(super) fn write(self) -> Result<Written<'a>, Error> {
        let Self { change, path, new } = self;
        if let Some(folder) = path.parent().filter(|_| change.is_new) {
            fs::create_dir_all(folder).map_err(|cause| cannot_write(&change.path).because(cause))?;
        }
        match new.persist(&path) {
            Ok(_) => Ok(Written { change, path }),
            Err(error) => Err(cannot_write(&change.path).because(error.error)),
        }
    }
}

impl Written<'_> {
    /// Puts the old content back.
    pub(super) fn undo(self) -> Result<(), Error> {
        let back = || {
            if self.change.is_new {
                return fs::remove_file(&self.path);
            }
            beside(&self.path, &self.change.before)?.persist(&self.path).map_err(|error| error.error)?;
            Ok(())
        };
        match back() {
            Ok(()) => Ok(()),
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

/// The path of a file that is not there: the last of its folders that are there is where it leads to.
fn new_path(root: &Path, path: &str) -> io::Result<PathBuf> {
    let path = root.join(path);
    let Some(there) = path.ancestors().skip(1).find(|folder| folder.exists()) else { return Ok(path) };
    let rest = path.strip_prefix(there).unwrap_or(&path).to_owned();
    Ok(there.canonicalize()?.join(rest))
}

/// A new file in the root, with the permissions that new files have.
fn staged_new(root: &Path, text: &str) -> io::Result<NamedTempFile> {
    let permissions = fs::metadata(root.join("Cargo.toml")).or_else(|_| fs::metadata(root))?.permissions();
    staged(root, text, permissions)
}

fn cannot_write(path: &str) -> Error {
    Error::new(format!("cannot write `{path}`: nothing was written"), "see that you may write to its folder")
}
