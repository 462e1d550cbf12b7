//! An OpenAPI Overlay 1.0 that adds to a document the responses that it leaves out.
//!
//! It leaves schemas to whatever generates the document, and is applied after that.

use std::collections::BTreeMap;

use responds_core::{Class, contract::Key};
use serde::Serialize;

use super::{Document, Matching, Operation, OperationId, patch};
use crate::endpoint::{Endpoint, Response};

/// An overlay, as it is written.
#[derive(Debug, Serialize)]
struct Overlay<'a> {
    #[serde(rename = "overlay")]
    version: &'static str,
    info: Info,
    extends: &'a str,
    actions: Vec<Action>,
}

#[derive(Debug, Serialize)]
struct Info {
    title: String,
    version: &'static str,
}

#[derive(Debug, Serialize)]
struct Action {
    target: String,
    description: String,
    update: serde_json::Value,
}

/// Renders the overlay of one document, with the command that generates it.
#[must_use]
pub fn render(document: &Document, endpoints: &[Endpoint], command: &str) -> String {
    let missing = missing(document, endpoints);
    let actions = missing.into_iter().map(|(at, responses)| {
        let operation = &document.operations[at];
        let described: serde_json::Map<_, _> = responses
            .into_iter()
            .map(|(code, text)| (code.to_string(), serde_json::json!({ "description": text })))
            .collect();
        let codes: Vec<_> = described.keys().cloned().collect();
        let update = match operation.list {
            Some(_) => described.into(),
            None => serde_json::json!({ "responses": described }),
        };
        Action {
            target: json_path(&operation.pointer),
            description: format!("{} {} sends {}", operation.method, operation.path, codes.join(", ")),
            update,
        }
    });
    crate::report::pretty(&Overlay {
        version: "1.0.0",
        info: Info { title: format!("Responses, written by `{command}`"), version: "1.0.0" },
        extends: &document.name,
        actions: actions.collect(),
    })
}

/// The responses that each operation leaves out, with their descriptions: those that the handler, its extractors and
/// its layers declare or certainly send.
fn missing(document: &Document, endpoints: &[Endpoint]) -> BTreeMap<usize, BTreeMap<u16, String>> {
    let served = endpoints.iter().filter_map(Endpoint::served);
    let matching = Matching::of(std::slice::from_ref(document), served);
    let mut missing: BTreeMap<usize, BTreeMap<u16, String>> = BTreeMap::new();
    for endpoint in endpoints {
        let Some(served) = endpoint.served() else { continue };
        for OperationId { operation: at, .. } in matching.describing(served) {
            let Some(operation) = document.operations.get(at).filter(|operation| operation.complete) else {
                continue;
            };
            for (code, text) in sent(endpoint) {
                if !covers(operation, code) {
                    missing.entry(at).or_default().entry(code).or_insert(text);
                }
            }
        }
    }
    missing
}

/// The codes that an endpoint sends, with their descriptions; those that the document itself declares are left out.
fn sent(endpoint: &Endpoint) -> BTreeMap<u16, String> {
    let declared = endpoint.declared.iter().flat_map(|declared| &declared.responses);
    let mut sent: BTreeMap<u16, String> = BTreeMap::new();
    for response in declared {
        let code = response.key().and_then(Key::code);
        if let Some(code) = code.filter(|code| Class::of(*code).is_some()) {
            sent.entry(code).or_insert_with(|| text(response, code));
        }
    }
    for code in endpoint.returned.certain.iter().chain(&endpoint.returned.rejections) {
        sent.entry(*code).or_insert_with(|| patch::phrase(*code));
    }
    sent
}

fn text(response: &Response, code: u16) -> String {
    response.description.clone().unwrap_or_else(|| patch::phrase(code))
}

/// Returns `true` if a code is described: as itself, by its class or by `default`.
fn covers(operation: &Operation, code: u16) -> bool {
    operation
        .responses
        .iter()
        .any(|response| response.key == Key::Default || response.key.codes().contains(code))
}

/// The path to a value as a JSONPath (RFC 9535).
fn json_path(pointer: &[String]) -> String {
    let step = |step: &String| {
        let escaped = step.replace('\\', "\\\\").replace('\'', "\\'");
        format!("['{escaped}']")
    };
    format!("${}", pointer.iter().map(step).collect::<String>())
}
