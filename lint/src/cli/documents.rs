//! The OpenAPI documents that the arguments of a command and the manifests name.

use std::path::PathBuf;

use cargo_responds::{Error, Workspace, config::Settings, openapi::Document};

/// The documents that arguments name and, behind them, those of the manifests, each once.
pub(super) fn open(
    named: &[PathBuf],
    workspace: &Workspace,
    settings: &Settings,
) -> Result<Vec<Document>, Error> {
    let manifests = settings.documents().map(|file| workspace.root.join(file));
    let mut documents: Vec<Document> = Vec::new();
    for path in named.iter().cloned().chain(manifests) {
        let document = Document::open(&path, &workspace.root)?;
        if documents.iter().all(|known| known.name != document.name) {
            documents.push(document);
        }
    }
    Ok(documents)
}
