//! The responses that an operation describes.

use std::ops::Range;

use responds_core::contract::Key;

use super::{
    reference::{self, Located},
    tree::{NodeId, Tree},
};

/// A response that a document describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// The codes that it describes.
    pub key: Key,
    /// The name of the schema of its content.
    pub body: Option<String>,
    /// The media type of its content; the first where there are several.
    pub content_type: Option<String>,
    /// The names of its header fields; `None` if none are given.
    pub headers: Option<Vec<String>>,
    /// When it is sent.
    pub description: Option<String>,
    /// Its key, by its range of bytes.
    pub span: Range<u32>,
}

/// The responses of a map; and whether these are all.
pub(super) fn all(tree: &Tree, list: NodeId, produced: Option<&str>) -> (Vec<Described>, bool) {
    let (mut responses, mut complete) = (Vec::new(), tree.is_map(list));
    for entry in tree.entries(list).filter(|entry| !entry.key.starts_with("x-")) {
        // A map that is a reference as a whole, which no version allows and some generators write.
        let Some(key) = Key::from_field(&entry.key) else {
            complete = false;
            continue;
        };
        let followed = reference::followed(tree, Located { node: entry.value, pointer: Vec::new() });
        let mut response = Described {
            key,
            body: None,
            content_type: None,
            headers: None,
            description: None,
            span: entry.span.clone(),
        };
        if let Some(Located { node, .. }) = followed {
            response.description = tree.text_of(node, "description").map(str::to_owned);
            response.headers = tree.get(node, "headers").map(|headers| names(tree, headers));
            response.take_content(tree, node, produced);
        }
        responses.push(response);
    }
    (responses, complete)
}

impl Described {
    /// Takes the first of several media types; in 2.0 there is a schema alone.
    fn take_content(&mut self, tree: &Tree, node: NodeId, produced: Option<&str>) {
        let schema = if let Some(produced) = produced {
            let schema = tree.get(node, "schema");
            self.content_type = schema.map(|_| produced.to_owned());
            schema
        } else {
            let content = tree.get(node, "content");
            let first = content.and_then(|content| tree.entries(content).next());
            self.content_type = first.map(|entry| entry.key.clone());
            first.and_then(|entry| tree.get(entry.value, "schema"))
        };
        let reference = schema.and_then(|schema| tree.text_of(schema, "$ref"));
        self.body = reference.and_then(|reference| reference.rsplit('/').next()).map(str::to_owned);
    }
}

fn names(tree: &Tree, headers: NodeId) -> Vec<String> {
    tree.entries(headers).map(|entry| entry.key.clone()).collect()
}
