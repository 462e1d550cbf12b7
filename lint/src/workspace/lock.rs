//! The versions in `Cargo.lock`.

use std::{collections::BTreeMap, fs, path::Path};

/// The packages of a lock file.
#[derive(Debug, Default)]
pub(super) struct Lock {
    packages: BTreeMap<String, Vec<Locked>>,
}

#[derive(Debug, Default)]
struct Locked {
    version: String,
    /// Each as written: `axum`, `axum 0.7.9`.
    dependencies: Vec<String>,
}

impl Lock {
    /// Reads the lock file in a folder; an empty one, where there is none.
    pub(super) fn read(folder: &Path) -> Self {
        fs::read_to_string(folder.join("Cargo.lock")).map_or_else(|_| Self::default(), |text| Self::of(&text))
    }

    /// Parses the lines of a lock file, which cargo always writes in the same form.
    fn of(text: &str) -> Self {
        let mut lock = Self::default();
        for package in text.split("[[package]]").skip(1) {
            let mut locked = Locked::default();
            let mut name = None;
            for line in package.lines().map(str::trim) {
                if let Some(value) = value(line, "name") {
                    name = Some(value.to_owned());
                } else if let Some(value) = value(line, "version") {
                    value.clone_into(&mut locked.version);
                } else if let Some(dependency) = quoted(line.trim_end_matches(',')) {
                    locked.dependencies.push(dependency.to_owned());
                }
            }
            if let Some(name) = name {
                lock.packages.entry(name).or_default().push(locked);
            }
        }
        lock
    }

    /// The version of a dependency that a package gets.
    pub(super) fn version(&self, package: &str, dependency: &str) -> Option<String> {
        let locked = self.packages.get(dependency)?;
        if let [only] = &locked[..] {
            return Some(only.version.clone());
        }
        let named = |written: &String| {
            let (name, rest) = written.split_once(' ')?;
            (name == dependency).then(|| rest.split(' ').next().unwrap_or(rest).to_owned())
        };
        self.packages.get(package)?.iter().flat_map(|package| &package.dependencies).find_map(named)
    }
}

/// The value in `key = "value"`.
fn value<'l>(line: &'l str, key: &str) -> Option<&'l str> {
    quoted(line.strip_prefix(key)?.trim_start().strip_prefix('=')?.trim())
}

fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4

[[package]]
name = \"api\"
version = \"0.1.0\"
dependencies = [
 \"axum 0.7.9\",
 \"tokio\",
]

[[package]]
name = \"axum\"
version = \"0.7.9\"
source = \"registry+https://example\"

[[package]]
name = \"axum\"
version = \"0.8.4\"

[[package]]
name = \"tokio\"
version = \"1.40.0\"
";

    #[test]
    fn a_dependency_has_the_version_that_its_package_gets() {
        let lock = Lock::of(LOCK);
        assert_eq!(lock.version("api", "axum").as_deref(), Some("0.7.9"));
        assert_eq!(lock.version("api", "tokio").as_deref(), Some("1.40.0"));
        assert_eq!(lock.version("other", "axum"), None, "two versions, and nobody says which");
        assert_eq!(lock.version("api", "serde"), None);
        assert!(Lock::of("[[package]]\nname = 1\n\"").packages.is_empty());
    }
}
