//! What values of the workspace's own types become as responses, and what its extractors reject with.

use responds_core::{StatusSet, contract::Content};
use responds_syntax::{
    evidence::{Answer, Given, Kind as Is, Made, Value, Values},
    frameworks::{Framework, ResponderFact, Says},
};
use syn::Type;

use super::{
    View,
    call::nowhere,
    method::{anything, routine},
    names::Found,
    written::written,
};
use crate::index::{ItemId, Resolved, Space};

impl super::Engine<'_> {
    /// Whether a type of the workspace becomes a response by itself.
    pub(super) fn is_responder(&self, ty: &Type) -> bool {
        let Some(item) = self.items(ty).first().copied() else { return false };
        if let Some(known) = self.responders.borrow().get(&item) {
            return *known;
        }
        let is_responder = self.answers(ty);
        self.responders.borrow_mut().insert(item, is_responder);
        is_responder
    }

    fn answers(&self, ty: &Type) -> bool {
        let names = || self.facts().map(|(_, fact)| fact.name);
        self.implementations(ty)
            .iter()
            .any(|item| self.trait_name(*item).is_some_and(|name| names().any(|known| known == name)))
            || self.items(ty).iter().any(|item| {
                self.library.definition(*item).is_some_and(|definition| definition.derives("Responds"))
            })
    }

    fn facts(&self) -> impl Iterator<Item = (&'static Framework, &'static ResponderFact)> {
        let all = self.everything.all().to_vec();
        all.into_iter().flat_map(|framework| framework.responders.iter().map(move |fact| (framework, fact)))
    }

    /// Whether the trait of an impl is one of the workspace's own, whatever its name.
    fn is_own_trait(&self, item: ItemId) -> bool {
        let path = self.index.implementation(item).and_then(|header| header.trait_path.as_ref());
        let names: Vec<&str> =
            path.into_iter().flat_map(|path| path.segments.iter().map(AsRef::as_ref)).collect();
        matches!(self.index.resolve(self.index.item(item).module, &names, Space::Types), Resolved::Items(..))
    }

    /// The impls of outside traits of this name for a type.
    fn impls_named(&self, ty: &Type, name: &str) -> Vec<ItemId> {
        let impls = self.implementations(ty).into_iter();
        impls
            .filter(|item| {
                self.trait_name(*item) == Some(name) && !self.is_own_trait(*item) && self.fits(*item, ty)
            })
            .collect()
    }
}

impl View<'_, '_> {
    /// The responses that a value of a type of the workspace becomes; nothing, where it cannot be followed.
    pub(super) fn responses(&self, value: &Value) -> Option<Values> {
        let ty = value.ty()?;
        let mut found: Vec<(ItemId, &ResponderFact)> = Vec::new();
        for framework in self.candidates.all() {
            for fact in framework.responders {
                let impls = self.engine.impls_named(ty, fact.name).into_iter();
                found.extend(
                    impls
                        .filter(|item| found.iter().all(|(known, _)| known != item))
                        .map(|item| (item, fact))
                        .collect::<Vec<_>>(),
                );
            }
        }
        let subject = value.clone().given(Given::Subject);
        match found[..] {
            [] => self.derived_responses(value),
            [(item, fact)] => self.by_impl(item, fact, &subject),
            _ => {
                let all = found.iter().map(|(item, fact)| self.by_impl(*item, fact, &subject));
                let all: Option<Vec<Values>> = all.collect();
                all.map(|values| values.into_iter().flatten().map(Value::perhaps).collect())
            }
        }
    }

    fn by_impl(&self, item: ItemId, fact: &ResponderFact, subject: &Value) -> Option<Values> {
        for (name, says) in fact.functions {
            if let Some(member) = self.engine.member(item, name) {
                return self.by_function(member, *says, subject);
            }
        }
        let code = fact.otherwise?;
        Some(vec![Answer { fields_closed: false, ..Answer::of(Some(code)) }.at(subject.place)])
    }

    fn by_function(&self, member: ItemId, says: Says, subject: &Value) -> Option<Values> {
        if says == Says::Written {
            return written(self.engine, member, subject, &self.candidates);
        }
        let function = self.engine.library.function(member)?;
        let others = function.signature.inputs.len().checked_sub(1)?;
        let mut arguments = vec![vec![subject.clone()]];
        arguments.extend((0..others).map(|_| anything()));
        let callee = self.engine.callee(routine(member, subject.ty().cloned()));
        let values = self.engine.run(callee, &arguments, &self.candidates)?;
        Some(
            values
                .into_iter()
                .map(|value| if says == Says::Status { status(value) } else { opened(value) })
                .collect(),
        )
    }

    /// The error values of functions of extractors, as the responses that they become.
    pub(super) fn rejections(&self, ty: &Type) -> Option<StatusSet> {
        let facts = self.candidates.all().iter().flat_map(|framework| framework.taking);
        let mut found: Found = Found::new();
        for fact in facts {
            let impls = self.engine.impls_named(ty, fact.name);
            found.extend(
                impls.iter().filter_map(|item| Some((self.engine.member(*item, fact.function)?, None))),
            );
        }
        if found.is_empty() {
            return None;
        }
        let mut codes = Vec::new();
        for (member, _) in found {
            let function = self.engine.library.function(member)?;
            let arguments: Vec<Values> = function.signature.inputs.iter().map(|_| anything()).collect();
            let callee = self.engine.callee(routine(member, Some(ty.clone())));
            for value in self.engine.run(callee, &arguments, &self.candidates)? {
                codes.extend(self.rejected(&value)?);
            }
        }
        Some(StatusSet::of(&codes))
    }

    /// The codes that a value of an extractor's function rejects with; nothing, where they cannot be told.
    fn rejected(&self, value: &Value) -> Option<Vec<u16>> {
        let error = match &value.kind {
            Is::Ok(_) => return Some(Vec::new()),
            Is::Err(error) => error,
            _ => return None,
        };
        self.codes(error)
    }

    /// The codes of a value as a response; nothing, where they cannot be told.
    fn codes(&self, value: &Value) -> Option<Vec<u16>> {
        match &value.kind {
            Is::Status(code) => Some(vec![*code]),
            Is::Response(answer) => answer.code.map(|code| vec![code]),
            Is::Tuple(elements) => {
                let statuses: Vec<u16> = elements
                    .iter()
                    .filter_map(|element| match element.kind {
                        Is::Status(code) => Some(code),
                        _ => None,
                    })
                    .collect();
                (statuses.len() == 1).then_some(statuses)
            }
            Is::Made(_) | Is::Typed(_) => {
                let responses = self.responses(value)?;
                let codes: Option<Vec<Vec<u16>>> = responses
                    .iter()
                    .map(|response| match &response.kind {
                        Is::Made(_) | Is::Typed(_) => None,
                        _ => self.codes(response),
                    })
                    .collect();
                codes.map(|codes| codes.into_iter().flatten().collect())
            }
            _ => None,
        }
    }
}

/// What a function gives that may fail: on rocket the failure is a status too.
fn opened(value: Value) -> Value {
    match value.kind {
        Is::Ok(inner) | Is::Err(inner) => Value { perhaps: value.perhaps || inner.perhaps, ..opened(*inner) },
        _ => value,
    }
}

/// A status as the response that a framework makes of it.
fn status(value: Value) -> Value {
    let value = opened(value);
    match value.kind {
        Is::Status(code) => Value { kind: Is::Response(answer(code, Content::Unknown)), ..value },
        _ => Value { kind: Is::Unknown, ..value },
    }
}

/// A response whose header fields are not known.
pub(super) fn answer(code: u16, content: Content) -> Answer {
    Answer { content, fields_closed: false, ..Answer::of(Some(code)) }
}

/// The values of a field of a value, or some value of its type.
pub(super) fn part(value: &Value, made: Option<&Made>, member: &str, ty: Option<Type>) -> Values {
    if let Some(values) = made.and_then(|made| made.field(member)) {
        return values.clone();
    }
    let inner = ty.map_or_else(|| Value::unknown(nowhere()), |ty| Value::typed(ty, value.place));
    vec![inner.given(Given::Subject)]
}
