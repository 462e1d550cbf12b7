//! The versions of frameworks: those that facts describe, and the facts about earlier ones, where they differ.

use crate::{Framework, frameworks::EARLIER};

/// The first versions, major and minor, that facts describe: earlier versions are different frameworks.
static OLDEST: &[(&str, u64, u64)] = &[
    ("actix_web", 3, 0),
    ("axum", 0, 6),
    ("dropshot", 0, 9),
    ("poem", 1, 0),
    ("rocket", 0, 5),
    ("salvo", 0, 30),
    ("warp", 0, 3),
];

/// Returns the first version of a framework, major and minor, that facts describe.
#[must_use]
pub fn first(krate: &str) -> Option<(u64, u64)> {
    OLDEST.iter().find(|(name, ..)| *name == krate).map(|(_, major, minor)| (*major, *minor))
}

/// Returns the first version of a framework that facts describe, if this one came before: `0.5` for rocket `0.4.11`.
#[must_use]
pub fn first_described(krate: &str, version: &str) -> Option<(u64, u64)> {
    let first = first(krate)?;
    let mut numbers = numbers(version.trim_start_matches('>'));
    let used = (numbers.next()?, numbers.next().unwrap_or(u64::MAX));
    (used < first).then_some(first)
}

/// Returns the facts about a version of a framework, as a lock file or a requirement writes it: `0.7.9`, `^0.7`.
///
/// They are those about the last version, where the version is not told as exactly as facts differ.
#[must_use]
pub fn of_version(framework: &'static Framework, version: &str) -> &'static Framework {
    let used: Vec<_> = numbers(version).collect();
    let is_described = |earlier: &&&Framework| {
        let last: Vec<_> = numbers(earlier.version).collect();
        earlier.name == framework.name && used.get(..last.len()).is_some_and(|used| used <= &last[..])
    };
    EARLIER.iter().find(is_described).copied().unwrap_or(framework)
}

/// Returns the numbers of a version, up to the first part that is none.
fn numbers(version: &str) -> impl Iterator<Item = u64> {
    let parts = version.trim_start_matches(['^', '=', '~', ' ']).split('.');
    parts.map_while(|part| part.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::{ALL, by_name};

    #[test]
    fn old_versions_are_not_described() {
        assert_eq!(first_described("rocket", "0.4.11"), Some((0, 5)));
        assert_eq!(first_described("actix_web", "=2.0"), Some((3, 0)));
        for (krate, version) in [
            ("rocket", "0.5.1"),
            ("rocket", "0"),
            ("axum", "0.7"),
            ("warp", "^0.3"),
            ("axum", "*"),
            ("serde", "0.1"),
        ] {
            assert_eq!(first_described(krate, version), None, "{krate} {version}");
        }
    }

    #[test]
    fn facts_are_those_of_the_version() {
        let version = |name: &str, version: &str| of_version(by_name(name).unwrap(), version).version;
        for (name, used, facts) in [
            ("axum", "0.6.20", "0.7"),
            ("axum", "^0.7", "0.7"),
            ("axum", "0.7.9", "0.7"),
            ("axum", "0.8.9", "0.8"),
            ("axum", "0.9.0-rc.1", "0.8"),
            ("axum", "0", "0.8"),
            ("axum", "*", "0.8"),
            ("axum", ">=0.7", "0.8"),
            ("axum", "", "0.8"),
            ("actix_web", "3.3.3", "3"),
            ("actix_web", "4", "4"),
            ("salvo", "0.70.0", "0.88"),
            ("salvo", "0.89.3", "1"),
            ("warp", "0.3.7", "0.4"),
        ] {
            assert_eq!(version(name, used), facts, "{name} {used}");
        }
    }

    #[test]
    fn earlier_facts_are_about_known_frameworks_in_order() {
        for framework in ALL {
            let of_framework = EARLIER.iter().filter(|earlier| earlier.name == framework.name);
            let mut versions: Vec<Vec<_>> =
                of_framework.map(|earlier| numbers(earlier.version).collect()).collect();
            versions.push(numbers(framework.version).collect());
            assert!(versions.is_sorted(), "{}", framework.name);
        }
        assert!(EARLIER.iter().all(|earlier| by_name(earlier.name).is_some()));
    }
}
