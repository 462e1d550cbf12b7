//! The responses of values from outside of the program and of the framework: errors of the standard library, templates.

use crate::{
    certainty::Certainty,
    domain::{Answer, Entry, Set, Trace, Value},
    engine::Context,
};

/// Returns the responses that the framework sends for a value; `None` where no fact tells. An error that never occurs has
/// none.
pub(crate) fn responses(cx: &Context<'_>, entry: &Entry) -> Option<Set> {
    let framework = cx.candidates.only()?.name;
    let program = &cx.engine.program;
    let of_type = || {
        let ty = entry.value.ty().filter(|ty| !program.is_own(ty))?;
        program.sent(framework, ty)
    };
    let of_failure = || match &entry.value {
        Value::Error(error) => {
            program.sent_for_failure(framework, error.krate.as_deref()?, error.by.as_deref()?)
        }
        _ => None,
    };
    let (certain, possible) = of_type().or_else(of_failure)?;
    let one = |code: u16, certainty: Certainty| {
        let value = Value::response(Answer::of(Some(code)).open());
        let trace = Trace { mark: entry.trace.at, ..entry.trace.clone() };
        Set::from_entry(Entry { value, certainty, trace })
    };
    let certain = certain.iter().map(|code| one(code, Certainty::Certain));
    let possible = possible.iter().map(|code| one(code, Certainty::Possible));
    Some(Set::join_all(certain.chain(possible)))
}
