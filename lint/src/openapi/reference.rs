//! `$ref`: values at another place in the same document.

use super::tree::{NodeId, Tree};

/// A value, and the path to it from the root.
#[derive(Clone, Debug)]
pub(super) struct Located {
    pub(super) node: NodeId,
    pub(super) pointer: Vec<String>,
}

/// The maximum number of references that lead to each other: circular ones end there.
const MAX_REFERENCES: usize = 32;

/// The value after all references; `None` if one leads into another file, nowhere or in a circle.
pub(super) fn followed(tree: &Tree, from: Located) -> Option<Located> {
    let mut at = from;
    for _ in 0..MAX_REFERENCES {
        match tree.text_of(at.node, "$ref") {
            Some(reference) => at = local(tree, reference)?,
            None => return Some(at),
        }
    }
    None
}

/// The target of `#/components/responses/Missing`.
fn local(tree: &Tree, reference: &str) -> Option<Located> {
    let pointer = reference.strip_prefix("#/")?;
    let pointer: Vec<_> = pointer.split('/').map(unescaped).collect();
    let mut node = Tree::ROOT;
    for step in &pointer {
        node = match tree.get(node, step) {
            Some(next) => next,
            None => *tree.list(node).get(step.parse::<usize>().ok()?)?,
        };
    }
    Some(Located { node, pointer })
}

/// A step of a JSON pointer in an address (RFC 6901 §6).
fn unescaped(step: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(step).decode_utf8_lossy();
    decoded.replace("~1", "/").replace("~0", "~")
}
