//! Which variables a body changes, told before it is read.

use std::collections::HashSet;

use proc_macro2::Ident;
use syn::{BinOp, Expr, ExprAssign, ExprBinary, ExprMethodCall, Pat, Stmt, visit, visit::Visit};

use super::{
    change::{set_by, status_of},
    pattern::member,
};

/// What some statements change: what a variable was bound to says nothing then, or less.
#[derive(Default)]
pub(super) struct Changes {
    /// Variables that are assigned to, or lent as a whole.
    pub(super) variables: HashSet<String>,
    /// Fields of variables, likewise.
    pub(super) fields: HashSet<(String, String)>,
    /// Variables on which methods are called for what these do to them.
    pub(super) touched: HashSet<String>,
    /// Variables whose inside is lent or exchanged: `answer.as_mut()`, `found.insert(..)`.
    pub(super) lent: HashSet<String>,
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

/// Whether an operator changes what stands on its left: `found |= true`.
const fn assigns(operator: &BinOp) -> bool {
    matches!(
        operator,
        BinOp::AddAssign(_)
            | BinOp::SubAssign(_)
            | BinOp::MulAssign(_)
            | BinOp::DivAssign(_)
            | BinOp::RemAssign(_)
            | BinOp::BitXorAssign(_)
            | BinOp::BitAndAssign(_)
            | BinOp::BitOrAssign(_)
            | BinOp::ShlAssign(_)
            | BinOp::ShrAssign(_)
    )
}

impl Changes {
    /// The changes that these statements make.
    pub(super) fn of(statements: &[Stmt]) -> Self {
        let mut changes = Self::default();
        for statement in statements {
            changes.visit_stmt(statement);
        }
        changes
    }

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

    fn visit_expr_binary(&mut self, both: &'ast ExprBinary) {
        if assigns(&both.op) {
            self.note(&both.left);
        }
        visit::visit_expr_binary(self, both);
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
