//! The variables of a body, and the values they were bound to.

use std::collections::HashSet;

use proc_macro2::Ident;
use syn::{Expr, ExprAssign, ExprMethodCall, Pat, Stmt, visit, visit::Visit};

use super::value::{Kind, Value, Values};
use crate::place::Place;

/// The variables that are in scope, innermost last.
#[derive(Default)]
pub(super) struct Scope {
    bindings: Vec<(String, Values)>,
    /// Variables that are changed somewhere: what they were bound to says nothing.
    changed: HashSet<String>,
}

impl Scope {
    /// The scope in which some statements run.
    pub(super) fn of(statements: &[Stmt]) -> Self {
        let mut changes = Changes(HashSet::new());
        for statement in statements {
            changes.visit_stmt(statement);
        }
        Self { bindings: Vec::new(), changed: changes.0 }
    }

    /// How many variables there are; to go back to with [`leave`](Self::leave).
    pub(super) const fn enter(&self) -> usize {
        self.bindings.len()
    }

    /// Forgets the variables that came since.
    pub(super) fn leave(&mut self, depth: usize) {
        self.bindings.truncate(depth);
    }

    /// What a variable was bound to.
    pub(super) fn get(&self, name: &Ident) -> Option<&Values> {
        self.bindings.iter().rev().find(|(bound, _)| name == bound).map(|(_, values)| values)
    }

    /// Binds what a pattern names: a lone name to the values, the names inside a pattern to nothing known.
    pub(super) fn bind(&mut self, pattern: &Pat, values: Values) {
        match pattern {
            Pat::Ident(name) if name.subpat.is_none() => {
                let bound = name.ident.to_string();
                let values = match (self.changed.contains(&bound), name.mutability.is_some()) {
                    (true, _) => vec![Value::unknown(Place::of(name))],
                    (false, true) => values.into_iter().map(loosened).collect(),
                    (false, false) => values,
                };
                self.bindings.push((bound, values));
            }
            Pat::Type(typed) => self.bind(&typed.pat, values),
            Pat::Paren(inner) => self.bind(&inner.pat, values),
            other => Names(self).visit_pat(other),
        }
    }
}

/// A value in a `mut` variable: its status stands, but header fields and content may be set later.
fn loosened(mut value: Value) -> Value {
    if let Kind::Response(answer) = &mut value.kind {
        answer.fields_closed = false;
        answer.content = responds_core::contract::Content::Unknown;
    }
    value
}

/// Binds every name inside a pattern to nothing known.
struct Names<'a>(&'a mut Scope);

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
        self.0.bindings.push((name.ident.to_string(), vec![Value::unknown(Place::of(name))]));
        visit::visit_pat_ident(self, name);
    }
}

/// Finds the variables that are assigned to, or whose status is set.
struct Changes(HashSet<String>);

impl Changes {
    fn note(&mut self, expression: &Expr) {
        match expression {
            Expr::Path(path) => self.0.extend(path.path.get_ident().map(ToString::to_string)),
            Expr::Field(field) => self.note(&field.base),
            Expr::Unary(unary) => self.note(&unary.expr),
            Expr::MethodCall(call) => self.note(&call.receiver),
            Expr::Tuple(tuple) => tuple.elems.iter().for_each(|element| self.note(element)),
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for Changes {
    fn visit_expr_assign(&mut self, assign: &'ast ExprAssign) {
        self.note(&assign.left);
        visit::visit_expr_assign(self, assign);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let name = call.method.to_string();
        if name.contains("status") && (name.ends_with("_mut") || name.starts_with("set_")) {
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
