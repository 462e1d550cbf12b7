//! From values in return position, and the type they are returned as, to responses.

use responds_core::contract::Half;
use responds_syntax::{
    Place,
    frameworks::{self, TypeAnswer, names},
    seen::{Opaque, Response, Step},
};
use syn::{PathSegment, Type};

use super::{
    answer, inner, outside, reply,
    shape::{self, Shape},
};
use crate::{
    body::Name,
    domain::{Answer, Entry, Node, Origin, Set, Trace, Value},
    eval::{Frame, filter},
    ty::{Ty, type_arguments},
};

/// Responses while they are settled.
pub(super) struct Settled<'r, 'e> {
    f: &'r Frame<'e>,
    /// The place of the handler's name, for values without a place.
    name: Place,
    /// `true` if a layer returns them, so that the response of the service inside of it is not its own.
    is_layer: bool,
    /// `true` if the response of that service is returned.
    passes: bool,
    responses: Vec<Response>,
    opaque: Vec<Opaque>,
    /// The types that were found opaque: each is reported once for each half.
    hidden: Vec<(String, Half)>,
}

/// The half of a `Result` in which a value is returned, and whether a path certainly leads there.
#[derive(Clone)]
struct Position {
    ty: Option<Type>,
    half: Half,
    certain: bool,
}

impl Position {
    fn go(&self, ty: Option<&Type>, half: Half) -> Self {
        Self { ty: ty.cloned(), half, certain: self.certain }
    }

    fn perhaps(&self) -> Self {
        Self { certain: false, ..self.clone() }
    }
}

impl<'r, 'e> Settled<'r, 'e> {
    pub(super) const fn new(f: &'r Frame<'e>, name: Place, is_layer: bool) -> Self {
        Self {
            f,
            name,
            is_layer,
            passes: false,
            responses: Vec::new(),
            opaque: Vec::new(),
            hidden: Vec::new(),
        }
    }

    /// Settles a handler whose response is sent before it runs.
    pub(super) fn early(mut self, answer: frameworks::Answer) -> (Vec<Response>, Vec<Opaque>) {
        let position = Position { ty: None, half: Half::Plain, certain: true };
        let at = Origin { body: self.f.function.body_id, node: Node::Function };
        self.push(&Answer::from(answer), &position, &Trace::at(at));
        self.finish()
    }

    /// Settles one value that a handler returns; `None` is `()`.
    pub(super) fn settle(&mut self, entry: &Entry, output: Option<&Ty>) {
        let ty = output.cloned().unwrap_or_else(Ty::unit);
        if entry.value.is_unknown() && !ty.is_unknown() {
            // Only the type of an unseen call's result is known.
            let certain = entry.certainty == crate::certainty::Certainty::Certain;
            return self.ty(&Position { ty: Some(ty.syn().clone()), half: Half::Plain, certain }, entry);
        }
        let shaped = shape::shaped(&self.f.cx, &Set::from_entry(entry.clone()), Some(&ty));
        let position = Position { ty: Some(ty.syn().clone()), half: Half::Plain, certain: true };
        self.set(&shaped, &position);
    }

    /// Settles one value that a function made which is not the handler itself.
    pub(super) fn answer(&mut self, entry: &Entry) {
        self.value(entry, &Position { ty: None, half: Half::Plain, certain: true });
    }

    /// Returns `true` if the response of the service inside of a layer is sent on some path.
    pub(super) const fn passes(&self) -> bool {
        self.passes
    }

    /// Returns the responses, sorted, and the opaque places.
    pub(super) fn finish(mut self) -> (Vec<Response>, Vec<Opaque>) {
        self.responses.sort_by_key(|response| (response.code, !response.certain));
        (self.responses, self.opaque)
    }

    fn set(&mut self, values: &Set, position: &Position) {
        for entry in values.entries() {
            self.value(entry, position);
        }
    }

    fn value(&mut self, entry: &Entry, position: &Position) {
        let certain = position.certain && entry.certainty == crate::certainty::Certainty::Certain;
        let position = &Position { certain, ..position.clone() };
        if self.is_layer && inner::passes(&entry.value) {
            self.passes = true;
            return;
        }
        if let Some(sent) = outside::responses(&self.f.cx, entry) {
            return self.answered(&sent, position, entry);
        }
        let ty = position.ty.clone();
        let shape = ty.as_ref().map_or(Shape::Hidden, shape::shape);
        match (&entry.value, shape) {
            (Value::Ok(inner), Shape::Result(ok, _)) => self.set(inner, &position.go(ok, Half::Ok)),
            (Value::Err(inner), Shape::Result(_, err)) => self.set(inner, &position.go(err, Half::Err)),
            (Value::Ok(inner), _) => self.set(inner, &position.go(None, Half::Ok)),
            (Value::Err(inner), _) => self.set(inner, &position.go(None, Half::Err)),
            (Value::Some(inner), Shape::Option(some)) => self.set(inner, &position.go(some, position.half)),
            (Value::Some(inner), _) => self.set(inner, &position.go(None, position.half)),
            (Value::None, _) => self.none(position, entry),
            // A conversion into a hidden type keeps values that could be returned directly.
            (Value::Converted(inner), Shape::Hidden) if keeps(inner) => self.set(inner, position),
            (Value::Typed(ty), _) if position.ty.as_ref() != Some(ty.syn()) => {
                let ty = ty.syn().clone();
                self.ty(&Position { ty: Some(ty), ..position.clone() }, entry);
            }
            (Value::Made(_), _) => self.made(entry, position),
            (Value::Tuple(_), _) => self.tuple_value(entry, position),
            (
                Value::Status(_)
                | Value::Response(_)
                | Value::Unit
                | Value::Text(_)
                | Value::Content(_)
                | Value::Fields(..),
                _,
            )
            | (Value::List(_), Shape::Hidden) => self.answers(entry, position),
            (Value::Error(error), _) if position.ty.is_none() && error.ty.is_some() => {
                let ty = error.ty.as_ref().map(|ty| ty.syn().clone());
                self.ty(&Position { ty, ..position.clone() }, entry);
            }
            _ => self.ty(position, entry),
        }
    }

    /// A filter: what it extracts, and possibly its rejections; or a value of a type of the program.
    fn made(&mut self, entry: &Entry, position: &Position) {
        let Some((extracts, rejected)) = filter::parts(&self.f.cx, entry, position.ty.as_ref()) else {
            return self.responding(entry, position);
        };
        self.set(&extracts, &position.go(None, Half::Plain));
        for answer in &rejected {
            self.push(answer, &position.perhaps(), &entry.trace);
        }
        if !rejected.is_empty() {
            // Another filter may recover from them.
            self.hide(None, position, &entry.trace);
        }
    }

    /// A value of a type of the program: the responses of its own response function.
    fn responding(&mut self, entry: &Entry, position: &Position) {
        let at = entry.trace.at;
        let responses = answer::responses(&self.f.cx, entry, at);
        for response in responses.entries() {
            let position = &Position { ty: None, ..position.clone() };
            let certain = position.certain && response.certainty == crate::certainty::Certainty::Certain;
            let position = &Position { certain, ..position.clone() };
            match &response.value {
                Value::Response(answer) if answer.code.is_some() => {
                    self.push(answer, position, &response.trace);
                }
                Value::Typed(_) if shape::is_tabled(&self.f.cx, &response.value) => {
                    self.value(response, position);
                }
                _ => {
                    let ty = entry.value.ty().map(|ty| ty.syn().clone());
                    self.hide(ty.as_ref(), position, &entry.trace);
                }
            }
        }
    }

    /// A tuple: the response that its parts make; without a status in it, its type decides.
    fn tuple_value(&mut self, entry: &Entry, position: &Position) {
        let responses = answer::responses(&self.f.cx, entry, entry.trace.at);
        let known =
            responses.values().any(|value| matches!(value, Value::Response(answer) if answer.code.is_some()));
        if known { self.answered(&responses, position, entry) } else { self.ty(position, entry) }
    }

    /// A value that is itself a response.
    fn answers(&mut self, entry: &Entry, position: &Position) {
        let responses = answer::responses(&self.f.cx, entry, entry.trace.at);
        self.answered(&responses, position, entry);
    }

    fn answered(&mut self, responses: &Set, position: &Position, entry: &Entry) {
        for response in responses.entries() {
            let certain = position.certain && response.certainty == crate::certainty::Certainty::Certain;
            let position = &Position { certain, ..position.clone() };
            match &response.value {
                Value::Response(answer) if answer.code.is_some() => {
                    self.push(answer, position, &response.trace);
                }
                Value::Response(_) | Value::Unknown(_) => self.hide(None, position, &entry.trace),
                _ => self.value(response, &Position { ty: None, ..position.clone() }),
            }
        }
    }

    fn none(&mut self, position: &Position, entry: &Entry) {
        match self.f.cx.candidates.none() {
            Some(code) => self.push(&Answer::of(Some(code)), position, &entry.trace),
            None => self.hide(None, position, &entry.trace),
        }
    }

    /// Settles some value of a type.
    fn ty(&mut self, position: &Position, entry: &Entry) {
        let Some(ty) = position.ty.clone() else { return self.hide(None, position, &entry.trace) };
        let own = Ty::new(ty.clone());
        let typed = Entry { value: Value::Typed(own.clone()), ..entry.clone() };
        if let Some(sent) = outside::responses(&self.f.cx, &typed) {
            return self.answered(&sent, position, entry);
        }
        match shape::shape(&ty) {
            Shape::Result(ok, err) => {
                self.ty(&position.go(ok, Half::Ok), entry);
                self.ty(&position.go(err, Half::Err).perhaps(), entry);
            }
            Shape::Option(some) => {
                self.ty(&position.go(some, position.half), entry);
                self.none(&position.perhaps(), entry);
            }
            Shape::Unit => self.fact(&["()".to_owned()], None, position, entry),
            Shape::Never => {}
            Shape::Named(_) if self.f.cx.engine.program.is_own(&own) => {
                self.responding(&Entry { value: Value::Typed(own), ..entry.clone() }, position);
            }
            Shape::Named(path) => match reply::status(path) {
                Some(code) => self.push(&Answer::of(Some(code)).open(), position, &entry.trace),
                None => self.fact(&names(path), path.segments.last(), position, entry),
            },
            Shape::Tuple(tuple) if !shape::is_status_type(&self.f.cx, &ty) => {
                // Its last element says the status, the others may set anything else.
                let before = self.responses.len();
                self.ty(&position.go(tuple.elems.last(), position.half), entry);
                for response in self.responses.iter_mut().skip(before) {
                    response.fields_closed = false;
                }
            }
            Shape::Tuple(_) | Shape::Hidden => self.hide(Some(&ty), position, &entry.trace),
        }
    }

    /// Returns `true` if a value of a type may be a failure, as far as its name tells.
    fn may_fail(&self, ty: &Type) -> bool {
        matches!(shape::shape(ty), Shape::Result(..) | Shape::Option(_))
            || shape::is_status_type(&self.f.cx, ty)
            || self.f.cx.engine.program.is_own(&Ty::new(ty.clone()))
    }

    fn fact(&mut self, name: &[String], segment: Option<&PathSegment>, position: &Position, entry: &Entry) {
        let Some((answer, fails)) = self.f.cx.candidates.type_answer(name) else {
            let ty = position.ty.clone();
            return self.hide(ty.as_ref(), position, &entry.trace);
        };
        let arguments = segment.map(|segment| type_arguments(&segment.arguments)).unwrap_or_default();
        match answer {
            TypeAnswer::Fixed(fact) => self.push_fact(fact, position, entry),
            TypeAnswer::Around(fact) => {
                let fails = arguments.first().is_some_and(|inner| self.may_fail(inner));
                self.push_fact(fact, &if fails { position.perhaps() } else { position.clone() }, entry);
                if fails {
                    self.hide(None, position, &entry.trace);
                }
            }
            TypeAnswer::OneOf(facts) => {
                for fact in facts {
                    self.push_fact(*fact, &position.perhaps(), entry);
                }
            }
            TypeAnswer::Argument(index) => {
                self.ty(&position.go(arguments.get(index).copied(), position.half), entry);
            }
            TypeAnswer::Either => {
                for side in [arguments.first(), arguments.get(1)] {
                    self.ty(&position.go(side.copied(), position.half).perhaps(), entry);
                }
            }
        }
        if let Some(code) = fails.filter(|_| !self.is_argument(entry)) {
            self.push(&Answer::of(Some(code)), &position.perhaps(), &entry.trace);
        }
    }

    /// Returns `true` if a value is an argument of the handler: whatever was read from a request can be written.
    fn is_argument(&self, entry: &Entry) -> bool {
        let Origin { body, node } = entry.trace.at;
        body == self.f.function.body_id && matches!(node, Node::Pat(_))
    }

    fn push_fact(&mut self, fact: frameworks::Answer, position: &Position, entry: &Entry) {
        self.push(&Answer::from(fact).open(), position, &entry.trace);
    }

    fn push(&mut self, answer: &Answer, position: &Position, trace: &Trace) {
        let Some(code) = answer.code else { return self.hide(None, position, trace) };
        let mark = self.place(trace.mark).mark;
        self.responses.push(Response {
            code,
            certain: position.certain,
            content: answer.content,
            fields: answer.fields.iter().map(Name::to_string).collect(),
            fields_closed: answer.fields_closed,
            half: position.half,
            place: self.place(trace.at).marked(mark),
            via: self.steps(trace),
        });
    }

    fn place(&self, origin: Origin) -> Place {
        self.f.cx.engine.place(origin).unwrap_or(self.name)
    }

    /// Returns the calls on a trace, the outermost first.
    fn steps(&self, trace: &Trace) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut via = trace.via.as_deref();
        while let Some(step) = via {
            steps.push(Step { name: step.name.clone(), place: self.place(step.at) });
            via = step.next.as_deref();
        }
        steps
    }

    /// Notes a place whose status is unknown: the type, if there is one, once.
    fn hide(&mut self, ty: Option<&Type>, position: &Position, trace: &Trace) {
        let half = position.half;
        if let Some(ty) = ty {
            let key = (Ty::new(ty.clone()).text().to_owned(), half);
            if !self.hidden.contains(&key) {
                self.hidden.push(key);
                self.opaque.push(Opaque { ty: Some(ty.clone()), half, place: Place::between(ty) });
            }
        } else {
            let place = self.place(trace.at);
            self.opaque.push(Opaque { ty: None, half, place });
        }
    }
}

/// Returns `true` if values could be returned without a conversion.
fn keeps(values: &Set) -> bool {
    let is_answer = |value: &Value| {
        matches!(
            value,
            Value::Status(_) | Value::Response(_) | Value::Tuple(_) | Value::Made(_) | Value::Converted(_)
        )
    };
    values.values().all(is_answer)
}
