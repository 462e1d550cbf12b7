//! Loops: evaluated until the variables that they change are stable.

use responds_syntax::seen::Bound;

use super::{Frame, Loop, condition, expr, list, pattern};
use crate::{
    body::{ExprId, Name, PatId},
    domain::{Origin, Set, Value},
    limits::{MAX_LOOP_DEPTH, MAX_LOOP_ROUNDS},
    state::State,
};

/// Evaluates `loop` and `while`.
pub(super) fn endless(
    f: &mut Frame<'_>,
    condition: Option<ExprId>,
    body: ExprId,
    label: Option<&Name>,
    at: Origin,
) -> Set {
    let mut ends = State::unreachable();
    let left = rounds(f, label, |f| {
        if let Some(condition) = condition {
            let outcome = condition::condition(f, condition);
            ends = ends.join(&outcome.no);
            f.state = outcome.yes;
        }
        expr(f, body);
    });
    f.state = left.state.join(&ends).loosened(&left.unstable, at);
    match condition {
        Some(_) if f.state.is_reachable() => Set::one(Value::Unit, at),
        _ => left.value,
    }
}

/// Evaluates `for`.
pub(super) fn each(
    f: &mut Frame<'_>,
    pattern: PatId,
    items: ExprId,
    body: ExprId,
    label: Option<&Name>,
    at: Origin,
) -> Set {
    let items = expr(f, items);
    if items.is_bottom() {
        return items;
    }
    let runs = items.entries().iter().filter(|entry| !list::is_nothing(&entry.value)).cloned();
    let items = Set::join_all(runs.map(Set::from_entry));
    if items.is_bottom() {
        return Set::one(Value::Unit, at);
    }
    let element = list::elements(&items, at);
    let mut ends = f.state.clone();
    let left = rounds(f, label, |f| {
        ends = ends.join(&f.state);
        pattern::bind(f, pattern, &element);
        expr(f, body);
        ends = ends.join(&f.state);
    });
    f.state = left.state.join(&ends).loosened(&left.unstable, at);
    Set::one(Value::Unit, at)
}

/// Evaluates a body until the state at its start is stable, or a few times.
fn rounds(f: &mut Frame<'_>, label: Option<&Name>, mut body: impl FnMut(&mut Frame<'_>)) -> Loop {
    f.loop_depth += 1;
    // A loop in so many others is stable when these are.
    let is_deep = f.loop_depth > MAX_LOOP_DEPTH;
    let most = if is_deep { 1 } else { MAX_LOOP_ROUNDS };
    let mut start = f.state.clone();
    let mut unstable = Vec::new();
    f.loops.push(Loop::new(label, true));
    for _ in 0..most {
        f.state = start.clone();
        body(f);
        let again = f.loops.last().map_or_else(State::unreachable, |inner| inner.again.clone());
        let next = start.join(&f.state).join(&again);
        unstable = if is_deep { Vec::new() } else { start.outgrown_by(&next) };
        if next == start {
            break;
        }
        start = next;
    }
    f.loop_depth -= 1;
    if !unstable.is_empty() {
        f.cx.engine.summaries.hit(Bound::Loops, f.function.id);
    }
    let left = f.loops.pop().unwrap_or_else(|| Loop::new(label, true));
    Loop { unstable, ..left }
}

/// Evaluates `break`.
pub(super) fn leave(f: &mut Frame<'_>, label: Option<&Name>, value: Option<ExprId>, at: Origin) -> Set {
    let values = value.map_or_else(|| Set::one(Value::Unit, at), |value| expr(f, value));
    let state = std::mem::replace(&mut f.state, State::unreachable());
    if let (Some(target), false) = (target(f, label), values.is_bottom()) {
        target.value = target.value.join(&values.cap(state.certainty())).widened();
        target.state = target.state.join(&state);
    }
    Set::bottom()
}

/// Evaluates `continue`.
pub(super) fn again(f: &mut Frame<'_>) -> Set {
    let state = std::mem::replace(&mut f.state, State::unreachable());
    if let Some(target) = target(f, None) {
        target.again = target.again.join(&state);
    }
    Set::bottom()
}

fn target<'l>(f: &'l mut Frame<'_>, label: Option<&Name>) -> Option<&'l mut Loop> {
    f.loops.iter_mut().rev().find(|inner| match label {
        Some(label) => inner.label.as_ref() == Some(label),
        None => inner.is_plain,
    })
}
