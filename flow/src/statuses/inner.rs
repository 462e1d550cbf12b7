//! The response of the service inside of a layer: it passes, unless the layer sets another status.

use crate::{
    domain::{Answer, Entry, Origin, Set, Value},
    engine::Context,
};

/// Returns the response of the service inside of a layer, where a method calls that service.
pub(crate) fn called(cx: &Context<'_>, entry: &Entry, method: &str, at: Origin) -> Option<Set> {
    let ty = entry.value.ty()?.last_name()?;
    let call = cx.candidates.inner_call(&ty, method)?;
    let response = Set::one(response(), at);
    if !call.fallible {
        return Some(response);
    }
    Some(response.clone().wrap(Value::Ok, at).join(&response.wrap(Value::Err, at)))
}

/// Returns the response of the service inside of a layer.
pub(crate) fn response() -> Value {
    Value::response(Answer::inner())
}

/// Returns `true` if a value is the response or the error of the service inside of a layer, unchanged.
pub(crate) fn passes(value: &Value) -> bool {
    match value {
        Value::Response(answer) => answer.inner,
        Value::Converted(inner) => !inner.is_bottom() && inner.values().all(passes),
        _ => false,
    }
}
