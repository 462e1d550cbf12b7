//! Splits the tokens of a file into items, without entering the bodies of functions.

mod attributes;
mod header;
mod imports;

pub use self::header::{Implementation, PathText};
pub(super) use self::imports::Import;
use self::{attributes::Attributes, imports::tree};
use super::tokens::{Bracket, Kind, Tokens};

/// How deep modules are entered that stand in one another in one file: deeper ones hold no item.
const DEEPEST: usize = 64;

/// An item as it stands in a file.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) name: Box<str>,
    pub(super) shape: Shape,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) visibility: Visibility,
    /// Whether its own attributes make it a part of tests alone.
    pub(super) test: bool,
}

/// What an item is, and what is needed of it to find others.
#[derive(Debug)]
pub(super) enum Shape {
    Function,
    /// Whether it is a value too: `struct Unit;`, `struct Tuple(u8);`.
    Struct(bool),
    /// The names of its variants.
    Enum(Box<[Box<str>]>),
    Union,
    /// What it stands for; nothing in a trait.
    Alias(Option<Box<PathText>>),
    Trait(Vec<Raw>),
    Impl(Box<Implementation>, Vec<Raw>),
    Constant,
    /// Whether it is exported to the root of its crate.
    MacroRules(bool),
    MacroCall,
    /// `extern "C" { .. }`
    Foreign,
    Module(Box<RawModule>),
    Use(Vec<Import>),
    /// The crate's name.
    ExternCrate(Box<str>),
}

/// A module as it stands in a file.
#[derive(Debug)]
pub(super) struct RawModule {
    /// What stands in it; nothing for `mod x;`.
    pub(super) body: Option<Vec<Raw>>,
    /// The paths that attributes give it.
    pub(super) paths: Vec<String>,
    /// Whether one of these counts always.
    pub(super) placed: bool,
    /// Whether a condition may leave it out.
    pub(super) conditional: bool,
}

/// From where an item can be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Visibility {
    /// From its module and what is in there.
    Private,
    /// From everywhere.
    Public,
    /// From within this module: `crate`, `super`, `crate::a`.
    Within(Box<[Box<str>]>),
}

/// What stands in a file.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) items: Vec<Raw>,
    /// Whether the file is a part of tests alone: `#![cfg(test)]`.
    pub(super) test: bool,
}

/// Splits a file.
pub(super) fn split(tokens: &Tokens<'_>) -> Content {
    let mut splitter = Splitter { tokens, at: 0, depth: 0 };
    let items = splitter.items(tokens.list.len());
    Content { items, test: attributes::inner_test(tokens, 0) }
}

struct Splitter<'t, 'a> {
    tokens: &'t Tokens<'a>,
    at: usize,
    depth: usize,
}

impl Splitter<'_, '_> {
    /// The items up to a token.
    fn items(&mut self, end: usize) -> Vec<Raw> {
        let mut items = Vec::new();
        while self.at < end {
            let start = self.at;
            if !self.item(end, &mut items) {
                // What is no item is skipped, token by token, so that the next item is not lost.
                self.at = self.tokens.behind(start);
            }
        }
        items
    }

    /// Reads an item, if one starts here.
    fn item(&mut self, end: usize, items: &mut Vec<Raw>) -> bool {
        let start = self.at;
        let (attributes, behind) = Attributes::read(self.tokens, start);
        self.at = behind;
        let visibility = self.visibility();
        self.qualifiers();
        if self.at >= end {
            return false;
        }
        let Some((name, shape)) = self.shape(&attributes, end) else { return false };
        // What a `cfg_if!` holds stands there as if it stood alone.
        let inside = self.within_macro(&shape, start);
        items.push(Raw {
            name,
            shape,
            start: self.tokens.list[start].start,
            end: self.tokens.list[self.at.clamp(start + 1, end) - 1].end,
            visibility,
            test: attributes.test,
        });
        items.extend(inside);
        true
    }

    /// What the item at hand is; the position is behind it then.
    fn shape(&mut self, attributes: &Attributes, end: usize) -> Option<(Box<str>, Shape)> {
        let named = Box::<str>::from(self.tokens.word(self.at + 1));
        let head = self.at;
        let shape = match self.tokens.word(self.at) {
            "fn" => self.ends_with_block(end).map(|_| Shape::Function)?,
            "struct" => self.structure(end),
            "enum" => {
                Shape::Enum(self.ends_with_block(end).map_or_else(Box::default, |at| self.variants(at)))
            }
            "union" if self.tokens.kind(head + 1) == Some(Kind::Word) => {
                self.ends_with_block(end).map(|_| Shape::Union)?
            }
            "trait" => Shape::Trait(self.block_of_items(end)),
            "impl" => return Some((Box::default(), self.implementation(end))),
            "type" => self.alias(end),
            "const" | "static" => {
                let word = head + 1 + usize::from(self.tokens.word(head + 1) == "mut");
                self.ends_with_semicolon(end);
                return Some((Box::from(self.tokens.word(word)), Shape::Constant));
            }
            "mod" => self.module(attributes, end)?,
            "use" => return Some((Box::default(), self.imports(end))),
            "extern" => return self.extern_item(end),
            "macro_rules" if self.tokens.is_sign(head + 1, '!') => {
                let name = Box::from(self.tokens.word(head + 2));
                self.at = self.behind_macro(head + 3, end)?;
                return Some((name, Shape::MacroRules(attributes.exported)));
            }
            "macro" => self.ends_with_block(end).map(|_| Shape::MacroRules(false))?,
            "" => return None,
            _ => return self.macro_call(end).map(|()| (Box::default(), Shape::MacroCall)),
        };
        (!named.is_empty()).then_some((named, shape))
    }

    /// `pub`, `pub(crate)`, `pub(in a::b)`.
    fn visibility(&mut self) -> Visibility {
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

    /// Skips what may stand before `fn`, `trait` and `impl`.
    fn qualifiers(&mut self) {
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
    fn ends_with_block(&mut self, end: usize) -> Option<usize> {
        let mut angles = 0_usize;
        let mut at = self.at + 1;
        while at < end {
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

    /// Whether a block is a generic argument: `A<{ N }>`.
    fn is_argument(&self, at: usize) -> bool {
        let behind = self.tokens.behind(at);
        self.tokens.is_sign(behind, '>') || self.tokens.is_sign(behind, ',')
    }

    /// Whether the `>` here belongs to `->` or `=>`.
    fn is_arrow(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let adjacent = self.tokens.list[before].end == self.tokens.list[at].start;
        adjacent && (self.tokens.is_sign(before, '-') || self.tokens.is_sign(before, '='))
    }

    /// Goes behind the `;` that ends an item, or before the next item where it is missing.
    fn ends_with_semicolon(&mut self, end: usize) {
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

    fn structure(&mut self, end: usize) -> Shape {
        let opened = self.ends_with_block(end);
        Shape::Struct(opened.is_some_and(|at| self.tokens.is_sign(at, ';')))
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

    /// The items in the block that ends this one.
    fn block_of_items(&mut self, end: usize) -> Vec<Raw> {
        let Some(opened) = self.ends_with_block(end) else {
            self.at = end;
            return Vec::new();
        };
        self.inside(opened)
    }

    /// The items in a group.
    fn inside(&self, opened: usize) -> Vec<Raw> {
        let is_group = matches!(self.tokens.kind(opened), Some(Kind::Open(_)));
        if !is_group || self.depth >= DEEPEST {
            return Vec::new();
        }
        let mut inner = Splitter { tokens: self.tokens, at: opened + 1, depth: self.depth + 1 };
        inner.items(self.tokens.behind(opened) - 1)
    }

    fn implementation(&mut self, end: usize) -> Shape {
        let head = self.at + 1;
        let Some(opened) = self.ends_with_block(end) else {
            self.at = end;
            return Shape::Impl(Box::default(), Vec::new());
        };
        let header = header::read(self.tokens, head, opened);
        Shape::Impl(Box::new(header), self.inside(opened))
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
        let Attributes { paths, placed, conditional, .. } = attributes;
        let (paths, placed, conditional) = (paths.clone(), *placed, *conditional);
        Some(Shape::Module(Box::new(RawModule { body, paths, placed, conditional })))
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
    fn extern_item(&mut self, end: usize) -> Option<(Box<str>, Shape)> {
        let head = self.at;
        if self.tokens.word(head + 1) != "crate" {
            self.ends_with_block(end)?;
            return Some((Box::default(), Shape::Foreign));
        }
        let named = if self.tokens.word(head + 3) == "as" { head + 4 } else { head + 2 };
        self.ends_with_semicolon(end);
        let extern_crate = Shape::ExternCrate(Box::from(self.tokens.word(head + 2)));
        Some((Box::from(self.tokens.word(named)), extern_crate))
    }

    /// `a::b! { .. }`, `a!(..);`.
    fn macro_call(&mut self, end: usize) -> Option<()> {
        let mut at = self.at + 1;
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

    /// Behind the group of a macro call, and its `;`.
    fn behind_macro(&self, group: usize, end: usize) -> Option<usize> {
        let Some(Kind::Open(_)) = self.tokens.kind(group).filter(|_| group < end) else { return None };
        let behind = self.tokens.behind(group);
        Some(behind + usize::from(self.tokens.is_sign(behind, ';')))
    }

    /// The items that stand in a macro call which only chooses between them.
    fn within_macro(&self, shape: &Shape, start: usize) -> Vec<Raw> {
        let Shape::MacroCall = shape else { return Vec::new() };
        let Some(sign) = (start..self.at).find(|at| self.tokens.is_sign(*at, '!')) else { return Vec::new() };
        let group = sign + 1;
        match self.tokens.word(sign - 1) {
            "cfg_if" | "cfg_select" | "cfg_match" => self.blocks(group),
            name if name.starts_with("cfg_") => self.inside(group),
            _ => Vec::new(),
        }
    }

    /// The items in the blocks that stand in a group.
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
