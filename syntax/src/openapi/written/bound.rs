//! Statuses in the variables of a function that lists responses.

use std::collections::HashMap;

use responds_core::contract::Key;
use syn::{Expr, Pat, Token, parse::Parser, punctuated::Punctuated};

use crate::place::Place;

/// The maximum number of references, calls and names around a list.
const DEEPEST: usize = 16;

/// A status, with its place.
pub(super) type Found = (Key, Place);

/// Reads a status that is written out.
type Read<'r> = &'r dyn Fn(&Expr) -> Option<Key>;

/// The variables that hold a status, and those that hold a list.
#[derive(Default)]
pub(super) struct Bound {
    statuses: HashMap<String, Vec<Found>>,
    lists: HashMap<String, Vec<Expr>>,
}

impl Bound {
    /// Returns the statuses that an expression may be: a variable, or what a method gives of it.
    pub(super) fn of(&self, status: &Expr) -> Option<&[Found]> {
        match status {
            Expr::Path(path) => self.statuses.get(&path.path.get_ident()?.to_string()).map(Vec::as_slice),
            Expr::MethodCall(call) => self.of(&call.receiver),
            Expr::Call(call) if call.args.len() == 1 => self.of(call.args.first()?),
            Expr::Unary(syn::ExprUnary { expr, .. }) => self.of(expr),
            Expr::Reference(inner) => self.of(&inner.expr),
            Expr::Paren(inner) => self.of(&inner.expr),
            _ => None,
        }
    }

    /// Notes the value that a `let` gives to a variable.
    pub(super) fn assign(&mut self, pattern: &Pat, value: &Expr, read: Read<'_>) {
        let Some(name) = name(pattern) else { return };
        if let Some(elements) = self.elements(value, 0) {
            self.lists.insert(name, elements);
        } else if let Some(key) = read(value) {
            self.statuses.insert(name, vec![(key, Place::of(value))]);
        }
    }

    /// Notes the values that the variables of a pattern have for the elements of a list.
    pub(super) fn each(&mut self, pattern: &Pat, list: &Expr, read: Read<'_>) {
        let Some(elements) = self.elements(list, 0) else { return };
        let parts: Vec<&Pat> = match bare(pattern) {
            Pat::Tuple(tuple) => tuple.elems.iter().collect(),
            _ => Vec::new(),
        };
        let mut bind = |pattern: &Pat, values: Vec<Option<&Expr>>| {
            let found = |value: Option<&Expr>| value.and_then(|value| Some((read(value)?, Place::of(value))));
            let found: Option<Vec<Found>> = values.into_iter().map(found).collect();
            if let (Some(name), Some(found)) = (name(pattern), found) {
                self.statuses.insert(name, found);
            }
        };
        if parts.is_empty() {
            return bind(pattern, elements.iter().map(Some).collect());
        }
        for (at, part) in parts.into_iter().enumerate() {
            let values = elements.iter().map(|element| match element {
                Expr::Tuple(tuple) => tuple.elems.get(at),
                _ => None,
            });
            bind(part, values.collect());
        }
    }

    /// Returns the elements of a list that is written out, here or in a variable.
    fn elements(&self, list: &Expr, depth: usize) -> Option<Vec<Expr>> {
        if depth > DEEPEST {
            return None;
        }
        match list {
            Expr::Array(array) => Some(array.elems.iter().cloned().collect()),
            Expr::Macro(call) if call.mac.path.is_ident("vec") => {
                let parse = Punctuated::<Expr, Token![,]>::parse_terminated;
                Some(parse.parse2(call.mac.tokens.clone()).ok()?.into_iter().collect())
            }
            Expr::Path(path) => self.lists.get(&path.path.get_ident()?.to_string()).cloned(),
            Expr::MethodCall(call) if call.args.is_empty() => self.elements(&call.receiver, depth + 1),
            Expr::Reference(inner) => self.elements(&inner.expr, depth + 1),
            Expr::Paren(inner) => self.elements(&inner.expr, depth + 1),
            _ => None,
        }
    }
}

fn name(pattern: &Pat) -> Option<String> {
    match bare(pattern) {
        Pat::Ident(pattern) => Some(pattern.ident.to_string()),
        _ => None,
    }
}

/// Takes references and types off a pattern.
fn bare(pattern: &Pat) -> &Pat {
    match pattern {
        Pat::Reference(inner) => bare(&inner.pat),
        Pat::Type(inner) => bare(&inner.pat),
        Pat::Paren(inner) => bare(&inner.pat),
        _ => pattern,
    }
}
