//! Reads one item after the other.

use super::{
    super::tokens::{Kind, Tokens},
    Raw, RawModule, Shape, Visibility,
    attributes::Attributes,
    header,
    imports::tree,
};

/// The maximum nesting of modules in one file; modules below it are taken as empty.
pub(super) const DEEPEST: usize = 64;

/// A position in the tokens of a file, from which items are read.
pub(super) struct Splitter<'t, 'a> {
    pub(super) tokens: &'t Tokens<'a>,
    pub(super) at: usize,
    pub(super) depth: usize,
}

impl<'t, 'a> Splitter<'t, 'a> {
    pub(super) fn new(tokens: &'t Tokens<'a>) -> Self {
        Self { tokens, at: 0, depth: 0 }
    }

    /// The items up to a token.
    pub(super) fn items(&mut self, end: usize) -> Vec<Raw> {
        let mut items = Vec::new();
        while self.at < end {
            let start = self.at;
            // `#![..]` belongs to the module around.
            if self.tokens.is_sign(start, '#') && self.tokens.is_sign(start + 1, '!') {
                self.at = self.tokens.behind(start + 2);
                continue;
            }
            if !self.item(end, &mut items) {
                // Other tokens are skipped one by one, so that the next item is not lost.
                self.at = self.tokens.behind(self.at);
            }
        }
        items
    }

    /// Reads an item, if one starts here.
    pub(super) fn item(&mut self, end: usize, items: &mut Vec<Raw>) -> bool {
        let start = self.at;
        let (attributes, behind) = Attributes::read(self.tokens, start);
        self.at = behind;
        let visibility = self.visibility();
        self.qualifiers();
        if self.at >= end {
            return false;
        }
        let Some((name, shape)) = self.shape(&attributes, end) else { return false };
        // The items of a `cfg_if!` count as items of the module around.
        let inside = self.within_macro(&shape, start);
        let is_public = attributes.routed && matches!(shape, Shape::Function(..));
        let visibility = if is_public { Visibility::Public } else { visibility };
        let shape = if inside.is_empty() { shape } else { Shape::MacroCall(true) };
        items.push(Raw {
            name,
            shape,
            start: self.tokens.list[start].start,
            end: self.tokens.list[self.at.clamp(start + 1, end) - 1].end,
            visibility,
            condition: attributes.condition(),
            test: attributes.test,
        });
        items.extend(inside);
        true
    }

    /// Parses the current item; the position is after it then.
    fn shape(&mut self, attributes: &Attributes, end: usize) -> Option<(Box<str>, Shape)> {
        let named = Box::<str>::from(self.tokens.word(self.at + 1));
        let head = self.at;
        let shape = match self.tokens.word(self.at) {
            "fn" => {
                let opened = self.ends_with_block(end)?;
                let name = |name: &str| if name.is_empty() { named.clone() } else { Box::from(name) };
                Shape::Function(attributes.macro_name.as_deref().map(name), self.within_body(opened))
            }
            "struct" => {
                let opened = self.ends_with_block(end)?;
                Shape::Struct(self.tokens.is_sign(opened, ';'))
            }
            "enum" => {
                let opened = self.ends_with_block(end)?;
                Shape::Enum(self.variants(opened))
            }
            "union" if self.tokens.kind(head + 1) == Some(Kind::Word) => {
                self.ends_with_block(end).map(|_| Shape::Union)?
            }
            "trait" => Shape::Trait(self.ends_with_block(end).map(|opened| self.inside(opened))?),
            "impl" => return self.implementation(end).map(|shape| (Box::default(), shape)),
            "type" => self.alias(end),
            "const" | "static" => {
                let word = head + 1 + usize::from(self.tokens.word(head + 1) == "mut");
                self.ends_with_semicolon(end);
                return Some((Box::from(self.tokens.word(word)), Shape::Constant));
            }
            "mod" => self.module(attributes, end)?,
            "use" => return Some((Box::default(), self.imports(end))),
            "extern" => return self.extern_item(attributes, end),
            "macro_rules" if self.tokens.is_sign(head + 1, '!') => {
                let name = Box::from(self.tokens.word(head + 2));
                self.at = self.behind_macro(head + 3, end)?;
                return Some((name, Shape::MacroRules(attributes.exported)));
            }
            "macro" => self.ends_with_block(end).map(|_| Shape::MacroRules(false))?,
            "" if !self.tokens.is_path_sign(head) => return None,
            _ => return self.macro_call(end).map(|()| (Box::default(), Shape::MacroCall(false))),
        };
        (!named.is_empty()).then_some((named, shape))
    }

    fn variants(&self, opened: usize) -> Box<[Box<str>]> {
        let end = self.tokens.behind(opened) - 1;
        let mut names = Vec::new();
        let mut at = opened + 1;
        while at < end {
            let (_, name) = Attributes::read(self.tokens, at);
            let word = self.tokens.word(name);
            if !word.is_empty() {
                names.push(Box::from(word));
            }
            at = name;
            while at < end && !self.tokens.is_sign(at, ',') {
                at = self.tokens.behind(at);
            }
            at += 1;
        }
        names.into()
    }

    /// The items in a group.
    pub(super) fn inside(&self, opened: usize) -> Vec<Raw> {
        let is_group = matches!(self.tokens.kind(opened), Some(Kind::Open(_)));
        if !is_group || self.depth >= DEEPEST {
            return Vec::new();
        }
        let mut inner = Splitter { tokens: self.tokens, at: opened + 1, depth: self.depth + 1 };
        inner.items(self.tokens.behind(opened) - 1)
    }

    fn implementation(&mut self, end: usize) -> Option<Shape> {
        let head = self.at + 1;
        let opened = self.ends_with_block(end)?;
        let header = header::read(self.tokens, head, opened);
        Some(Shape::Impl(Box::new(header), self.inside(opened)))
    }

    fn alias(&mut self, end: usize) -> Shape {
        let head = self.at;
        self.ends_with_semicolon(end);
        let assigned =
            (head..self.at).find(|at| self.tokens.is_sign(*at, '=') && !self.tokens.is_sign(at + 1, '>'));
        let target = assigned.map(|at| header::path(self.tokens, at + 1, self.at - 1));
        Shape::Alias(target.map(Box::new))
    }

    fn module(&mut self, attributes: &Attributes, end: usize) -> Option<Shape> {
        let opened = self.ends_with_block(end)?;
        let body = (!self.tokens.is_sign(opened, ';')).then(|| self.inside(opened));
        let Attributes { paths, placed, conditional, macro_use, .. } = attributes;
        let (paths, placed, conditional, macro_use) = (paths.clone(), *placed, *conditional, *macro_use);
        Some(Shape::Module(Box::new(RawModule { body, paths, placed, conditional, macro_use })))
    }

    fn imports(&mut self, end: usize) -> Shape {
        let mut found = Vec::new();
        self.at = tree(self.tokens, self.at + 1, end, &mut found);
        if self.tokens.is_sign(self.at, ';') {
            self.at += 1;
        }
        Shape::Use(found)
    }

    /// `extern crate a as b;`, `extern "C" { .. }`.
    fn extern_item(&mut self, attributes: &Attributes, end: usize) -> Option<(Box<str>, Shape)> {
        let head = self.at;
        if self.tokens.word(head + 1) != "crate" {
            self.ends_with_block(end)?;
            return Some((Box::default(), Shape::Foreign));
        }
        let named = if self.tokens.word(head + 3) == "as" { head + 4 } else { head + 2 };
        self.ends_with_semicolon(end);
        let extern_crate = Shape::ExternCrate(Box::from(self.tokens.word(head + 2)), attributes.macro_use);
        Some((Box::from(self.tokens.word(named)), extern_crate))
    }
}
