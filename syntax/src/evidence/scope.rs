//! The variables of a body, and the values they were bound to.

use std::{collections::HashSet, rc::Rc};

use proc_macro2::Ident;
use syn::{Expr, ExprAssign, ExprMethodCall, Pat, Stmt, visit, visit::Visit};

use super::{
    change::{set_by, status_of},
    pattern::{Bound, member},
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
    /// Variables that are changed somewhere: what they were bound to says nothing.
    changed: HashSet<String>,
    /// Fields of variables that are changed somewhere.
    fields: HashSet<(String, String)>,
    /// Variables on which methods are called for what these do to them.
    touched: HashSet<String>,
    /// Variables whose inside is lent or exchanged: `answer.as_mut()`, `found.insert(..)`.
    lent: HashSet<String>,
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
        let mut changes = Changes::default();
        for statement in statements {
            changes.visit_stmt(statement);
        }
        Self {
            changed: changes.variables,
            fields: changes.fields,
            touched: changes.touched,
            lent: changes.lent,
            ..Self::default()
        }
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
        if self.changed.contains(name) {
            return vec![Value::unknown(place)];
        }
        let members: Vec<_> =
            self.fields.iter().filter(|(variable, _)| variable == name).map(|(_, field)| field).collect();
        let (lent, touched) = (self.lent.contains(name), self.touched.contains(name));
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

/// Finds the variables that are assigned to, or whose status is set.
#[derive(Default)]
struct Changes {
    variables: HashSet<String>,
    fields: HashSet<(String, String)>,
    touched: HashSet<String>,
    lent: HashSet<String>,
}

/// Methods of the standard library that lend what is inside of a value, or put something else there.
const LENDING: &[&str] = &[
    "append",
    "as_deref_mut",
    "as_mut",
    "clear",
    "extend",
    "first_mut",
    "get_mut",
    "get_or_insert",
    "get_or_insert_with",
    "insert",
    "iter_mut",
    "last_mut",
    "push",
    "replace",
    "take",
];

/// Whether a pattern lends a part of what it is matched against: `Some(ref mut answer)`.
fn lends(pattern: &Pat) -> bool {
    struct Lends(bool);
    impl<'ast> Visit<'ast> for Lends {
        fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
            self.0 |= name.by_ref.is_some() && name.mutability.is_some();
            visit::visit_pat_ident(self, name);
        }
    }
    let mut lends = Lends(false);
    lends.visit_pat(pattern);
    lends.0
}

impl Changes {
    fn note(&mut self, expression: &Expr) {
        match expression {
            Expr::Path(path) => self.variables.extend(path.path.get_ident().map(ToString::to_string)),
            Expr::Field(field) => match &*field.base {
                Expr::Path(path) => {
                    let variable = path.path.get_ident().map(ToString::to_string);
                    self.fields.extend(variable.map(|variable| (variable, member(&field.member))));
                }
                base => self.note(base),
            },
            Expr::Unary(unary) => self.note(&unary.expr),
            Expr::MethodCall(call) => self.note(&call.receiver),
            Expr::Tuple(tuple) => tuple.elems.iter().for_each(|element| self.note(element)),
            _ => {}
        }
    }
}

/// The variable on which a method is called for what it does to it; a part of it is lent under other names.
fn touched(expression: &Expr) -> Option<&Ident> {
    match expression {
        Expr::MethodCall(call) => match &*call.receiver {
            Expr::Path(path) if !call.method.to_string().ends_with("_mut") => path.path.get_ident(),
            receiver => touched(receiver),
        },
        Expr::Await(future) => touched(&future.base),
        Expr::Try(question) => touched(&question.expr),
        _ => None,
    }
}

impl<'ast> Visit<'ast> for Changes {
    fn visit_stmt(&mut self, statement: &'ast Stmt) {
        if let Stmt::Expr(expression, Some(_)) = statement {
            self.touched.extend(touched(expression).map(ToString::to_string));
        }
        visit::visit_stmt(self, statement);
    }

    fn visit_expr_assign(&mut self, assign: &'ast ExprAssign) {
        // A status that is set is followed.
        if status_of(&assign.left).is_some() {
            return self.visit_expr(&assign.right);
        }
        self.note(&assign.left);
        visit::visit_expr_assign(self, assign);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let name = call.method.to_string();
        let changes = name.contains("status") && (name.ends_with("_mut") || name.starts_with("set_"));
        if changes && set_by(call).is_none() {
            self.note(&call.receiver);
        }
        if let (true, Expr::Path(path)) = (LENDING.contains(&name.as_str()), &*call.receiver) {
            self.lent.extend(path.path.get_ident().map(ToString::to_string));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_let(&mut self, condition: &'ast syn::ExprLet) {
        if lends(&condition.pat) {
            self.note(&condition.expr);
        }
        visit::visit_expr_let(self, condition);
    }

    fn visit_expr_match(&mut self, choice: &'ast syn::ExprMatch) {
        if choice.arms.iter().any(|arm| lends(&arm.pat)) {
            self.note(&choice.expr);
        }
        visit::visit_expr_match(self, choice);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let Some(init) = local.init.as_ref().filter(|_| lends(&local.pat)) {
            self.note(&init.expr);
        }
        visit::visit_local(self, local);
    }

    fn visit_expr_reference(&mut self, reference: &'ast syn::ExprReference) {
        if reference.mutability.is_some() {
            self.note(&reference.expr);
        }
        visit::visit_expr_reference(self, reference);
    }
}
