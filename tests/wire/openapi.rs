//! The documents that generators serve hold the statuses that are declared, over real sockets.
#![allow(clippy::unused_async, reason = "handlers are async, whatever they do")]

mod aide;
mod salvo;
mod types;
mod utoipa;

use std::{collections::BTreeMap, net::SocketAddr};

use responds::docs::Endpoint;
use serde_json::Value;

use self::types::{Documented, JSON, PROBLEM, TEXT};
use crate::client::send;

/// The document that a service serves at `/openapi.json`.
fn document(address: SocketAddr) -> Value {
    let request = "GET /openapi.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    serde_json::from_slice(&send(address, request.as_bytes()).content).unwrap()
}

/// The responses of an operation, each with the media types of its content.
fn responses<'d>(document: &'d Value, path: &str, method: &str) -> BTreeMap<&'d str, Vec<&'d str>> {
    let responses = document["paths"][path][method]["responses"].as_object().unwrap();
    let content = |response: &'d Value| match response["content"].as_object() {
        Some(content) => content.keys().map(String::as_str).collect(),
        None => Vec::new(),
    };
    responses.iter().map(|(status, response)| (status.as_str(), content(response))).collect()
}

/// The statuses of an operation.
fn statuses<'d>(document: &'d Value, path: &str, method: &str) -> Vec<&'d str> {
    responses(document, path, method).into_keys().collect()
}

/// The document has the operations of the list alone, each with the statuses that its handler declares.
#[track_caller]
fn assert_declared(document: &Value, endpoints: &[Endpoint<'static>]) {
    for endpoint in endpoints {
        let (path, method) = (endpoint.path.unwrap(), endpoint.method.unwrap().to_lowercase());
        let declared: Vec<_> = endpoint.statuses().iter().map(|code| code.to_string()).collect();
        assert_eq!(statuses(document, path, &method), declared, "{method} {path}");
    }
    let operations = |item: &Value| item.as_object().unwrap().len();
    let documented = document["paths"].as_object().unwrap().values().map(operations).sum::<usize>();
    assert_eq!(documented, endpoints.len());
}

/// The document of the service of `aide.rs` and `salvo.rs` has what the types say of their responses.
#[track_caller]
fn assert_described(document: &Value) {
    let responses = &document["paths"]["/todo"]["get"]["responses"];
    assert_eq!(responses["404"]["description"], "- No such list.\n- No such to-do.");
    assert_eq!(responses["503"]["description"], "the store is away");
    assert_eq!(responses["401"]["headers"]["WWW-Authenticate"]["schema"]["type"], "string");
    assert_eq!(responses["422"]["content"][TEXT]["schema"]["type"], "string");
    let problem = &responses["404"]["content"][PROBLEM]["schema"]["$ref"];
    assert_eq!(problem, "#/components/schemas/ProblemDetails");
    let members = &document["components"]["schemas"]["ProblemDetails"]["properties"];
    assert_eq!(members["status"]["type"], "integer");
    assert_eq!(members.as_object().unwrap().len(), 5);

    let created = &document["paths"]["/todo"]["post"]["responses"]["201"];
    assert_eq!(created["content"][JSON]["schema"]["$ref"], "#/components/schemas/Todo");
    assert!(created["headers"]["Location"].is_object());
}

/// The operation `GET /` has these responses alone.
#[track_caller]
fn assert_responses(document: &Value, expected: Documented) {
    let documented: Vec<_> = responses(document, "/", "get").into_iter().collect();
    let expected: Vec<_> = expected.iter().map(|(status, content)| (*status, content.to_vec())).collect();
    assert_eq!(documented, expected);
}
