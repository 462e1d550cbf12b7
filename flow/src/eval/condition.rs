//! Conditions: the states in which they hold and in which they do not.
//!
//! A condition on an error from outside makes its branch possible, wherever it is written; the branch in which it does
//! not hold is certain.

use super::{
    Frame, expr, from, pattern,
    pattern::{Asks, Fit},
    place,
};
use crate::{
    body::{Arm, Cfg, Expr, ExprId, Literal},
    certainty::Certainty,
    domain::{Entry, Set, Value},
    known::combinators::{self, Question},
    state::State,
    statuses::shape,
};

/// The states behind a condition.
pub(crate) struct Outcome {
    /// The state in which it holds.
    pub(crate) yes: State,
    /// The state in which it does not hold.
    pub(crate) no: State,
}

impl Outcome {
    fn negated(self) -> Self {
        Self { yes: self.no, no: self.yes }
    }
}

/// Evaluates a condition as a value.
pub(super) fn value(f: &mut Frame<'_>, id: ExprId) -> Set {
    let at = f.at(id);
    let Outcome { yes, no } = condition(f, id);
    let mut values = Set::bottom();
    for (state, truth) in [(&yes, true), (&no, false)] {
        if state.is_reachable() {
            values = values.join(&Set::one(Value::Bool(truth), at).cap(state.certainty()));
        }
    }
    f.state = yes.join(&no);
    values
}

/// Evaluates a condition. The state of the frame is used up.
pub(crate) fn condition(f: &mut Frame<'_>, id: ExprId) -> Outcome {
    let body = f.function.body.clone();
    match body.expr(id) {
        Expr::Let(pattern, value) => {
            let place = place::of(f, *value);
            let values = expr(f, *value);
            let lent = pattern::lent(f, *pattern, *value);
            let mut outcome = fits(f, *pattern, &values, place.as_ref());
            if lent.is_some() {
                let at = f.at(*value);
                let (_, yes) = from(f, outcome.yes, |f| {
                    pattern::loosen(f, lent.as_ref(), at);
                    Set::bottom()
                });
                outcome.yes = yes;
            }
            outcome
        }
        Expr::All(operands) => all(f, operands, |outcome| outcome),
        // `a || b` is `!(!a && !b)`.
        Expr::Any(operands) => all(f, operands, Outcome::negated).negated(),
        Expr::Not(inner) => condition(f, *inner).negated(),
        Expr::Equal(left, right, negated) => {
            let outcome = equal(f, *left, *right);
            if *negated { outcome.negated() } else { outcome }
        }
        Expr::Match(value, arms) if is_question(f, arms) => asked_pattern(f, *value, arms),
        Expr::Method(receiver, name, _, arguments) if combinators::question(name).is_some() => {
            match combinators::question(name) {
                Some(question) => asked(f, question, *receiver, arguments),
                None => open(f),
            }
        }
        // A truth that is written out in the body itself, as `if true`, is a placeholder for a question.
        Expr::Literal(Literal::Bool(_)) => open(f),
        Expr::Cfg(Cfg::Unknown) => {
            let state = f.state.clone().lower(Certainty::Possible);
            Outcome { yes: state.clone(), no: state }
        }
        _ => {
            let values = expr(f, id);
            decided(f, &values)
        }
    }
}

/// A condition of which nothing is known.
fn open(f: &Frame<'_>) -> Outcome {
    Outcome { yes: f.state.clone(), no: f.state.clone() }
}

/// Evaluates operands that must all hold; `change` turns each around.
fn all(f: &mut Frame<'_>, operands: &[ExprId], change: fn(Outcome) -> Outcome) -> Outcome {
    let mut no = State::unreachable();
    for operand in operands {
        if !f.state.is_reachable() {
            break;
        }
        let outcome = change(condition(f, *operand));
        no = no.join(&outcome.no);
        f.state = outcome.yes;
    }
    Outcome { yes: f.state.clone(), no }
}

/// Decides by truth values.
fn decided(f: &Frame<'_>, values: &Set) -> Outcome {
    let (mut yes, mut no) = (None, None);
    for entry in values.entries() {
        let certain = Some(entry.certainty);
        match &entry.value {
            Value::Bool(true) => yes = yes.max(certain),
            Value::Bool(false) => no = no.max(certain),
            Value::Error(_) => {
                yes = yes.max(Some(Certainty::Possible));
                no = no.max(certain);
            }
            _ => {
                yes = yes.max(certain);
                no = no.max(certain);
            }
        }
    }
    let state = |certainty: Option<Certainty>| {
        certainty.map_or_else(State::unreachable, |certainty| f.state.clone().lower(certainty))
    };
    Outcome { yes: state(yes), no: state(no) }
}

/// Evaluates `let pattern = value`, and narrows the place of the value.
fn fits(
    f: &mut Frame<'_>,
    pattern: crate::body::PatId,
    values: &Set,
    place: Option<&place::Place>,
) -> Outcome {
    if values.is_bottom() {
        return Outcome { yes: State::unreachable(), no: State::unreachable() };
    }
    let test = pattern::test_all(f, pattern, values);
    let before = f.state.clone();
    let mut yes = State::unreachable();
    if test.fit != Fit::Never {
        f.state = before.clone().lower(test.yes);
        if let Some(place) = place {
            place::narrow(f, place, &test.taken);
        }
        pattern::assign_all(f, pattern, &test.bound);
        yes = f.state.clone();
    }
    let mut no = State::unreachable();
    if test.fit != Fit::Always {
        f.state = before.lower(test.no);
        if let Some(place) = place {
            place::narrow(f, place, &test.left);
        }
        no = f.state.clone();
    }
    Outcome { yes, no }
}

/// Returns `true` if a `match` has the arms `true` and `false`, as that of `matches!` has.
fn is_question(f: &Frame<'_>, arms: &[Arm]) -> bool {
    let truth = |arm: &Arm, truth: bool| matches!(f.function.body.expr(arm.value), Expr::Literal(Literal::Bool(value)) if *value == truth);
    matches!(arms, [first, second] if truth(first, true) && truth(second, false) && second.guard.is_none())
}

/// Evaluates `matches!(value, pattern if guard)`.
fn asked_pattern(f: &mut Frame<'_>, value: ExprId, arms: &[Arm]) -> Outcome {
    let place = place::of(f, value);
    let values = expr(f, value);
    let Some(first) = arms.first() else { return open(f) };
    let mut outcome = fits(f, first.pattern, &values, place.as_ref());
    if let Some(guard) = first.guard
        && outcome.yes.is_reachable()
    {
        f.state = outcome.yes;
        let guarded = condition(f, guard);
        outcome = Outcome { yes: guarded.yes, no: outcome.no.join(&guarded.no) };
    }
    outcome
}

/// Evaluates `found.is_some()` and its like.
fn asked(f: &mut Frame<'_>, question: Question, receiver: ExprId, arguments: &[ExprId]) -> Outcome {
    let place = place::of(f, receiver);
    let at = f.at(receiver);
    let values = expr(f, receiver);
    if values.is_bottom() {
        return Outcome { yes: State::unreachable(), no: State::unreachable() };
    }
    for argument in arguments {
        super::closure::maybe(f, *argument);
    }
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    let (mut yes, mut no) = (None, None);
    for entry in values.entries() {
        let (succeeds, fails) = shape::halves(&f.cx, entry, at);
        let asks = matches!(entry.value, Value::Error(_));
        if succeeds.is_some() {
            yes = yes.max(Some(if asks { Certainty::Possible } else { entry.certainty }));
            good.push(entry.clone());
        }
        if fails.is_some() {
            no = no.max(Some(entry.certainty));
            bad.push(entry.clone());
        }
    }
    let before = f.state.clone();
    let mut narrowed = |certainty: Option<Certainty>, entries: Vec<Entry>| {
        let Some(certainty) = certainty else { return State::unreachable() };
        f.state = before.clone().lower(certainty);
        if let Some(place) = &place {
            place::narrow(f, place, &Set::collect(entries));
        }
        f.state.clone()
    };
    let succeeds = narrowed(yes, good);
    let fails = narrowed(no, bad);
    match question {
        Question::Succeeds(false) => Outcome { yes: succeeds, no: fails },
        Question::Fails(false) => Outcome { yes: fails, no: succeeds },
        // The condition may fail as well.
        Question::Succeeds(true) => Outcome { no: fails.join(&succeeds), yes: succeeds },
        Question::Fails(true) => Outcome { yes: fails.join(&succeeds), no: succeeds },
    }
}

/// Evaluates `a == b`, and narrows a place that is compared with one value.
fn equal(f: &mut Frame<'_>, left: ExprId, right: ExprId) -> Outcome {
    let places = [place::of(f, left), place::of(f, right)];
    let one = expr(f, left);
    let two = expr(f, right);
    if one.is_bottom() || two.is_bottom() {
        return Outcome { yes: State::unreachable(), no: State::unreachable() };
    }
    let (place, values, known) = match (&places, one.only(), two.only()) {
        ([Some(place), _], _, Some(known)) => (Some(place), &one, known),
        ([_, Some(place)], Some(known), _) => (Some(place), &two, known),
        (_, _, Some(known)) => (None, &one, known),
        (_, Some(known), _) => (None, &two, known),
        _ => return open(f),
    };
    let is = |entry: &Entry| same(&entry.value, known);
    let same = values.filter(|entry| is(entry) != Some(false));
    let other = values.filter(|entry| is(entry) != Some(true));
    let asks = |entry: &Entry| shape::asks(&f.cx, &entry.value);
    let yes = same
        .entries()
        .iter()
        .map(|entry| if asks(entry) > Asks::Nothing { Certainty::Possible } else { entry.certainty })
        .max();
    let no = other
        .entries()
        .iter()
        .map(|entry| if asks(entry) == Asks::Own { Certainty::Possible } else { entry.certainty })
        .max();
    let before = f.state.clone();
    let mut branch = |certainty: Option<Certainty>, values: &Set| {
        let Some(certainty) = certainty else { return State::unreachable() };
        let (_, state) = from(f, before.clone().lower(certainty), |f| {
            if let Some(place) = place {
                place::narrow(f, place, values);
            }
            Set::bottom()
        });
        state
    };
    Outcome { yes: branch(yes, &same), no: branch(no, &other) }
}

/// The number that a value is.
fn number(value: &Value) -> Option<u64> {
    match value {
        Value::Status(code) => Some(u64::from(*code)),
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// Returns `true` if two values are equal; `None` if that is unknown.
fn same(one: &Value, other: &Value) -> Option<bool> {
    match (one, other) {
        (Value::Bool(one), Value::Bool(other)) => Some(one == other),
        (Value::Unit, Value::Unit) | (Value::None, Value::None) => Some(true),
        (Value::None, Value::Some(_)) | (Value::Some(_), Value::None) => Some(false),
        (Value::Made(one), Value::Made(other)) if one.ty.is_same_item(&other.ty) => {
            // Of a struct not all fields may be known.
            let bare = one.variant.is_some() && one.fields.is_empty() && other.fields.is_empty();
            if one.variant == other.variant { bare.then_some(true) } else { Some(false) }
        }
        (Value::Text(one), Value::Text(other)) => Some(one == other),
        _ => Some(number(one)? == number(other)?),
    }
}
