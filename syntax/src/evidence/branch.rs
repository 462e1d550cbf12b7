//! Branches and loops: where an expression has several values.

use proc_macro2::Ident;
use syn::{Arm, Block, Expr, ExprBreak, ExprForLoop, ExprIf, ExprMatch, Label, Pat, visit, visit::Visit};

use super::{
    block::is_of_tests,
    condition::is_decided_elsewhere,
    expression::{Children, Reader, unit},
    pattern::{Bound, Fits},
    scope::After,
    value::{Given, Kind, Value, Values},
};

/// How many loops inside of one another are read twice: each of them doubles what is inside.
const DEEPEST: usize = 3;

/// Whether a branch is taken.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    /// Whether the condition holds.
    pub(super) fits: Fits,
    /// What is in doubt, since what the function was given decides that.
    pub(super) doubt: Doubt,
}

/// What is in doubt where a branch may be taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doubt {
    /// Nothing: both ways are open.
    None,
    /// What the branch gives.
    Branch,
    /// That, and what follows where it leaves: the caller knows which it is.
    Rest,
}

impl Reach {
    pub(super) fn doubted(self, about_subject: bool) -> Self {
        let doubted = about_subject && self.fits == Fits::Perhaps;
        Self { doubt: if doubted { Doubt::Rest } else { self.doubt }, ..self }
    }
}

/// Whether which value it is was not seen, but merely left open by a type.
fn is_doubtful(value: &Value) -> bool {
    match &value.kind {
        Kind::Ok(inner) | Kind::Err(inner) | Kind::Some(inner) => is_doubtful(inner),
        Kind::Made(_) | Kind::Status(_) => value.perhaps,
        _ => false,
    }
}

/// Whether the guard of an arm decides by what the pattern binds.
fn narrows(pattern: &Pat, bound: &Bound) -> bool {
    let Pat::Guard(guarded) = pattern else { return false };
    let mut names = Names(Vec::new());
    names.visit_expr(&guarded.guard);
    bound.iter().any(|(bound, _)| names.0.iter().any(|name| name == bound))
}

/// The lone names in an expression.
struct Names(Vec<Ident>);

impl<'ast> Visit<'ast> for Names {
    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        self.0.extend(path.path.get_ident().cloned());
    }
}

impl Reader<'_> {
    pub(super) fn branch(&mut self, branch: &ExprIf) -> Values {
        let depth = self.scope.enter();
        let Reach { fits, doubt } = self.condition(&branch.cond);
        let mut ends = Vec::new();
        let mut values = match fits {
            Fits::Never => Values::new(),
            _ => self.alternative(doubt, &mut ends, |reader| reader.block(&branch.then_branch.stmts)),
        };
        self.scope.leave(depth);
        match &branch.else_branch {
            _ if fits == Fits::Always => {}
            Some((_, otherwise)) => {
                values.extend(self.alternative(doubt, &mut ends, |reader| reader.eval(otherwise)));
            }
            None => {
                ends.push(After::new());
                values = vec![unit(&branch.if_token)];
            }
        }
        self.scope.join(&ends);
        values
    }

    /// Evaluates one of several branches, and notes what it leaves, unless it leaves the function.
    fn alternative(
        &mut self,
        doubt: Doubt,
        ends: &mut Vec<After>,
        branch: impl FnOnce(&mut Self) -> Values,
    ) -> Values {
        let (mark, narrowed) = (self.scope.mark(), self.narrowed);
        let values = self.guarded(doubt, branch);
        // Of those that take another branch nothing was decided in this one.
        self.narrowed = narrowed || doubt == Doubt::Rest && values.is_empty();
        let after = self.scope.undo(mark);
        ends.extend((!values.is_empty()).then_some(after));
        values
    }

    /// Evaluates what may run any number of times.
    pub(super) fn repeated(&mut self, mut body: impl FnMut(&mut Self) -> Values) -> Values {
        let (rebound, exits) = (self.scope.rebound(), self.exits.len());
        self.loops += 1;
        let mut values = self.perhaps(&mut body);
        if self.scope.rebound() > rebound && self.loops <= DEEPEST {
            // Later rounds find in the variables what earlier ones left there.
            self.exits.truncate(exits);
            values = self.perhaps(&mut body);
        }
        self.loops -= 1;
        values
    }

    /// Evaluates what may not run at all.
    fn perhaps(&mut self, body: &mut impl FnMut(&mut Self) -> Values) -> Values {
        let mark = self.scope.mark();
        let values = body(self);
        let after = self.scope.undo(mark);
        self.scope.join(&[After::new(), after]);
        values
    }

    /// Whether some of these values fit a pattern.
    pub(super) fn reach(&self, pattern: &Pat, values: &Values) -> Reach {
        let fits = Fits::agreed(values.iter().map(|value| self.fitting(pattern, value, &mut Bound::new())));
        let given = |value: &Value| match value.given {
            Given::No => Doubt::None,
            _ if is_decided_elsewhere(value) => Doubt::Rest,
            _ => Doubt::Branch,
        };
        let doubt = values.iter().map(given).max().filter(|_| fits == Fits::Perhaps);
        Reach { fits, doubt: doubt.unwrap_or(Doubt::None) }
    }

    /// Evaluates a branch; where it is taken for what the function was given, what it gives is in doubt.
    pub(super) fn guarded(&mut self, doubt: Doubt, branch: impl FnOnce(&mut Self) -> Values) -> Values {
        let before = self.exits.len();
        let values = branch(self);
        if doubt == Doubt::None {
            return values;
        }
        self.doubted(values, before)
    }

    /// Whether an expression asks something of the value that the function converts or answers with.
    pub(super) fn is_about_subject(&self, expression: &Expr) -> bool {
        let mut names = Names(Vec::new());
        names.visit_expr(expression);
        let values = names.0.iter().filter_map(|name| self.scope.get(name));
        values.flatten().any(|value| value.given == Given::Subject)
    }

    pub(super) fn choice(&mut self, choice: &ExprMatch) -> Values {
        // Each with whether an earlier arm may have taken it.
        let mut left: Vec<(Value, bool)> =
            self.eval(&choice.expr).into_iter().map(|value| (value, false)).collect();
        let asked = self.is_about_subject(&choice.expr);
        let (mut values, mut ends) = (Values::new(), Vec::new());
        for arm in choice.arms.iter().filter(|arm| !is_of_tests(&arm.attrs)) {
            if left.is_empty() {
                break;
            }
            values.extend(self.arm(arm, &mut left, asked, &mut ends));
        }
        self.scope.join(&ends);
        values
    }

    /// Evaluates an arm for those values that fit it, and leaves those that may not.
    fn arm(
        &mut self,
        arm: &Arm,
        left: &mut Vec<(Value, bool)>,
        asked: bool,
        ends: &mut Vec<After>,
    ) -> Values {
        let (mut bound, mut reached, mut doubt, mut rest) = (Bound::new(), false, true, Vec::new());
        let elsewhere = asked || left.iter().any(|(value, _)| is_decided_elsewhere(value));
        for (value, taken) in left.drain(..) {
            let fits = self.fitting(&arm.pat, &value, &mut bound);
            if fits != Fits::Never {
                reached = true;
                // One that certainly comes here is enough.
                doubt &= is_doubtful(&value)
                    || (taken || fits == Fits::Perhaps) && (asked || value.given != Given::No);
            }
            if fits != Fits::Always {
                rest.push((value, taken || fits == Fits::Perhaps));
            }
        }
        if narrows(&arm.pat, &bound) {
            let bound = bound.iter_mut().flat_map(|(_, values)| values);
            for value in bound.chain(rest.iter_mut().map(|(value, _)| value)) {
                value.doubt();
            }
        }
        *left = rest;
        if !reached {
            return Values::new();
        }
        let depth = self.scope.enter();
        self.scope.bind_all(&arm.pat, bound);
        // A guard is part of the pattern.
        visit::visit_pat(&mut Children(self), &arm.pat);
        let doubt = match (doubt, elsewhere) {
            (false, _) => Doubt::None,
            (true, false) => Doubt::Branch,
            (true, true) => Doubt::Rest,
        };
        let values = self.alternative(doubt, ends, |reader| reader.eval(&arm.body));
        self.scope.leave(depth);
        values
    }

    pub(super) fn endless(&mut self, label: Option<&Label>, body: &Block) -> Values {
        self.repeated(|reader| {
            reader.breaking(label, |reader| {
                reader.block(&body.stmts);
                Values::new()
            })
        })
    }

    pub(super) fn repeat(&mut self, label: Option<&Label>, condition: &Expr, body: &Block) -> Values {
        let depth = self.scope.enter();
        let Reach { doubt, .. } = self.condition(condition);
        self.guarded(doubt, |reader| reader.endless(label, body));
        self.scope.leave(depth);
        vec![unit(&condition)]
    }

    pub(super) fn for_each(&mut self, repeat: &ExprForLoop) -> Values {
        self.eval(&repeat.expr);
        let depth = self.scope.enter();
        self.scope.bind_unknown(&repeat.pat);
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
