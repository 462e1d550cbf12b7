//! A JSON or YAML file as a tree in which every value and every key has its place.

use std::ops::Range;

/// A value, by its index in a [`Tree`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(usize);

/// The values of a file; the first is the whole of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

/// A value, and its range of bytes.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) span: Range<u32>,
    pub(super) value: Value,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    /// A string, a number, `true`, `false` or `null`, as text.
    Scalar(String),
    List(Vec<NodeId>),
    Map(Vec<Entry>),
    /// Another node, under the name that an anchor gives it.
    Alias(NodeId),
}

/// A key with its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    /// The key's range of bytes, quotes included.
    pub(crate) span: Range<u32>,
    pub(crate) value: NodeId,
}

impl Tree {
    pub(crate) const ROOT: NodeId = NodeId(0);

    /// Adds a value, and gives its id.
    pub(super) fn push(&mut self, span: Range<u32>, value: Value) -> NodeId {
        self.nodes.push(Node { span, value });
        NodeId(self.nodes.len() - 1)
    }

    pub(super) fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id.0)
    }

    /// The byte range of a value in the file; for an alias, the range of the alias itself.
    pub(crate) fn span(&self, id: NodeId) -> Range<u32> {
        self.nodes.get(id.0).map(|node| node.span.clone()).unwrap_or_default()
    }

    /// The entries of a map, followed by those that `<<` merges in; empty for any other value.
    pub(crate) fn entries(&self, id: NodeId) -> impl Iterator<Item = &Entry> {
        let own = self.map(id);
        let merged = own.iter().filter(|entry| entry.key == "<<").flat_map(|entry| self.map(entry.value));
        own.iter().filter(|entry| entry.key != "<<").chain(merged)
    }

    /// The entry of a map with this key; the first, where several have it.
    pub(crate) fn entry(&self, id: NodeId, key: &str) -> Option<&Entry> {
        self.entries(id).find(|entry| entry.key == key)
    }

    /// The value of a map under this key.
    pub(crate) fn get(&self, id: NodeId, key: &str) -> Option<NodeId> {
        self.entry(id, key).map(|entry| entry.value)
    }

    /// The text of a scalar.
    pub(crate) fn text(&self, id: NodeId) -> Option<&str> {
        match self.value(id)? {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a map's scalar under this key.
    pub(crate) fn text_of(&self, id: NodeId, key: &str) -> Option<&str> {
        self.get(id, key).and_then(|value| self.text(value))
    }

    /// The values of a list; none of anything else.
    pub(crate) fn list(&self, id: NodeId) -> &[NodeId] {
        match self.value(id) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// Returns `true` if a value is a map.
    pub(crate) fn is_map(&self, id: NodeId) -> bool {
        matches!(self.value(id), Some(Value::Map(_)))
    }

    /// The end of the last scalar in a value, where a text may be inserted after all of it.
    pub(crate) fn end(&self, id: NodeId) -> u32 {
        let mut at = id;
        loop {
            let Some(node) = self.nodes.get(at.0) else { return self.span(id).end };
            let last = match &node.value {
                Value::Map(entries) => entries.last().map(|last| last.value),
                Value::List(list) => list.last().copied(),
                Value::Scalar(_) | Value::Alias(_) => None,
            };
            match last {
                Some(last) => at = last,
                None => return node.span.end,
            }
        }
    }

    fn map(&self, id: NodeId) -> &[Entry] {
        match self.value(id) {
            Some(Value::Map(entries)) => entries,
            _ => &[],
        }
    }

    /// A value, behind all aliases.
    fn value(&self, id: NodeId) -> Option<&Value> {
        /// The maximum number of aliases that refer to each other.
        const MAX_ALIASES: usize = 16;
        let mut at = id;
        for _ in 0..MAX_ALIASES {
            match &self.nodes.get(at.0)?.value {
                Value::Alias(next) => at = *next,
                value => return Some(value),
            }
        }
        None
    }
}
