//! The source of the dependency: the registry, a folder or a git repository.

use std::{
    fs,
    path::{Component, Path, PathBuf},
};

use toml_edit::{Document, Value};

/// The package that is depended on.
const NAME: &str = "responds";
/// The list that cargo keeps next to the programs that it installs: their packages and sources.
const INSTALLED: &str = ".crates2.json";

/// The source of the dependency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// The registry, in the version of this program.
    #[default]
    Registry,
    /// A folder.
    Path(PathBuf),
    /// A git repository.
    Git {
        /// Its address.
        url: String,
        /// The commit; the newest where none is named.
        revision: Option<String>,
    },
}

impl Origin {
    /// The source that this program was built from: the version of a checkout may not be published.
    ///
    /// For a program below the folder of a checkout, it is that folder; for one from `cargo install`, it is the source
    /// in cargo's list.
    #[must_use]
    pub fn of_program(program: &Path) -> Self {
        let program = program.canonicalize().unwrap_or_else(|_| program.to_owned());
        let checkout = program.ancestors().skip(1).find(|folder| is_checkout(folder));
        if let Some(folder) = checkout {
            return Self::Path(folder.to_owned());
        }
        let root = program.parent().and_then(Path::parent);
        let list = root.and_then(|root| fs::read_to_string(root.join(INSTALLED)).ok());
        list.and_then(|list| Self::noted(&list)).unwrap_or_default()
    }

    /// The record of the installation in cargo: `cargo-responds 0.1.0 (git+https://host/repository#commit)`.
    fn noted(list: &str) -> Option<Self> {
        let list: serde_json::Value = serde_json::from_str(list).ok()?;
        let mut packages = list.get("installs")?.as_object()?.keys();
        let package = packages.find(|package| package.split(' ').next() == Some(env!("CARGO_PKG_NAME")))?;
        let source = package.rsplit_once('(')?.1.strip_suffix(')')?;
        if let Some(folder) = source.strip_prefix("path+file://") {
            // On Windows a slash precedes the drive.
            let drive = folder.strip_prefix('/').filter(|path| path.as_bytes().get(1) == Some(&b':'));
            let folder = Path::new(drive.unwrap_or(folder)).parent()?;
            return is_checkout(folder).then(|| Self::Path(folder.to_owned()));
        }
        let (address, revision) = source.strip_prefix("git+")?.rsplit_once('#')?;
        let url = address.split('?').next()?.to_owned();
        Some(Self::Git { url, revision: Some(revision.to_owned()) })
    }

    /// The form in a manifest: `version = "0.1"`.
    pub(super) fn written(&self, root: &Path, manifest: &str) -> String {
        match self {
            Self::Registry => {
                let version: Vec<_> = env!("CARGO_PKG_VERSION").split('.').take(2).collect();
                format!("version = \"{}\"", version.join("."))
            }
            Self::Path(path) => {
                let folder = root.join(manifest);
                let from = folder.parent().unwrap_or(root);
                let path = relative(from, path).unwrap_or_else(|| path.clone());
                format!("path = {}", Value::from(path.to_string_lossy().replace('\\', "/")))
            }
            Self::Git { url, revision } => {
                let revision = revision.as_ref().map(|revision| format!(", rev = {}", Value::from(revision)));
                format!("git = {}{}", Value::from(url), revision.unwrap_or_default())
            }
        }
    }
}

/// Returns `true` if a folder holds the sources of this project.
fn is_checkout(folder: &Path) -> bool {
    let Ok(text) = fs::read_to_string(folder.join("Cargo.toml")) else { return false };
    let Ok(manifest) = Document::parse(text) else { return false };
    let name = manifest.get("package").and_then(|package| package.get("name"));
    name.and_then(toml_edit::Item::as_str) == Some(NAME)
}

/// A path as seen from a folder; `None` where they have no root in common.
fn relative(from: &Path, to: &Path) -> Option<PathBuf> {
    let (from, to) = (from.canonicalize().ok()?, to.canonicalize().ok()?);
    let common = from.components().zip(to.components()).take_while(|(one, other)| one == other).count();
    if common == 0 {
        return None;
    }
    let up = from.components().skip(common).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to.components().skip(common)).collect();
    Some(if path.as_os_str().is_empty() { PathBuf::from(".") } else { path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn noted(source: &str) -> Option<Origin> {
        Origin::noted(&format!(
            r#"{{"installs": {{"bat 1.0.0 (registry+r)": {{}}, "cargo-responds 0.1.0 ({source})": {{}}}}}}"#
        ))
    }

    #[test]
    fn a_program_in_a_checkout_comes_from_there() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        fs::create_dir_all(root.join("target/debug")).unwrap();
        let program = root.join("target/debug/cargo-responds");
        fs::write(&program, "").unwrap();
        assert_eq!(Origin::of_program(&program), Origin::Registry);
        fs::write(root.join("Cargo.toml"), "[package]\nname = \"service\"\n").unwrap();
        assert_eq!(Origin::of_program(&program), Origin::Registry);
        fs::write(root.join("Cargo.toml"), "[package]\nname = \"responds\"\n").unwrap();
        assert_eq!(Origin::of_program(&program), Origin::Path(root));
    }

    #[test]
    fn an_installed_program_comes_from_what_cargo_noted() {
        let git = |url: &str, revision: &str| {
            Some(Origin::Git { url: url.into(), revision: Some(revision.into()) })
        };
        assert_eq!(noted("git+https://host/a.git?branch=main#0a1b"), git("https://host/a.git", "0a1b"));
        assert_eq!(noted("git+ssh://host/a#0a1b"), git("ssh://host/a", "0a1b"));
        assert_eq!(noted("registry+https://host/index"), None);
        assert_eq!(noted("path+file:///nowhere/lint"), None);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let here = format!("path+file://{}", root.join("lint").display());
        assert_eq!(noted(&here), Some(Origin::Path(root.to_owned())));
        assert_eq!(Origin::noted("{}"), None);
    }

    #[test]
    fn an_installed_program_finds_the_list() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("bin")).unwrap();
        let program = folder.path().join("bin/cargo-responds");
        fs::write(&program, "").unwrap();
        fs::write(
            folder.path().join(INSTALLED),
            r#"{"installs": {"cargo-responds 0.1.0 (git+file:///a#1)": {"bins": []}}}"#,
        )
        .unwrap();
        let git = Origin::Git { url: "file:///a".into(), revision: Some("1".into()) };
        assert_eq!(Origin::of_program(&program), git);
    }

    #[test]
    fn it_is_written_as_toml() {
        let written = |origin: Origin| origin.written(Path::new("/nowhere"), "Cargo.toml");
        assert_eq!(written(Origin::Path("C:\\a \"b\"".into())), r#"path = 'C:/a "b"'"#);
        let git = Origin::Git { url: "https://host/a".into(), revision: None };
        assert_eq!(written(git), "git = \"https://host/a\"");
        let git = Origin::Git { url: "u".into(), revision: Some("0a".into()) };
        assert_eq!(written(git), "git = \"u\", rev = \"0a\"");
    }
}
