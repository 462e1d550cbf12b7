//! The response of the service inside of a layer: it passes, unless the layer sets another status.

use syn::{Type, TypeParamBound};

use super::answer;
use crate::{
    certainty::Certainty,
    domain::{Entry, Origin, Set, Value},
    engine::Context,
    ty::{arguments_of, bare, last_name},
};

/// The maximum number of pointers around a service: `Rc<RefCell<S>>`.
const MAX_POINTERS: usize = 4;

/// Returns the response of the service inside of a layer, where a method calls that service.
pub(crate) fn called(cx: &Context<'_>, entry: &Entry, method: &str, at: Origin) -> Option<Set> {
    let ty = entry.value.ty().filter(|ty| !cx.engine.program.is_own(ty))?;
    let names = names(ty.syn(), 0);
    let call = names.iter().find_map(|name| cx.candidates.inner_call(name, method))?;
    let response = Set::one(response(cx), at);
    if !call.fallible {
        return Some(response);
    }
    Some(response.clone().wrap(Value::Ok, at).join(&response.wrap(Value::Err, at)))
}

/// Returns the response that a layer makes of one of some arguments, where a function of the framework does that.
pub(crate) fn carried(
    cx: &Context<'_>,
    (ty, function): (Option<&str>, &str),
    arguments: &[&Set],
    at: Origin,
) -> Option<Set> {
    let response = arguments.get(cx.candidates.carried(ty, function)?)?;
    Some(response.flat_map(|entry| match &entry.value {
        Value::Response(_) => Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() }),
        _ => answer::responses(cx, entry, at),
    }))
}

/// Returns the pair that a method makes of a response.
pub(crate) fn apart(cx: &Context<'_>, entry: &Entry, method: &str, at: Origin) -> Option<Set> {
    if !entry.value.is_response() {
        return None;
    }
    let whole = cx.candidates.apart(method)?;
    let response = Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() });
    let part = |index: usize| if whole.contains(&index) { response.clone() } else { Set::unknown(at) };
    Some(Set::one(Value::tuple(vec![part(0), part(1)]), at))
}

/// The names of a service: of its type, or of the traits that are all that is known of it, behind pointers.
fn names(ty: &Type, depth: usize) -> Vec<String> {
    let bounds = match bare(ty) {
        Type::ImplTrait(hidden) => &hidden.bounds,
        Type::TraitObject(object) => &object.bounds,
        path => {
            let inside = match arguments_of(path)[..] {
                [inner] if depth < MAX_POINTERS => names(inner, depth + 1),
                _ => Vec::new(),
            };
            return last_name(path).into_iter().chain(inside).collect();
        }
    };
    let name = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => bound.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    };
    bounds.iter().filter_map(name).collect()
}

/// Returns the response of the service inside of a layer.
pub(crate) fn response(cx: &Context<'_>) -> Value {
    Value::response(cx.engine.inner_response())
}

/// Returns `true` if a value is the response or the error of the service inside of a layer, unchanged.
pub(crate) fn passes(value: &Value) -> bool {
    match value {
        Value::Response(answer) => answer.inner,
        Value::Converted(inner) => !inner.is_bottom() && inner.values().all(passes),
        _ => false,
    }
}
