//! A document as a file: compared, and written.

use std::{fs, io, path::Path};

use similar::TextDiff;

use crate::{Error, staged::staged};

/// The comparison of a committed document with the current one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// They are the same.
    Current,
    /// There is none.
    Missing,
    /// They differ: a unified diff from the committed to the expected document.
    Outdated(String),
}

/// Compares the document at a path with the expected one; line endings do not matter.
pub fn check(path: &Path, document: &str) -> Result<Checked, Error> {
    let Some(committed) = read(path)? else { return Ok(Checked::Missing) };
    if committed == document {
        return Ok(Checked::Current);
    }
    let name = path.display().to_string().replace('\\', "/");
    let diff = TextDiff::from_lines(committed.as_str(), document);
    let diff =
        diff.unified_diff().header(&format!("{name} (committed)"), &format!("{name} (current)")).to_string();
    Ok(Checked::Outdated(diff))
}

/// Writes the document to a path, all of it or nothing; a file that says the same already is left as it is.
pub fn write(path: &Path, document: &str) -> Result<(), Error> {
    if read(path)?.as_deref() == Some(document) {
        return Ok(());
    }
    // A link is kept, and its target is written.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let help = format!("create it: `mkdir -p {}`; no folders are created unasked", folder.display());
        return Err(Error::new(format!("there is no folder `{}`", folder.display()), help));
    }
    let failed = |cause: io::Error| {
        let help = "choose a file that you may write, and a folder that has room";
        Error::new(format!("cannot write `{}`", path.display()), help).because(cause)
    };
    let permissions = fs::metadata(path).map(|existing| existing.permissions());
    let permissions = permissions.or_else(|_| readable(folder)).map_err(failed)?;
    let file = staged(folder, document, permissions).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// The permissions of a document that is there for everyone; files for a while are there for their owner alone.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "as elsewhere")]
fn readable(_: &Path) -> io::Result<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::Permissions::from_mode(0o644))
}

/// Elsewhere, files have the permissions of their folder.
#[cfg(not(unix))]
fn readable(folder: &Path) -> io::Result<fs::Permissions> {
    tempfile::NamedTempFile::new_in(folder)?.as_file().metadata().map(|file| file.permissions())
}

/// The content of a file with line feeds only; none if there is no file.
fn read(path: &Path) -> Result<Option<String>, Error> {
    // Reading a device or a pipe may never end.
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        let help = "name a file, or `-` for the standard output";
        return Err(Error::new(format!("`{}` is no file", path.display()), help));
    }
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).replace("\r\n", "\n"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let help = "name a file that you may read";
            Err(Error::new(format!("cannot read `{}`", path.display()), help).because(error))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_shown_and_line_ends_do_not_matter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("responses.md");
        assert_eq!(check(&path, "a\nb\n").unwrap(), Checked::Missing);
        write(&path, "a\nb\n").unwrap();
        assert_eq!(check(&path, "a\nb\n").unwrap(), Checked::Current);
        fs::write(&path, "a\r\nb\r\n").unwrap();
        assert_eq!(check(&path, "a\nb\n").unwrap(), Checked::Current);
        write(&path, "a\nb\n").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"a\r\nb\r\n");
        let Checked::Outdated(diff) = check(&path, "a\nc\n").unwrap() else { panic!("they differ") };
        assert!(diff.contains("\n-b\n+c\n") && !diff.contains('\r'), "{diff}");
    }

    #[test]
    fn no_folder_is_created() {
        let folder = tempfile::tempdir().unwrap();
        let error = write(&folder.path().join("docs/responses.md"), "a").unwrap_err();
        assert!(error.to_string().starts_with("there is no folder"), "{error}");
        assert!(fs::read_dir(folder.path()).unwrap().next().is_none());
        assert!(check(folder.path(), "a").is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_devices_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("responses.md"), folder.path().join("link.md"));
        fs::write(&path, "a").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        write(&link, "b").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"b");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        for device in ["/dev/null", "/dev/zero"] {
            let error = write(Path::new(device), "b").unwrap_err();
            assert_eq!(error.to_string(), format!("`{device}` is no file"));
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_there_for_everyone_and_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("responses.md");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        write(&path, "a").unwrap();
        assert_eq!(mode(), 0o644);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        write(&path, "b").unwrap();
        assert_eq!(mode(), 0o600);
    }
}
