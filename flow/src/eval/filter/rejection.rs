//! Rejections of filters: their causes, the questions that they answer, and the responses that functions make of them.

use std::rc::Rc;

use responds_syntax::frameworks::{Cause, FilterFacts};

use super::{
    super::{
        Frame, call,
        method::{self, Call},
    },
    each, halves,
};
use crate::{
    certainty::Certainty,
    domain::{Answer, Entry, Made, Node, Origin, Set, Value},
    engine::Context,
    program::Callee,
    ty::Ty,
};

/// Returns the rejection that carries an error of the service.
pub(super) fn carrying(facts: &FilterFacts, error: &Set, at: Origin) -> Option<Set> {
    let ty = Ty::new(syn::parse_str(facts.rejection).ok()?);
    Some(Set::one(Value::Made(Rc::new(Made::holding(ty, error.clone()))), at))
}

/// Returns a cause as a value: of a request for another route no endpoint is certain.
pub(super) fn of_cause(facts: &FilterFacts, cause: Cause, at: Origin) -> Option<Set> {
    let ty = Ty::new(syn::parse_str(&format!("{}::{}", facts.path, cause.name)).ok()?);
    let certainty = if cause.elsewhere { Certainty::Possible } else { Certainty::Certain };
    Some(Set::one(Value::Made(Rc::new(Made { ty, variant: None, fields: Vec::new() })), at).cap(certainty))
}

/// Returns the cause that a value is.
pub(super) fn cause(facts: &FilterFacts, value: &Value) -> Option<Cause> {
    let Value::Made(made) = value else { return None };
    let names = made.ty.names();
    let (last, module) = names.split_last()?;
    facts.path.trim_start_matches("::").split("::").eq(module.iter().map(String::as_str)).then_some(())?;
    facts.cause(last)
}

/// Recovers from the rejections of a handler by functions, each from those that the one before rejects again. Returns the
/// values that are left, and the responses of these functions and, where the framework sends what is left, its own.
pub(crate) fn recover(f: &mut Frame<'_>, values: &Set, by: &[Callee], served: bool) -> (Set, Set) {
    let at = Origin { body: f.function.body_id, node: Node::Expr(f.function.inner.value) };
    let (good, mut rejects) = halves(f, values, at);
    let mut sent = Set::bottom();
    for callee in by {
        let (recovers, again) = each(f, &rejects, at, |f, one| call::answer(f, *callee, one));
        (sent, rejects) = (sent.join(&recovers), again);
    }
    if served && let Some(facts) = f.cx.candidates.filters() {
        let (left, known) = unhandled(facts, &rejects);
        (sent, rejects) = (sent.join(&known), left);
    }
    let half = |values: &Set, kind: fn(Set) -> Value| {
        let wrap = |entry: &Entry| {
            let value = kind(Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() }));
            Set::from_entry(Entry { value, ..entry.clone() })
        };
        values.flat_map(wrap)
    };
    (half(&good, Value::Ok).join(&half(&rejects, Value::Err)), sent)
}

/// Returns the rejections that are not known, and the responses that the framework makes of the others.
fn unhandled(facts: &FilterFacts, rejects: &Set) -> (Set, Set) {
    let (mut left, mut known) = (Set::bottom(), Set::bottom());
    for entry in rejects.entries() {
        let code = match cause(facts, &entry.value) {
            Some(cause) => Some(cause.code),
            None => is_custom(facts, &entry.value).then_some(facts.unhandled),
        };
        let one = |value: Value| Set::from_entry(Entry { value, ..entry.clone() });
        match code {
            Some(code) => known = known.join(&one(Value::response(Answer::of(Some(code))))),
            None => left = left.join(&one(entry.value.clone())),
        }
    }
    (left, known)
}

/// Returns each rejection by a filter of a request that is meant for its route: some error, where there are no filters.
pub(crate) fn causes(cx: &Context<'_>, at: Origin) -> Set {
    let Some(facts) = cx.candidates.filters() else { return Set::unknown(at) };
    let causes = facts.causes().into_iter().map(|cause| of_cause(facts, cause, at));
    let causes = causes.collect::<Option<Vec<_>>>().map(Set::join_all);
    causes.map_or_else(|| Set::unknown(at), |causes| causes.cap(Certainty::Possible))
}

/// Converts an error of the service into a rejection, which carries it; `None` for another type.
pub(crate) fn into_rejection(cx: &Context<'_>, entry: &Entry, into: &Ty, at: Origin) -> Option<Set> {
    let facts = cx.candidates.filters()?;
    let is_own = entry.value.ty().is_some_and(|ty| cx.engine.program.is_own(ty));
    (is_own && is_rejection(facts, into)).then_some(())?;
    let error = Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() });
    Some(carrying(facts, &error, at)?.cap(entry.certainty))
}

/// Returns `true` if a type is that of rejections: the crate also has it in a module.
fn is_rejection(facts: &FilterFacts, ty: &Ty) -> bool {
    let names = ty.names();
    let mut path = facts.rejection.trim_start_matches("::").split("::");
    let (first, last) = (path.next(), path.last());
    names.first().map(String::as_str) == first && names.last().map(String::as_str) == last
}

/// Returns `true` if a value is a rejection that carries an error of the service.
fn is_custom(facts: &FilterFacts, value: &Value) -> bool {
    matches!(value, Value::Made(made) if made.held().is_some() && is_rejection(facts, &made.ty))
}

/// Evaluates a question to a rejection.
pub(super) fn asked(f: &Frame<'_>, facts: &FilterFacts, entry: &Entry, call: &Call<'_>) -> Option<Set> {
    let own = cause(facts, &entry.value);
    if own.is_none() && !is_custom(facts, &entry.value) {
        return None;
    }
    let at = call.at;
    let name: &str = call.name;
    if facts.asks.0 == name {
        return Some(Set::one(Value::Bool(own == Some(facts.asks.1)), at));
    }
    if facts.find != name {
        return None;
    }
    let found = Set::from_entry(entry.clone()).wrap(Value::Some, at);
    let none = Set::one(Value::None, at);
    let wanted = call.generics.first().map(|ty| f.ty(ty));
    Some(match (own, wanted) {
        (Some(own), Some(wanted)) if wanted.last_name().as_deref() == Some(own.name) => found,
        (Some(_), Some(_)) => none,
        (None, Some(_)) => method::downcast(f, entry, call),
        // The pattern says which type is looked for.
        (_, None) => {
            Set::one(Value::unknown(), at).wrap(Value::Some, at).cap(Certainty::Possible).join(&none)
        }
    })
}

/// Returns the response of a rejection, from which code around the handler may recover; `None` for any other value.
pub(crate) fn rejected(cx: &Context<'_>, entry: &Entry, at: Origin) -> Option<Set> {
    let cause = cause(cx.candidates.filters()?, &entry.value)?;
    let response = Set::of(Value::response(Answer::of(Some(cause.code)).open()), entry.trace.clone());
    Some(response.cap(Certainty::Possible).join(&Set::unknown(at)))
}
