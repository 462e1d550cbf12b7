//! Filters: values that take something from a request or reject it, and that methods combine to a service.
//!
//! A filter is a struct with two fields: what it extracts, and the causes of its rejections. A cause that a fact knows is a
//! value of its type, one of the service is held by a rejection, and any other is some error.

mod rejection;

use std::rc::Rc;

use responds_syntax::frameworks::{Combine, FilterFacts};
use syn::{GenericArgument, PathArguments, Type, TypeParamBound};

use self::rejection::{asked, carrying, cause, of_cause};
pub(crate) use self::rejection::{causes, into_rejection, recover, rejected};
use super::{
    Frame,
    call::{self, Arguments},
    method::Call,
};
use crate::{
    body::{Expr, Name},
    certainty::Certainty,
    domain::{Answer, Entry, Function, Made, Origin, Set, Value},
    engine::Context,
    statuses::shape::{self, Shape},
    ty::Ty,
};

const EXTRACTS: &str = "extracts";
const REJECTS: &str = "rejects";

/// A filter.
struct Filter {
    extracts: Set,
    rejects: Set,
}

/// Returns the filter or the rejection that a function makes.
pub(super) fn call(f: &Frame<'_>, names: &[String], arguments: &Arguments, at: Origin) -> Option<Set> {
    let facts = f.cx.candidates.filters()?;
    if let Some(cause) = facts.rejection(names) {
        return match cause {
            Some(cause) => of_cause(facts, cause, at),
            None => carrying(facts, arguments.values.first()?, at),
        };
    }
    let rejects = facts.source(names)?.iter().map(|cause| of_cause(facts, *cause, at));
    let rejects = Set::join_all(rejects.collect::<Option<Vec<_>>>()?);
    made(facts, Filter { extracts: Set::unknown(at), rejects }, at)
}

fn made(facts: &FilterFacts, filter: Filter, at: Origin) -> Option<Set> {
    let ty = Ty::new(syn::parse_str(facts.path).ok()?);
    let fields = vec![(Name::from(EXTRACTS), filter.extracts), (Name::from(REJECTS), filter.rejects)];
    Some(Set::one(Value::Made(Rc::new(Made { ty, variant: None, fields })), at))
}

/// Returns the filter that a value is; `None` for any other value.
fn of(facts: &FilterFacts, value: &Value, at: Origin) -> Option<Filter> {
    match value {
        Value::Made(made) => {
            let (extracts, rejects) = (made.field(EXTRACTS)?.clone(), made.field(REJECTS)?.clone());
            Some(Filter { extracts, rejects })
        }
        Value::Typed(ty) if is_filter(facts, ty.syn()) => Some(unseen(at)),
        _ => None,
    }
}

/// Returns a filter of which nothing is known.
fn unseen(at: Origin) -> Filter {
    Filter { extracts: Set::unknown(at), rejects: Set::one(Value::error(None), at) }
}

/// Returns `true` if a type is that of a filter.
fn is_filter(facts: &FilterFacts, ty: &Type) -> bool {
    let name = facts.path.rsplit("::").next();
    match ty {
        Type::ImplTrait(hidden) => hidden.bounds.iter().any(|bound| match bound {
            TypeParamBound::Trait(bound) => {
                bound.path.segments.last().is_some_and(|last| Some(last.ident.to_string().as_str()) == name)
            }
            _ => false,
        }),
        _ => Ty::new(ty.clone()).last_name().is_some_and(|last| facts.types.contains(&last.as_str())),
    }
}

/// Evaluates a method of a filter or of a rejection; `None` for any other value.
pub(super) fn method(f: &mut Frame<'_>, entry: &Entry, call: &Call<'_>) -> Option<Set> {
    let facts = f.cx.candidates.filters()?;
    if let Some(values) = asked(f, facts, entry, call) {
        return Some(values);
    }
    let combine = facts.combine(call.name);
    let argument = call.arguments.values.first();
    let filter = match of(facts, &entry.value, call.at) {
        Some(filter) => filter,
        // A function that is not seen makes a filter, as far as its methods tell.
        None if entry.value.is_unknown() && tells(facts, combine, argument, call) => unseen(call.at),
        None => return None,
    };
    let (Some(combine), Some(argument)) = (combine, argument) else {
        return Some(Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() }));
    };
    made(facts, combined(f, facts, filter, combine, argument, call), call.at)
}

/// Returns `true` if a method shows that its receiver is a filter.
fn tells(facts: &FilterFacts, combine: Option<Combine>, argument: Option<&Set>, call: &Call<'_>) -> bool {
    let is_filter = |values: &Set| values.values().any(|value| of(facts, value, call.at).is_some());
    match combine {
        Some(Combine::And | Combine::Or | Combine::With) => argument.is_some_and(is_filter),
        Some(Combine::OrElse) => call.arguments.values.len() == 1 && &**call.name == facts.recovers,
        _ => false,
    }
}

fn combined(
    f: &mut Frame<'_>,
    facts: &FilterFacts,
    filter: Filter,
    combine: Combine,
    argument: &Set,
    call: &Call<'_>,
) -> Filter {
    let at = call.at;
    let Filter { extracts, rejects } = filter;
    match combine {
        Combine::And => {
            let other = either(facts, argument, at);
            // One of them has the replies, or both have parts of the request.
            let extracts = match (is_reply(&extracts), is_reply(&other.extracts)) {
                (true, false) => extracts,
                (false, true) => other.extracts,
                _ => Set::unknown(at),
            };
            Filter { extracts, rejects: rejects.join(&other.rejects) }
        }
        Combine::Or => {
            let other = either(facts, argument, at);
            Filter { extracts: extracts.join(&other.extracts), rejects: rejects.join(&other.rejects) }
        }
        Combine::Map | Combine::Then => Filter { extracts: applied(f, argument, &extracts, at), rejects },
        Combine::AndThen => {
            let results = applied(f, argument, &extracts, at);
            let (good, bad) = halves(f, &results, at);
            Filter { extracts: good, rejects: rejects.join(&bad) }
        }
        Combine::OrElse if rejects.is_bottom() => Filter { extracts, rejects },
        Combine::OrElse => {
            let (good, bad) = recovered(f, argument, &rejects, at);
            Filter { extracts: extracts.join(&good), rejects: bad }
        }
        Combine::With => {
            let around = argument.entries().iter().map(|entry| of(facts, &entry.value, at));
            match around.collect::<Option<Vec<_>>>() {
                Some(around) => {
                    let rejected = Set::join_all(around.into_iter().map(|around| around.rejects));
                    Filter { extracts, rejects: rejects.join(&rejected) }
                }
                None => Filter { extracts: extracts.join(&Set::unknown(at)), rejects },
            }
        }
    }
}

/// Calls a function with each rejection, and possibly with one that the facts do not know, so that no arm of it is in
/// vain; returns its successes and failures.
fn recovered(f: &mut Frame<'_>, callable: &Set, rejects: &Set, at: Origin) -> (Set, Set) {
    let other = Set::one(Value::error(None), at).cap(Certainty::Possible);
    each(f, &rejects.join(&other), at, |f, one| applied(f, callable, one, at))
}

/// Calls a function with each rejection; returns its successes and failures.
fn each<'e>(
    f: &mut Frame<'e>,
    rejects: &Set,
    at: Origin,
    mut call: impl FnMut(&mut Frame<'e>, &Set) -> Set,
) -> (Set, Set) {
    let (mut good, mut bad) = (Set::bottom(), Set::bottom());
    super::for_each(f, rejects, |f, entry| {
        let one = Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() });
        let results = call(f, &one);
        // Each half is as certain as the rejection, which the set of both would forget.
        let (recovers, rejects) = halves(f, &results, at);
        good = good.join(&recovers.cap(entry.certainty));
        bad = bad.join(&rejects.cap(entry.certainty));
        results
    });
    (good, bad)
}

/// Returns `true` if values are more than parts of the request.
fn is_reply(values: &Set) -> bool {
    !values.values().all(Value::is_unknown)
}

/// Returns the filters that values are, as one.
fn either(facts: &FilterFacts, values: &Set, at: Origin) -> Filter {
    let filters =
        values.entries().iter().map(|entry| of(facts, &entry.value, at).unwrap_or_else(|| unseen(at)));
    filters.fold(Filter { extracts: Set::bottom(), rejects: Set::bottom() }, |all, one| Filter {
        extracts: all.extracts.join(&one.extracts),
        rejects: all.rejects.join(&one.rejects),
    })
}

/// Calls a function with what a filter takes from the request, of which there may be several parts.
fn applied(f: &mut Frame<'_>, callable: &Set, taken: &Set, at: Origin) -> Set {
    if taken.is_bottom() {
        return Set::bottom();
    }
    super::for_each(f, callable, |f, entry| {
        let arguments = match parameters(f, &entry.value) {
            Some(0) => Vec::new(),
            Some(1) | None => vec![taken.clone()],
            Some(several) => vec![Set::unknown(at); several],
        };
        call::apply(f, &Set::from_entry(entry.clone()), &Arguments::plain(arguments), at)
    })
}

/// Returns the number of parameters of a function.
fn parameters(f: &Frame<'_>, callable: &Value) -> Option<usize> {
    let engine = f.cx.engine;
    match callable {
        Value::Closure(closure) => match engine.function(closure.function)?.body.expr(closure.expr) {
            Expr::Closure(inner, _) => Some(inner.parameters.len()),
            _ => None,
        },
        Value::Function(Function::Inner(of, index)) => {
            let of = engine.function(*of)?;
            Some(engine.inner(&of, *index)?.inner.parameters.len())
        }
        Value::Function(Function::Callees(callees, _)) => {
            Some(engine.load(*callees.list.first()?)?.inner.parameters.len())
        }
        _ => None,
    }
}

/// Returns the successes and the failures of the results of a function.
fn halves(f: &Frame<'_>, results: &Set, at: Origin) -> (Set, Set) {
    let halves = results.entries().iter().map(|entry| {
        let (good, bad) = shape::halves(&f.cx, entry, at);
        let cap = |half: Option<Set>| half.unwrap_or_default().cap(entry.certainty);
        (cap(good), cap(bad))
    });
    let (good, bad): (Vec<Set>, Vec<Set>) = halves.unzip();
    (Set::join_all(good), Set::join_all(bad))
}

/// Returns `true` if a function of this type builds a filter, which may read any part of a request.
pub(crate) fn builds(cx: &Context<'_>, output: Option<&Type>) -> bool {
    cx.candidates.filters().zip(output).is_some_and(|(facts, output)| is_filter(facts, output))
}

/// Returns the responses of a filter: what it extracts as they are, and those of its rejections, from which another one
/// may recover; `None` for any other value.
pub(crate) fn parts(cx: &Context<'_>, entry: &Entry, output: Option<&Type>) -> Option<(Set, Vec<Answer>)> {
    let facts = cx.candidates.filters()?;
    let Value::Made(_) = &entry.value else { return None };
    let Filter { extracts, rejects } = of(facts, &entry.value, entry.trace.at)?;
    if output.is_some_and(|output| never_rejects(facts, output)) {
        return Some((extracts, Vec::new()));
    }
    let rejected = rejects.values().map(|value| {
        let code = cause(facts, value).map(|cause| cause.code);
        Answer::of(code).open()
    });
    Some((extracts, rejected.collect()))
}

/// Returns `true` if a type is that of a filter whose rejections cannot be made: `impl Filter<Error = Infallible>`.
fn never_rejects(facts: &FilterFacts, ty: &Type) -> bool {
    let Type::ImplTrait(hidden) = ty else { return false };
    let is_never = |ty: &Type| matches!(shape::shape(ty), Shape::Never);
    hidden.bounds.iter().any(|bound| {
        let TypeParamBound::Trait(bound) = bound else { return false };
        let Some(last) = bound.path.segments.last() else { return false };
        let PathArguments::AngleBracketed(arguments) = &last.arguments else { return false };
        arguments.args.iter().any(|argument| {
            matches!(argument, GenericArgument::AssocType(assigned) if assigned.ident == facts.error && is_never(&assigned.ty))
        })
    })
}
