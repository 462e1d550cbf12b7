//! The new content of a file, which waits beside it until it is put in its place.

use std::{
    fs::Permissions,
    io::{self, Write as _},
    path::Path,
};

use tempfile::NamedTempFile;

/// Writes a text to a new file in a folder.
///
/// The text is on the disk before the file can take the place of another: a crash between the two leaves the old one.
pub(crate) fn staged(folder: &Path, text: &str, permissions: Permissions) -> io::Result<NamedTempFile> {
    let mut new = NamedTempFile::with_prefix_in(".responds-", folder)?;
    new.write_all(text.as_bytes())?;
    new.as_file().set_permissions(permissions)?;
    new.as_file().sync_all()?;
    Ok(new)
}
