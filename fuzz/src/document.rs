//! OpenAPI documents beside a service: reading, comparing, completing.

use cargo_responds::{
    Workspace,
    analysis::{Analysis, Options, Progress, analyse},
    config::Settings,
    edit,
    openapi::{Document, overlay},
};
use tempfile::TempDir;

use super::service;

/// The service that each document is compared with.
const SERVICE: &str = include_str!("../../lint/tests/openapi/hand/src/lib.rs");

/// A document that is compared with a service, by `check --openapi`, and completed, by `--fix` and by an overlay.
///
/// Each finding has its place inside of the text; what is fixed is a document with the same operations, and has fewer
/// findings; an overlay is JSON.
pub fn openapi(text: &str) {
    let Ok(document) = Document::parse("openapi.yaml".into(), text.into()) else { return };
    let Some(folder) = service::folder(&[("src/lib.rs", SERVICE)]) else { return };
    let analysis = compared(&folder, document.clone());
    let again = compared(&folder, document.clone());
    assert_eq!(service::told(&analysis), service::told(&again), "two runs differ");
    for site in analysis.findings.iter().flat_map(|finding| [finding.site, finding.named_at]) {
        let file = &analysis.sources.get(site.file).text;
        assert!(
            file.get(site.start as usize..site.end as usize).is_some(),
            "no place is in the text: {site:?}"
        );
    }
    let written = overlay::render(&document, &analysis.endpoints, "cargo responds docs");
    assert!(written.starts_with('{') && written.ends_with("}\n"), "no JSON is written: {written}");
    fixed(&folder, &document, &analysis);
}

/// Applies the fixes of a document, and reads it again.
fn fixed(folder: &TempDir, document: &Document, analysis: &Analysis) {
    let edits: Vec<_> = analysis.findings.iter().filter_map(|finding| finding.fix.clone()).collect();
    let changes = edit::changes(&analysis.sources, &edits).changes;
    let Some(change) = changes.into_iter().find(|change| change.path == document.name) else { return };
    let after = Document::parse(document.name.clone(), change.after.clone());
    assert!(after.is_ok(), "it can be read no more:\n{}\n{after:?}", change.after);
    let Ok(after) = after else { return };
    assert_eq!(operations(document), operations(&after), "an operation is gone, or new:\n{}", change.after);
    let left = compared(folder, after).findings.len();
    assert!(left < analysis.findings.len(), "nothing is mended:\n{}", change.after);
}

/// Method and path of each operation.
fn operations(document: &Document) -> Vec<(String, String)> {
    let operations = document.operations.iter();
    operations.map(|operation| (operation.method.clone(), operation.path.clone())).collect()
}

fn compared(folder: &TempDir, document: Document) -> Analysis {
    let Ok(workspace) = Workspace::of_folder(folder.path()) else { return Analysis::default() };
    let (settings, progress) = (Settings::default(), Progress::default());
    let options = Options { settings: &settings, progress: &progress, skip: false, documents: &[document] };
    analyse(&workspace, &options)
}
