//! The documents that generators serve hold the statuses that are declared, over real sockets.
#![allow(clippy::unused_async, reason = "handlers are async, whatever they do")]

mod utoipa;

use std::{collections::BTreeMap, net::SocketAddr};

use serde_json::Value;

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
