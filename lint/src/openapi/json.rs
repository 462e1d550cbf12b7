//! Reads JSON.

use std::ops::Range;

use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::{self, ObjectPropName},
    common::Ranged,
    parse_to_ast,
};

use super::tree::{Entry, NodeId, Tree, Value};

/// JSON as RFC 8259 has it, and nothing more.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Parses JSON; else returns the line of the error, and its message.
pub(super) fn read(text: &str) -> Result<Tree, (usize, String)> {
    const MARK: char = '\u{feff}';
    let bare = text.strip_prefix(MARK).unwrap_or(text);
    let mut reader = Reader { tree: Tree::default(), before: text.len() - bare.len() };
    let read = parse_to_ast(bare, &CollectOptions::default(), &STRICT);
    let read = read.map_err(|error| (error.line_display(), error.kind().to_string()))?;
    let Some(value) = read.value else { return Err((1, "it is empty".to_owned())) };
    reader.value(&value);
    Ok(reader.tree)
}

struct Reader {
    tree: Tree,
    /// The number of bytes before the parsed text.
    before: usize,
}

impl Reader {
    /// Adds a value; the parser bounds the nesting of values.
    fn value(&mut self, value: &ast::Value<'_>) -> NodeId {
        let span = self.span(value);
        // A value comes before its content: the root has to be the first.
        let id = self.tree.push(span, Value::Scalar(String::new()));
        let read = match value {
            ast::Value::StringLit(text) => Value::Scalar(text.value.to_string()),
            ast::Value::NumberLit(number) => Value::Scalar(number.value.to_owned()),
            ast::Value::BooleanLit(literal) => Value::Scalar(literal.value.to_string()),
            ast::Value::NullKeyword(_) => Value::Scalar("null".to_owned()),
            ast::Value::Array(list) => Value::List(list.elements.iter().map(|one| self.value(one)).collect()),
            ast::Value::Object(object) => {
                let entry = |property: &ast::ObjectProp<'_>| {
                    let (key, span) = match &property.name {
                        ObjectPropName::String(name) => (name.value.to_string(), self.span(name)),
                        ObjectPropName::Word(name) => (name.value.to_owned(), self.span(name)),
                    };
                    Entry { key, span, value: self.value(&property.value) }
                };
                Value::Map(object.properties.iter().map(entry).collect())
            }
        };
        if let Some(node) = self.tree.node_mut(id) {
            node.value = read;
        }
        id
    }

    fn span(&self, ranged: &impl Ranged) -> Range<u32> {
        let offset = |at: usize| u32::try_from(at + self.before).unwrap_or(u32::MAX);
        offset(ranged.start())..offset(ranged.end())
    }
}
