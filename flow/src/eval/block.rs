//! Blocks: their statements in order, and the values that they end with.

use super::{Frame, Loop, branch, expr, from, pattern, pattern::Fit, place};
use crate::{
    body::{Block, Cfg, ExprId, Name, PatId, Statement},
    certainty::Certainty,
    domain::{Origin, Set, Value},
    state::State,
};

/// Evaluates a block; a label can be left by `break`.
pub(super) fn labelled(f: &mut Frame<'_>, block: &Block, label: Option<&Name>, at: Origin) -> Set {
    let Some(label) = label else { return statements(f, block, at) };
    f.loops.push(Loop::new(Some(label), false));
    let value = statements(f, block, at);
    let Some(left) = f.loops.pop() else { return value };
    f.state = f.state.join(&left.state);
    value.join(&left.value)
}

fn statements(f: &mut Frame<'_>, block: &Block, at: Origin) -> Set {
    for statement in &block.statements {
        let ended = match statement {
            Statement::Expr(value, Cfg::On) => expr(f, *value).is_bottom(),
            Statement::Expr(value, _) => perhaps(f, |f| drop(expr(f, *value))),
            Statement::Let { pattern, value, otherwise, cfg: Cfg::On } => {
                local(f, *pattern, *value, *otherwise)
            }
            Statement::Let { pattern, value, otherwise, .. } => perhaps(f, |f| {
                local(f, *pattern, *value, *otherwise);
            }),
        };
        if ended {
            f.state = State::unreachable();
            return Set::bottom();
        }
    }
    match &block.tails[..] {
        [] => Set::one(Value::Unit, at),
        [(value, Cfg::On)] => expr(f, *value),
        tails => branch::alternatives(f, tails.iter().map(|(value, _)| *value), Certainty::Possible),
    }
}

/// Evaluates a statement that its configuration may leave out; it never ends the block.
fn perhaps(f: &mut Frame<'_>, run: impl FnOnce(&mut Frame<'_>)) -> bool {
    let before = f.state.clone();
    let (_, after) = from(f, before.clone().lower(Certainty::Possible), |f| {
        run(f);
        Set::bottom()
    });
    f.state = after.join(&before);
    false
}

/// Evaluates a `let`; whether it ends the block.
fn local(f: &mut Frame<'_>, pattern: PatId, value: Option<ExprId>, otherwise: Option<ExprId>) -> bool {
    let Some(value) = value else {
        pattern::bind_nothing(f, pattern);
        return false;
    };
    let values = expr(f, value);
    if values.is_bottom() {
        return true;
    }
    // A loan moves from one variable to another.
    let moved = place::lending(f, value).filter(|_| pattern::variable(f, pattern).is_some());
    let values = match moved {
        Some(lent) => Set::one(Value::Lent(lent.local, lent.fields.into()), f.at(value)),
        None => pattern::typed(f, pattern, &values),
    };
    let lent = pattern::lent(f, pattern, value);
    if lent.is_some() && !matches!(values.only(), Some(Value::Lent(..))) {
        pattern::loosen(f, lent.as_ref(), f.at(value));
    }
    let Some(otherwise) = otherwise else {
        pattern::bind(f, pattern, &values);
        return false;
    };
    let test = pattern::test_all(f, pattern, &values);
    if test.fit != Fit::Always {
        // The block behind `else` never has a value.
        from(f, f.state.clone().lower(test.no), |f| expr(f, otherwise));
    }
    if test.fit == Fit::Never {
        return true;
    }
    f.state = f.state.clone().lower(test.yes);
    pattern::assign_all(f, pattern, &test.bound);
    false
}
