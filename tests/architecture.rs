//! The invariants of `ARCHITECTURE.md`, as far as reading files can hold them.
#![allow(clippy::unwrap_used, reason = "a file that cannot be read fails its test")]

use std::{collections::HashSet, fs, path::Path};

use responds_core::{
    Status, header,
    rule::{Ground, Rule},
    rules,
};
use responds_facts::versions;
use responds_syntax::frameworks;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// A source file: its path in the workspace, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// Its code up to its tests, without comments.
    fn code(&self) -> String {
        let text = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// Every Rust file below a folder.
fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(Source { text: read(&path), path: shown(&path) });
            }
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

/// The sources of a library, without files that are tests.
fn library(folder: &str) -> impl Iterator<Item = Source> {
    let is_test = |path: &str| ["/tests.rs", "/testing.rs", "/tests/"].iter().any(|part| path.contains(part));
    sources(folder).into_iter().filter(move |source| !is_test(&source.path))
}

/// The sources of the crates that a service is built with.
fn libraries() -> Vec<Source> {
    ["core/src", "facts/src", "syntax/src", "flow/src", "macros/src", "src"]
        .into_iter()
        .flat_map(library)
        .collect()
}

/// Those, and the linter's.
fn packages() -> Vec<Source> {
    libraries().into_iter().chain(library("lint/src")).collect()
}

/// The lines of a section of a manifest: `[dependencies]`.
fn section(manifest: &str, name: &str) -> Vec<String> {
    let text = read(manifest);
    let lines = text.lines().skip_while(|line| *line != format!("[{name}]")).skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines.filter(|line| line.contains('=') && !line.starts_with('#')).map(str::to_owned).collect()
}

#[test]
fn dependencies_point_one_way() {
    let own = |manifest| {
        let lines = section(manifest, "dependencies").into_iter();
        let names = lines.map(|line| line.split([' ', '.']).next().unwrap().to_owned());
        names.filter(|name| name.starts_with("responds")).collect::<Vec<_>>()
    };
    assert!(own("core/Cargo.toml").is_empty());
    assert_eq!(own("facts/Cargo.toml"), ["responds-core"]);
    assert_eq!(own("syntax/Cargo.toml"), ["responds-core", "responds-facts"]);
    assert_eq!(own("flow/Cargo.toml"), ["responds-core", "responds-syntax"]);
    assert_eq!(own("macros/Cargo.toml"), ["responds-core", "responds-flow", "responds-syntax"]);
    assert_eq!(own("Cargo.toml"), ["responds-core", "responds-macros"]);
    let lint = ["responds", "responds-core", "responds-facts", "responds-flow", "responds-syntax"];
    assert_eq!(own("lint/Cargo.toml"), lint);
}

#[test]
fn core_requires_nothing() {
    for line in section("core/Cargo.toml", "dependencies") {
        assert!(line.contains("optional = true"), "{line}");
    }
    assert!(section("core/Cargo.toml", "features").iter().all(|line| !line.starts_with("default")));
    for source in library("core/src") {
        assert!(!source.code().contains("extern crate alloc"), "{}", source.path);
    }
}

/// An example may name a status or two; a list of them would be a second table.
#[test]
fn one_status_table() {
    for source in packages().iter().filter(|source| !source.path.starts_with("core/src/catalogue")) {
        let code = source.code();
        let listed =
            Status::all().filter(|status| code.contains(&format!("\"{}\"", status.phrase()))).count();
        assert!(listed < 5, "{} lists {listed} reason phrases", source.path);
        let words: HashSet<_> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        let named = Status::all().filter(|status| words.contains(status.constant())).count();
        assert!(named < 10, "{} lists {named} constants", source.path);
    }
}

#[test]
fn facts_are_tables_alone() {
    assert_eq!(section("facts/Cargo.toml", "dependencies"), ["responds-core = { workspace = true }"]);
    for source in library("facts/src") {
        for word in ["proc_macro", "syn::", "quote!", "TokenStream", "Span"] {
            assert!(!source.code().contains(word), "{} speaks of `{word}`", source.path);
        }
    }
}

/// Routers, layers and the errors of other crates are no part of anybody's build but the linter's.
#[test]
fn facts_of_workspaces_are_built_for_the_linter_alone() {
    let asks =
        |manifest: &str| section(manifest, "dependencies").iter().any(|line| line.contains("\"workspace\""));
    assert!(asks("lint/Cargo.toml"));
    for manifest in
        ["Cargo.toml", "macros/Cargo.toml", "flow/Cargo.toml", "syntax/Cargo.toml", "core/Cargo.toml"]
    {
        assert!(!asks(manifest), "{manifest}");
        let text = read(manifest);
        assert!(!text.contains("responds-facts/workspace"), "{manifest}");
    }
}

#[test]
fn core_sees_no_tokens() {
    for source in library("core/src") {
        for word in ["proc_macro", "syn::", "quote!", "TokenStream", "Span", "std::path", "println!"] {
            let code = source.code();
            assert!(!code.contains(word), "{} speaks of `{word}`", source.path);
        }
    }
}

#[test]
fn macros_know_no_http() {
    for source in library("macros/src") {
        let code = source.code();
        for field in header::RULES.iter().map(|rule| rule.field).filter(|field| !field.is_empty()) {
            assert!(!code.contains(&format!("\"{field}\"")), "{} speaks of `{field}`", source.path);
        }
        for word in code.split(|c: char| !c.is_alphanumeric() && c != '_') {
            let http = ["StatusSet", "catalogue", "method", "methods"].contains(&word);
            let status = word.parse().is_ok_and(|code: u16| (100..600).contains(&code));
            assert!(!http && !status, "{} speaks of `{word}`", source.path);
        }
    }
}

#[test]
fn macros_read_variables_alone() {
    for source in libraries() {
        let code = source.code();
        for word in ["std::fs", "std::net", "std::time", "std::process", "File::", "Command::"] {
            assert!(!code.contains(word), "{} reads `{word}`", source.path);
        }
        let variables = code.contains("env::var");
        assert_eq!(variables, source.path == "macros/src/settings.rs", "{}", source.path);
    }
}

#[test]
fn every_framework_is_a_feature() {
    for framework in frameworks::ALL {
        let feature = framework.name.replace('_', "-");
        let facts = format!("{feature}-facts = [\"responds-macros/{feature}\"]");
        let adapter = format!("\"responds-macros/{feature}-adapter\"]");
        let features = section("Cargo.toml", "features");
        assert!(features.contains(&facts), "{facts}");
        assert!(features.iter().any(|line| line.ends_with(&adapter)), "{adapter}");
        for feature in [feature.clone(), format!("{feature}-adapter")] {
            let features = section("macros/Cargo.toml", "features");
            assert!(features.iter().any(|line| line.starts_with(&format!("{feature} = ["))), "{feature}");
            let read = format!("#[cfg(feature = \"{feature}\")]\n    \"{}\",", framework.name);
            assert!(self::read("macros/src/settings.rs").contains(&read), "{feature}");
        }
        let files = [
            "src/adapters/{}.rs",
            "src/adapters/{}/reply.rs",
            "src/adapters/{}/problem.rs",
            "src/adapters/{}/serve.rs",
            "macros/src/expand/derive/{}.rs",
            "tests/wire/{}.rs",
            "tests/wire/claims/{}.rs",
            "tests/wire/derived/{}.rs",
            "tests/wire/reply/{}.rs",
            "tests/wire/served/{}.rs",
            "tests/ui/pass/{}.rs",
        ];
        for file in files.map(|file| file.replace("{}", framework.name)) {
            assert!(root().join(&file).exists(), "{file}");
        }
        assert!(section("fuzz/Cargo.toml", "features").contains(&format!("{feature} = []")), "{feature}");
        assert!(read("src/words/frameworks.rs").contains(&format!("    {};", framework.name)));
        assert!(versions::first(framework.name).is_some(), "{} has no first version", framework.name);
        let example = framework.name.trim_end_matches("_web");
        assert!(root().join(format!("examples/{example}-todo/Cargo.toml")).exists(), "{example}");
    }
}

#[test]
fn files_are_short() {
    let is_table =
        |source: &Source| source.path.ends_with("/table.rs") || source.path.contains("/frameworks/");
    let files = packages().into_iter().filter(|source| !is_table(source));
    let mut lengths: Vec<_> = files.map(|source| (source.code().lines().count(), source.path)).collect();
    lengths.sort_unstable();
    let (length, path) = &lengths[lengths.len() * 9 / 10];
    assert!(*length <= 200, "a tenth of the files is longer than {path}, which has {length} lines");
}

/// The facade's first line is `README.md`.
#[test]
fn files_say_what_they_hold() {
    let folders = ["core", "facts", "syntax", "flow", "macros", "src", "lint/src", "tests", "examples"]
        .into_iter()
        .flat_map(sources);
    for source in folders.filter(|source| source.path != "src/lib.rs") {
        assert!(source.text.starts_with("//! "), "{}", source.path);
    }
}

#[test]
fn every_rule_is_shown() {
    // Findings that need a whole workspace are shown in `lint/tests`.
    let workspace = |rule: &&&Rule| rule.grounds == [Ground::Workspace];
    for rule in rules::ALL.iter().filter(|rule| !workspace(rule)) {
        let words = read(format!("tests/ui/fail/rules/{}.stderr", rule.id));
        assert!(words.contains(&format!("rule: {}", rule.id)), "no case shows `{}`", rule.id);
    }
}
