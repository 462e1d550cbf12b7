//! Responses that a function does not give but writes, as salvo's `Writer` and `Scribe` do.

use std::rc::Rc;

use responds_syntax::{
    evidence::{Callee, Kind as Is, Value, Values},
    frameworks::Candidates,
};

use super::{Engine, call::Routine, method::anything};
use crate::index::ItemId;

/// What a function writes to the response among its arguments.
pub(super) fn written(
    engine: &Engine<'_>,
    member: ItemId,
    subject: &Value,
    candidates: &Rc<Candidates>,
) -> Option<Values> {
    let function = engine.library.function(member)?;
    let arguments: Vec<Values> = (0..function.signature.inputs.len())
        .map(|i| if i == 0 { vec![subject.clone()] } else { anything() })
        .collect();
    let values = engine.run(engine.callee(Routine::Writing(member)), &arguments, candidates)?;
    Some(values.into_iter().map(as_response).collect())
}

impl Engine<'_> {
    /// What a function makes of the response among its arguments; nothing, where it takes none.
    pub(super) fn write(
        &self,
        function: Callee,
        arguments: &[Values],
        candidates: &Rc<Candidates>,
    ) -> Option<Values> {
        let routine = self.routines.borrow().0.get(function.0 as usize).cloned()?;
        let Routine::Item(item, _) = routine else { return None };
        self.run(self.callee(Routine::Writing(item)), arguments, candidates)
    }
}

/// A response; what is none cannot be told.
fn as_response(value: Value) -> Value {
    match value.kind {
        Is::Response(_) => value,
        _ => Value { kind: Is::Unknown, ..value },
    }
}
