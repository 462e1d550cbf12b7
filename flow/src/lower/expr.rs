//! Lowers expressions. Chains of calls, operators and `else if` are walked in loops: they are long, not deep.

use std::rc::Rc;

use responds_syntax::{Place, handler::answered};
use syn::{Attribute, BinOp, ExprClosure, ExprIf, ExprMatch, GenericArgument, Label, Pat as SynPat, UnOp};

use super::{
    Declared, Lowering,
    names::{Named, Scope},
    pattern::{guard, literal, member},
    truth::{is_question, is_truth},
};
use crate::body::{Arm, Cfg, Expr, ExprId, Inner, Name};

impl Lowering<'_> {
    /// Lowers an expression.
    pub(super) fn expr(&mut self, expression: &syn::Expr) -> ExprId {
        // The links of a chain, the outermost first.
        let (mut links, mut base) = (Vec::new(), expression);
        loop {
            base = match base {
                syn::Expr::MethodCall(call) => {
                    links.push(base);
                    &call.receiver
                }
                syn::Expr::Try(question) => {
                    links.push(base);
                    &question.expr
                }
                syn::Expr::Field(field) => {
                    links.push(base);
                    &field.base
                }
                syn::Expr::Await(future) => {
                    links.push(base);
                    &future.base
                }
                syn::Expr::Paren(inner) => &inner.expr,
                syn::Expr::Group(inner) => &inner.expr,
                _ => break,
            };
        }
        let mut value = self.base(base);
        for link in links.into_iter().rev() {
            value = self.link(link, value);
        }
        value
    }

    /// Lowers a link of a chain behind a lowered value.
    fn link(&mut self, link: &syn::Expr, value: ExprId) -> ExprId {
        let place = Place::between(link);
        match link {
            syn::Expr::MethodCall(call) => {
                let arguments = self.exprs(&call.args);
                let generics = call.turbofish.iter().flat_map(|turbofish| &turbofish.args);
                let generics = generics.filter_map(|argument| match argument {
                    GenericArgument::Type(ty) => Some(ty.clone()),
                    _ => None,
                });
                let name = call.method.to_string().into();
                let kind = Expr::Method(value, name, generics.collect(), arguments);
                // The name of the method says which status it makes.
                self.add(kind, place.marked(call.method.span()))
            }
            syn::Expr::Try(_) => {
                self.body.asked.insert(value);
                self.add(Expr::Try(value), place)
            }
            syn::Expr::Field(field) => self.add(Expr::Field(value, member(&field.member)), place),
            _ => {
                self.body.awaited.insert(value);
                value
            }
        }
    }

    /// Lowers the expressions of a list.
    pub(super) fn exprs<'e>(&mut self, list: impl IntoIterator<Item = &'e syn::Expr>) -> Vec<ExprId> {
        list.into_iter().map(|expression| self.expr(expression)).collect()
    }

    /// Lowers an expression that is no chain.
    fn base(&mut self, expression: &syn::Expr) -> ExprId {
        let place = Place::between(expression);
        let kind = match expression {
            syn::Expr::Lit(value) => Expr::Literal(literal(&value.lit)),
            syn::Expr::Path(path) => return self.path(path, place),
            syn::Expr::Call(call) => {
                let callee = self.expr(&call.func);
                let arguments = self.exprs(&call.args);
                let mark = self.body.place(callee).mark;
                return self.add(Expr::Call(callee, arguments), place.marked(mark));
            }
            syn::Expr::Tuple(tuple) => Expr::Tuple(self.exprs(&tuple.elems)),
            syn::Expr::Array(array) if array.elems.is_empty() => Expr::EmptyArray,
            syn::Expr::Array(array) => Expr::Array(self.exprs(&array.elems)),
            syn::Expr::Repeat(array) => Expr::Array(vec![self.expr(&array.expr)]),
            syn::Expr::Struct(literal) => {
                let fields = literal.fields.iter();
                let fields = fields.map(|field| (member(&field.member), self.expr(&field.expr))).collect();
                let rest = literal.rest.as_ref().map(|rest| self.expr(rest));
                Expr::Struct(Rc::new(literal.path.clone()), fields, rest)
            }
            syn::Expr::Index(index) => Expr::Index(self.expr(&index.expr), self.expr(&index.index)),
            syn::Expr::Reference(inner) => {
                Expr::Reference(self.expr(&inner.expr), inner.mutability.is_some())
            }
            syn::Expr::Cast(cast) => Expr::Cast(self.expr(&cast.expr), Rc::new((*cast.ty).clone())),
            syn::Expr::Unary(unary) => match unary.op {
                UnOp::Not(_) => Expr::Not(self.expr(&unary.expr)),
                UnOp::Deref(_) => Expr::Deref(self.expr(&unary.expr)),
                _ => Expr::Opaque(vec![self.expr(&unary.expr)]),
            },
            syn::Expr::Binary(binary) => return self.binary(binary, place),
            syn::Expr::Assign(assign) => {
                let value = self.expr(&assign.right);
                Expr::Assign(self.expr(&assign.left), value)
            }
            syn::Expr::Range(range) => {
                Expr::Opaque(self.exprs(range.start.iter().chain(&range.end).map(|end| &**end)))
            }
            _ => return self.control(expression, place),
        };
        self.add(kind, place)
    }

    /// Lowers an expression of control flow.
    fn control(&mut self, expression: &syn::Expr, place: Place) -> ExprId {
        let kind = match expression {
            syn::Expr::Block(block) => {
                return self.block(&block.block.stmts, block.label.as_ref().map(label), place);
            }
            syn::Expr::Unsafe(block) => return self.block(&block.block.stmts, None, place),
            syn::Expr::Const(block) => return self.block(&block.block.stmts, None, place),
            syn::Expr::Async(block) => Expr::Async(self.block(&block.block.stmts, None, place)),
            syn::Expr::TryBlock(block) => Expr::Async(self.block(&block.block.stmts, None, place)),
            syn::Expr::If(branch) => self.branches(branch),
            syn::Expr::Match(choice) => self.arms(choice),
            syn::Expr::Let(condition) => {
                let value = self.expr(&condition.expr);
                Expr::Let(self.pattern(&condition.pat), value)
            }
            syn::Expr::Loop(repeat) => {
                let body = self.block(&repeat.body.stmts, None, place);
                Expr::Loop(None, body, repeat.label.as_ref().map(label))
            }
            syn::Expr::While(repeat) => {
                self.scopes.push(Scope::default());
                let condition = self.expr(&repeat.cond);
                let body = self.block(&repeat.body.stmts, None, place);
                self.scopes.pop();
                Expr::Loop(Some(condition), body, repeat.label.as_ref().map(label))
            }
            syn::Expr::ForLoop(repeat) => {
                let items = self.expr(&repeat.expr);
                self.scopes.push(Scope::default());
                let pattern = self.pattern(&repeat.pat);
                let body = self.block(&repeat.body.stmts, None, place);
                self.scopes.pop();
                Expr::For(pattern, items, body, repeat.label.as_ref().map(label))
            }
            syn::Expr::Break(exit) => {
                let value = exit.expr.as_ref().map(|value| self.expr(value));
                Expr::Break(exit.label.as_ref().map(|label| label.ident.to_string().into()), value)
            }
            syn::Expr::Continue(_) => Expr::Continue,
            syn::Expr::Return(exit) => Expr::Return(exit.expr.as_ref().map(|value| self.expr(value))),
            syn::Expr::Closure(closure) => self.closure(closure),
            syn::Expr::Macro(call) => return self.macro_call(&call.mac),
            syn::Expr::Yield(inner) => {
                Expr::Opaque(inner.expr.iter().map(|value| self.expr(value)).collect())
            }
            syn::Expr::Infer(_) => Expr::Opaque(Vec::new()),
            syn::Expr::RawAddr(inner) => Expr::Opaque(vec![self.expr(&inner.expr)]),
            _ => {
                self.body.unread = true;
                Expr::Unread(true)
            }
        };
        self.add(kind, place)
    }

    /// Lowers a path: a variable, a function or constant of the body, or anything outside of it.
    fn path(&mut self, path: &syn::ExprPath, place: Place) -> ExprId {
        let marked = path.path.segments.last().map_or(place, |last| place.marked(last.ident.span()));
        if let (Some(name), None) = (path.path.get_ident(), &path.qself) {
            let kind = match self.look_up(&name.to_string()) {
                Some(Named::Local(local)) => Some(Expr::Local(local)),
                Some(Named::Function(index)) => Some(Expr::Inner(index)),
                Some(Named::Constant(value, ty)) => Some(Expr::Constant(value, ty)),
                None => None,
            };
            if let Some(kind) = kind {
                return self.add(kind, marked);
            }
        }
        let full = Rc::new(path.path.clone());
        let kind = match &path.qself {
            Some(qualified) => Expr::Qualified(Rc::new((*qualified.ty).clone()), full),
            None => Expr::Path(full),
        };
        self.add(kind, marked)
    }

    /// Lowers an operator; operands of one chain of `&&`, `||` or arithmetic are one list.
    fn binary(&mut self, binary: &syn::ExprBinary, place: Place) -> ExprId {
        let kind = match &binary.op {
            BinOp::And(_) => Expr::All(self.operands(binary, |op| matches!(op, BinOp::And(_)))),
            BinOp::Or(_) => Expr::Any(self.operands(binary, |op| matches!(op, BinOp::Or(_)))),
            BinOp::Eq(_) => self.equal(binary, false),
            BinOp::Ne(_) => self.equal(binary, true),
            op if assigns(op) => {
                let value = self.expr(&binary.right);
                Expr::Change(self.expr(&binary.left), value)
            }
            BinOp::BitOr(_) if is_truth(&binary.left) && is_question(&binary.right) => {
                Expr::Any(self.operands(binary, |op| matches!(op, BinOp::BitOr(_))))
            }
            BinOp::BitAnd(_) if is_truth(&binary.left) && is_question(&binary.right) => {
                Expr::All(self.operands(binary, |op| matches!(op, BinOp::BitAnd(_))))
            }
            _ => Expr::Opaque(self.operands(binary, |op| !is_logical(op))),
        };
        self.add(kind, place)
    }

    fn equal(&mut self, binary: &syn::ExprBinary, negated: bool) -> Expr {
        let is_text =
            |side: &syn::Expr| matches!(side, syn::Expr::Lit(value) if matches!(value.lit, syn::Lit::Str(_)));
        self.body.compares_text |= is_text(&binary.left) || is_text(&binary.right);
        Expr::Equal(self.expr(&binary.left), self.expr(&binary.right), negated)
    }

    /// Lowers the operands of a chain of operators of one kind, in the order of the source.
    fn operands(&mut self, binary: &syn::ExprBinary, same: fn(&BinOp) -> bool) -> Vec<ExprId> {
        let (mut right, mut left) = (vec![&*binary.right], &*binary.left);
        while let syn::Expr::Binary(inner) = left {
            if !same(&inner.op) {
                break;
            }
            right.push(&inner.right);
            left = &inner.left;
        }
        right.push(left);
        right.into_iter().rev().map(|operand| self.expr(operand)).collect()
    }

    fn branches(&mut self, branch: &ExprIf) -> Expr {
        let (mut branches, mut next) = (Vec::new(), branch);
        loop {
            self.scopes.push(Scope::default());
            let condition = self.expr(&next.cond);
            let body = self.block(&next.then_branch.stmts, None, Place::at(next.if_token.span));
            self.scopes.pop();
            branches.push((condition, body));
            match next.else_branch.as_ref().map(|(_, otherwise)| &**otherwise) {
                Some(syn::Expr::If(inner)) => next = inner,
                Some(otherwise) => return Expr::If(branches, Some(self.expr(otherwise))),
                None => return Expr::If(branches, None),
            }
        }
    }

    fn arms(&mut self, choice: &ExprMatch) -> Expr {
        let value = self.expr(&choice.expr);
        let mut arms = Vec::new();
        for arm in &choice.arms {
            let cfg = self.cfg(&arm.attrs);
            if cfg == Cfg::Off {
                continue;
            }
            self.scopes.push(Scope::default());
            let pattern = self.pattern(&arm.pat);
            let guard = guard(&arm.pat).map(|guard| self.expr(guard));
            let value = self.expr(&arm.body);
            self.scopes.pop();
            arms.push(Arm { pattern, guard, value, cfg });
        }
        Expr::Match(value, arms)
    }

    fn closure(&mut self, closure: &ExprClosure) -> Expr {
        self.scopes.push(Scope::closure());
        let parameters = closure.inputs.iter().map(|input| match input {
            SynPat::Type(typed) => self.parameter(&Declared::Typed(&typed.pat, Some(&typed.ty))),
            other => self.parameter(&Declared::Typed(other, None)),
        });
        let parameters = parameters.collect();
        let mut value = self.expr(&closure.body);
        if closure.asyncness.is_some() {
            value = self.add(Expr::Async(value), Place::between(&*closure.body));
        }
        let captured = self.scopes.pop().and_then(|scope| scope.captured).unwrap_or_default();
        let output = answered(&closure.output);
        let inner = Inner { name: Name::from(""), parameters, output, value, is_async: false };
        Expr::Closure(Rc::new(inner), captured)
    }
}

fn label(label: &Label) -> Name {
    label.name.ident.to_string().into()
}

pub(super) const fn is_logical(op: &BinOp) -> bool {
    matches!(op, BinOp::And(_) | BinOp::Or(_) | BinOp::Eq(_) | BinOp::Ne(_))
}

/// Returns `true` if an operator changes its left operand.
const fn assigns(op: &BinOp) -> bool {
    matches!(
        op,
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

/// Returns the attributes of an expression that is a statement.
pub(super) fn attributes(expression: &syn::Expr) -> &[Attribute] {
    match expression {
        syn::Expr::Assign(expression) => &expression.attrs,
        syn::Expr::Async(expression) => &expression.attrs,
        syn::Expr::Await(expression) => &expression.attrs,
        syn::Expr::Binary(expression) => &expression.attrs,
        syn::Expr::Block(expression) => &expression.attrs,
        syn::Expr::Break(expression) => &expression.attrs,
        syn::Expr::Call(expression) => &expression.attrs,
        syn::Expr::ForLoop(expression) => &expression.attrs,
        syn::Expr::If(expression) => &expression.attrs,
        syn::Expr::Loop(expression) => &expression.attrs,
        syn::Expr::Macro(expression) => &expression.attrs,
        syn::Expr::Match(expression) => &expression.attrs,
        syn::Expr::MethodCall(expression) => &expression.attrs,
        syn::Expr::Path(expression) => &expression.attrs,
        syn::Expr::Return(expression) => &expression.attrs,
        syn::Expr::Struct(expression) => &expression.attrs,
        syn::Expr::Try(expression) => &expression.attrs,
        syn::Expr::Tuple(expression) => &expression.attrs,
        syn::Expr::Unsafe(expression) => &expression.attrs,
        syn::Expr::While(expression) => &expression.attrs,
        _ => &[],
    }
}
