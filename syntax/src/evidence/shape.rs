//! What a value becomes by the type that it is returned as.

use std::rc::Rc;

use syn::{Path, Type};

use super::{
    expression::Reader,
    value::{Kind, Made, Value, Values},
};
use crate::{
    frameworks::Candidates,
    handler::{arguments_of, type_arguments},
};

/// What a type is, as far as returning it goes.
pub(super) enum Shape<'t> {
    Result(Option<&'t Type>, Option<&'t Type>),
    Option(Option<&'t Type>),
    Unit,
    Never,
    Tuple(&'t syn::TypeTuple),
    Named(&'t Path),
    Hidden,
}

impl Reader<'_> {
    /// The values that a value may be, by its type: a failure that is not seen is `Err` of what the type says.
    pub(super) fn shaped(&self, value: Value, ty: Option<&Type>) -> Values {
        let Some(ty) = ty else { return vec![value] };
        let inside = |inner: &Value, ty: Option<&Type>, kind: fn(Box<Value>) -> Kind| {
            let values = self.shaped(inner.clone().doubted(value.perhaps), ty).into_iter();
            values.map(|inner| Value { given: value.given, ..inner.wrap(kind) }).collect()
        };
        let left = |ty: Option<&Type>, kind: fn(Box<Value>) -> Kind| {
            let kind_of = ty.map_or(Kind::Unknown, |ty| Kind::Typed(Rc::new(ty.clone())));
            Value { given: value.given, ..value.becomes(kind_of, value.place).perhaps().wrap(kind) }
        };
        let none = || Value { given: value.given, ..value.becomes(Kind::None, value.place).perhaps() };
        match (&value.kind, shape(ty)) {
            (Kind::Ok(inner), Shape::Result(ok, _)) => inside(inner, ok, Kind::Ok),
            (Kind::Err(inner), Shape::Result(_, err)) => inside(inner, err, Kind::Err),
            (Kind::Some(inner), Shape::Option(some)) => inside(inner, some, Kind::Some),
            (Kind::Success(inner), Shape::Result(ok, err)) => {
                let mut values: Values = inside(inner, ok, Kind::Ok);
                values.push(left(err, Kind::Err));
                values
            }
            (Kind::Success(inner), Shape::Option(some)) => {
                let mut values: Values = inside(inner, some, Kind::Some);
                values.push(none());
                values
            }
            (Kind::Tuple(elements), Shape::Tuple(tuple)) if elements.len() == tuple.elems.len() => {
                let parts = elements.iter().zip(&tuple.elems);
                let part = |(part, ty): (&Value, &Type)| match &self.shaped(part.clone(), Some(ty))[..] {
                    [only] if matches!(only.kind, Kind::Converted(_)) => {
                        only.becomes(Kind::Typed(Rc::new(ty.clone())), only.place)
                    }
                    [only] => only.clone(),
                    _ => part.clone(),
                };
                vec![Value { kind: Kind::Tuple(parts.map(part).collect()), ..value }]
            }
            (Kind::Failure, Shape::Result(_, err)) => vec![left(err, Kind::Err)],
            (Kind::Failure, Shape::Option(_)) => vec![none()],
            (Kind::Unknown, Shape::Result(ok, err)) => vec![left(ok, Kind::Ok), left(err, Kind::Err)],
            (Kind::Unknown, Shape::Option(some)) => vec![left(some, Kind::Some), none()],
            (Kind::Unknown, _) => {
                let kind = Kind::Typed(Rc::new(ty.clone()));
                vec![Value { given: value.given, ..value.becomes(kind, value.place) }]
            }
            (Kind::Converted(inner), _) => self.converted(inner, ty, &value),
            (Kind::Made(made), Shape::Named(_)) if is_one_item(&made.ty, ty) && !is_told(&made.ty) => {
                let made = Made { ty: ty.clone(), ..(**made).clone() };
                vec![Value { kind: Kind::Made(Rc::new(made)), ..value }]
            }
            _ => vec![value],
        }
    }

    /// A value that went through `From`: the same, only where the target is a status or the framework's own
    /// error.
    fn converted(&self, inner: &Value, ty: &Type, whole: &Value) -> Values {
        let inner = inner.clone().doubted(whole.perhaps);
        if inner.ty() == Some(ty) || keeps_status(&inner, ty, self.candidates) {
            return vec![inner];
        }
        if self.world.has(ty) {
            return self.convert(&inner, ty, whole.place);
        }
        match self.world.convert(&inner, ty) {
            Some(values) => values.into_iter().map(|made| inner.led_to(made)).collect(),
            None => vec![inner.converted()],
        }
    }
}

/// Whether a conversion leaves the status as it is: the target is a status or the framework's own error.
pub(super) fn keeps_status(value: &Value, ty: &Type, candidates: &Candidates) -> bool {
    match &value.kind {
        Kind::Response(answer) if answer.error => is_own_error(ty, candidates),
        Kind::Content(_) => false,
        // Where a status becomes an error by itself, as in poem, it is the error's.
        Kind::Status(_) => is_status_type(ty, candidates) || is_own_error(ty, candidates),
        _ => is_status_type(ty, candidates),
    }
}

/// Whether a type is literally a status, or a tuple with one.
pub(super) fn is_status_type(ty: &Type, candidates: &Candidates) -> bool {
    match shape(ty) {
        Shape::Named(path) => last(path).is_some_and(|name| candidates.is_status_type(&name)),
        Shape::Tuple(tuple) => tuple.elems.iter().any(|element| is_status_type(element, candidates)),
        _ => false,
    }
}

fn is_own_error(ty: &Type, candidates: &Candidates) -> bool {
    let Shape::Named(path) = shape(ty) else { return false };
    last(path).is_some_and(|name| candidates.is_error_type(&name))
}

/// Whether two canonical types are the same but for their arguments.
pub(super) fn is_one_item(one: &Type, other: &Type) -> bool {
    let (Type::Path(one), Type::Path(other)) = (one, other) else { return one == other };
    let names = [&one.path, &other.path].map(|path| path.segments.iter().map(|segment| &segment.ident));
    let [one, other] = names;
    one.eq(other)
}

/// Whether the arguments of a type are known.
fn is_told(ty: &Type) -> bool {
    let mut arguments = arguments_of(ty).peekable();
    arguments.peek().is_some() && arguments.all(|ty| !matches!(ty, Type::Infer(_) | Type::ImplTrait(_)))
}

/// What a type is, as far as returning it goes.
pub(super) fn shape(ty: &Type) -> Shape<'_> {
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
