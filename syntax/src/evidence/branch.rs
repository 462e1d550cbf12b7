//! Branches and loops: where an expression has several values.

use syn::{Arm, Block, Expr, ExprBreak, ExprForLoop, ExprIf, ExprMatch, Label, visit};

use super::{
    expression::{Children, Reader, unit},
    value::{Value, Values},
};
use crate::place::Place;

impl Reader<'_> {
    pub(super) fn branch(&mut self, branch: &ExprIf) -> Values {
        let depth = self.scope.enter();
        self.eval(&branch.cond);
        let mut values = self.block(&branch.then_branch.stmts);
        self.scope.leave(depth);
        match &branch.else_branch {
            Some((_, otherwise)) => {
                values.extend(self.eval(otherwise));
                values
            }
            None => vec![unit(&branch.if_token)],
        }
    }

    pub(super) fn choice(&mut self, choice: &ExprMatch) -> Values {
        self.eval(&choice.expr);
        choice.arms.iter().flat_map(|arm| self.arm(arm)).collect()
    }

    fn arm(&mut self, arm: &Arm) -> Values {
        let depth = self.scope.enter();
        self.scope.bind(&arm.pat, vec![Value::unknown(Place::of(&arm.fat_arrow_token))]);
        // A guard is part of the pattern.
        visit::visit_pat(&mut Children(self), &arm.pat);
        let values = self.eval(&arm.body);
        self.scope.leave(depth);
        values
    }

    pub(super) fn endless(&mut self, label: Option<&Label>, body: &Block) -> Values {
        self.breaking(label, |reader| {
            reader.block(&body.stmts);
            Values::new()
        })
    }

    pub(super) fn repeat(&mut self, label: Option<&Label>, condition: &Expr, body: &Block) -> Values {
        let depth = self.scope.enter();
        self.eval(condition);
        self.endless(label, body);
        self.scope.leave(depth);
        vec![unit(&condition)]
    }

    pub(super) fn for_each(&mut self, repeat: &ExprForLoop) -> Values {
        self.eval(&repeat.expr);
        let depth = self.scope.enter();
        self.scope.bind(&repeat.pat, vec![Value::unknown(Place::of(&repeat.for_token))]);
        self.endless(repeat.label.as_ref(), &repeat.body);
        self.scope.leave(depth);
        vec![unit(&repeat.for_token)]
    }

    pub(super) fn labelled(&mut self, label: Option<&Label>, block: &Block) -> Values {
        match label {
            None => self.block(&block.stmts),
            Some(_) => self.breaking(label, |reader| reader.block(&block.stmts)),
        }
    }

    /// Runs something that `break` can leave with a value.
    fn breaking(&mut self, label: Option<&Label>, body: impl FnOnce(&mut Self) -> Values) -> Values {
        self.breaks.push((label.map(|label| label.name.ident.to_string()), Values::new()));
        let mut values = body(self);
        values.extend(self.breaks.pop().map(|(_, values)| values).unwrap_or_default());
        values
    }

    pub(super) fn break_with(&mut self, exit: &ExprBreak) -> Values {
        let values = exit.expr.as_ref().map_or_else(|| vec![unit(exit)], |value| self.eval(value));
        let label = exit.label.as_ref().map(|label| label.ident.to_string());
        let target = self.breaks.iter_mut().rev().find(|(name, _)| label.is_none() || *name == label);
        if let Some((_, left)) = target {
            left.extend(values);
        }
        Values::new()
    }
}
