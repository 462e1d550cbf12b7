//! Branches: `if`, `match`, `select!`, and the values that the configuration chooses from.

use super::{Frame, condition, expr, from, pattern, pattern::Fit};
use crate::{
    body::{Arm, Cfg, Expr, ExprId, PatId},
    certainty::Certainty,
    domain::{Entry, Origin, Set, Value},
    state::State,
};

/// The maximum number of branches behind one that the configuration decides: each of them may be another such branch.
const MAX_CONFIGURED: usize = 8;

/// The branches behind one, and the last one, which has no condition.
type Otherwise<'b> = (&'b [(ExprId, ExprId)], Option<ExprId>);

/// Evaluates `if a { .. } else if b { .. } else { .. }`.
pub(super) fn branches(
    f: &mut Frame<'_>,
    branches: &[(ExprId, ExprId)],
    otherwise: Option<ExprId>,
    at: Origin,
) -> Set {
    let (mut values, mut after) = (Set::bottom(), State::unreachable());
    for (i, (asked, body)) in branches.iter().enumerate() {
        let behind = branches.get(i + 1..).unwrap_or_default();
        if behind.len() < MAX_CONFIGURED && is_configured(f, *asked) {
            values = values.join(&configured(f, *body, (behind, otherwise), at));
            f.state = after.join(&f.state);
            return values.widened();
        }
        let outcome = condition::condition(f, *asked);
        let (value, end) = from(f, outcome.yes, |f| expr(f, *body));
        values = values.join(&value);
        after = after.join(&end);
        f.state = outcome.no;
        if !f.state.is_reachable() {
            break;
        }
    }
    if f.state.is_reachable() {
        let value = otherwise.map_or_else(|| Set::one(Value::Unit, at), |otherwise| expr(f, otherwise));
        values = values.join(&value.cap(f.state.certainty()));
        after = after.join(&f.state);
    }
    f.state = after;
    values.widened()
}

/// Returns `true` if the configuration alone decides a condition. A loop may be left in either branch, so that the paths
/// behind it are not those behind the branches.
fn is_configured(f: &Frame<'_>, condition: ExprId) -> bool {
    let body = &f.function.body;
    let asked = match body.expr(condition) {
        Expr::Not(inner) => *inner,
        _ => condition,
    };
    matches!(body.expr(asked), Expr::Cfg(Cfg::Unknown)) && f.loops.is_empty()
}

/// Evaluates the branches that the configuration chooses from: a value that both give is certain, and so is the code
/// behind them, if both reach it.
fn configured(f: &mut Frame<'_>, yes: ExprId, no: Otherwise<'_>, at: Origin) -> Set {
    let before = f.state.clone();
    let exits = std::mem::take(&mut f.exits);
    let exit_state = std::mem::replace(&mut f.exit_state, State::unreachable());
    let (mut values, mut states, mut left, mut left_states) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for holds in [true, false] {
        let (value, end) =
            from(f, before.clone(), |f| if holds { expr(f, yes) } else { self::branches(f, no.0, no.1, at) });
        values.push(value);
        states.push(end);
        left.push(std::mem::take(&mut f.exits));
        left_states.push(std::mem::replace(&mut f.exit_state, State::unreachable()));
    }
    f.exits = exits.join(&Set::choose(&left)).widened();
    f.exit_state = exit_state.join(&State::choose(&left_states[0], &left_states[1]));
    f.state = State::choose(&states[0], &states[1]);
    Set::choose(&values)
}

/// Evaluates alternatives of which one is taken.
pub(super) fn alternatives(
    f: &mut Frame<'_>,
    choices: impl Iterator<Item = ExprId>,
    certainty: Certainty,
) -> Set {
    let before = f.state.clone();
    let (mut values, mut after) = (Set::bottom(), State::unreachable());
    for choice in choices {
        let (value, end) = from(f, before.clone().lower(certainty), |f| expr(f, choice));
        values = values.join(&value);
        after = after.join(&end);
    }
    f.state = after;
    values.widened()
}

/// Evaluates `select!`: each branch with its awaited expression and bindings.
pub(super) fn select(f: &mut Frame<'_>, branches: &[(Option<(PatId, ExprId)>, ExprId)]) -> Set {
    let before = f.state.clone();
    let (mut values, mut after) = (Set::bottom(), State::unreachable());
    for (awaited, value) in branches {
        let (value, end) = from(f, before.clone(), |f| {
            if let Some((pattern, future)) = awaited {
                let awaited = expr(f, *future).ending();
                if awaited.is_bottom() {
                    return awaited;
                }
                pattern::bind(f, *pattern, &awaited);
            }
            expr(f, *value)
        });
        values = values.join(&value);
        after = after.join(&end);
    }
    f.state = after;
    values.widened()
}

/// Evaluates `match`.
pub(super) fn choice(f: &mut Frame<'_>, value: ExprId, arms: &[Arm]) -> Set {
    let place = super::place::of(f, value);
    let mut rest: Vec<Entry> = expr(f, value).entries().to_vec();
    let before = f.state.clone();
    let (mut values, mut after) = (Set::bottom(), State::unreachable());
    for arm in arms {
        if rest.is_empty() || !before.is_reachable() {
            break;
        }
        let mut start = before.clone();
        if arm.cfg == Cfg::Unknown {
            start = start.lower(Certainty::Possible);
        }
        let lent = pattern::lent(f, arm.pattern, value);
        let places = Places { value: place.as_ref(), lent: lent.as_ref() };
        let Some((value, end)) = self::arm(f, arm, &mut rest, start, &places) else { continue };
        values = values.join(&value);
        after = after.join(&end);
    }
    f.state = after;
    values.widened()
}

/// The places of the value that a `match` asks.
struct Places<'p> {
    /// The value itself.
    value: Option<&'p super::place::Place>,
    /// The value, where an arm lends a part of it.
    lent: Option<&'p super::place::Place>,
}

/// Evaluates an arm for the values that match it, and leaves those that may not; `None` if no value matches.
fn arm(
    f: &mut Frame<'_>,
    arm: &Arm,
    left: &mut Vec<Entry>,
    start: State,
    places: &Places<'_>,
) -> Option<(Set, State)> {
    let (mut bound, mut reached, mut rest, mut taken) = (Vec::new(), None, Vec::new(), Vec::new());
    for entry in left.drain(..) {
        let test = pattern::test(f, arm.pattern, &entry, &mut bound);
        if test.fit != Fit::Never {
            reached = reached.max(Some(test.yes(&entry)));
            taken.push(entry.clone());
        }
        // A guard and a condition that its configuration decides may leave any value.
        let may_leave_any = arm.guard.is_some() || arm.cfg == Cfg::Unknown;
        let residue = if may_leave_any { Some(entry) } else { pattern::residue(f, arm.pattern, &entry) };
        rest.extend(residue.map(|entry| {
            let certainty = test.no(&entry);
            entry.cap(certainty)
        }));
    }
    *left = rest;
    let start = start.lower(reached?);
    let outer = std::mem::replace(&mut f.state, start);
    if let Some(place) = places.value {
        super::place::narrow(f, place, &Set::collect(taken));
    }
    pattern::loosen(f, places.lent, f.at(arm.value));
    pattern::assign_all(f, arm.pattern, &bound);
    let mut state = f.state.clone();
    if let Some(guard) = arm.guard {
        let outcome = condition::condition(f, guard);
        let rest = left.drain(..).filter_map(|entry| {
            let fit = pattern::test(f, arm.pattern, &entry, &mut Vec::new()).fit;
            match fit {
                Fit::Always if !outcome.no.is_reachable() => None,
                Fit::Never => Some(entry),
                _ => pattern::narrowed(f, arm.pattern, &entry, &outcome.no),
            }
        });
        *left = rest.collect();
        state = outcome.yes;
    }
    let taken = from(f, state, |f| expr(f, arm.value));
    f.state = outer;
    Some(taken)
}
