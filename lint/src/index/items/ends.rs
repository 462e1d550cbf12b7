//! The start and the end of an item.

use super::{
    super::tokens::{Bracket, Kind},
    Visibility,
    splitter::Splitter,
};

/// The maximum number of tokens of a header, where a group counts as one: a longer one was not written by hand.
const LONGEST: usize = 2_000;

impl Splitter<'_, '_> {
    /// `pub`, `pub(crate)`, `pub(in a::b)`.
    pub(super) fn visibility(&mut self) -> Visibility {
        if self.tokens.word(self.at) != "pub" {
            return Visibility::Private;
        }
        self.at += 1;
        if self.tokens.kind(self.at) != Some(Kind::Open(Bracket::Round)) {
            return Visibility::Public;
        }
        let (from, to) = (self.at + 1, self.tokens.behind(self.at) - 1);
        self.at = to + 1;
        let words = (from..to).map(|at| self.tokens.word(at)).filter(|word| !matches!(*word, "" | "in"));
        Visibility::Within(words.map(Box::from).collect())
    }

    /// Skips the words that may come before `fn`, `trait` and `impl`.
    pub(super) fn qualifiers(&mut self) {
        loop {
            let next = self.tokens.word(self.at + 1);
            let skipped = match self.tokens.word(self.at) {
                "async" | "unsafe" | "safe" | "auto" | "default" | "gen"
                    if self.tokens.kind(self.at + 1) == Some(Kind::Word) =>
                {
                    1
                }
                "const"
                    if matches!(next, "fn" | "async" | "unsafe" | "extern" | "gen" | "trait" | "impl") =>
                {
                    1
                }
                "extern" if next == "fn" => 1,
                "extern"
                    if self.tokens.kind(self.at + 1) == Some(Kind::Literal)
                        && self.tokens.word(self.at + 2) == "fn" =>
                {
                    2
                }
                _ => return,
            };
            self.at += skipped;
        }
    }

    /// Goes behind the block or the `;` that ends an item; gives where the block opens.
    pub(super) fn ends_with_block(&mut self, end: usize) -> Option<usize> {
        let mut angles = 0_usize;
        let mut at = self.at + 1;
        for _ in 0..LONGEST {
            if at >= end || self.starts_item(at) {
                return None;
            }
            match self.tokens.kind(at) {
                Some(Kind::Open(Bracket::Curly)) if angles == 0 || !self.is_argument(at) => {
                    self.at = self.tokens.behind(at);
                    return Some(at);
                }
                Some(Kind::Sign(';')) => {
                    self.at = at + 1;
                    return Some(at);
                }
                Some(Kind::Sign('<')) => angles += 1,
                Some(Kind::Sign('>')) if !self.is_arrow(at) => angles = angles.saturating_sub(1),
                _ => {}
            }
            at = self.tokens.behind(at);
        }
        None
    }

    /// Returns `true` if the word here is in no header: the item before has no end.
    fn starts_item(&self, at: usize) -> bool {
        match self.tokens.word(at) {
            "fn" => self.tokens.kind(at + 1) == Some(Kind::Word),
            word => matches!(word, "pub" | "struct" | "enum" | "mod" | "trait"),
        }
    }

    /// Returns `true` if a block is a generic argument: `A<{ N }>`.
    fn is_argument(&self, at: usize) -> bool {
        let behind = self.tokens.behind(at);
        self.tokens.is_sign(behind, '>') || self.tokens.is_sign(behind, ',')
    }

    /// Returns `true` if the `>` here belongs to `->` or `=>`.
    fn is_arrow(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let adjacent = self.tokens.list[before].end == self.tokens.list[at].start;
        adjacent && (self.tokens.is_sign(before, '-') || self.tokens.is_sign(before, '='))
    }

    /// Goes behind the `;` that ends an item, or before the next item where it is missing.
    pub(super) fn ends_with_semicolon(&mut self, end: usize) {
        self.at += 1;
        while self.at < end {
            if self.tokens.is_sign(self.at, ';') {
                self.at += 1;
                return;
            }
            if matches!(self.tokens.word(self.at), "pub" | "struct" | "enum" | "mod" | "use" | "trait") {
                return;
            }
            self.at = self.tokens.behind(self.at);
        }
    }

    /// Behind the group of a macro call, and its `;`.
    pub(super) fn behind_macro(&self, group: usize, end: usize) -> Option<usize> {
        let Some(Kind::Open(_)) = self.tokens.kind(group).filter(|_| group < end) else { return None };
        let behind = self.tokens.behind(group);
        Some(behind + usize::from(self.tokens.is_sign(behind, ';')))
    }
}
