//! Small services, each with what is right in its head: what `list` shows of it, and which findings there are.
//!
//! A case is a file in `cases/`: a sentence in plain English on what is right and why, its dependencies, and in a block
//! of text the table of `list` with one line for each finding. `BLESS=1` writes that block.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a case that cannot be read fails its test")]

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use cargo_responds::{
    Workspace,
    analysis::{Analysis, Options, Progress, analyse},
    config::Settings,
    listing,
    workspace::Selection,
};

/// The lines around the block that says what is right.
const OPEN: &str = "//! ```text\n";
const CLOSE: &str = "//! ```\n";
/// The start of the line that has the dependencies, separated by semicolons.
const DEPENDENCIES: &str = "//! dependencies: ";

#[test]
fn cases() {
    let cases = files();
    assert!(cases.len() >= 5, "{} cases", cases.len());
    let wrong: Vec<_> = cases.iter().filter_map(|case| wrong(case)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Compares a case with its head; tells what differs, unless it is to be accepted.
#[allow(clippy::disallowed_methods, reason = "the variable says whether to write, and nothing else")]
fn wrong(case: &Path) -> Option<String> {
    let text = fs::read_to_string(case).unwrap();
    let name = case.file_name().unwrap().to_string_lossy();
    let start = text.find(OPEN).unwrap_or_else(|| panic!("{name} does not say what is right")) + OPEN.len();
    let end = start + text[start..].find(CLOSE).unwrap_or_else(|| panic!("{name}: the block does not end"));
    assert!(
        text[..start].lines().any(|line| line.contains(". ") || line.ends_with('.')),
        "{name} says nothing"
    );
    let shown: String =
        shown(&text).lines().map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect();
    if text[start..end] == shown {
        return None;
    }
    if env::var_os("BLESS").is_some() {
        fs::write(case, text[..start].to_owned() + &shown + &text[end..]).unwrap();
        return None;
    }
    Some(format!("{name}, expected:\n{}found:\n{shown}", &text[start..end]))
}

/// The table of `list`, and the findings with their lines below the head.
fn shown(code: &str) -> String {
    let analysis = analysed(code);
    let head = code.lines().take_while(|line| line.starts_with("//!")).count();
    let mut findings: Vec<_> = analysis
        .findings
        .iter()
        .map(|finding| {
            let status = finding.status.map(|status| format!(" {status}")).unwrap_or_default();
            let line = analysis.sources.position(finding.site.file, finding.site.start).line;
            (line, format!("{} {}{status} at {}\n", finding.rule.id, finding.handler, line - head))
        })
        .collect();
    findings.sort();
    let findings: String = findings.into_iter().map(|(_, finding)| finding).collect();
    let table = listing::table(&analysis.endpoints, true);
    anstream::adapter::strip_str(&table).to_string() + &findings
}

/// A service of one file.
fn analysed(code: &str) -> Analysis {
    let folder = tempfile::tempdir().unwrap();
    let line = code.lines().find_map(|line| line.strip_prefix(DEPENDENCIES)).unwrap_or_default();
    let dependencies = line.split("; ").collect::<Vec<_>>().join("\n");
    let manifest =
        format!("[package]\nname = \"service\"\nedition = \"2024\"\n[dependencies]\n{dependencies}\n");
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("src/lib.rs"), code).unwrap();
    let workspace = Workspace::load(Some(&folder.path().join("Cargo.toml")), &Selection::default()).unwrap();
    let settings = Settings::read(&workspace).unwrap();
    let options =
        Options { settings: &settings, documents: &[], progress: &Progress::default(), skip: false };
    analyse(&workspace, &options)
}
