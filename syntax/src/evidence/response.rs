//! Values as responses: what a status, a body or a tuple becomes, and what a table says a call makes.

use responds_core::{Status, contract::Content};

use super::{
    expression::Reader,
    shape::is_status_type,
    value::{Answer, Kind, Value, Values, bare},
};
use crate::{
    frameworks::{Gives, Parts, Source, Tuple, TypeAnswer, names_of},
    place::Place,
};

impl Reader<'_> {
    /// The value as a response, where it is one or becomes one.
    pub(super) fn answer(&self, value: &Value) -> Option<Answer> {
        match &value.kind {
            Kind::Response(answer) => Some(answer.clone()),
            Kind::Status(code) => Some(bare(*code, value.place, self.candidates)),
            Kind::Tuple(elements) => self.response_of(elements),
            Kind::Made(_) | Kind::Typed(_) => match &self.world.respond(value)?[..] {
                [Value { kind: Kind::Response(answer), .. }] => Some(answer.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether nothing is known of a value but its type, of which a framework's table tells what it answers.
    pub(super) fn is_tabled(&self, value: &Value) -> bool {
        let Kind::Typed(ty) = &value.kind else { return false };
        !self.world.has(ty) && self.candidates.type_answer(&names_of(ty)).is_some()
    }

    /// The response that the elements of a tuple make together.
    fn response_of(&self, elements: &[Value]) -> Option<Answer> {
        let is_status = |value: &Value| matches!(value.kind, Kind::Status(_));
        let last_first = self.candidates.tuple() == Some(Tuple::StatusLast);
        let (status, rest) = match elements {
            [rest @ .., status]
                if is_status(status) && (last_first || !elements.first().is_some_and(is_status)) =>
            {
                (Some(status), rest)
            }
            [status, rest @ ..] if is_status(status) => (Some(status), rest),
            rest => (None, rest),
        };
        let (body, parts) = rest.split_last()?;
        let mut answer = self.body(body)?;
        for part in parts {
            match &part.kind {
                Kind::Fields(Some(names)) => answer.fields.extend(names.iter().cloned()),
                _ => answer.fields_closed = false,
            }
        }
        if status.is_none() && parts.iter().any(|part| self.may_be_status(part)) {
            // The first element may be a status in a variable.
            answer.code = None;
        }
        Some(match status {
            Some(status) => with_status(answer, status),
            None => answer,
        })
    }

    /// Whether a part of a tuple may be a status that is not seen.
    fn may_be_status(&self, part: &Value) -> bool {
        match &part.kind {
            Kind::Fields(_) | Kind::Made(_) | Kind::Content(_) | Kind::Unit => false,
            Kind::Typed(ty) => {
                let canonical = matches!(&**ty, syn::Type::Path(path) if path.path.leading_colon.is_some());
                let known = || self.candidates.type_answer(&names_of(ty)).is_some();
                is_status_type(ty, self.candidates) || !(canonical || known())
            }
            _ => true,
        }
    }

    /// The response that a body makes alone.
    fn body(&self, body: &Value) -> Option<Answer> {
        match &body.kind {
            Kind::Unit => Some(self.answer_of_type("()", Content::Empty)),
            Kind::Content(content) => Some(self.answer_of_type("str", *content)),
            Kind::Status(_) | Kind::None | Kind::Failure | Kind::Err(_) => None,
            // What it holds beside its content is not seen.
            Kind::Typed(ty) if !self.world.has(ty) => {
                let answer = self.answer_of_path(&names_of(ty), Content::Unknown);
                Some(Answer { fields_closed: false, ..answer })
            }
            _ => {
                Some(self.answer(body).unwrap_or_else(|| Answer { fields_closed: false, ..Answer::of(None) }))
            }
        }
    }

    /// What a value of a type with this name answers, with this content.
    pub(super) fn answer_of_type(&self, name: &str, content: Content) -> Answer {
        self.answer_of_path(&[name.to_owned()], content)
    }

    fn answer_of_path(&self, path: &[String], content: Content) -> Answer {
        match self.candidates.type_answer(path) {
            Some((TypeAnswer::Fixed(answer) | TypeAnswer::Around(answer), _)) => {
                Answer { content, ..Answer::from(answer) }
            }
            _ => Answer { content, fields_closed: false, ..Answer::of(None) },
        }
    }
}

/// The values that a fact says a call gives.
pub(super) fn given(gives: Gives, named: Option<Status>, arguments: &[Values], place: Place) -> Values {
    match gives {
        Gives::Answer(answer) => vec![Answer::from(answer).at(place)],
        Gives::Argument(index) => {
            arguments.get(index).cloned().unwrap_or_else(|| vec![Value::unknown(place)])
        }
        Gives::Success => wrapped(arguments, Kind::Ok),
        Gives::Failure => wrapped(arguments, Kind::Err),
        Gives::Fields => match arguments.first().map(Vec::as_slice) {
            Some([Value { kind: fields @ Kind::Fields(_), .. }]) => vec![Value::new(fields.clone(), place)],
            _ => vec![Value::new(Kind::Fields(None), place)],
        },
        // What changes it is read where the call is written out.
        Gives::Changed(..) => vec![Value::unknown(place)],
        Gives::Fixed(code, parts) => {
            whole(made(Answer::of(Some(code)), &parts, arguments).at(place), parts, arguments)
        }
        Gives::Named(parts) => {
            let code = named.map(Status::code);
            whole(made(Answer::of(code), &parts, arguments).at(place), parts, arguments)
        }
        Gives::Status(index, parts) => {
            let statuses = arguments.get(index).map(Vec::as_slice).unwrap_or_default();
            let answer = |status| made(with_status(Answer::of(None), status), &parts, arguments);
            let answers = statuses.iter().map(|status| status.turned(answer(status).at(place)));
            answers.flat_map(|answer| whole(answer, parts, arguments)).collect()
        }
    }
}

/// The first argument in something.
fn wrapped(arguments: &[Values], kind: fn(Box<Value>) -> Kind) -> Values {
    arguments.first().into_iter().flatten().map(|value| value.clone().wrap(kind)).collect()
}

/// A response around another: where that fails, it is not what is sent.
fn whole(answer: Value, parts: Parts, arguments: &[Values]) -> Values {
    let Source::Argument(index) = parts.content else { return vec![answer] };
    let inside = arguments.get(index).map(Vec::as_slice).unwrap_or_default();
    let fails = inside.iter().any(Value::may_fail);
    let succeeds = inside.is_empty() || !inside.iter().all(Value::fails);
    let place = answer.place;
    let sent = succeeds.then_some(answer).into_iter();
    sent.chain(fails.then(|| Value::unknown(place))).collect()
}

/// The response with another status; one that is not seen, where the status is not.
pub(super) fn with_status(answer: Answer, status: &Value) -> Answer {
    match status.kind {
        Kind::Status(code) | Kind::Number(code) => {
            Answer { code: Some(code), ..answer }.marked(status.place.mark)
        }
        _ => Answer { code: None, ..answer },
    }
}

/// The response with what else a call fixes.
fn made(mut answer: Answer, parts: &Parts, arguments: &[Values]) -> Answer {
    let content = match parts.content {
        Source::Is(content) => content,
        Source::Argument(index) => match arguments.get(index).map(Vec::as_slice) {
            Some([one]) => one.content(),
            _ => Content::Unknown,
        },
    };
    answer.content = content;
    answer.fields = parts.fields.iter().map(ToString::to_string).collect();
    answer.error = parts.error;
    answer
}

impl From<crate::frameworks::Answer> for Answer {
    fn from(fact: crate::frameworks::Answer) -> Self {
        let fields = fact.fields.iter().map(ToString::to_string).collect();
        Self { content: fact.content, fields, ..Self::of(Some(fact.code)) }
    }
}
