//! From values in return position, and the type they are returned as, to responses.

use responds_core::contract::{Content, Half};
use syn::{Path, PathSegment, Type};

use super::{
    Opaque, Response,
    value::{Answer, Kind, Value},
};
use crate::{
    frameworks::{self, Candidates, TypeAnswer, names},
    handler::type_arguments,
    place::Place,
};

/// Responses, as they are settled.
pub(super) struct Settled<'a> {
    candidates: &'a Candidates,
    pub(super) responses: Vec<Response>,
    pub(super) opaque: Vec<Opaque>,
    /// Whether every path was followed.
    pub(super) followed: bool,
    /// Types that were found opaque: each is reported once.
    hidden: Vec<*const Type>,
}

/// What a type is, as far as returning it goes.
enum Shape<'t> {
    Result(Option<&'t Type>, Option<&'t Type>),
    Option(Option<&'t Type>),
    Unit,
    Never,
    Tuple(&'t syn::TypeTuple),
    Named(&'t Path),
    Hidden,
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

impl<'a> Settled<'a> {
    pub(super) const fn new(candidates: &'a Candidates) -> Self {
        Self { candidates, responses: Vec::new(), opaque: Vec::new(), followed: false, hidden: Vec::new() }
    }

    /// Settles one value of what a handler returns; `None` is `()`.
    pub(super) fn settle(&mut self, value: &Value, output: Option<&Type>) {
        let unit: Type = syn::parse_quote!(());
        let position = Position { ty: Some(output.unwrap_or(&unit)), half: Half::Plain, certain: true };
        self.value(value, position);
    }

    fn value(&mut self, value: &Value, position: Position<'_>) {
        let shape = position.ty.map_or(Shape::Hidden, shape);
        match (&value.kind, shape) {
            (Kind::Ok(inner), Shape::Result(ok, _)) => self.value(inner, position.go(ok, Half::Ok)),
            (Kind::Err(inner), Shape::Result(_, err)) => self.value(inner, position.go(err, Half::Err)),
            (Kind::Ok(inner), _) => self.value(inner, position.go(None, Half::Ok)),
            (Kind::Err(inner), _) => self.value(inner, position.go(None, Half::Err)),
            (Kind::Some(inner), Shape::Option(some)) => self.value(inner, position.go(some, position.half)),
            (Kind::Some(inner), _) => self.value(inner, position.go(None, position.half)),
            (Kind::None, _) => self.none(position, value.place),
            (Kind::Success(inner), Shape::Result(ok, err)) => {
                self.value(inner, position.go(ok, Half::Ok));
                self.ty(position.go(err, Half::Err).perhaps(), value.place);
            }
            (Kind::Success(inner), Shape::Option(some)) => {
                self.value(inner, position.go(some, position.half));
                self.none(position.perhaps(), value.place);
            }
            (Kind::Failure, Shape::Result(_, err)) => {
                self.ty(position.go(err, Half::Err).perhaps(), value.place);
            }
            (Kind::Failure, Shape::Option(_)) => self.none(position.perhaps(), value.place),
            (Kind::Success(_) | Kind::Failure, _) => self.hide(None, value.place),
            (Kind::Converted(inner), _) => self.converted(inner, position, value.place),
            (Kind::Status(_) | Kind::Response(_), _) => self.answer(value, position),
            (Kind::Unit, _) => self.body("()", Content::Empty, position, value.place),
            (Kind::Content(content), _) => self.body("str", *content, position, value.place),
            (Kind::Fields(_) | Kind::Number(_) | Kind::Unknown, _) => self.ty(position, value.place),
        }
    }

    /// A status or response that is written out.
    fn answer(&mut self, value: &Value, position: Position<'_>) {
        let Some(answer) = value.answer(self.candidates) else { return };
        match answer.code {
            Some(code) => self.push(code, &answer, position, value.place),
            None => self.hide(None, value.place),
        }
    }

    /// A body alone: the framework says with which status it is sent.
    fn body(&mut self, name: &str, content: Content, position: Position<'_>, place: Place) {
        match self.candidates.type_answer(&[name.to_owned()]) {
            Some((TypeAnswer::Fixed(fact), _)) => {
                let answer = Answer { content, ..Answer::from(fact) };
                self.push(fact.code, &answer, position, place);
            }
            _ => self.hide(position.ty, place),
        }
    }

    /// A value that went through `From`: the same, only where the target is a status or the framework's own error.
    fn converted(&mut self, inner: &Value, position: Position<'_>, place: Place) {
        let keeps = match &inner.kind {
            Kind::Response(answer) if answer.error => self.is_own_error(position.ty),
            Kind::Content(_) => false,
            _ => position.ty.is_some_and(|ty| self.is_status_type(ty)),
        };
        if keeps { self.value(inner, position) } else { self.ty(position, place) }
    }

    /// Whether a type is literally a status, or a tuple with one.
    fn is_status_type(&self, ty: &Type) -> bool {
        match shape(ty) {
            Shape::Named(path) => last(path).is_some_and(|name| self.candidates.is_status_type(&name)),
            Shape::Tuple(tuple) => tuple.elems.iter().any(|element| self.is_status_type(element)),
            _ => false,
        }
    }

    fn is_own_error(&self, ty: Option<&Type>) -> bool {
        let Some(Shape::Named(path)) = ty.map(shape) else { return false };
        last(path).is_some_and(|name| self.candidates.is_error_type(&name))
    }

    fn none(&mut self, position: Position<'_>, place: Place) {
        match self.candidates.none() {
            Some(code) => self.push(code, &Answer::of(Some(code)), position, place),
            None => self.hide(None, place),
        }
    }

    /// What a value of a type answers, when nothing else is known of it.
    fn ty(&mut self, position: Position<'_>, place: Place) {
        let Some(ty) = position.ty else { return self.hide(None, place) };
        match shape(ty) {
            Shape::Result(ok, err) => {
                self.ty(position.go(ok, Half::Ok).perhaps(), place);
                self.ty(position.go(err, Half::Err).perhaps(), place);
            }
            Shape::Option(some) => {
                self.ty(position.go(some, position.half).perhaps(), place);
                self.none(position.perhaps(), place);
            }
            Shape::Unit => self.fact(&["()".to_owned()], None, position, place),
            Shape::Never => {}
            Shape::Named(path) => self.fact(&names(path), path.segments.last(), position, place),
            Shape::Tuple(tuple) if !self.is_status_type(ty) => self.tuple(tuple, position, place),
            Shape::Tuple(_) | Shape::Hidden => self.hide(Some(ty), place),
        }
    }

    /// A tuple without a status in it: its last element says the status, the others may set anything else.
    fn tuple(&mut self, tuple: &syn::TypeTuple, position: Position<'_>, place: Place) {
        let before = self.responses.len();
        self.ty(position.go(tuple.elems.last(), position.half), place);
        for response in self.responses.iter_mut().skip(before) {
            response.fields_closed = false;
        }
    }

    fn fact(&mut self, name: &[String], segment: Option<&PathSegment>, position: Position<'_>, place: Place) {
        let Some((answer, fails)) = self.candidates.type_answer(name) else {
            return self.hide(position.ty, place);
        };
        match answer {
            TypeAnswer::Fixed(fact) => self.push_fact(fact, position, place),
            TypeAnswer::OneOf(facts) => {
                for fact in facts {
                    self.push_fact(*fact, position.perhaps(), place);
                }
            }
            TypeAnswer::Argument(index) => {
                let inner = segment.and_then(|segment| type_arguments(&segment.arguments).nth(index));
                self.ty(position.go(inner, position.half), place);
            }
            TypeAnswer::Either => {
                let mut inner = segment.into_iter().flat_map(|segment| type_arguments(&segment.arguments));
                for side in [inner.next(), inner.next()] {
                    self.ty(position.go(side, position.half).perhaps(), place);
                }
            }
        }
        if let Some(code) = fails {
            self.push(code, &Answer::of(Some(code)), position.perhaps(), place);
        }
    }

    fn push_fact(&mut self, fact: frameworks::Answer, position: Position<'_>, place: Place) {
        self.push(fact.code, &Answer { fields_closed: false, ..Answer::from(fact) }, position, place);
    }

    fn push(&mut self, code: u16, answer: &Answer, position: Position<'_>, place: Place) {
        self.responses.push(Response {
            code,
            certain: position.certain,
            content: answer.content,
            fields: answer.fields.clone(),
            fields_closed: answer.fields_closed,
            half: position.half,
            place: answer.mark.map_or(place, |mark| place.marked(mark)),
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

/// What a type is, as far as returning it goes.
fn shape(ty: &Type) -> Shape<'_> {
    match ty {
        Type::Paren(inner) => shape(&inner.elem),
        Type::Group(inner) => shape(&inner.elem),
        Type::Reference(inner) => shape(&inner.elem),
        Type::Never(_) => Shape::Never,
        Type::Tuple(tuple) if tuple.elems.is_empty() => Shape::Unit,
        Type::Tuple(tuple) => Shape::Tuple(tuple),
        Type::Path(path) => named(&path.path),
        _ => Shape::Hidden,
    }
}

fn named(path: &Path) -> Shape<'_> {
    let Some(last) = path.segments.last() else { return Shape::Hidden };
    let mut arguments = type_arguments(&last.arguments);
    match last.ident.to_string().as_str() {
        "Option" => Shape::Option(arguments.next()),
        "Infallible" => Shape::Never,
        "Box" => arguments.next().map_or(Shape::Named(path), shape),
        // `ApiResult<T>` and its like: an alias whose error is not seen.
        result if result.ends_with("Result") && !last.arguments.is_none() => {
            Shape::Result(arguments.next(), arguments.next())
        }
        _ => Shape::Named(path),
    }
}

fn last(path: &Path) -> Option<String> {
    path.segments.last().map(|last| last.ident.to_string())
}
