//! Blocks: their statements in order, and the value they end with.

use syn::{Expr, Local, Pat, Stmt};

use super::{
    expression::Reader,
    value::{Kind, Value, Values},
};
use crate::place::Place;

impl Reader<'_> {
    /// The values of a block: of its last expression, and of those that `cfg` puts in its place.
    pub(super) fn block(&mut self, statements: &[Stmt]) -> Values {
        let depth = self.scope.enter();
        let (mut alternatives, mut value, mut ended) = (Values::new(), Values::new(), false);
        for (i, statement) in statements.iter().enumerate() {
            let last = i + 1 == statements.len();
            let step = self.statement(statement, last);
            match step {
                Step::Value(values) => value = values,
                Step::Alternative(values) => alternatives.extend(values),
                Step::Ends => ended = true,
                Step::Goes => {}
            }
        }
        self.scope.leave(depth);
        let has_value = statements.last().is_some_and(is_value);
        if !has_value && !ended && alternatives.is_empty() {
            value = vec![Value::new(
                Kind::Unit,
                statements.last().map_or_else(|| Place::at(proc_macro2::Span::call_site()), Place::of),
            )];
        }
        value.append(&mut alternatives);
        value
    }

    fn statement(&mut self, statement: &Stmt, last: bool) -> Step {
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Item(_) => Step::Goes,
            Stmt::Macro(call) => {
                let values = self.macro_call(&call.mac);
                match call.semi_token {
                    None if last => Step::Value(values),
                    _ if values.is_empty() => Step::Ends,
                    _ => Step::Goes,
                }
            }
            Stmt::Expr(expression, None) if last => Step::Value(self.eval(expression)),
            Stmt::Expr(expression, semicolon) => {
                let values = self.eval(expression);
                match (is_conditional(expression), semicolon) {
                    (true, None) => Step::Alternative(values),
                    (false, _) if values.is_empty() => Step::Ends,
                    _ => Step::Goes,
                }
            }
        }
    }

    fn local(&mut self, local: &Local) -> Step {
        let Some(init) = &local.init else {
            self.scope.bind_unknown(&local.pat);
            return Step::Goes;
        };
        let mut values = self.eval(&init.expr);
        if let Pat::Type(typed) = &local.pat {
            let ty = self.world.ty(&typed.ty);
            values = values.into_iter().flat_map(|value| self.shaped(value, Some(&ty))).collect();
        }
        let ends = values.is_empty();
        if let Some((_, otherwise)) = &init.diverge {
            let reached = self.reach(&local.pat, &values);
            self.guarded(reached.doubt, |reader| reader.eval(otherwise));
        }
        self.bind(&local.pat, &values);
        if ends { Step::Ends } else { Step::Goes }
    }
}

/// What a statement does to the block it stands in.
enum Step {
    /// Nothing: the next statement runs.
    Goes,
    /// Leaves it.
    Ends,
    /// Is its value.
    Value(Values),
    /// May be its value, if `cfg` says so.
    Alternative(Values),
}

/// Whether a statement gives the block its value.
fn is_value(statement: &Stmt) -> bool {
    match statement {
        Stmt::Expr(_, semicolon) => semicolon.is_none(),
        Stmt::Macro(call) => call.semi_token.is_none(),
        Stmt::Local(_) | Stmt::Item(_) => false,
    }
}

/// Whether `cfg` decides if the expression is there.
fn is_conditional(expression: &Expr) -> bool {
    let attributes = match expression {
        Expr::Block(block) => &block.attrs,
        Expr::If(branch) => &branch.attrs,
        Expr::Match(choice) => &choice.attrs,
        Expr::Return(exit) => &exit.attrs,
        Expr::Unsafe(block) => &block.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}
