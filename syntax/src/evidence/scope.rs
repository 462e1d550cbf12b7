//! The variables of a body, and the values they were bound to.

use std::{collections::HashSet, rc::Rc};

use proc_macro2::Ident;
use syn::{Expr, ExprAssign, ExprMethodCall, Pat, Stmt, visit, visit::Visit};

use super::{
    change::{set_by, status_of},
    pattern::{Bound, member},
    value::{Kind, Made, Value, Values},
};
use crate::place::Place;

/// The variables that are in scope, innermost last.
#[derive(Default)]
pub(super) struct Scope {
    bindings: Vec<Binding>,
    /// How many blocks are open.
    blocks: usize,
    /// Variables that are changed somewhere: what they were bound to says nothing.
    changed: HashSet<String>,
    /// Fields of variables that are changed somewhere.
    fields: HashSet<(String, String)>,
    /// Variables on which methods are called for what these do to them.
    touched: HashSet<String>,
}

/// A variable that is in scope.
struct Binding {
    name: String,
    values: Values,
    /// How many blocks were open where it was bound.
    blocks: usize,
}

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
            ..Self::default()
        }
    }

    /// Opens a block, and tells how many variables there are; to go back to with [`leave`](Self::leave).
    pub(super) const fn enter(&mut self) -> usize {
        self.blocks += 1;
        self.bindings.len()
    }

    /// Closes a block, and forgets the variables that came since.
    pub(super) fn leave(&mut self, depth: usize) {
        self.blocks -= 1;
        self.bindings.truncate(depth);
    }

    /// What a variable was bound to, and whether that was in the innermost block.
    pub(super) fn binding(&self, name: &Ident) -> Option<(Values, bool)> {
        let binding = self.bindings.iter().rev().find(|binding| name == &binding.name)?;
        Some((binding.values.clone(), binding.blocks == self.blocks))
    }

    /// Gives a variable other values.
    pub(super) fn rebind(&mut self, name: &Ident, values: Values) {
        if let Some(binding) = self.bindings.iter_mut().rev().find(|binding| name == &binding.name) {
            binding.values = values;
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
        let values = values.into_iter().map(|value| without(value, &members, place));
        let touched = self.touched.contains(name);
        if mutable { values.map(|value| loosened(value, touched)).collect() } else { values.collect() }
    }
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
        let blocks = self.scope.blocks;
        self.scope.bindings.push(Binding { name: text, values, blocks });
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
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_reference(&mut self, reference: &'ast syn::ExprReference) {
        if reference.mutability.is_some() {
            self.note(&reference.expr);
        }
        visit::visit_expr_reference(self, reference);
    }
}
