//! The variables of a body, and the values they were bound to.

use std::rc::Rc;

use proc_macro2::Ident;
use syn::{Expr, Pat, Stmt, visit, visit::Visit};

use super::{
    mutation::Changes,
    pattern::Bound,
    value::{Kind, Made, Value, Values, bounded},
};
use crate::place::Place;

/// The variables that are in scope, innermost last.
#[derive(Default)]
pub(super) struct Scope {
    bindings: Vec<Binding>,
    /// What variables held before they were given other values.
    log: Vec<(usize, Values)>,
    /// How often a variable was given other values.
    rebound: usize,
    /// What is changed somewhere in the body.
    changes: Changes,
}

/// A variable that is in scope.
struct Binding {
    name: String,
    values: Values,
}

/// What a branch leaves in the variables that it changed.
pub(super) type After = Vec<(usize, Values)>;

impl Scope {
    /// The scope in which some statements run.
    pub(super) fn of(statements: &[Stmt]) -> Self {
        Self { changes: Changes::of(statements), ..Self::default() }
    }

    /// How many variables there are; to go back to with [`leave`](Self::leave).
    pub(super) const fn enter(&self) -> usize {
        self.bindings.len()
    }

    /// Forgets the variables that came since.
    pub(super) fn leave(&mut self, depth: usize) {
        self.bindings.truncate(depth);
    }

    /// Where a branch begins.
    pub(super) const fn mark(&self) -> usize {
        self.log.len()
    }

    /// Ends a branch: tells what it leaves, and undoes that.
    pub(super) fn undo(&mut self, mark: usize) -> After {
        let mut after = After::new();
        for (i, old) in self.log.drain(mark..).rev() {
            let Some(binding) = self.bindings.get_mut(i) else { continue };
            let left = std::mem::replace(&mut binding.values, old);
            if after.iter().all(|(known, _)| *known != i) {
                after.push((i, left));
            }
        }
        after
    }

    /// Joins branches one of which was taken: a variable holds what any of them left.
    pub(super) fn join(&mut self, branches: &[After]) {
        let mut touched: Vec<usize> = branches.iter().flatten().map(|(i, _)| *i).collect();
        touched.sort_unstable();
        touched.dedup();
        for i in touched {
            let Some(binding) = self.bindings.get_mut(i) else { continue };
            let left = |after: &After| {
                let values = after.iter().find(|(known, _)| *known == i).map(|(_, values)| values);
                values.unwrap_or(&binding.values).clone()
            };
            let joined = bounded(distinct(branches.iter().flat_map(left)));
            self.log.push((i, std::mem::replace(&mut binding.values, joined)));
        }
    }

    /// How often a variable was given other values.
    pub(super) const fn rebound(&self) -> usize {
        self.rebound
    }

    /// Doubts the values of a variable.
    pub(super) fn doubt(&mut self, name: &Ident) {
        if let Some(mut values) = self.get(name).cloned() {
            values.iter_mut().for_each(Value::doubt);
            self.replace(name, values);
        }
    }

    /// Gives a variable other values.
    pub(super) fn rebind(&mut self, name: &Ident, values: Values) {
        self.rebound += 1;
        self.replace(name, values);
    }

    fn replace(&mut self, name: &Ident, values: Values) {
        let known = self.bindings.iter_mut().enumerate().rev().find(|(_, binding)| name == &binding.name);
        if let Some((i, binding)) = known {
            self.log.push((i, std::mem::replace(&mut binding.values, values)));
        }
    }

    /// What a variable was bound to.
    pub(super) fn get(&self, name: &Ident) -> Option<&Values> {
        self.bindings.iter().rev().find(|binding| name == &binding.name).map(|binding| &binding.values)
    }

    /// Binds what a pattern names to nothing known.
    pub(super) fn bind_unknown(&mut self, pattern: &Pat) {
        Names { scope: self, bound: Vec::new() }.visit_pat(pattern);
    }

    /// Binds what a pattern names: what it binds to a value to that, the rest to nothing known.
    pub(super) fn bind_all(&mut self, pattern: &Pat, bound: Bound) {
        Names { scope: self, bound }.visit_pat(pattern);
    }

    /// What a variable holds that is bound to these values, with regard to what is done to it later.
    fn kept(&self, name: &str, mutable: bool, values: Values, place: Place) -> Values {
        if self.changes.variables.contains(name) {
            return vec![Value::unknown(place)];
        }
        let members: Vec<_> = self
            .changes
            .fields
            .iter()
            .filter(|(variable, _)| variable == name)
            .map(|(_, field)| field)
            .collect();
        let (lent, touched) = (self.changes.lent.contains(name), self.changes.touched.contains(name));
        let values = values.into_iter().map(|value| without(value, &members, place));
        let values = values.map(|value| if lent { exchanged(value, place) } else { value });
        if mutable { values.map(|value| loosened(value, touched)).collect() } else { values.collect() }
    }
}

/// The values, but of responses with one status only the first.
fn distinct(values: impl Iterator<Item = Value>) -> Values {
    let mut kept = Values::new();
    for value in values {
        let same = |other: &Value| match (&value.kind, &other.kind) {
            (Kind::Response(one), Kind::Response(other)) => one.code == other.code,
            _ => false,
        };
        if !kept.iter().any(|other| same(other) && other.perhaps <= value.perhaps) {
            kept.push(value);
        }
    }
    kept
}

/// A value some of whose fields are changed later.
fn without(value: Value, members: &[&String], place: Place) -> Value {
    if members.is_empty() {
        return value;
    }
    let Kind::Made(made) = &value.kind else { return Value::unknown(place) };
    let fields = made.fields.iter().filter(|(name, _)| !members.contains(&name)).cloned().collect();
    let made = Made { ty: made.ty.clone(), variant: made.variant.clone(), fields };
    Value { kind: Kind::Made(Rc::new(made)), ..value }
}

/// A value of which another may be inside later; a `HeaderMap` with more in it is one.
fn exchanged(value: Value, place: Place) -> Value {
    match value.kind {
        Kind::Fields(_) => Value { kind: Kind::Fields(None), ..value },
        Kind::Typed(_) | Kind::Made(_) | Kind::Content(_) | Kind::Unknown => value,
        _ => Value::unknown(place),
    }
}

/// A value in a `mut` variable: its status stands, but header fields and content may be set later. Of a value of
/// the workspace's own nothing stands, where a method is called on it.
fn loosened(mut value: Value, touched: bool) -> Value {
    match &mut value.kind {
        Kind::Response(answer) => {
            answer.fields_closed = false;
            answer.content = responds_core::contract::Content::Unknown;
        }
        // A macro may set it.
        Kind::Bool(_) | Kind::Number(_) => value.kind = Kind::Unknown,
        Kind::Made(made) if touched => value.kind = Kind::Typed(Rc::new(made.ty.clone())),
        _ => {}
    }
    value
}

/// Binds every name inside a pattern.
struct Names<'a> {
    scope: &'a mut Scope,
    bound: Bound,
}

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
        let (text, place) = (name.ident.to_string(), Place::of(name));
        // A constant, or a variant without fields.
        if text.starts_with(|first: char| first.is_ascii_uppercase()) {
            return;
        }
        let bound = self.bound.iter().find(|(bound, _)| *bound == text);
        let values = bound.map_or_else(|| vec![Value::unknown(place)], |(_, values)| values.clone());
        let values = self.scope.kept(&text, name.mutability.is_some(), values, place);
        self.scope.bindings.push(Binding { name: text, values });
        visit::visit_pat_ident(self, name);
    }

    // A guard is no pattern.
    fn visit_expr(&mut self, _: &'ast Expr) {}
}
