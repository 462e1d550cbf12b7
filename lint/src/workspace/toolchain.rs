//! The toolchain that a folder pins for its cargo: it is not needed here, and may not be there.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A toolchain that is pinned and not installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Its name: `1.80.0`, `nightly-2026-01-01`.
    pub channel: String,
    /// The file that pins it.
    pub file: PathBuf,
}

/// Returns the toolchain that is pinned in a folder or around it, if it is not in the folder of rustup.
#[must_use]
pub fn missing(folder: &Path, rustup: &Path) -> Option<Missing> {
    let names = ["rust-toolchain", "rust-toolchain.toml"];
    let files = folder.ancestors().flat_map(|folder| names.map(|name| folder.join(name)));
    let file = files.into_iter().find(|file| file.is_file())?;
    let channel = channel(&fs::read_to_string(&file).ok()?)?;
    let installed = fs::read_dir(rustup.join("toolchains")).ok()?.flatten();
    let is_installed = installed.map(|entry| entry.file_name().to_string_lossy().into_owned()).any(|name| {
        name == channel
            || name.strip_prefix(&channel).is_some_and(|rest| rest.starts_with('-') && is_host(rest))
    });
    (!is_installed).then_some(Missing { channel, file })
}

/// Returns `true` if this is a host and not a date: `nightly` is not `nightly-2026-01-01`.
fn is_host(rest: &str) -> bool {
    rest.trim_start_matches('-').starts_with(|first: char| first.is_alphabetic())
}

/// The channel in a file that pins a toolchain: it may be the only line.
fn channel(text: &str) -> Option<String> {
    if let Ok(document) = text.parse::<toml_edit::DocumentMut>() {
        return document.get("toolchain")?.get("channel")?.as_str().map(str::to_owned);
    }
    let line = text.trim();
    (!line.is_empty() && !line.contains(char::is_whitespace)).then(|| line.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pinned_and_not_installed_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let (rustup, deep) = (folder.path().join("rustup"), folder.path().join("app/deep"));
        for name in ["1.80.0-x86_64-unknown-linux-gnu", "nightly-2026-01-01-x86_64-unknown-linux-gnu"] {
            fs::create_dir_all(rustup.join("toolchains").join(name)).unwrap();
        }
        fs::create_dir_all(&deep).unwrap();
        assert_eq!(missing(&deep, &rustup), None);
        let pinned = |file: &str, text: &str| {
            let file = folder.path().join("app").join(file);
            fs::write(&file, text).unwrap();
            let missing = missing(&deep, &rustup);
            fs::remove_file(&file).unwrap();
            missing.map(|missing| missing.channel)
        };
        assert_eq!(
            pinned("rust-toolchain.toml", "[toolchain]\nchannel = \"1.60.7\"\n").as_deref(),
            Some("1.60.7")
        );
        assert_eq!(pinned("rust-toolchain", "1.80\n").as_deref(), Some("1.80"));
        assert_eq!(pinned("rust-toolchain", "nightly").as_deref(), Some("nightly"));
        assert_eq!(pinned("rust-toolchain", "1.80.0\n"), None);
        assert_eq!(pinned("rust-toolchain.toml", "[toolchain]\nchannel = \"nightly-2026-01-01\""), None);
        assert_eq!(pinned("rust-toolchain.toml", "[toolchain]\npath = \"/opt/rust\""), None);
        assert_eq!(missing(&deep, Path::new("/nowhere")), None, "rustup is not used here");
    }
}
