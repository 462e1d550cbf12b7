//! The errors of extractors that become the error type of the handler.

use std::rc::Rc;

use responds_core::{StatusSet, contract::Half};
use responds_syntax::{Place, Seen, handler::halves, seen::Opaque};
use syn::Type;

use super::{
    request::codes_of,
    shape::{self, Shape},
};
use crate::{
    certainty::Certainty,
    domain::{Entry, Made, Origin, Set, Trace, Value},
    engine::Context,
    eval::convert_into,
    ty::Ty,
};

/// Turns rejections into those of the error type that the handler returns, if errors of extractors become that type.
///
/// One of which the status is unknown then leaves the set open, and the error type may say more.
pub(super) fn convert(
    cx: &Context<'_>,
    request: &mut Seen,
    output: Option<&Ty>,
    written: Option<&Type>,
    at: Origin,
) {
    let Some(path) = cx.candidates.only().and_then(|framework| framework.extraction_error) else { return };
    let (Ok(own), Some(output)) = (syn::parse_str(path).map(Ty::new), output) else { return };
    let error = match shape::shape(output.syn()) {
        Shape::Result(_, Some(error)) => Ty::new(error.clone()),
        // An alias of a `Result`, unless it is one of the framework, whose errors are its own.
        Shape::Named(_) if cx.candidates.type_answer(&output.names()).is_none() => output.clone(),
        _ => return,
    };
    if own.last_name() == error.last_name() {
        return;
    }
    for rejecting in &mut request.rejections {
        let codes = rejecting.statuses.iter().map(|code| as_error(cx, code, &own, &error, at));
        match codes.collect::<Option<Vec<_>>>() {
            Some(codes) => rejecting.statuses = codes.into_iter().fold(StatusSet::EMPTY, StatusSet::union),
            None => rejecting.converted = true,
        }
    }
    if let Some(first) = request.rejections.iter().find(|rejecting| rejecting.converted) {
        let ty = written.and_then(error_of);
        let place = ty.as_ref().map_or(first.place, Place::between);
        request.opaque.push(Opaque { ty, half: Half::Err, place });
    }
}

/// Returns the error type of a `Result`, or the type itself, which may be an alias of one.
fn error_of(output: &Type) -> Option<Type> {
    halves(output).last().cloned()
}

/// Returns the statuses of an error of an extractor as another type of errors; `None` if one is unknown.
fn as_error(cx: &Context<'_>, code: u16, own: &Ty, error: &Ty, at: Origin) -> Option<StatusSet> {
    let literal = cx.candidates.literal(&own.last_name()?)?;
    let fields = vec![(literal.status.into(), Set::one(Value::Status(code), at))];
    let made = Value::Made(Rc::new(Made { ty: own.clone(), variant: None, fields }));
    let extracted = Entry { value: made, certainty: Certainty::Certain, trace: Trace::at(at) };
    let errors = convert_into(cx, &extracted, error, at)?;
    let codes: Option<Vec<_>> = errors.entries().iter().map(|error| codes_of(cx, error)).collect();
    Some(StatusSet::of(&codes?.concat()))
}
