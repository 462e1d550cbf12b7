//! From values in return position, and the type they are returned as, to responses.

use std::rc::Rc;

use responds_core::contract::{Content, Half};
use syn::{PathSegment, Type};

use super::{
    Opaque, Response,
    expression::Reader,
    reply,
    shape::{Shape, is_status_type, shape},
    value::{Answer, Kind, Value},
};
use crate::{
    frameworks::{self, TypeAnswer, names},
    handler::type_arguments,
    place::Place,
};

/// Responses, as they are settled.
pub(super) struct Settled<'r, 'a> {
    reader: &'r Reader<'a>,
    pub(super) responses: Vec<Response>,
    pub(super) opaque: Vec<Opaque>,
    /// Types that were found opaque: each is reported once.
    hidden: Vec<*const Type>,
}

/// In which half of a `Result` a value stands, and whether a path certainly leads there.
#[derive(Clone, Copy)]
struct Position<'t> {
    ty: Option<&'t Type>,
    half: Half,
    certain: bool,
}

impl<'t> Position<'t> {
    fn go(self, ty: Option<&'t Type>, half: Half) -> Self {
        Self { ty, half, ..self }
    }

    fn perhaps(self) -> Self {
        Self { certain: false, ..self }
    }
}

impl<'r, 'a> Settled<'r, 'a> {
    pub(super) const fn new(reader: &'r Reader<'a>) -> Self {
        Self { reader, responses: Vec::new(), opaque: Vec::new(), hidden: Vec::new() }
    }

    /// Settles one value of what a handler returns; `None` is `()`.
    pub(super) fn settle(&mut self, value: &Value, output: Option<&Type>) {
        let unit: Type = syn::parse_quote!(());
        let ty = output.unwrap_or(&unit);
        for value in self.reader.shaped(value.clone(), Some(ty)) {
            self.value(&value, Position { ty: Some(ty), half: Half::Plain, certain: true });
        }
    }

    fn value(&mut self, value: &Value, position: Position<'_>) {
        let position = Position { certain: position.certain && !value.perhaps, ..position };
        let shape = position.ty.map_or(Shape::Hidden, shape);
        match (&value.kind, shape) {
            (Kind::Ok(inner), Shape::Result(ok, _)) => self.value(inner, position.go(ok, Half::Ok)),
            (Kind::Err(inner), Shape::Result(_, err)) => self.value(inner, position.go(err, Half::Err)),
            (Kind::Ok(inner), _) => self.value(inner, position.go(None, Half::Ok)),
            (Kind::Err(inner), _) => self.value(inner, position.go(None, Half::Err)),
            (Kind::Some(inner), Shape::Option(some)) => self.value(inner, position.go(some, position.half)),
            (Kind::Some(inner), _) => self.value(inner, position.go(None, position.half)),
            (Kind::None, _) => self.none(position, value),
            (Kind::Success(_) | Kind::Failure, _) => self.hide(None, value.place),
            (Kind::Status(_) | Kind::Response(_), _) => self.answer(value, position),
            // Where no status stands in it, its type tells.
            (Kind::Tuple(_), _) if self.reader.answer(value).is_some_and(|answer| answer.code.is_some()) => {
                self.answer(value, position);
            }
            (Kind::Unit, _) => self.body("()", Content::Empty, position, value),
            (Kind::Content(content), _) => self.body("str", *content, position, value),
            (Kind::Fields(names), _) => self.fields(names.as_deref(), position, value),
            (Kind::Made(_), _) => self.responding(value, position),
            // The type as it stands in the signature tells where it stands.
            (Kind::Typed(ty), _) if position.ty != Some(ty) => {
                self.ty(Position { ty: Some(ty), ..position }, value);
            }
            (
                Kind::Converted(_)
                | Kind::Tuple(_)
                | Kind::Number(_)
                | Kind::Bool(_)
                | Kind::Closure(_)
                | Kind::Function(_)
                | Kind::Typed(_)
                | Kind::Unknown,
                _,
            ) => self.ty(position, value),
        }
    }

    /// A value of a type of the workspace: what its own answer says.
    fn responding(&mut self, value: &Value, position: Position<'_>) {
        let Some(responses) = self.reader.world.respond(value) else {
            return self.hide(position.ty.or_else(|| value.ty()), value.place);
        };
        for response in responses {
            let response = value.led_to(response);
            let position = Position { ty: None, ..position };
            if self.reader.is_tabled(&response) || self.reader.answer(&response).is_some() {
                self.value(&response, position);
            } else {
                self.hide(value.ty(), value.place);
            }
        }
    }

    /// A status or response that is written out.
    fn answer(&mut self, value: &Value, position: Position<'_>) {
        let Some(answer) = self.reader.answer(value) else { return };
        match answer.code {
            Some(code) => self.push(code, &answer, position, value),
            None => self.hide(None, value.place),
        }
    }

    /// A body alone: the framework says with which status it is sent.
    fn body(&mut self, name: &str, content: Content, position: Position<'_>, value: &Value) {
        match self.reader.candidates.type_answer(&[name.to_owned()]) {
            Some((TypeAnswer::Fixed(fact), _)) => {
                let answer = Answer { content, ..Answer::from(fact) };
                self.push(fact.code, &answer, position, value);
            }
            _ => self.hide(position.ty, value.place),
        }
    }

    /// An array of header fields alone.
    fn fields(&mut self, names: Option<&[String]>, position: Position<'_>, value: &Value) {
        match self.reader.candidates.type_answer(&["[]".to_owned()]) {
            Some((TypeAnswer::Fixed(fact), _)) => {
                let (fields, fields_closed) = (names.unwrap_or_default().to_vec(), names.is_some());
                let answer = Answer { fields, fields_closed, ..Answer::from(fact) };
                self.push(fact.code, &answer, position, value);
            }
            _ => self.hide(position.ty, value.place),
        }
    }

    fn none(&mut self, position: Position<'_>, value: &Value) {
        match self.reader.candidates.none() {
            Some(code) => self.push(code, &Answer::of(Some(code)), position, value),
            None => self.hide(None, value.place),
        }
    }

    /// What a value of a type answers, when nothing else is known of it.
    fn ty(&mut self, position: Position<'_>, value: &Value) {
        let Some(ty) = position.ty else { return self.hide(None, value.place) };
        match shape(ty) {
            Shape::Result(ok, err) => {
                self.ty(position.go(ok, Half::Ok).perhaps(), value);
                self.ty(position.go(err, Half::Err).perhaps(), value);
            }
            Shape::Option(some) => {
                self.ty(position.go(some, position.half).perhaps(), value);
                self.none(position.perhaps(), value);
            }
            Shape::Unit => self.fact(&["()".to_owned()], None, position, value),
            Shape::Never => {}
            Shape::Named(_) if self.reader.world.has(ty) => {
                self.responding(&value.becomes(Kind::Typed(Rc::new(ty.clone())), value.place), position);
            }
            Shape::Named(path) => match reply::status(path) {
                Some(code) => {
                    let answer = Answer { fields_closed: false, ..Answer::of(Some(code)) };
                    self.push(code, &answer, position, value);
                }
                None => self.fact(&names(path), path.segments.last(), position, value),
            },
            Shape::Tuple(tuple) if !is_status_type(ty, self.reader.candidates) => {
                self.tuple(tuple, position, value);
            }
            Shape::Tuple(_) | Shape::Hidden => self.hide(Some(ty), value.place),
        }
    }

    /// Whether what a type answers may be a failure, as far as its name tells.
    fn may_fail(&self, ty: &Type) -> bool {
        matches!(shape(ty), Shape::Result(..) | Shape::Option(_))
            || is_status_type(ty, self.reader.candidates)
            || self.reader.world.has(ty)
    }

    /// A tuple without a status in it: its last element says the status, the others may set anything else.
    fn tuple(&mut self, tuple: &syn::TypeTuple, position: Position<'_>, value: &Value) {
        let before = self.responses.len();
        self.ty(position.go(tuple.elems.last(), position.half), value);
        for response in self.responses.iter_mut().skip(before) {
            response.fields_closed = false;
        }
    }

    fn fact(
        &mut self,
        name: &[String],
        segment: Option<&PathSegment>,
        position: Position<'_>,
        value: &Value,
    ) {
        let Some((answer, fails)) = self.reader.candidates.type_answer(name) else {
            return self.hide(position.ty, value.place);
        };
        match answer {
            TypeAnswer::Fixed(fact) => self.push_fact(fact, position, value),
            TypeAnswer::Around(fact) => {
                let inner = segment.and_then(|segment| type_arguments(&segment.arguments).next());
                let fails = inner.is_some_and(|inner| self.may_fail(inner));
                self.push_fact(fact, if fails { position.perhaps() } else { position }, value);
                if fails {
                    self.hide(None, value.place);
                }
            }
            TypeAnswer::OneOf(facts) => {
                for fact in facts {
                    self.push_fact(*fact, position.perhaps(), value);
                }
            }
            TypeAnswer::Argument(index) => {
                let inner = segment.and_then(|segment| type_arguments(&segment.arguments).nth(index));
                self.ty(position.go(inner, position.half), value);
            }
            TypeAnswer::Either => {
                let mut inner = segment.into_iter().flat_map(|segment| type_arguments(&segment.arguments));
                for side in [inner.next(), inner.next()] {
                    self.ty(position.go(side, position.half).perhaps(), value);
                }
            }
        }
        if let Some(code) = fails {
            self.push(code, &Answer::of(Some(code)), position.perhaps(), value);
        }
    }

    fn push_fact(&mut self, fact: frameworks::Answer, position: Position<'_>, value: &Value) {
        self.push(fact.code, &Answer { fields_closed: false, ..Answer::from(fact) }, position, value);
    }

    fn push(&mut self, code: u16, answer: &Answer, position: Position<'_>, value: &Value) {
        self.responses.push(Response {
            code,
            certain: position.certain,
            content: answer.content,
            fields: answer.fields.clone(),
            fields_closed: answer.fields_closed,
            half: position.half,
            place: answer.mark.map_or(value.place, |mark| value.place.marked(mark)),
            via: value.via.clone(),
        });
    }

    /// Notes a place whose status cannot be told: the type, if there is one, once.
    fn hide(&mut self, ty: Option<&Type>, place: Place) {
        match ty {
            Some(ty) if self.hidden.contains(&std::ptr::from_ref(ty)) => {}
            Some(ty) => {
                self.hidden.push(std::ptr::from_ref(ty));
                self.opaque.push(Opaque { ty: Some(ty.clone()), place: Place::of(ty) });
            }
            None => self.opaque.push(Opaque { ty: None, place }),
        }
    }
}
