//! Packages that use a framework in another version than the one whose facts are known.

use responds_syntax::frameworks::{ALL, Framework};
use semver::{Comparator, Op, VersionReq};

use super::{Plan, manifest::feature};
use crate::Workspace;

/// A package that uses another version of a framework than `responds` does.
#[derive(Clone, Debug)]
pub struct Other {
    /// Its manifest, by its path below the root of the workspace.
    pub manifest: String,
    /// The framework.
    pub framework: &'static Framework,
    /// The versions that it asks for: `0.7`.
    pub requirement: String,
}

/// The packages of a plan that use another version of their framework, by manifest.
#[must_use]
pub fn others(workspace: &Workspace, plan: &Plan) -> Vec<Other> {
    let mut others = Vec::new();
    for package in &workspace.packages {
        let Some(manifest) = package.manifest.as_ref().map(|manifest| workspace.shown(manifest)) else {
            continue;
        };
        let Some(features) = plan.features.get(&manifest) else { continue };
        for framework in ALL.iter().filter(|framework| features.contains(&feature(framework))) {
            let mut used = package.dependencies.iter().filter(|used| used.library == framework.name);
            if let Some(other) = used.find(|used| is_other(&used.requirement, framework.version)) {
                let requirement = other.requirement.trim_start_matches('^').to_owned();
                others.push(Other { manifest: manifest.clone(), framework, requirement });
            }
        }
    }
    others.sort_by(|one, other| one.manifest.cmp(&other.manifest));
    others
}

/// Returns `true` if a requirement leaves this version out, as far as it can be told without asking a registry.
fn is_other(requirement: &str, version: &str) -> bool {
    let mut numbers = version.split('.').map(str::parse::<u64>);
    let (Some(Ok(major)), minor) = (numbers.next(), numbers.next().and_then(Result::ok)) else {
        return false;
    };
    let may_be = |asked: &Comparator| match asked.op {
        Op::Exact | Op::Tilde | Op::Caret => {
            asked.major == major && (minor.is_none() || asked.minor.is_none() || asked.minor == minor)
        }
        _ => true,
    };
    VersionReq::parse(requirement).is_ok_and(|asked| !asked.comparators.iter().all(may_be))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compatible_is_the_same() {
        for requirement in ["", "*", "^0.8", "^0.8.4", "=0.8.1", "~0.8", ">=0.7, <0.9", "^0"] {
            assert!(!is_other(requirement, "0.8"), "{requirement}");
        }
        for requirement in ["^0.7", "^0.7.9", "=0.9.0", "^1"] {
            assert!(is_other(requirement, "0.8"), "{requirement}");
        }
        assert!(!is_other("^4.2", "4"));
        assert!(is_other("^3", "4"));
    }
}
