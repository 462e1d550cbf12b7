//! Reads YAML.

use std::{collections::BTreeMap, ops::Range};

use saphyr_parser::{Event, Marker, Parser, Span};

use super::tree::{Entry, NodeId, Tree, Value};

/// Parses the first document of a YAML file; else returns the line of the error, and its message.
pub(super) fn read(text: &str) -> Result<Tree, (usize, String)> {
    let mut reader = Reader {
        tree: Tree::default(),
        offsets: Offsets::of(text),
        open: Vec::new(),
        anchors: BTreeMap::new(),
    };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| (error.marker().line(), error.info().to_owned()))?;
        if matches!(event, Event::DocumentEnd) {
            break;
        }
        reader.take(event, span);
    }
    Ok(reader.tree)
}

struct Reader {
    tree: Tree,
    offsets: Offsets,
    /// The maps and lists that are being read, the innermost last.
    open: Vec<Open>,
    anchors: BTreeMap<usize, NodeId>,
}

/// A map or a list that is being read.
struct Open {
    id: NodeId,
    /// The key of a map whose value comes next; the key may be no text.
    key: Option<(Option<String>, Range<u32>)>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, span: Span) {
        let at = self.offsets.range(span);
        match event {
            Event::Scalar(text, _, anchor, _) => {
                let text = text.into_owned();
                if !self.is_key(Some(&text), &at) {
                    self.value(at, Value::Scalar(text), anchor);
                }
            }
            Event::Alias(anchor) => {
                if !self.is_key(None, &at) {
                    let value = self.anchors.get(&anchor).copied().map(Value::Alias);
                    self.value(at, value.unwrap_or_else(|| Value::Scalar(String::new())), 0);
                }
            }
            Event::SequenceStart(anchor, _) => self.enter(at, Value::List(Vec::new()), anchor),
            Event::MappingStart(anchor, _) => self.enter(at, Value::Map(Vec::new()), anchor),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(closed) = self.open.pop()
                    && let Some(node) = self.tree.node_mut(closed.id)
                {
                    node.span.end = node.span.end.max(at.end);
                }
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
    }

    fn enter(&mut self, at: Range<u32>, value: Value, anchor: usize) {
        // A map or list as a key names nothing that is looked for; its value is read all the same.
        self.is_key(None, &at);
        let id = self.value(at, value, anchor);
        self.open.push(Open { id, key: None });
    }

    /// Uses the next scalar in a map as a key, if one is expected.
    fn is_key(&mut self, text: Option<&str>, at: &Range<u32>) -> bool {
        let Some(open) = self.open.last_mut().filter(|open| open.key.is_none()) else { return false };
        let is_map = self.tree.is_map(open.id);
        if is_map {
            open.key = Some((text.map(str::to_owned), at.clone()));
        }
        is_map
    }

    fn value(&mut self, at: Range<u32>, value: Value, anchor: usize) -> NodeId {
        let id = self.tree.push(at, value);
        if anchor > 0 {
            self.anchors.insert(anchor, id);
        }
        let Some(open) = self.open.last_mut() else { return id };
        let key = open.key.take();
        if let Some(around) = self.tree.node_mut(open.id) {
            match (&mut around.value, key) {
                (Value::Map(entries), Some((Some(key), span))) => {
                    entries.push(Entry { key, span, value: id });
                }
                (Value::List(list), _) => list.push(id),
                _ => {}
            }
        }
        id
    }
}

/// From characters, in which the parser counts, to bytes.
struct Offsets {
    /// The byte of every [`STEP`](Self::STEP)th character.
    known: Vec<usize>,
    text: String,
    is_ascii: bool,
}

impl Offsets {
    const STEP: usize = 64;

    fn of(text: &str) -> Self {
        let is_ascii = text.is_ascii();
        let known = if is_ascii {
            Vec::new()
        } else {
            text.char_indices().map(|(at, _)| at).step_by(Self::STEP).collect()
        };
        let text = if is_ascii { String::new() } else { text.to_owned() };
        Self { known, text, is_ascii }
    }

    fn range(&self, span: Span) -> Range<u32> {
        self.byte(span.start)..self.byte(span.end)
    }

    fn byte(&self, marker: Marker) -> u32 {
        let index = marker.index();
        let byte = if self.is_ascii {
            index
        } else {
            let start = self.known.get(index / Self::STEP).copied().unwrap_or(self.text.len());
            let mut rest = self.text.get(start..).unwrap_or_default().char_indices();
            rest.nth(index % Self::STEP).map_or(self.text.len(), |(at, _)| start + at)
        };
        u32::try_from(byte).unwrap_or(u32::MAX)
    }
}
