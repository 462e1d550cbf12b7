//! Services on disk: the index over a small tree, and what `init` makes of one file.

use std::{fs, path::Path};

use cargo_responds::{
    Workspace,
    analysis::{Analysis, Options, Progress, analyse},
    config::Settings,
    edit, init as plan, listing,
    report::{Checked, Report as _, json::Json, sarif::SarifLog, text::Text},
};
use responds_core::profile;
use tempfile::TempDir;

use super::SEPARATOR;

const MANIFEST: &str = "[package]\nname = \"service\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n";

/// The index and everything above it: the parts of the text are `src/lib.rs`, `src/a.rs` and `src/a/b.rs`.
///
/// The findings are the same on every run, and can be rendered in every format.
pub fn tree(text: &str) {
    let names = ["src/lib.rs", "src/a.rs", "src/a/b.rs"];
    let files: Vec<_> = names.into_iter().zip(text.splitn(3, SEPARATOR)).collect();
    let Some(folder) = folder(&files) else { return };
    let analysis = analysed(folder.path());
    let again = analysed(folder.path());
    let checked = Checked::new(&analysis.findings, &analysis);
    assert_eq!(told(&analysis), told(&again), "two runs differ");
    assert_eq!(analysis.endpoints, again.endpoints, "two runs differ");
    for verbose in [false, true] {
        Text { verbose, quiet: false }.render(&checked);
    }
    SarifLog.render(&checked);
    _ = listing::table(&analysis.endpoints, false);
}

/// The output of `init`: everything else is unchanged, code that parsed still parses, and a second run
/// changes nothing.
pub fn init(text: &str) {
    let Some(folder) = folder(&[("src/lib.rs", text)]) else { return };
    let Some(after) = annotated(folder.path()) else { return };
    assert!(is_subsequence(text, &after), "something is gone:\n{after}");
    assert!(
        syn::parse_file(text).is_err() || syn::parse_file(&after).is_ok(),
        "it does not parse any more:\n{after}"
    );
    if fs::write(folder.path().join("src/lib.rs"), &after).is_ok() {
        assert_eq!(annotated(folder.path()), None, "a second run changes what the first one wrote:\n{after}");
    }
}

/// The findings as JSON.
pub(crate) fn told(analysis: &Analysis) -> String {
    Json.render(&Checked::new(&analysis.findings, analysis))
}

/// The source with what `init` adds to it; nothing, where it adds nothing.
fn annotated(folder: &Path) -> Option<String> {
    let analysis = analysed(folder);
    let plan = plan::plan(&analysis.sources, &analysis.candidates, &profile::RFC9110);
    assert!(plan.edits.iter().all(|edit| edit.site.start == edit.site.end), "something is replaced");
    let changes = edit::changes(&analysis.sources, &plan.edits);
    assert_eq!(changes.left_out, [], "edits are in each other's way");
    changes.changes.into_iter().next().map(|change| change.after)
}

/// Returns `true` if a text is a subsequence of another one.
fn is_subsequence(part: &str, all: &str) -> bool {
    let mut bytes = all.bytes();
    part.bytes().all(|byte| bytes.any(|other| other == byte))
}

/// A package with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> Option<TempDir> {
    let folder = tempfile::tempdir().ok()?;
    fs::write(folder.path().join("Cargo.toml"), MANIFEST).ok()?;
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent()?).ok()?;
        fs::write(path, text).ok()?;
    }
    Some(folder)
}

fn analysed(folder: &Path) -> Analysis {
    let Ok(workspace) = Workspace::of_folder(folder) else { return Analysis::default() };
    let settings = Settings::default();
    analyse(
        &workspace,
        &Options { settings: &settings, progress: &Progress::default(), skip: false, documents: &[] },
    )
}
