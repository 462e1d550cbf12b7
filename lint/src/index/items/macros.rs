//! Calls of macros in the place of items, and the items that some of them leave as they are.

use super::{
    super::tokens::{Bracket, Kind},
    Raw, Shape,
    splitter::Splitter,
};

impl Splitter<'_, '_> {
    /// `a::b! { .. }`, `a!(..);`.
    pub(super) fn macro_call(&mut self, end: usize) -> Option<()> {
        // The call starts with a name, or with the `::` before it.
        let mut at = if self.tokens.is_path_sign(self.at) { self.at } else { self.at + 1 };
        while self.tokens.is_path_sign(at) && self.tokens.kind(at + 2) == Some(Kind::Word) {
            at += 3;
        }
        if !self.tokens.is_sign(at, '!') {
            return None;
        }
        at += 1 + usize::from(self.tokens.kind(at + 1) == Some(Kind::Word));
        self.at = self.behind_macro(at, end)?;
        Some(())
    }

    /// The items in a macro call that only chooses between them.
    pub(super) fn within_macro(&self, shape: &Shape, start: usize) -> Vec<Raw> {
        let Shape::MacroCall(_) = shape else { return Vec::new() };
        let Some(sign) = (start..self.at).find(|at| self.tokens.is_sign(*at, '!')) else { return Vec::new() };
        let group = sign + 1;
        match self.tokens.word(sign - 1) {
            "cfg_if" | "cfg_select" | "cfg_match" => self.blocks(group),
            // These change items and leave them where they are.
            "pin_project" | "bitflags" | "thread_local" => self.inside(group),
            name if name.starts_with("cfg_") => self.inside(group),
            _ => Vec::new(),
        }
    }

    /// The items in the blocks of a group.
    fn blocks(&self, group: usize) -> Vec<Raw> {
        let mut items = Vec::new();
        let mut at = group + 1;
        while at + 1 < self.tokens.behind(group) {
            if self.tokens.kind(at) == Some(Kind::Open(Bracket::Curly)) {
                items.extend(self.inside(at));
            }
            at = self.tokens.behind(at);
        }
        items
    }
}
