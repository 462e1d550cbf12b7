//! From expressions to the values they may have.
//!
//! Every expression is evaluated once, in the order of the code, so that each `return` and each `?`
//! is met with the variables that are in scope there.

use std::rc::Rc;

use proc_macro2::Ident;
use syn::{Expr, ExprClosure, ExprTry, Item, Lit, Type, UnOp, visit, visit::Visit};

use super::{
    fields,
    scope::Scope,
    value::{Kind, Value, Values, bounded},
    world::World,
};
use crate::{frameworks::Candidates, place::Place};
use responds_core::contract::Content;

/// Evaluates expressions, and keeps what leaves the function early.
pub(super) struct Reader<'a> {
    pub(super) candidates: &'a Candidates,
    pub(super) world: &'a dyn World,
    pub(super) scope: Scope,
    /// What the function answers, as a canonical type.
    pub(super) output: Option<Type>,
    /// The argument that holds the response to which the function writes.
    pub(super) out: Option<Ident>,
    /// How many closures and `async` blocks are entered.
    pub(super) frames: usize,
    /// What `return` and `?` give.
    pub(super) exits: Values,
    /// Macro calls that may leave the function unseen.
    pub(super) unseen: Vec<Place>,
    /// Whether a part of it is still to be written.
    pub(super) stub: bool,
    /// How many loops and closures are around.
    pub(super) loops: usize,
    /// Whether a branch left that is taken for what the function was given: what follows is for the rest of it.
    pub(super) narrowed: bool,
    /// What `break` gives to the loops and labelled blocks around, innermost last.
    pub(super) breaks: Vec<(Option<String>, Values)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(candidates: &'a Candidates, world: &'a dyn World, scope: Scope) -> Self {
        Self {
            candidates,
            world,
            scope,
            output: None,
            out: None,
            frames: 0,
            exits: Values::new(),
            unseen: Vec::new(),
            stub: false,
            loops: 0,
            narrowed: false,
            breaks: Vec::new(),
        }
    }

    /// The values that an expression may have.
    pub(super) fn eval(&mut self, expression: &Expr) -> Values {
        let values = match expression {
            Expr::Path(path) => self.path(path),
            Expr::Call(call) => self.call(call),
            Expr::MethodCall(call) => self.method_call(call),
            Expr::Tuple(tuple) => self.tuple(tuple),
            Expr::Array(array) => {
                self.children(expression);
                let named =
                    fields::listed(expression).map_or(Kind::Unknown, |names| Kind::Fields(Some(names)));
                vec![Value::new(named, Place::of(array))]
            }
            Expr::Lit(literal) => vec![Value::new(literal_kind(&literal.lit), Place::of(literal))],
            Expr::If(branch) => self.branch(branch),
            Expr::Match(choice) => self.choice(choice),
            Expr::Block(block) => self.labelled(block.label.as_ref(), &block.block),
            Expr::Unsafe(block) => self.block(&block.block.stmts),
            Expr::Const(block) => self.block(&block.block.stmts),
            Expr::Async(block) => self.frame(|reader| reader.block(&block.block.stmts)),
            Expr::Loop(endless) => self.endless(endless.label.as_ref(), &endless.body),
            Expr::While(repeat) => self.repeat(repeat.label.as_ref(), &repeat.cond, &repeat.body),
            Expr::ForLoop(repeat) => self.for_each(repeat),
            Expr::Return(exit) => {
                let values = exit.expr.as_ref().map_or_else(|| vec![unit(exit)], |value| self.eval(value));
                for value in values {
                    self.exit(value);
                }
                Values::new()
            }
            Expr::Break(exit) => self.break_with(exit),
            Expr::Continue(_) => Values::new(),
            Expr::Try(question) => self.question(question),
            Expr::Await(future) => self.eval(&future.base),
            Expr::Paren(inner) => self.eval(&inner.expr),
            Expr::Group(inner) => self.eval(&inner.expr),
            Expr::Reference(inner) => self.eval(&inner.expr),
            Expr::Macro(call) => self.macro_call(&call.mac),
            Expr::Let(condition) => {
                self.condition(expression);
                vec![Value::unknown(Place::of(&condition.let_token))]
            }
            Expr::Assign(assign) => self.assign(assign),
            Expr::Struct(literal) => self.literal(literal),
            Expr::Field(field) => {
                let values = self.eval(&field.base);
                values.iter().flat_map(|value| self.field(value, &field.member)).collect()
            }
            Expr::Unary(unary) if matches!(unary.op, UnOp::Deref(_)) => self.eval(&unary.expr),
            // What a closure returns is not what the handler returns, unless it is called.
            Expr::Closure(closure) => {
                let values = self.closure(closure, &[]);
                vec![Value::new(Kind::Closure(Rc::new(values)), Place::of(&closure.inputs_begin))]
            }
            other => {
                self.children(other);
                vec![Value::unknown(Place::between(other))]
            }
        };
        bounded(values)
    }

    /// Evaluates what is inside an expression that itself says nothing.
    pub(super) fn children(&mut self, expression: &Expr) {
        visit::visit_expr(&mut Children(self), expression);
    }

    /// The values of what is returned by a closure; nothing is known of the arguments that are not there.
    pub(super) fn closure(&mut self, closure: &ExprClosure, arguments: &[Values]) -> Values {
        let depth = self.scope.enter();
        for (i, input) in closure.inputs.iter().enumerate() {
            match arguments.get(i) {
                Some(values) => self.bind(input, values),
                None => self.scope.bind_unknown(input),
            }
        }
        let values = self.repeated(|reader| reader.frame(|reader| reader.eval(&closure.body)));
        self.scope.leave(depth);
        values
    }

    /// What a function body, a closure or an `async` block gives: its own value, and what leaves it early.
    fn frame(&mut self, body: impl FnOnce(&mut Self) -> Values) -> Values {
        let (outer, breaks) = (std::mem::take(&mut self.exits), std::mem::take(&mut self.breaks));
        let narrowed = std::mem::take(&mut self.narrowed);
        self.frames += 1;
        let mut values = body(self);
        self.frames -= 1;
        self.narrowed = narrowed;
        values.append(&mut self.exits);
        (self.exits, self.breaks) = (outer, breaks);
        bounded(values)
    }

    /// Leaves the function with a value.
    pub(super) fn exit(&mut self, value: Value) {
        let left = self.left_with(value);
        self.exits.extend(left);
    }

    /// `value?`: goes on with what is inside, leaves with the rest.
    fn question(&mut self, question: &ExprTry) -> Values {
        let place = Place::between(question);
        let mut inside = Values::new();
        for value in self.eval(&question.expr) {
            match value.kind {
                Kind::Ok(inner) | Kind::Some(inner) => inside.push(inner.doubted(value.perhaps)),
                Kind::Err(inner) => {
                    self.exit(inner.doubted(value.perhaps).converted().wrap(Kind::Err));
                }
                Kind::None => self.exit(value),
                Kind::Success(inner) => {
                    inside.push(*inner);
                    self.exit(Value::new(Kind::Failure, place));
                }
                // What a builder ends with is a `Result` of the response.
                Kind::Response(ref answer) if !answer.error => {
                    inside.push(value);
                    self.exit(Value::new(Kind::Failure, place));
                }
                _ => {
                    inside.push(Value::unknown(place));
                    self.exit(Value::new(Kind::Failure, place));
                }
            }
        }
        inside
    }
}

fn literal_kind(literal: &Lit) -> Kind {
    let empty = match literal {
        Lit::Str(text) => text.value().is_empty(),
        Lit::ByteStr(bytes) => bytes.value().is_empty(),
        Lit::Bool(truth) => return Kind::Bool(truth.value),
        Lit::Int(number) => return number.base10_parse().map_or(Kind::Unknown, Kind::Number),
        _ => return Kind::Unknown,
    };
    Kind::Content(if empty { Content::Empty } else { Content::Present })
}

pub(super) fn unit(at: &impl quote::ToTokens) -> Value {
    Value::new(Kind::Unit, Place::of(at))
}

/// Evaluates the expressions directly inside another; functions, closures and items are their own.
pub(super) struct Children<'a, 'b>(pub(super) &'a mut Reader<'b>);

impl<'ast> Visit<'ast> for Children<'_, '_> {
    fn visit_expr(&mut self, expression: &'ast Expr) {
        self.0.eval(expression);
    }

    fn visit_item(&mut self, _: &'ast Item) {}
}
