//! Every package has what its page at the registry needs, and holds no tests.
#![allow(clippy::unwrap_used, reason = "what cannot be read or run fails the test")]

use std::{path::Path, process::Command};

use cargo_metadata::{MetadataCommand, Package};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The packages that are published.
fn packages() -> Vec<Package> {
    let metadata = MetadataCommand::new().manifest_path(root().join("Cargo.toml")).no_deps().exec().unwrap();
    let published = metadata.packages.into_iter().filter(|package| package.publish.is_none());
    let published: Vec<_> = published.collect();
    assert!(published.iter().any(|package| package.name.as_str() == "responds"));
    published
}

#[test]
fn each_says_what_a_page_shows() {
    for package in packages() {
        let name = &package.name;
        assert!(package.description.as_ref().is_some_and(|text| text.len() > 20), "{name}");
        assert_eq!(package.license.as_deref(), Some("MIT OR Apache-2.0"), "{name}");
        assert!(package.rust_version.is_some(), "{name}");
        assert!((1..=5).contains(&package.keywords.len()) && !package.categories.is_empty(), "{name}");
        let readme = package.readme().unwrap();
        assert!(readme.is_file(), "{name}: {readme}");
        assert_eq!(package.metadata["docs"]["rs"]["all-features"], true, "{name}");
        // Dependencies on each other are those of the same release.
        for own in package.dependencies.iter().filter(|dependency| dependency.path.is_some()) {
            let exact = format!("={}", package.version);
            let is_for_tests = own.kind == cargo_metadata::DependencyKind::Development;
            assert!(is_for_tests || own.req.to_string() == exact, "{name}: {}", own.name);
        }
    }
}

#[test]
fn each_holds_its_sources_and_nothing_else() {
    for package in packages() {
        let name = package.name.as_str();
        let mut command = Command::new(env!("CARGO"));
        command.args(["package", "--list", "--allow-dirty", "--package", name]).current_dir(root());
        let listed = command.output().unwrap();
        let listed = String::from_utf8(listed.stdout).unwrap();
        let files: Vec<_> = listed.lines().map(|line| line.replace('\\', "/")).collect();
        for needed in ["Cargo.toml", "README.md", "LICENSE-APACHE", "LICENSE-MIT"] {
            assert!(files.iter().any(|file| file == needed), "{name} lacks {needed}: {files:?}");
        }
        assert!(files.iter().any(|file| file == "src/lib.rs"), "{name}: {files:?}");
        let cargo = ["Cargo.lock", "Cargo.toml", "Cargo.toml.orig", ".cargo_vcs_info.json"];
        let is_meant = |file: &&String| {
            let is_test = file.contains("/tests/") || file.ends_with("/tests.rs");
            file.starts_with("src/") && !is_test
                || cargo.contains(&file.as_str())
                || file.starts_with("LICENSE")
        };
        let others: Vec<_> = files.iter().filter(|file| !is_meant(file) && *file != "README.md").collect();
        assert!(others.is_empty(), "{name}: {others:?}");
    }
}

/// Archives have the names that `cargo binstall` looks for: those that `.ci/archive` gives them.
#[test]
fn archives_are_found_by_their_names() {
    let packages = packages();
    let linter = packages.iter().find(|package| package.name.as_str() == "cargo-responds").unwrap();
    let binstall = &linter.metadata["binstall"];
    assert_eq!(
        binstall["pkg-url"],
        "{ repo }/releases/download/v{ version }/{ name }-{ target }{ archive-suffix }"
    );
    assert_eq!(binstall["bin-dir"], "{ name }-{ target }/{ bin }{ binary-ext }");
    assert_eq!(binstall["pkg-fmt"], "tgz");
    let script = std::fs::read_to_string(root().join(".ci/archive")).unwrap();
    assert!(script.contains("archive=$name-$target.tgz") && script.contains("folder=$out/$name-$target"));
    let workflow = std::fs::read_to_string(root().join(".github/workflows/release.yml")).unwrap();
    let fetched = std::fs::read_to_string(root().join("action/run")).unwrap();
    let targets = workflow.lines().filter_map(|line| line.split_once(", target: "));
    let targets: Vec<_> = targets.map(|(_, target)| target.trim_end_matches(" }")).collect();
    assert_eq!(targets.len(), 5);
    for target in targets {
        assert!(fetched.contains(&format!("echo {target} ;;")), "{target}");
    }
}
