//! Closures: made with their captures, and evaluated at their calls.

use std::rc::Rc;

use super::{Frame, exit, expr, pattern};
use crate::{
    body::{Expr, ExprId, LocalId},
    domain::{Closure, Node, Origin, Set, Value},
    statuses::shape,
};

/// Evaluates a closure expression: its captures, not its body.
pub(super) fn make(f: &Frame<'_>, id: ExprId, captured: &[LocalId], at: Origin) -> Set {
    let captured = captured.iter().map(|local| (*local, f.state.get(*local))).collect();
    let closure = Closure { function: f.function.id, expr: id, captured, away: false };
    Set::one(Value::Closure(Rc::new(closure)), at)
}

/// Calls a closure.
///
/// In the function that makes it, it changes the variables of that function; elsewhere it has its captures.
pub(super) fn apply(f: &mut Frame<'_>, closure: &Closure, arguments: &[Set]) -> Set {
    if !closure.away && closure.function == f.function.id {
        return body(f, closure.expr, arguments);
    }
    let Some(function) = f.cx.engine.function(closure.function) else { return Set::bottom() };
    let mut inner = Frame::new(f.cx.clone(), function);
    for (local, values) in &closure.captured {
        inner.state.set(*local, values);
    }
    let values = body(&mut inner, closure.expr, arguments);
    if inner.stub || !inner.unread.is_empty() {
        let at = Origin { body: inner.function.body_id, node: Node::Expr(closure.expr) };
        return values.join(&Set::unknown(at));
    }
    values
}

fn body(f: &mut Frame<'_>, id: ExprId, arguments: &[Set]) -> Set {
    let lowered = f.function.body.clone();
    let Expr::Closure(inner, _) = lowered.expr(id) else { return Set::bottom() };
    let inner = inner.clone();
    let output = inner.output.as_ref().map(|ty| f.ty(ty));
    let values = exit::enclosed(f, |f| {
        for (i, parameter) in inner.parameters.iter().enumerate() {
            match arguments.get(i) {
                Some(values) => pattern::bind(f, parameter.pattern, values),
                None => pattern::bind_nothing(f, parameter.pattern),
            }
        }
        expr(f, inner.value)
    });
    shape::shaped(&f.cx, &values, output.as_ref())
}

/// Evaluates an argument that may be a closure, and its effects as of code that may run.
pub(super) fn maybe(f: &mut Frame<'_>, argument: ExprId) {
    let values = expr(f, argument);
    run_maybe(f, &values);
}

/// Evaluates the effects of closures that are handed to code that is not seen, and returns their values.
pub(super) fn run_maybe(f: &mut Frame<'_>, values: &Set) -> Set {
    let mut given = Set::bottom();
    for value in values.values() {
        let Value::Closure(closure) = value else { continue };
        if closure.away || closure.function != f.function.id {
            continue;
        }
        let before = f.state.clone();
        f.loop_depth += 1;
        given = given.join(&body(f, closure.expr, &[]));
        f.loop_depth -= 1;
        f.state = f.state.join(&before);
    }
    given
}
