//! Paths, calls and tuples: where statuses and responses are made.

use responds_core::{Status, contract::Content};
use syn::{Expr, ExprCall, ExprPath, ExprTuple, Path};

use super::{
    expression::Reader,
    value::{Answer, Kind, Value, Values, bounded},
};
use crate::{
    frameworks::{Gives, Parts, Source, Tuple, TypeAnswer},
    place::Place,
};

impl Reader<'_> {
    /// A variable, a constant, or a type without fields.
    pub(super) fn path(&mut self, path: &ExprPath) -> Values {
        if let Some(values) = path.path.get_ident().and_then(|name| self.scope.get(name)) {
            return values.clone();
        }
        vec![self.constant(&path.path)]
    }

    fn constant(&self, path: &Path) -> Value {
        let place = Place::of(path);
        if path.segments.last().is_some_and(|last| last.ident == "None") {
            return Value::new(Kind::None, place);
        }
        if let Some((status, mark)) = self.status(path) {
            return Value::new(Kind::Status(status.code()), place.marked(mark));
        }
        match self.candidates.call(path) {
            Some((gives, status)) => {
                given(gives, status, &[], place).pop().unwrap_or_else(|| Value::unknown(place))
            }
            None => Value::unknown(place),
        }
    }

    /// The status that a path names: `StatusCode::NOT_FOUND`, `Status::NotFound`.
    fn status(&self, path: &Path) -> Option<(Status, proc_macro2::Span)> {
        let mut segments = path.segments.iter().rev();
        let (last, ty) = (segments.next()?, segments.next()?);
        if !self.candidates.is_status_type(&ty.ident.to_string()) {
            return None;
        }
        Some((Status::from_phrase(&last.ident.to_string())?, last.ident.span()))
    }

    /// A function or constructor that is called.
    pub(super) fn call(&mut self, call: &ExprCall) -> Values {
        let arguments: Vec<Values> = call.args.iter().map(|argument| self.eval(argument)).collect();
        let place = Place::of(call);
        match &*call.func {
            Expr::Path(function) => match self.candidates.call(&function.path) {
                Some((Gives::Changed(index, effect), _)) => {
                    let receivers = arguments.get(index).cloned().unwrap_or_default().into_iter();
                    let change = |receiver| self.changed(&receiver, effect, &call.args, &arguments, place);
                    receivers.flat_map(change).collect()
                }
                _ => self.apply(&function.path, &arguments, place),
            },
            Expr::Paren(inner) => match &*inner.expr {
                Expr::Closure(closure) => self.closure(closure),
                _ => vec![Value::unknown(place)],
            },
            other => {
                self.eval(other);
                vec![Value::unknown(place)]
            }
        }
    }

    /// What a function gives that is named by a path.
    pub(super) fn apply(&mut self, function: &Path, arguments: &[Values], place: Place) -> Values {
        if let Some((gives, status)) = self.candidates.call(function) {
            return given(gives, status, arguments, place);
        }
        let unknown = vec![Value::unknown(place)];
        let mut segments = function.segments.iter().rev().map(|segment| segment.ident.to_string());
        let (Some(name), of) = (segments.next(), segments.next()) else { return unknown };
        let inner = arguments.first().cloned().unwrap_or_default().into_iter();
        match (of.as_deref(), name.as_str()) {
            (None | Some("Result"), "Ok") => inner.map(|value| value.wrap(Kind::Ok)).collect(),
            (None | Some("Result"), "Err") => inner.map(|value| value.wrap(Kind::Err)).collect(),
            (None | Some("Option"), "Some") => inner.map(|value| value.wrap(Kind::Some)).collect(),
            (_, "Left" | "Right") | (Some("Box"), "pin" | "new") => inner.collect(),
            (_, "from" | "into") => inner.map(|value| value.wrap(Kind::Converted)).collect(),
            (Some(of), "from_u16" | "from_code" | "new") => {
                self.numbered(of, &name, arguments, place).unwrap_or(unknown)
            }
            _ => unknown,
        }
    }

    /// `StatusCode::from_u16(404)`, which is a `Result`; rocket's `Status::new(404)`, which is none.
    fn numbered(&self, ty: &str, function: &str, arguments: &[Values], place: Place) -> Option<Values> {
        let [Value { kind: Kind::Number(code), place: number }] = arguments.first()?[..] else { return None };
        if !self.candidates.is_status_type(ty) {
            return None;
        }
        let status = Value::new(Kind::Status(code), place.marked(number.mark));
        Some(vec![if function == "from_u16" { status.wrap(Kind::Ok) } else { status }])
    }

    /// A tuple: `()`, `(StatusCode, [(name, value)], body)`, `(body, StatusCode)`, or anything.
    pub(super) fn tuple(&mut self, tuple: &ExprTuple) -> Values {
        let place = Place::of(tuple);
        if tuple.elems.is_empty() {
            return vec![Value::new(Kind::Unit, place)];
        }
        let elements: Vec<Values> = tuple.elems.iter().map(|element| self.eval(element)).collect();
        let combined = combinations(elements, place);
        bounded(combined.into_iter().map(|elements| self.response_of(&elements, place)).collect())
    }

    /// The response that the elements of a tuple make together.
    fn response_of(&self, elements: &[Value], place: Place) -> Value {
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
        let Some((body, parts)) = rest.split_last() else { return Value::unknown(place) };
        let Some(mut answer) = self.body(body) else { return Value::unknown(place) };
        for part in parts {
            match &part.kind {
                Kind::Fields(names) => answer.fields.extend(names.iter().cloned()),
                _ => answer.fields_closed = false,
            }
        }
        if status.is_none() && parts.iter().any(|part| !matches!(part.kind, Kind::Fields(_))) {
            // The first element may be a status in a variable.
            answer.code = None;
        }
        status.map_or(answer.clone(), |status| with_status(answer, status)).at(place)
    }

    /// The response that a body makes alone.
    fn body(&self, body: &Value) -> Option<Answer> {
        match &body.kind {
            Kind::Unit => Some(self.answer_of_type("()", Content::Empty)),
            Kind::Content(content) => Some(self.answer_of_type("str", *content)),
            Kind::Response(answer) => Some(answer.clone()),
            Kind::Status(_) | Kind::None | Kind::Failure | Kind::Err(_) => None,
            _ => Some(Answer { fields_closed: false, ..Answer::of(None) }),
        }
    }

    /// What a value of a type with this name answers, with this content.
    pub(super) fn answer_of_type(&self, name: &str, content: Content) -> Answer {
        match self.candidates.type_answer(&[name.to_owned()]) {
            Some((TypeAnswer::Fixed(answer), _)) => Answer { content, ..Answer::from(answer) },
            _ => Answer { content, fields_closed: false, ..Answer::of(None) },
        }
    }
}

/// The values that a fact says a call gives.
fn given(gives: Gives, named: Option<Status>, arguments: &[Values], place: Place) -> Values {
    match gives {
        Gives::Answer(answer) => vec![Answer::from(answer).at(place)],
        Gives::Argument(index) => {
            arguments.get(index).cloned().unwrap_or_else(|| vec![Value::unknown(place)])
        }
        // What changes it is read where the call is written out.
        Gives::Changed(..) => vec![Value::unknown(place)],
        Gives::Fixed(code, parts) => vec![made(Answer::of(Some(code)), &parts, arguments).at(place)],
        Gives::Named(parts) => {
            let code = named.map(Status::code);
            vec![made(Answer::of(code), &parts, arguments).at(place)]
        }
        Gives::Status(index, parts) => {
            let statuses = arguments.get(index).map(Vec::as_slice).unwrap_or_default();
            statuses
                .iter()
                .map(|status| made(with_status(Answer::of(None), status), &parts, arguments).at(place))
                .collect()
        }
    }
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

/// Every choice of one value per element; nothing known, if there are too many.
fn combinations(elements: Vec<Values>, place: Place) -> Vec<Values> {
    const MOST: usize = 32;
    let count = elements.iter().map(Vec::len).try_fold(1_usize, usize::checked_mul);
    if count.is_none_or(|count| count > MOST) {
        return vec![elements.iter().map(|_| Value::unknown(place)).collect()];
    }
    elements.into_iter().fold(vec![Values::new()], |combined, choices| {
        combined
            .iter()
            .flat_map(|row| {
                choices.iter().map(|choice| [row.as_slice(), std::slice::from_ref(choice)].concat())
            })
            .collect()
    })
}
