//! The exits of a function: `return`, `?`, and its end.

use crate::{
    body::{ExprId, PatId},
    domain::{Node, Origin, Set, Value},
    engine::{Context, Function},
    eval::{Frame, expr, pattern},
    state::State,
    statuses::{shape, written},
    summary::Summary,
};
use std::rc::Rc;

/// Evaluates a function with its arguments.
pub(crate) fn run(
    cx: &Context<'_>,
    function: &Rc<Function>,
    arguments: &[Set],
    writes: Option<usize>,
) -> Summary {
    let mut f = Frame::new(cx.clone(), function.clone());
    enter(&mut f, arguments, writes);
    let place = Origin { body: function.body_id, node: Node::Expr(function.inner.value) };
    leave(&mut f, place)
}

/// Binds the parameters of a function.
pub(crate) fn enter(f: &mut Frame<'_>, arguments: &[Set], writes: Option<usize>) {
    let function = f.function.clone();
    for (i, parameter) in function.inner.parameters.iter().enumerate() {
        let at = parameter_origin(&function, parameter.pattern);
        let values = arguments.get(i).cloned().unwrap_or_else(|| Set::unknown(at));
        pattern::bind(f, parameter.pattern, &values);
        if writes == Some(i) {
            f.written = pattern::variable(f, parameter.pattern);
        }
    }
}

/// Returns the origin of a parameter.
pub(crate) fn parameter_origin(function: &Function, pattern: PatId) -> Origin {
    Origin { body: function.body_id, node: Node::Pat(pattern) }
}

/// Evaluates the body of a function whose parameters are bound: the values with which it is left.
pub(crate) fn values(f: &mut Frame<'_>) -> Set {
    let value = f.function.inner.value;
    let values = expr(f, value);
    exit(f, &values);
    std::mem::take(&mut f.exits)
}

/// Evaluates the body of a function whose parameters are bound, and returns its result, shaped by its return type.
fn leave(f: &mut Frame<'_>, place: Origin) -> Summary {
    let function = f.function.clone();
    let mut exits = values(f);
    let hidden = f.stub || !f.unread.is_empty() || function.body.unread;
    if hidden {
        exits = exits.join(&Set::unknown(place));
    }
    let result = shape::shaped(&f.cx, &exits, function.output.as_ref());
    let mut outs = Vec::new();
    for (i, parameter) in function.inner.parameters.iter().enumerate() {
        if parameter.exclusive
            && let Some(local) = pattern::variable(f, parameter.pattern)
        {
            let left = f.exit_state.get(local);
            let left = if hidden { left.join(&Set::unknown(place)) } else { left };
            outs.push((i, left));
        }
    }
    Summary { result: result.widened(), outs }
}

/// Leaves the function, the closure or the `async` block with some values.
pub(crate) fn exit(f: &mut Frame<'_>, values: &Set) {
    if values.is_bottom() || !f.state.is_reachable() {
        return;
    }
    let left = if f.enclosed == 0 { written::left_with(f, values) } else { values.clone() };
    f.exits = f.exits.join(&left.cap(f.state.certainty())).widened();
    if f.enclosed == 0 {
        f.exit_state = f.exit_state.join(&f.state);
    }
}

/// Evaluates code that `?` and `return` leave alone: a closure or an `async` block.
pub(crate) fn enclosed(f: &mut Frame<'_>, run: impl FnOnce(&mut Frame<'_>) -> Set) -> Set {
    let (outer, loops) = (std::mem::take(&mut f.exits), std::mem::take(&mut f.loops));
    let before = f.state.clone();
    f.enclosed += 1;
    let value = run(f);
    f.enclosed -= 1;
    f.loops = loops;
    let exits = std::mem::replace(&mut f.exits, outer);
    if !exits.is_bottom() {
        // The code after the block is also reached through an exit from it.
        f.state = f.state.join(&before);
    }
    let values = value.join(&exits);
    if !values.is_bottom() && !f.state.is_reachable() {
        f.state = before;
    }
    values.widened()
}

/// Evaluates an `async` block: one that never ends, or panics, does not keep the code that makes it from going on.
pub(crate) fn future(f: &mut Frame<'_>, at: Origin, run: impl FnOnce(&mut Frame<'_>) -> Set) -> Set {
    let before = f.state.clone();
    let values = enclosed(f, run);
    if values.is_bottom() {
        f.state = before;
        return Set::one(Value::never(), at);
    }
    values
}

/// Evaluates `value?`: continues with the success, and leaves with the failure.
pub(crate) fn question(f: &mut Frame<'_>, value: ExprId, at: Origin) -> Set {
    let values = expr(f, value);
    question_of(f, &values, at)
}

fn question_of(f: &mut Frame<'_>, values: &Set, at: Origin) -> Set {
    let mut success = Set::bottom();
    for entry in values.entries() {
        let (good, bad) = shape::halves(&f.cx, entry, at);
        if let Some(good) = good {
            success = success.join(&good.cap(entry.certainty));
        }
        if let Some(bad) = bad {
            let bad = bad.cap(entry.certainty);
            let left = match &entry.value {
                Value::None | Value::Some(_) => Set::one(Value::None, at).cap(entry.certainty),
                _ => bad.wrap(converted, at).wrap(Value::Err, at),
            };
            exit(f, &left);
        }
    }
    if success.is_bottom() {
        f.state = State::unreachable();
    }
    success.widened()
}

/// Marks values as converted by `From`; of two conversions in a row, one is followed.
pub(crate) fn converted(values: Set) -> Value {
    match values.only() {
        Some(already @ Value::Converted(_)) => already.clone(),
        _ => Value::Converted(values),
    }
}

/// Evaluates `try_join!`: the tuple of the successes, or the first failure.
pub(crate) fn try_join(f: &mut Frame<'_>, futures: &[ExprId], at: Origin) -> Set {
    let Some(values) = super::arguments(f, futures) else { return Set::bottom() };
    let (mut successes, mut failures) = (Vec::new(), Set::bottom());
    for value in &values {
        let mut success = Set::bottom();
        for entry in value.entries() {
            let (good, bad) = shape::halves(&f.cx, entry, at);
            success = success.join(&good.unwrap_or_default().cap(entry.certainty));
            failures = failures.join(&bad.unwrap_or_default().cap(entry.certainty));
        }
        successes.push(success);
    }
    let failed = failures.wrap(Value::Err, at);
    if successes.iter().any(Set::is_bottom) {
        return failed;
    }
    Set::one(Value::tuple(successes), at).wrap(Value::Ok, at).join(&failed)
}
