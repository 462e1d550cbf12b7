//! The shapes that types give to values.

use std::rc::Rc;

use syn::{Path, Type};

use crate::{
    body::Name,
    certainty::Certainty,
    domain::{Answer, Carrier, Entry, ErrorOf, Function, Made, Origin, Set, Value},
    engine::Context,
    eval::{convert_into, pattern::Asks},
    known,
    ty::{Ty, type_arguments},
};

/// A type, as far as returning it goes.
pub(crate) enum Shape<'t> {
    Result(Option<&'t Type>, Option<&'t Type>),
    Option(Option<&'t Type>),
    Unit,
    Never,
    Tuple(&'t syn::TypeTuple),
    Named(&'t Path),
    Hidden,
}

/// Returns values in the shape of a type: an unknown value becomes some value of the type, a conversion is applied.
pub(crate) fn shaped(cx: &Context<'_>, values: &Set, ty: Option<&Ty>) -> Set {
    let Some(ty) = ty else { return values.clone() };
    values.flat_map(|entry| one(cx, entry, ty))
}

/// The same for a type that may be missing.
fn inner(cx: &Context<'_>, values: &Set, ty: Option<&Type>) -> Set {
    shaped(cx, values, ty.cloned().map(Ty::new).as_ref())
}

fn one(cx: &Context<'_>, entry: &Entry, ty: &Ty) -> Set {
    let of = |value: Value| Set::from_entry(Entry { value, ..entry.clone() });
    match (&entry.value, shape(ty.syn())) {
        (Value::Ok(values), Shape::Result(ok, _)) => wrapped(inner(cx, values, ok), Value::Ok, entry),
        (Value::Err(values), Shape::Result(_, err)) => wrapped(inner(cx, values, err), Value::Err, entry),
        // The operand of a `map` may have been an `Option` or a `Result`.
        (Value::Err(_), Shape::Option(_)) => of(Value::None),
        (Value::Ok(values) | Value::Some(values), Shape::Option(some)) => {
            wrapped(inner(cx, values, some), Value::Some, entry)
        }
        (Value::Tuple(elements), Shape::Tuple(tuple)) if elements.len() == tuple.elems.len() => {
            let parts = elements.iter().zip(&tuple.elems);
            let parts = parts.map(|(part, ty)| {
                let ty = Ty::new(ty.clone());
                shaped(cx, part, Some(&ty)).map(|value| match value {
                    Value::Converted(_) => Value::Typed(ty.clone()),
                    value => value.clone(),
                })
            });
            of(Value::tuple(parts.collect()))
        }
        // Elements that are collected: the first failure among them is that of the whole.
        (Value::List(elements), Shape::Result(ok, err)) => {
            let good = of(ok.map_or_else(Value::unknown, |ty| Value::Typed(Ty::new(ty.clone()))));
            let bad = inner(cx, &failures(cx, elements), err);
            wrapped(good, Value::Ok, entry).join(&wrapped(bad, Value::Err, entry))
        }
        (Value::List(elements), Shape::Option(some)) => {
            let some = some.map_or_else(Value::unknown, |ty| Value::Typed(Ty::new(ty.clone())));
            let none = if failures(cx, elements).is_bottom() { Set::bottom() } else { of(Value::None) };
            wrapped(of(some), Value::Some, entry).join(&none)
        }
        (Value::Unknown(_) | Value::Error(_), Shape::Result(ok, err)) => {
            let (good, bad) = typed_halves(cx, ok, err, entry);
            wrapped(good, Value::Ok, entry).join(&wrapped(bad, Value::Err, entry))
        }
        (Value::Unknown(_) | Value::Error(_), Shape::Option(some)) => {
            let some = some.map_or_else(Value::unknown, |ty| Value::Typed(Ty::new(ty.clone())));
            wrapped(of(some), Value::Some, entry).join(&of(Value::None))
        }
        (Value::Unknown(_), Shape::Never) => of(Value::Typed(ty.clone())),
        (Value::Unknown(_), _) if !ty.is_unknown() => of(Value::Typed(ty.clone())),
        (Value::Typed(known), _) if known.is_unknown() && !ty.is_unknown() => of(Value::Typed(ty.clone())),
        (Value::Error(error), Shape::Named(_)) if error.ty.is_none() && is_foreign(cx, ty) => {
            of(entry.value.failure(Some(ty.clone())))
        }
        (Value::Error(error), Shape::Named(_)) if error.ty.is_none() && cx.engine.program.is_own(ty) => {
            of(Value::Typed(ty.clone())).cap(Certainty::Possible)
        }
        (Value::Typed(known), Shape::Named(_))
            if known.arguments().is_empty() && is_named_like(known, ty) =>
        {
            of(Value::Typed(ty.clone()))
        }
        (value, _) if holds_any(ty) && !matches!(value, Value::Converted(_)) && value.ty() != Some(ty) => {
            held(cx, entry, ty)
        }
        (Value::Converted(values), _) if !ty.is_unknown() => {
            values.flat_map(|inner| converted(cx, inner, ty, entry))
        }
        (Value::Made(made), Shape::Named(_)) if made.ty.is_same_item(ty) && !is_told(&made.ty) => {
            of(Value::Made(Rc::new(Made { ty: ty.clone(), ..(**made).clone() })))
        }
        _ => Set::from_entry(entry.clone()),
    }
}

/// Puts values into a half, as certain and as far away as the half was.
fn wrapped(values: Set, kind: fn(Set) -> Value, entry: &Entry) -> Set {
    if values.is_bottom() {
        return values;
    }
    Set::from_entry(Entry { value: kind(values), ..entry.clone() })
}

/// Returns the halves of a `Result` that code which is not seen gives: it can succeed, and it can fail. Which of its own
/// errors that is stays open.
fn typed_halves(cx: &Context<'_>, ok: Option<&Type>, err: Option<&Type>, entry: &Entry) -> (Set, Set) {
    let of = |value: Value| Set::from_entry(Entry { value, certainty: Certainty::Certain, ..entry.clone() });
    let good = ok.map_or_else(Value::unknown, |ty| Value::Typed(Ty::new(ty.clone())));
    let bad = match err {
        Some(ty) => of_error(cx, &Ty::new(ty.clone()), entry),
        None => of(entry.value.failure(None)),
    };
    (of(good), bad)
}

/// Returns the failures among elements.
fn failures(cx: &Context<'_>, elements: &Set) -> Set {
    elements.flat_map(|entry| halves(cx, entry, entry.trace.at).1.unwrap_or_default())
}

/// Returns some error of a type.
fn of_error(cx: &Context<'_>, ty: &Ty, entry: &Entry) -> Set {
    let of = |value: Value, certainty| Set::from_entry(Entry { value, certainty, ..entry.clone() });
    if is_foreign(cx, ty) {
        let krate = ty.krate().map(crate::body::Name::from).or_else(|| entry.value.krate());
        let error = match entry.value.failure(Some(ty.clone())) {
            Value::Error(error) => Value::Error(ErrorOf { krate, ..error }),
            value => value,
        };
        return of(error, Certainty::Certain);
    }
    if matches!(ty.syn(), Type::Infer(_)) {
        // A parameter that accepts any error is known to fail, and nothing else is known of it.
        return of(entry.value.failure(None), Certainty::Certain);
    }
    of(Value::Typed(ty.clone()), Certainty::Possible)
}

/// Returns `true` if errors of a type are made by code outside of the program alone.
fn is_foreign(cx: &Context<'_>, ty: &Ty) -> bool {
    let shaped = matches!(shape(ty.syn()), Shape::Named(_));
    shaped
        && !cx.engine.program.is_own(ty)
        && !ty.is_unknown()
        && !is_status_type(cx, ty.syn())
        && !ty.last_name().is_some_and(|name| is_response_name(&name))
        && !is_frameworks_error(cx, ty)
        && cx.candidates.type_answer(&ty.names()).is_none()
        && ty.krate().is_some()
}

/// Returns the decision of unseen code that a question about a value asks for.
pub(crate) fn asks(cx: &Context<'_>, value: &Value) -> Asks {
    match value {
        Value::Error(_) => Asks::Foreign,
        Value::Typed(ty) if cx.engine.program.is_own(ty) => {
            if cx.engine.is_outcome(ty, &cx.candidates) {
                Asks::Own
            } else {
                Asks::Nothing
            }
        }
        Value::Typed(ty) if ty.last_name().is_some_and(|name| name.ends_with("Error")) => Asks::Foreign,
        // Who made the value that becomes a response has decided what it is asked there.
        Value::Typed(_) | Value::Unknown(_) if cx.responding => Asks::Own,
        _ => Asks::Nothing,
    }
}

/// Returns `true` if a type is a response, by its name.
fn is_response_name(name: &str) -> bool {
    name.ends_with("Response")
}

/// Returns the success and the failure of a value, where it has them.
pub(crate) fn halves(cx: &Context<'_>, entry: &Entry, at: Origin) -> (Option<Set>, Option<Set>) {
    let of = |value: Value| Set::from_entry(Entry { value, certainty: Certainty::Certain, ..entry.clone() });
    match &entry.value {
        Value::Ok(values) | Value::Some(values) => (Some(values.clone()), None),
        Value::Err(values) => (None, Some(values.clone())),
        Value::None => (None, Some(of(Value::Unit))),
        Value::List(elements) => {
            let bad = failures(cx, elements);
            (Some(Set::unknown(at)), Some(bad).filter(|bad| !bad.is_bottom()))
        }
        Value::Typed(ty) => match shape(ty.syn()) {
            Shape::Never => (None, None),
            Shape::Result(ok, err) => {
                let (good, bad) = typed_halves(cx, ok, err, entry);
                (Some(good), Some(bad))
            }
            Shape::Option(some) => {
                let some = some.map_or_else(Value::unknown, |ty| Value::Typed(Ty::new(ty.clone())));
                (Some(of(some)), Some(of(Value::Unit)))
            }
            _ => {
                let krate = crate_of(cx, &entry.value);
                let failure = Value::error(krate.clone());
                (Some(of(Value::from_crate(krate))), Some(of(failure)))
            }
        },
        // A builder ends with a `Result` of the response, and a fallible function may return an error as its value.
        // Its parts are most often valid, which is not weighed.
        Value::Response(_) => {
            let failed = Set::one(Value::Error(known::errors::of_builder()), at).cap(Certainty::Possible);
            (Some(of(entry.value.clone())), Some(failed))
        }
        Value::Error(error) => {
            let error = Value::Error(ErrorOf { ty: None, ..error.clone() });
            (Some(of(error.clone())), Some(of(error)))
        }
        value => {
            let good = made(cx, value).unwrap_or_else(|| value.part());
            (Some(of(good)), Some(of(value.failure(None))))
        }
    }
}

/// Returns the crate whose functions the methods of a value are: that of the value which a wrapper holds.
pub(crate) fn crate_of(cx: &Context<'_>, value: &Value) -> Option<Name> {
    match value {
        Value::Typed(ty) => cx.engine.program.crate_behind(ty).map(Name::from),
        Value::Function(Function::Named(names)) => crate::eval::crate_of_path(names),
        _ => value.krate(),
    }
}

/// Returns the text or bytes with which a function from outside succeeds.
fn made(cx: &Context<'_>, value: &Value) -> Option<Value> {
    let Value::Unknown(foreign) = value else { return None };
    let (ty, may_fail) = cx.engine.program.content(foreign.krate.as_ref()?, foreign.by.as_ref()?)?;
    may_fail.then_some(Value::Typed(ty))
}

/// Returns a value behind `From`, in its target.
fn converted(cx: &Context<'_>, inner: &Entry, ty: &Ty, whole: &Entry) -> Set {
    let of = |value: Value| Set::from_entry(Entry { value, ..inner.clone() });
    if inner.value.ty().is_some_and(|known| known.referent() == ty.referent())
        || keeps_status(cx, &inner.value, ty)
    {
        return Set::from_entry(inner.clone());
    }
    if let Value::Status(code) = inner.value
        && is_number(ty)
    {
        return of(Value::Number(u64::from(code)));
    }
    if let Some(responses) = frameworks_error(cx, inner, ty) {
        return responses;
    }
    match convert_into(cx, inner, ty, whole.trace.at) {
        Some(values) => values,
        None if cx.engine.program.is_own(ty) => of(Value::Typed(ty.clone())).cap(Certainty::Possible),
        None => held(cx, inner, ty),
    }
}

/// Returns a value that a conversion of another crate makes a type from outside.
fn held(cx: &Context<'_>, inner: &Entry, ty: &Ty) -> Set {
    let of = |value: Value| Set::from_entry(Entry { value, ..inner.clone() });
    let own = inner.value.ty().is_some_and(|ty| cx.engine.program.is_own(ty));
    let keeps = || Set::from_entry(Entry { certainty: Certainty::Certain, ..inner.clone() });
    match &inner.value {
        Value::Converted(values) => values.flat_map(|inner| held(cx, inner, ty)).cap(inner.certainty),
        value if holds_any(ty) && (own || matches!(value, Value::Made(_))) => {
            of(Value::Made(Rc::new(Made::holding(ty.clone(), keeps()))))
        }
        value if holds_any(ty) => of(value.failure(Some(ty.clone()))),
        value @ (Value::Error(_) | Value::Unknown(_)) if is_foreign(cx, ty) && is_error(ty) => {
            of(value.failure(Some(ty.clone())))
        }
        Value::Text(_) | Value::Content(_) if is_text(ty) => of(inner.value.clone()),
        _ if is_tabled(cx, &Value::Typed(ty.clone())) => of(Value::Typed(ty.clone())),
        _ => of(Value::Converted(Set::from_entry(inner.clone()))),
    }
}

/// Returns `true` if a type from outside is an error that holds any other: `anyhow::Error`, `Box<dyn Error>`.
pub(crate) fn holds_any(ty: &Ty) -> bool {
    match ty.syn() {
        Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Box") => {
            type_arguments_of(path).into_iter().any(is_dynamic_error)
        }
        Type::Path(_) => matches!(
            (ty.krate().as_deref(), ty.last_name().as_deref()),
            (Some("anyhow"), Some("Error")) | (Some("eyre" | "color_eyre"), Some("Report"))
        ),
        _ => false,
    }
}

fn type_arguments_of(path: &syn::TypePath) -> Vec<&Type> {
    path.path.segments.last().map(|last| type_arguments(&last.arguments)).unwrap_or_default()
}

/// Returns `true` for `dyn Error`, with any further bounds.
fn is_dynamic_error(ty: &Type) -> bool {
    let is_error = |bound: &syn::TypeParamBound| match bound {
        syn::TypeParamBound::Trait(bound) => last(&bound.path).is_some_and(|name| name.ends_with("Error")),
        _ => false,
    };
    matches!(ty, Type::TraitObject(object) if object.bounds.iter().any(is_error))
}

/// Returns `true` if a type is an error by its name.
fn is_error(ty: &Ty) -> bool {
    ty.last_name().is_some_and(|name| known::errors::is_error(&name))
}

/// Returns `true` if a type is text of the standard library.
fn is_text(ty: &Ty) -> bool {
    ty.last_name().is_some_and(|name| ["String", "str", "Cow"].contains(&name.as_str()))
}

/// Returns `true` if two types have one name, as `Vec` and `Vec<u8>` have.
fn is_named_like(known: &Ty, ty: &Ty) -> bool {
    let wanted = ty.last_name();
    let same = known.is_same_item(ty) || known.krate().is_none() && known.last_name() == wanted;
    same && wanted.is_some() && !ty.arguments().is_empty()
}

/// Returns the response that the framework's own error carries, where a value of the program is made one.
fn frameworks_error(cx: &Context<'_>, inner: &Entry, ty: &Ty) -> Option<Set> {
    let own = inner.value.ty().is_some_and(|ty| cx.engine.program.is_own(ty));
    if !is_frameworks_error(cx, ty) {
        return None;
    }
    let responses = match super::outside::responses(cx, inner) {
        Some(sent) if sent.is_bottom() => return Some(sent),
        Some(sent) => sent,
        None if own => super::answer::responses(cx, inner, inner.trace.at),
        None => return None,
    };
    let all = !responses.is_bottom() && responses.values().all(Value::is_response);
    all.then(|| {
        responses.map(|value| match value {
            Value::Response(answer) => {
                Value::response(Answer { carrier: Carrier::Error, ..(**answer).clone() })
            }
            value => value.clone(),
        })
    })
}

/// Returns `true` if a type is the own error of a framework that comes into question.
fn is_frameworks_error(cx: &Context<'_>, ty: &Ty) -> bool {
    let (Some(krate), Some(last)) = (ty.krate(), ty.last_name()) else { return false };
    cx.candidates.all().iter().any(|framework| {
        framework.error_type == Some(last.as_str()) && framework.tells.contains(&krate.as_str())
    })
}

/// Returns `true` if a conversion keeps the status: the target is a status, a response, or the framework's own error.
fn keeps_status(cx: &Context<'_>, value: &Value, ty: &Ty) -> bool {
    let last = ty.last_name();
    let is_own_error = || last.as_ref().is_some_and(|name| cx.candidates.is_error_type(name));
    let is_response =
        || last.as_ref().is_some_and(|name| is_response_name(name)) && !cx.engine.program.is_own(ty);
    match value {
        Value::Response(answer) if answer.carrier == Carrier::Error => is_own_error() || is_response(),
        Value::Response(_) => is_response() || is_status_type(cx, ty.syn()),
        // If a status converts to an error implicitly, as in poem, it is the error's status.
        Value::Status(_) => is_status_type(cx, ty.syn()) || is_own_error(),
        Value::Tuple(_) => is_status_type(cx, ty.syn()),
        _ => false,
    }
}

/// Returns `true` if a type is a number.
fn is_number(ty: &Ty) -> bool {
    let name = ty.last_name();
    name.is_some_and(|name| ["u16", "u32", "u64", "i32", "i64", "usize"].contains(&name.as_str()))
}

/// Returns `true` if a value's type is in the table of a framework.
pub(crate) fn is_tabled(cx: &Context<'_>, value: &Value) -> bool {
    let Value::Typed(ty) = value else { return false };
    !cx.engine.program.is_own(ty) && cx.candidates.type_answer(&ty.names()).is_some()
}

/// Returns `true` if a type is literally a status, or a tuple with one.
pub(crate) fn is_status_type(cx: &Context<'_>, ty: &Type) -> bool {
    match shape(ty) {
        Shape::Named(path) => last(path).is_some_and(|name| cx.candidates.is_status_type(&name)),
        Shape::Tuple(tuple) => tuple.elems.iter().any(|element| is_status_type(cx, element)),
        _ => false,
    }
}

/// Returns `true` if the arguments of a type are known.
fn is_told(ty: &Ty) -> bool {
    let arguments = ty.arguments();
    !arguments.is_empty() && arguments.iter().all(|ty| !ty.is_unknown())
}

/// Returns the shape of a type.
pub(crate) fn shape(ty: &Type) -> Shape<'_> {
    match ty {
        Type::Paren(inner) => shape(&inner.elem),
        Type::Group(inner) => shape(&inner.elem),
        Type::Reference(inner) => shape(&inner.elem),
        Type::Never(_) => Shape::Never,
        Type::Tuple(tuple) if tuple.elems.is_empty() => Shape::Unit,
        Type::Tuple(tuple) => Shape::Tuple(tuple),
        Type::Path(path) => named(&path.path),
        _ => Shape::Hidden,
    }
}

fn named(path: &Path) -> Shape<'_> {
    let Some(last) = path.segments.last() else { return Shape::Hidden };
    let mut arguments = type_arguments(&last.arguments).into_iter();
    match last.ident.to_string().as_str() {
        "Option" => Shape::Option(arguments.next()),
        "Infallible" => Shape::Never,
        "Box" => arguments.next().map_or(Shape::Named(path), shape),
        // `ApiResult<T>` and its like: an alias whose error is not seen.
        result if result.ends_with("Result") && !last.arguments.is_none() => {
            Shape::Result(arguments.next(), arguments.next())
        }
        _ => Shape::Named(path),
    }
}

fn last(path: &Path) -> Option<String> {
    path.segments.last().map(|last| last.ident.to_string())
}
