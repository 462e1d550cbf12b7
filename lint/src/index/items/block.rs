//! The items in the body of a function.

use super::{
    super::tokens::{Bracket, Kind},
    Raw, Shape,
    attributes::Attributes,
    splitter::{DEEPEST, Splitter},
};

/// The first words of a body's items that have a name of their own.
const NAMED: &[&str] = &["fn", "struct", "enum", "trait", "impl", "mod", "union", "macro_rules"];
/// Those of items that only count beside one of these.
const BESIDE: &[&str] = &["use", "type", "const", "static", "extern"];

impl Splitter<'_, '_> {
    /// The items in a body, if it has more than imports and constants.
    ///
    /// Only items in the outermost block are found: a handler in a deeper one is rare.
    pub(super) fn within_body(&self, opened: usize) -> Box<[Raw]> {
        let is_body = self.tokens.kind(opened) == Some(Kind::Open(Bracket::Curly));
        if !is_body || self.depth >= DEEPEST {
            return Box::default();
        }
        let mut inner = Splitter { tokens: self.tokens, at: opened + 1, depth: self.depth + 1 };
        let items = inner.statements(self.tokens.behind(opened) - 1);
        let is_named = |item: &Raw| !matches!(item.shape, Shape::Use(_) | Shape::Alias(_) | Shape::Constant);
        if items.iter().any(is_named) { items.into() } else { Box::default() }
    }

    /// The items among the statements up to a token.
    fn statements(&mut self, end: usize) -> Vec<Raw> {
        let mut items = Vec::new();
        while self.at < end {
            let start = self.at;
            if self.is_item() && self.item(end, &mut items) {
                continue;
            }
            self.at = start;
            self.skip_statement(end);
        }
        items
    }

    /// Returns `true` if the current statement is an item; a call of a macro is not one.
    fn is_item(&self) -> bool {
        let (_, behind) = Attributes::read(self.tokens, self.at);
        let mut ahead = Splitter { tokens: self.tokens, at: behind, depth: self.depth };
        ahead.visibility();
        ahead.qualifiers();
        let word = self.tokens.word(ahead.at);
        NAMED.contains(&word) || BESIDE.contains(&word)
    }

    /// Goes behind a statement: its `;`, or the block that it ends with.
    fn skip_statement(&mut self, end: usize) {
        while self.at < end {
            let kind = self.tokens.kind(self.at);
            self.at = self.tokens.behind(self.at);
            if matches!(kind, Some(Kind::Sign(';') | Kind::Open(Bracket::Curly))) {
                return;
            }
        }
    }
}
