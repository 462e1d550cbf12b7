//! The names that a `use` imports: one entry per name.

use super::super::tokens::{Bracket, Kind, Tokens};

/// One name that a `use` imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// The path of the import. Its first segment is empty if the path starts with `::`.
    pub(crate) path: Box<[Box<str>]>,
    /// The name in scope; `*` for a glob.
    pub(crate) name: Box<str>,
    /// `true` if it imports a type or module alone: `a::{self}`.
    pub(crate) type_only: bool,
}

/// The maximum nesting of `{..}`; deeper names are left out.
const DEEPEST: usize = 64;
/// The maximum number of segments of a path.
const LONGEST: usize = 64;

/// Parses the tree that starts at a token; returns the index of the token after it.
pub(super) fn tree(tokens: &Tokens<'_>, from: usize, end: usize, found: &mut Vec<Import>) -> usize {
    Reader { tokens, found }.tree(from, end, &[], 0)
}

struct Reader<'t, 'a, 'f> {
    tokens: &'t Tokens<'a>,
    found: &'f mut Vec<Import>,
}

impl Reader<'_, '_, '_> {
    fn tree(&mut self, mut at: usize, end: usize, prefix: &[Box<str>], depth: usize) -> usize {
        let mut path = prefix.to_vec();
        if self.tokens.is_path_sign(at) {
            if path.is_empty() {
                path.push(Box::default());
            }
            at += 2;
        }
        while at < end {
            match self.tokens.kind(at) {
                Some(Kind::Word) => {
                    if path.len() <= LONGEST {
                        path.push(Box::from(self.tokens.word(at)));
                    }
                    at += 1;
                }
                Some(Kind::Sign('*')) => {
                    self.push(path, "*");
                    return at + 1;
                }
                Some(Kind::Open(Bracket::Curly)) if path.len() <= LONGEST => {
                    let behind = self.tokens.behind(at);
                    self.list(at + 1, behind - 1, &path, depth + 1);
                    return behind;
                }
                _ => return at,
            }
            if !self.tokens.is_path_sign(at) {
                return self.leaf(at, path);
            }
            at += 2;
        }
        at
    }

    /// Behind the last segment: `as` and a name, or nothing.
    fn leaf(&mut self, at: usize, path: Vec<Box<str>>) -> usize {
        if self.tokens.word(at) == "as" {
            self.push(path, self.tokens.word(at + 1));
            return at + 2;
        }
        let last = path.last().cloned().unwrap_or_default();
        self.push(path, &last);
        at
    }

    fn list(&mut self, mut at: usize, end: usize, prefix: &[Box<str>], depth: usize) {
        while at < end && depth < DEEPEST {
            at = self.tree(at, end, prefix, depth);
            while at < end && !self.tokens.is_sign(at, ',') {
                at = self.tokens.behind(at);
            }
            at += 1;
        }
    }

    fn push(&mut self, mut path: Vec<Box<str>>, name: &str) {
        let type_only = path.len() > 1 && path.last().is_some_and(|last| **last == *"self");
        let mut name = Box::from(name);
        if type_only {
            path.pop();
            if *name == *"self" {
                name = path.last().cloned().unwrap_or_default();
            }
        }
        // `use a as _` brings the methods of a trait, and no name.
        if *name != *"_" && !path.is_empty() && path.len() <= LONGEST {
            self.found.push(Import { path: path.into(), name, type_only });
        }
    }
}
