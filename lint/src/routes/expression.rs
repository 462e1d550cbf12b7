//! Evaluates expressions: routes go through all that is not known to hold them.

use syn::{Arm, BinOp, Expr, ExprForLoop, ExprIf, ExprMatch, Lit, Stmt, UnOp};

use super::{
    call::{base, variable},
    frame::Frame,
    limits::{MAX_LOOP_ROUNDS, MAX_NESTING, RouteBound},
    table::Table,
    value::Value,
};

impl Frame<'_, '_> {
    /// Evaluates an expression; one that is nested too deeply is unknown.
    pub(super) fn evaluate(&mut self, expression: &Expr) -> Value {
        if self.reader.depth >= MAX_NESTING {
            self.reader.nest(self.item);
            return Value::Unknown;
        }
        self.reader.depth += 1;
        let value = self.evaluated(expression);
        self.reader.depth -= 1;
        value
    }

    fn evaluated(&mut self, expression: &Expr) -> Value {
        match expression {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Value::Text(text.value()),
                Lit::Bool(truth) => Value::Truth(truth.value),
                _ => Value::Unknown,
            },
            Expr::Path(path) => self.named(path),
            Expr::MethodCall(_) => self.chain(expression),
            Expr::Call(call) => self.call(call),
            Expr::Macro(call) => self.expand(&call.mac),
            Expr::Closure(closure) => self.closure(closure),
            Expr::If(branch) => self.branch(branch),
            Expr::Match(branches) => self.arms(branches),
            Expr::Assign(assignment) => {
                self.moved =
                    variable(&assignment.left).filter(|name| Some(name) == base(&assignment.right).as_ref());
                let value = self.evaluate(&assignment.right);
                self.moved = None;
                self.store(&assignment.left, value)
            }
            Expr::Return(returned) => {
                let value = self.optional(returned.expr.as_deref());
                self.returned = std::mem::take(&mut self.returned).or(value);
                Value::Unknown
            }
            _ => self.plain(expression),
        }
    }

    /// Evaluates the operand of an expression that does not change routes.
    fn plain(&mut self, expression: &Expr) -> Value {
        match expression {
            Expr::Await(inner) => self.evaluate(&inner.base),
            Expr::Try(inner) => self.evaluate(&inner.expr),
            Expr::Paren(inner) => self.evaluate(&inner.expr),
            Expr::Group(inner) => self.evaluate(&inner.expr),
            Expr::Reference(inner) => self.evaluate(&inner.expr),
            Expr::Cast(inner) => self.evaluate(&inner.expr),
            Expr::Unary(inner) if matches!(inner.op, UnOp::Deref(_)) => self.evaluate(&inner.expr),
            Expr::Break(inner) => self.optional(inner.expr.as_deref()),
            Expr::Array(inner) => Value::Many(inner.elems.iter().map(|value| self.evaluate(value)).collect()),
            Expr::Tuple(inner) => Value::Many(inner.elems.iter().map(|value| self.evaluate(value)).collect()),
            Expr::Struct(made) => {
                let values = made.fields.iter().map(|field| self.evaluate(&field.expr)).collect();
                match Value::flow(values) {
                    table @ Value::Table(_) => table,
                    _ => self.of_path(self.module, &super::names::segments(&made.path), 0),
                }
            }
            Expr::Binary(binary) => {
                let (left, right) = (self.evaluate(&binary.left), self.evaluate(&binary.right));
                match (left, right, &binary.op) {
                    (Value::Methods(left), Value::Methods(right), BinOp::BitOr(_)) => {
                        Value::of_methods(left.into_iter().chain(right))
                    }
                    (Value::Text(left), Value::Text(right), BinOp::Add(_)) => Value::of_text(left + &right),
                    (left, right, _) => Value::flow(vec![left, right]),
                }
            }
            Expr::Field(inner) => self.field(inner),
            _ => self.nested(expression),
        }
    }

    fn nested(&mut self, expression: &Expr) -> Value {
        match expression {
            Expr::Block(inner) => self.block(&inner.block.stmts),
            Expr::Async(inner) => self.block(&inner.block.stmts),
            Expr::Unsafe(inner) => self.block(&inner.block.stmts),
            Expr::Const(inner) => self.block(&inner.block.stmts),
            Expr::Loop(inner) => self.block(&inner.body.stmts),
            Expr::While(inner) => {
                self.enter();
                let condition = self.evaluate(&inner.cond);
                self.serve(condition);
                let value = self.block(&inner.body.stmts);
                self.leave();
                value
            }
            Expr::ForLoop(inner) => self.rounds(inner),
            Expr::Let(condition) => {
                let value = self.evaluate(&condition.expr);
                self.bind(&condition.pat, value);
                Value::Unknown
            }
            _ => Value::Unknown,
        }
    }

    /// One round for each of a few values, else one for whatever they are.
    fn rounds(&mut self, repeat: &ExprForLoop) -> Value {
        let outer = self.reader.looping;
        let values = match self.evaluate(&repeat.expr) {
            Value::Many(values) if !outer && (1..=MAX_LOOP_ROUNDS).contains(&values.len()) => values,
            Value::Many(values) => {
                if values.len() > MAX_LOOP_ROUNDS {
                    self.reader.limit(self.item, RouteBound::Loops);
                }
                vec![values.into_iter().reduce(Value::or).unwrap_or_default()]
            }
            value => vec![value],
        };
        self.reader.looping |= values.len() > 1;
        let given = values.into_iter().fold(Value::Unknown, |given, one| {
            self.enter();
            self.bind(&repeat.pat, one);
            let value = self.block(&repeat.body.stmts);
            self.leave();
            given.or(value)
        });
        self.reader.looping = outer;
        given
    }

    fn optional(&mut self, expression: Option<&Expr>) -> Value {
        expression.map_or(Value::Unknown, |expression| self.evaluate(expression))
    }

    /// Both branches count, one after the other.
    fn branch(&mut self, branch: &ExprIf) -> Value {
        self.enter();
        let condition = self.evaluate(&branch.cond);
        self.serve(condition);
        let run = |frame: &mut Self| frame.block(&branch.then_branch.stmts);
        let value = if branch.else_branch.is_none() { self.perhaps(run) } else { run(self) };
        self.leave();
        match &branch.else_branch {
            Some((_, other)) => value.either(self.evaluate(other)),
            None => value,
        }
    }

    fn arms(&mut self, branches: &ExprMatch) -> Value {
        let matched = self.evaluate(&branches.expr);
        let (given, mut served) = self.apart(|frame| {
            let mut evaluate = |arm: &Arm| {
                frame.enter();
                frame.bind(&arm.pat, matched.clone());
                let value = frame.evaluate(&arm.body);
                frame.leave();
                value
            };
            let values: Vec<_> = branches.arms.iter().map(&mut evaluate).collect();
            values.into_iter().reduce(Value::either).unwrap_or_default()
        });
        // `match build() { Ok(app) => app, Err(error) => .. }`: the arm without the routes does not serve them.
        if given.holds_routes() {
            let matched = matched.into_table().map(Table::flattened).unwrap_or_default();
            served.retain(|entry| !matched.contains(entry));
        }
        self.serve_all(served);
        given
    }

    fn store(&mut self, place: &Expr, value: Value) -> Value {
        match place {
            Expr::Path(path) if path.path.get_ident().is_some() => {
                let name = super::names::segments(&path.path).concat();
                self.assign(&name, value);
                Value::Unknown
            }
            _ => value,
        }
    }

    /// Evaluates a block.
    pub(super) fn block(&mut self, statements: &[Stmt]) -> Value {
        self.enter();
        let value = self.statements(statements);
        self.leave();
        value
    }
}
