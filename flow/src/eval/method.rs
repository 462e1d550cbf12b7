//! Methods: those of the program through their summaries, combinators, builders of responses, and changes of a place.

use responds_syntax::frameworks::PARSES;
use syn::Type;

use super::{
    Frame, call, call::Arguments, candidate, closure, combinator, exit, expr, external, filter, iterate,
    list, pattern::named::can_be, place, runner,
};
use crate::{
    body::{Expr, ExprId, Name},
    certainty::Certainty,
    domain::{Entry, Foreign, Origin, Set, Value},
    known::{
        statuses,
        wrappers::{self, Exchange},
    },
    program::Holding,
    statuses::{answer, effect, header, inner, shape, written},
    ty::Ty,
};

/// A call of a method.
pub(super) struct Call<'c> {
    pub(super) name: &'c Name,
    pub(super) generics: &'c [Type],
    pub(super) arguments: Arguments,
    pub(super) at: Origin,
    /// The method that is called on its result.
    pub(super) next: Option<&'c Name>,
    /// `true` if its result is the operand of `?`.
    pub(super) is_asked: bool,
}

/// Evaluates a chain of methods from its start: chains are long, not deep.
pub(super) fn chain(f: &mut Frame<'_>, id: ExprId) -> Set {
    let body = f.function.body.clone();
    let (mut links, mut base) = (vec![id], id);
    while let Expr::Method(receiver, ..) = body.expr(base) {
        base = *receiver;
        links.push(base);
    }
    links.pop();
    let mut place = place::of(f, base);
    let at = f.at(base);
    let values = expr(f, base);
    let mut values = place::read(f, &values, at);
    for (i, link) in links.iter().enumerate().rev() {
        let Expr::Method(_, name, generics, arguments) = body.expr(*link) else { break };
        if values.is_bottom() {
            return values;
        }
        let Some(arguments) = Arguments::of(f, arguments) else { return Set::bottom() };
        let next = i.checked_sub(1).and_then(|next| match body.expr(links[next]) {
            Expr::Method(_, name, ..) => Some(name),
            _ => None,
        });
        let is_asked = body.asked.contains(link);
        let call = Call { name, generics, arguments, at: f.at(*link), next, is_asked };
        values = step(f, &values, &mut place, &call);
        values = super::awaited(f, *link, values);
    }
    lent_part(f, values, place, body.expr(id), f.at(id))
}

/// The part of a response that the last method of a chain lends: a status is assigned through it, and header fields that
/// are added through it are not seen.
fn lent_part(f: &mut Frame<'_>, values: Set, place: Option<place::Place>, last: &Expr, at: Origin) -> Set {
    let Expr::Method(_, name, _, arguments) = last else { return values };
    let Some(place) = place.filter(|place| !place.fields.is_empty() && arguments.is_empty()) else {
        return values;
    };
    match wrappers::projection(name) {
        Some("status") => Set::one(Value::Lent(place.local, place.fields.into()), at),
        Some("headers") => {
            place::write(f, &place, &Set::one(Value::Fields([].into(), false), at), at);
            values
        }
        _ => values,
    }
}

/// Evaluates one method of a chain that starts at a place.
fn step(f: &mut Frame<'_>, receivers: &Set, place: &mut Option<place::Place>, call: &Call<'_>) -> Set {
    let is_response = || !receivers.is_bottom() && receivers.values().all(Value::is_response);
    if wrappers::lends_whole(call.name) && call.arguments.values.is_empty() && is_response() {
        return receivers.clone();
    }
    if let Some(part) = wrappers::projection(call.name).filter(|_| call.arguments.values.is_empty()) {
        if let Some(place) = place {
            place.fields.push(part.into());
            // Fields that are added through it are known; those from before remain.
            return Set::one(Value::Fields([].into(), true), call.at);
        }
        return Set::unknown(call.at);
    }
    if let Some(values) = wrote(f, receivers, place, call) {
        return values;
    }
    if let Some(values) = grown(f, receivers, place.as_ref(), call) {
        *place = None;
        return values;
    }
    if let Some(values) = status_set(f, receivers, place, call) {
        return values;
    }
    let results = super::for_each(f, receivers, |f, entry| one(f, entry, place.as_ref(), call));
    write_back(f, receivers, &results, place, call);
    results.widened()
}

/// A method that sets the status of the response in a place: to its argument, or to one that is not known.
fn status_set(
    f: &mut Frame<'_>,
    receivers: &Set,
    place: &mut Option<place::Place>,
    call: &Call<'_>,
) -> Option<Set> {
    let [status] = &call.arguments.values[..] else { return None };
    let target =
        place.clone().filter(|_| !receivers.is_bottom() && receivers.values().all(Value::is_response))?;
    let changed = if wrappers::sets_status(call.name) {
        receivers.flat_map(|entry| place::with_status(f, entry, status, call.at))
    } else if wrappers::may_set_status(call.name) && f.cx.candidates.method(call.name).is_none() {
        place::loosened(receivers, call.at)
    } else {
        return None;
    };
    place::write(f, &target, &changed, call.at);
    *place = None;
    Some(Set::unknown(call.at))
}

/// A method of the response that the function writes to: the response is given back where its status is set.
fn wrote(
    f: &mut Frame<'_>,
    receivers: &Set,
    place: &mut Option<place::Place>,
    call: &Call<'_>,
) -> Option<Set> {
    let is_written = |value: &Value| matches!(value, Value::Response(answer) if answer.carrier == crate::domain::Carrier::Written);
    let target = place.clone()?;
    if !receivers.values().all(is_written) {
        return None;
    }
    let arguments = &call.arguments.values;
    let new = receivers.flat_map(|entry| written::method(f, entry, call.name, arguments, call.at));
    place::write(f, &target, &new, call.at);
    // The receiver of a method of the response is the response.
    let continues = call.next.is_some_and(|next| f.cx.candidates.written(next).is_some());
    if continues || written::gives_back(f, call.name) {
        return Some(new);
    }
    *place = None;
    Some(Set::unknown(call.at))
}

/// A builder in a variable holds the result of its methods: `answer.status(StatusCode::GONE);`.
fn write_back(
    f: &mut Frame<'_>,
    receivers: &Set,
    results: &Set,
    place: &mut Option<place::Place>,
    call: &Call<'_>,
) {
    let Some(target) = place else { return };
    let all = |values: &Set| !values.is_bottom() && values.values().all(Value::is_response);
    if !f.state.is_reachable() || wrappers::copies(call.name) {
        *place = None;
    } else if all(receivers) && all(results) {
        place::write(f, target, results, call.at);
    } else if !wrappers::keeps(call.name) {
        *place = None;
    }
}

/// A container in a place to which a method adds: header fields by name, elements of a list.
fn grown(f: &mut Frame<'_>, receivers: &Set, place: Option<&place::Place>, call: &Call<'_>) -> Option<Set> {
    let place = place?;
    let first = call.arguments.values.first();
    let new = match receivers.only()? {
        Value::Fields(names, closed) => {
            let name = wrappers::adds_field(call.name).and_then(|index| call.arguments.values.get(index));
            let adds = name.map(header::name);
            let (mut names, mut closed) = (names.to_vec(), *closed);
            match adds {
                Some(Some(name)) => names.push(name),
                None if reads(call.name) => return Some(Set::unknown(call.at)),
                Some(None) | None => closed = false,
            }
            names.sort();
            names.dedup();
            Set::one(Value::Fields(names.into(), closed), call.at)
        }
        Value::List(elements) if ["push", "push_back", "push_front"].contains(&&**call.name) => {
            Set::one(Value::List(elements.join(first?)), call.at)
        }
        // Which elements are added is not followed.
        Value::List(elements) if wrappers::adds_elements(call.name) => {
            Set::one(Value::List(elements.join(&Set::unknown(call.at))), call.at)
        }
        _ => return exchanged(f, receivers, place, call),
    };
    place::write(f, place, &new, call.at);
    Some(Set::unknown(call.at))
}

/// An `Option` in a place whose content is exchanged.
fn exchanged(f: &mut Frame<'_>, receivers: &Set, place: &place::Place, call: &Call<'_>) -> Option<Set> {
    let is_option = |value: &Value| matches!(value, Value::Some(_) | Value::None);
    let first = call.arguments.values.first().cloned().unwrap_or_else(|| Set::unknown(call.at));
    let exchange = wrappers::exchange(call.name)?;
    // The status of the response that a handler writes to: what it was is not asked.
    let whole = f.state.get(place.local);
    let written = !place.fields.is_empty() && !whole.is_bottom() && whole.values().all(Value::is_response);
    if written && matches!(exchange, Exchange::Insert | Exchange::Replace) {
        place::write(f, place, &first.wrap(Value::Some, call.at), call.at);
        return Some(Set::unknown(call.at));
    }
    if !receivers.values().all(is_option) {
        return None;
    }
    let (new, given) = match exchange {
        Exchange::Insert => (first.clone().wrap(Value::Some, call.at), first),
        Exchange::Replace => (first.wrap(Value::Some, call.at), receivers.clone()),
        Exchange::Take => (Set::one(Value::None, call.at), receivers.clone()),
        Exchange::GetOrInsert => {
            let held = receivers.flat_map(|entry| match &entry.value {
                Value::Some(inner) => inner.clone(),
                _ => first.clone(),
            });
            (held.clone().wrap(Value::Some, call.at), held)
        }
    };
    place::write(f, place, &new, call.at);
    Some(given)
}

/// Evaluates `error.downcast_ref::<E>()`: the result is certain if the origin of the error is known.
pub(super) fn downcast(f: &Frame<'_>, entry: &Entry, call: &Call<'_>) -> Set {
    let Some(ty) = call.generics.first().map(|ty| f.ty(ty)) else { return Set::unknown(call.at) };
    let some = |entry: &Entry| Set::from_entry(entry.clone()).wrap(Value::Some, call.at);
    let none = || Set::one(Value::None, call.at);
    match &entry.value {
        Value::Converted(inner) => inner.flat_map(|inner| downcast(f, inner, call)),
        Value::Made(made) if made.ty.is_same_item(&ty) => some(entry),
        Value::Made(made) if made.held().is_some() => {
            made.held().cloned().unwrap_or_default().flat_map(|inner| downcast(f, inner, call))
        }
        Value::Made(made) if !f.cx.engine.program.is_own(&made.ty) => {
            let found = Entry { value: Value::Typed(ty), ..entry.clone() };
            some(&found).cap(Certainty::Possible).join(&none())
        }
        Value::Made(_) | Value::Text(_) | Value::Content(_) | Value::Status(_) => none(),
        _ => {
            let found = Entry { value: Value::Typed(ty), ..entry.clone() };
            some(&found).cap(Certainty::Possible).join(&none())
        }
    }
}

/// Returns `true` if a method of a map of header fields changes nothing.
fn reads(method: &str) -> bool {
    ["get", "contains_key", "len", "is_empty", "iter", "keys", "values", "clone", "get_all"].contains(&method)
}

/// Evaluates a method of one value.
fn one(f: &mut Frame<'_>, entry: &Entry, place: Option<&place::Place>, call: &Call<'_>) -> Set {
    let receiver = Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() });
    if let Some(values) = filter::method(f, entry, call) {
        return values;
    }
    if let Some(values) = answered(f, entry, call) {
        return values;
    }
    if let Some(values) = list::of_nothing(entry, call.name, call.at) {
        return values;
    }
    let own = entry.value.ty().is_some_and(|ty| f.cx.engine.program.is_own(ty));
    if own && let Some(values) = own_method(f, entry, &receiver, place, call) {
        return values;
    }
    if !own && let Some(values) = iterate::method(f, entry, call) {
        return values;
    }
    if !own && let Some(values) = combinator::combinator(f, entry, call) {
        return values;
    }
    if !own
        && f.cx.candidates.method(call.name).is_none()
        && let Some(values) = own_method(f, entry, &receiver, place, call)
    {
        return values;
    }
    plain(f, entry, &receiver, call)
}

/// A method by which a value becomes a response.
fn answered(f: &Frame<'_>, entry: &Entry, call: &Call<'_>) -> Option<Set> {
    let is_it = f.cx.candidates.all().iter().any(|framework| {
        framework.responders.iter().any(|fact| {
            let named = |(name, says): &(&str, responds_syntax::frameworks::Says)| {
                *name == &**call.name && *says == responds_syntax::frameworks::Says::Response
            };
            fact.functions.iter().any(named)
        })
    });
    if !is_it {
        return None;
    }
    Some(answer::responses(&f.cx, entry, call.at))
}

/// A method of the program; `None` if the callee is unknown.
fn own_method(
    f: &mut Frame<'_>,
    entry: &Entry,
    receiver: &Set,
    place: Option<&place::Place>,
    call: &Call<'_>,
) -> Option<Set> {
    let arity = call.arguments.values.len();
    let exact = f.cx.engine.program.callees_of(call.at);
    let method = match exact {
        Some(callees) => crate::program::Method { callees, own: None },
        None => f.cx.engine.program.method(f.function.scope, &entry.value, call.name, arity)?,
    };
    if entry.value.is_unknown() && !candidate::may_be_used(&f.cx, &method.callees, call) {
        return None;
    }
    let receiver = match method.own {
        Some(own) if !matches!(entry.value, Value::Made(_)) || entry.value.ty() != Some(&own) => {
            Set::from_entry(Entry {
                value: Value::Typed(own),
                certainty: Certainty::Certain,
                ..entry.clone()
            })
        }
        _ => receiver.clone(),
    };
    let mut arguments = Arguments { values: vec![receiver], places: vec![place.cloned()] };
    arguments.values.extend(call.arguments.values.iter().cloned());
    arguments.places.extend(call.arguments.places.iter().cloned());
    let values = call::invoke(f, &method.callees, call.name, &arguments, call.at);
    Some(values.map_traces(&|trace| entry.trace.then(trace.clone())))
}

/// Returns `true` if a type is the error with which a router reports an unknown path or method.
fn is_router_error(f: &Frame<'_>, ty: &Type) -> bool {
    Ty::new(ty.clone()).last_name().is_some_and(|name| f.cx.candidates.is_router_error(&name))
}

/// The response that a layer makes of another one, by a method of its request or response.
fn carried(f: &Frame<'_>, entry: &Entry, receiver: &Set, call: &Call<'_>) -> Option<Set> {
    // Without another argument it is a method of a response.
    if call.arguments.values.is_empty() {
        return None;
    }
    let ty = entry.value.ty().and_then(Ty::last_name);
    let arguments: Vec<&Set> = std::iter::once(receiver).chain(&call.arguments.values).collect();
    inner::carried(&f.cx, (ty.as_deref(), call.name), &arguments, call.at)
}

/// The status of a value that becomes a response, from a method that a derive generates.
fn said_status(f: &Frame<'_>, entry: &Entry, call: &Call<'_>) -> Option<Set> {
    if !f.cx.candidates.says_status(call.name) {
        return None;
    }
    let responses = answer::responses(&f.cx, entry, call.at);
    let is_known = |value: &Value| matches!(value, Value::Response(answer) if answer.code.is_some());
    let known = !responses.is_bottom() && responses.values().all(is_known);
    known.then(|| {
        responses.map(|value| match value {
            Value::Response(answer) => answer.code.map_or_else(Value::unknown, Value::Status),
            other => other.clone(),
        })
    })
}

/// Returns the text or bytes that a method of a value from another crate makes.
fn content(f: &Frame<'_>, value: &Value, name: &str) -> Option<Value> {
    let (ty, may_fail) = f.cx.engine.program.content(&value.krate()?, name)?;
    (!may_fail).then_some(Value::Typed(ty))
}

/// Returns the value that a type from outside holds, where the method gives it.
fn held(f: &Frame<'_>, entry: &Entry, call: &Call<'_>) -> Option<Set> {
    let Value::Typed(ty) = &entry.value else { return None };
    let (content, holding) = f.cx.engine.program.held(ty, call.name)?;
    let value = if content.is_unknown() { Value::unknown() } else { Value::Typed(content) };
    let inner = Set::of(value, entry.trace.then(crate::domain::Trace::at(call.at)));
    Some(match holding {
        Holding::Content => inner,
        Holding::Maybe => inner.wrap(Value::Some, call.at).join(&Set::one(Value::None, call.at)),
        Holding::OrFails => {
            let failed = Set::one(Value::error(ty.krate().map(Name::from)), call.at);
            inner.wrap(Value::Ok, call.at).join(&failed.wrap(Value::Err, call.at))
        }
    })
}

/// Returns the value that text is parsed as: its error is that of the type, where the call names it.
fn parsed(f: &Frame<'_>, call: &Call<'_>) -> Value {
    let ty = call.generics.first().map(|ty| f.ty(ty)).filter(|ty| !ty.is_unknown());
    if ty.as_ref().is_some_and(|ty| f.cx.engine.program.is_own(ty)) {
        return Value::unknown();
    }
    let krate: Name = ty.as_ref().and_then(Ty::krate).map_or_else(|| PARSES.into(), Name::from);
    let name = ty.as_ref().and_then(Ty::last_name);
    let fails = name.and_then(|name| f.cx.engine.program.failure(&krate, Some(&**call.name), &name));
    Value::Unknown(Foreign { krate: Some(krate), fails, ..Foreign::default() })
}

/// A method that no program and no combinator explains.
fn plain(f: &mut Frame<'_>, entry: &Entry, receiver: &Set, call: &Call<'_>) -> Set {
    let name: &str = call.name;
    let turned = |value: Value| {
        let trace = crate::domain::Trace::at(call.at);
        Set::of(value, entry.trace.then(trace))
    };
    match (name, &entry.value) {
        ("into", _) => return receiver.clone().wrap(exit::converted, call.at),
        ("try_into", _) => {
            let failed = Set::one(Value::error(None), call.at).wrap(Value::Err, call.at);
            let good = receiver.clone().wrap(exit::converted, call.at).wrap(Value::Ok, call.at);
            return good.join(&failed.cap(Certainty::Possible));
        }
        (
            "to_string" | "to_owned" | "into_bytes" | "as_bytes" | "into_string",
            Value::Text(_) | Value::Content(_),
        ) => {
            return receiver.clone();
        }
        ("as_u16" | "as_u32" | "as_u64" | "code", Value::Status(code)) => {
            let number = Entry { value: Value::Number(u64::from(*code)), ..entry.clone() };
            return Set::from_entry(number);
        }
        (_, Value::Status(code)) if statuses::is_of_class(name, *code).is_some() => {
            return turned(Value::Bool(statuses::is_of_class(name, *code).unwrap_or_default()));
        }
        ("as_status", Value::Status(_)) => return receiver.clone(),
        ("status" | "status_code", Value::Response(answer)) if call.arguments.values.is_empty() => {
            return answer.code.map_or_else(|| Set::unknown(call.at), |code| turned(Value::Status(code)));
        }
        // No endpoint makes an error of its router.
        ("is", _) if call.generics.iter().any(|ty| is_router_error(f, ty)) => {
            return turned(Value::Bool(false));
        }
        ("downcast_ref" | "downcast" | "downcast_mut", _) if !call.generics.is_empty() => {
            return downcast(f, entry, call);
        }
        ("parse", Value::Text(_) | Value::Content(_) | Value::Unknown(_) | Value::Typed(_)) => {
            return turned(parsed(f, call));
        }
        (_, Value::Made(_) | Value::Typed(_)) if call.arguments.values.is_empty() => {
            if let Some(statuses) = said_status(f, entry, call) {
                return statuses;
            }
        }
        _ => {}
    }
    if let Some(values) = inner::called(&f.cx, entry, name, call.at) {
        return values;
    }
    if let Some(values) = inner::apart(&f.cx, entry, name, call.at) {
        return values;
    }
    if let Some(values) = carried(f, entry, receiver, call) {
        return values;
    }
    if let Some(values) = effect::on_receiver(&f.cx, entry, name, &call.arguments.values, call.at) {
        return values;
    }
    if let Some(values) = held(f, entry, call) {
        return values;
    }
    let derived = || f.cx.engine.program.derived_method(entry.value.ty()?, name).map(Name::from);
    let krate = shape::crate_of(&f.cx, &entry.value).or_else(derived);
    if let Some(values) = runner::ran(f, entry, krate.as_ref(), call) {
        return values;
    }
    if let (true, [function]) = (wrappers::pipes(name), &call.arguments.values[..]) {
        return call::apply(f, function, &Arguments::plain(vec![receiver.clone()]), call.at);
    }
    if let Some(values) = wrappers::run_argument(name, call.arguments.values.len())
        .and_then(|index| call.arguments.values.get(index))
    {
        return values.clone();
    }
    if wrappers::keeps(name) {
        for values in &call.arguments.values {
            closure::run_maybe(f, values);
        }
        return receiver.clone();
    }
    let value = match &entry.value {
        error if name.starts_with("is_") && !can_be(f, error, name) => Value::Bool(false),
        // Whatever an error is asked is news of that error.
        Value::Error(error) if name != "to_string" => Value::error(error.krate.clone()),
        _ if name == "to_string" => Value::Content(responds_core::contract::Content::Unknown),
        value if content(f, value, name).is_some() => content(f, value, name).unwrap_or_else(Value::unknown),
        value => {
            let of = value.ty().and_then(Ty::last_name).map(Name::from);
            let fails = krate.as_deref().and_then(|krate| f.cx.engine.program.failure(krate, None, name));
            let hands_on = runner::hands_on(&f.cx, value);
            Value::Unknown(Foreign { krate, of, by: Some(call.name.clone()), fails, hands_on })
        }
    };
    // Values after a call are as certain as the call.
    external::unknown(f, &call.arguments, value, call.at)
}
