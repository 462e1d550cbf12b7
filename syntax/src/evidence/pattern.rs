//! Patterns: which values fit them, and what they bind.

use responds_core::contract::Content;
use syn::{Member, Pat, PatIdent, Path};

use super::{
    expression::Reader,
    shape::is_one_item,
    value::{Kind, Made, Value, Values},
    world::{Constructor, Meaning},
};
use crate::handler::arguments_of;

/// Whether a value fits a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fits {
    Never,
    Perhaps,
    Always,
}

/// What a pattern binds.
pub(super) type Bound = Vec<(String, Values)>;

impl Fits {
    /// Both must fit.
    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Never, _) | (_, Self::Never) => Self::Never,
            (Self::Always, Self::Always) => Self::Always,
            _ => Self::Perhaps,
        }
    }

    /// One of them must fit.
    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always, _) | (_, Self::Always) => Self::Always,
            (Self::Never, Self::Never) => Self::Never,
            _ => Self::Perhaps,
        }
    }

    /// What all of them say alike.
    pub(super) fn agreed(mut all: impl Iterator<Item = Self>) -> Self {
        let first = all.next().unwrap_or(Self::Perhaps);
        all.fold(first, |all, one| if all == one { all } else { Self::Perhaps })
    }

    /// It must not fit.
    pub(super) const fn not(self) -> Self {
        match self {
            Self::Never => Self::Always,
            Self::Perhaps => Self::Perhaps,
            Self::Always => Self::Never,
        }
    }

    pub(super) fn if_known(known: bool) -> Self {
        if known { Self::Always } else { Self::Never }
    }
}

impl Reader<'_> {
    /// Binds what a pattern names to what these values have there.
    pub(super) fn bind(&mut self, pattern: &Pat, values: &Values) {
        let mut bound = Bound::new();
        for value in values {
            self.fitting(pattern, value, &mut bound);
        }
        if bound.len() > 1 {
            for (_, values) in &mut bound {
                blur(values);
            }
        }
        self.scope.bind_all(pattern, bound);
    }

    /// Whether a value fits a pattern, and if it may, what the pattern binds.
    pub(super) fn fitting(&self, pattern: &Pat, value: &Value, bound: &mut Bound) -> Fits {
        let mut own = Bound::new();
        let fits = self.fits(pattern, value, &mut own);
        if fits != Fits::Never {
            for (name, values) in own {
                for value in values {
                    add(bound, name.clone(), value);
                }
            }
        }
        fits
    }

    /// Whether a value fits a pattern, and what the pattern binds to the parts that fit.
    fn fits(&self, pattern: &Pat, value: &Value, bound: &mut Bound) -> Fits {
        match pattern {
            Pat::Wild(_) | Pat::Rest(_) => Fits::Always,
            Pat::Ident(name) => self.name(name, value, bound),
            Pat::Type(typed) => self.fits(&typed.pat, value, bound),
            Pat::Paren(inner) => self.fits(&inner.pat, value, bound),
            Pat::Reference(inner) => self.fits(&inner.pat, value, bound),
            Pat::Guard(guarded) => self.fits(&guarded.pat, value, bound).and(Fits::Perhaps),
            Pat::Or(cases) => {
                cases.cases.iter().fold(Fits::Never, |fits, case| fits.or(self.fitting(case, value, bound)))
            }
            Pat::Tuple(tuple) => self.elements(&tuple.elems.iter().collect::<Vec<_>>(), value, bound),
            Pat::TupleStruct(variant) => {
                let inside: Vec<_> =
                    variant.elems.iter().enumerate().map(|(i, pat)| (i.to_string(), pat)).collect();
                self.variant(&variant.path, &inside, value, bound)
            }
            Pat::Struct(variant) => {
                let inside: Vec<_> =
                    variant.fields.iter().map(|field| (member(&field.member), &*field.pat)).collect();
                self.variant(&variant.path, &inside, value, bound)
            }
            Pat::Path(path) => self.variant(&path.path, &[], value, bound),
            Pat::Lit(literal) => match (&literal.lit, &value.kind) {
                (syn::Lit::Int(number), Kind::Number(code)) => {
                    Fits::if_known(number.base10_parse().is_ok_and(|number: u16| number == *code))
                }
                _ => Fits::Perhaps,
            },
            _ => Fits::Perhaps,
        }
    }

    /// A lone name: a variable, or a constant or variant without fields.
    fn name(&self, name: &PatIdent, value: &Value, bound: &mut Bound) -> Fits {
        let text = name.ident.to_string();
        let is_path = name.subpat.is_none() && text.starts_with(|first: char| first.is_ascii_uppercase());
        if is_path {
            return self.variant(&Path::from(name.ident.clone()), &[], value, bound);
        }
        add(bound, text, value.clone());
        name.subpat.as_ref().map_or(Fits::Always, |(_, inner)| self.fits(inner, value, bound))
    }

    fn elements(&self, patterns: &[&Pat], value: &Value, bound: &mut Bound) -> Fits {
        let known = match &value.kind {
            Kind::Tuple(elements) if elements.len() == patterns.len() => Some(elements),
            _ => None,
        };
        let rest = patterns.iter().any(|pattern| matches!(pattern, Pat::Rest(_)));
        let element = |i: usize| match known {
            Some(elements) if !rest => elements.get(i).map(|element| within(element, value)),
            _ => None,
        };
        let all = patterns.iter().enumerate();
        all.fold(Fits::Always, |fits, (i, pattern)| {
            let element = element(i).unwrap_or_else(|| inside(value, Kind::Unknown));
            fits.and(self.fits(pattern, &element, bound))
        })
    }

    /// A variant or a struct, with the patterns of its fields.
    fn variant(&self, path: &Path, fields: &[(String, &Pat)], value: &Value, bound: &mut Bound) -> Fits {
        let names = match self.world.path(path) {
            Meaning::Constructor(constructor) => return self.made(&constructor, fields, value, bound),
            Meaning::Named(names) => names,
            Meaning::Values(known) => return constant(&known, value),
            Meaning::Function(_) | Meaning::Conversion(_) => return self.unknown(fields, value, bound),
        };
        if let (Some(status), Kind::Status(code)) = (self.status(&names), &value.kind) {
            return Fits::if_known(status.code() == *code);
        }
        let only = fields.first().map(|(_, pattern)| *pattern);
        match (names.last().map(String::as_str), only) {
            (Some("Ok"), Some(pattern)) => self.half(pattern, value, bound, |kind| match kind {
                Kind::Ok(inner) => Half::Inside(inner),
                Kind::Success(inner) => Half::Perhaps(inner),
                Kind::Err(_) | Kind::Failure => Half::Other,
                _ => Half::Argument(0),
            }),
            (Some("Err"), Some(pattern)) => self.half(pattern, value, bound, |kind| match kind {
                Kind::Err(inner) => Half::Inside(inner),
                Kind::Ok(_) => Half::Other,
                _ => Half::Argument(1),
            }),
            (Some("Some"), Some(pattern)) => self.half(pattern, value, bound, |kind| match kind {
                Kind::Some(inner) => Half::Inside(inner),
                Kind::Success(inner) => Half::Perhaps(inner),
                Kind::None | Kind::Failure => Half::Other,
                _ => Half::Argument(0),
            }),
            (Some("None"), None) => match &value.kind {
                Kind::None => Fits::Always,
                Kind::Some(_) => Fits::Never,
                _ => Fits::Perhaps,
            },
            // `State(db): State<Db>`: what is taken out of a wrapper has the type of its argument.
            (Some(_), Some(pattern)) if fields.len() == 1 => {
                self.half(pattern, value, bound, |_| Half::Argument(0)).and(Fits::Perhaps)
            }
            _ => self.unknown(fields, value, bound),
        }
    }

    /// `Ok(pattern)` and its like.
    fn half(
        &self,
        pattern: &Pat,
        value: &Value,
        bound: &mut Bound,
        of: impl for<'v> FnOnce(&'v Kind) -> Half<'v>,
    ) -> Fits {
        match of(&value.kind) {
            Half::Inside(inner) => {
                let inner =
                    Value { given: inner.given.max(value.given), ..inner.clone() }.doubted(value.perhaps);
                self.fits(pattern, &inner, bound)
            }
            Half::Perhaps(inner) => self.fits(pattern, inner, bound).and(Fits::Perhaps),
            Half::Other => Fits::Never,
            Half::Argument(index) => {
                let ty = value.ty().and_then(|ty| arguments_of(ty).nth(index));
                let kind = ty.map_or(Kind::Unknown, |ty| Kind::Typed(std::rc::Rc::new(ty.clone())));
                self.fits(pattern, &inside(value, kind), bound).and(Fits::Perhaps)
            }
        }
    }

    /// A variant or struct of the workspace.
    fn made(
        &self,
        constructor: &Constructor,
        fields: &[(String, &Pat)],
        value: &Value,
        bound: &mut Bound,
    ) -> Fits {
        let seen = match &value.kind {
            Kind::Made(made) if is_one_item(&made.ty, &constructor.ty) => Some(made),
            _ => None,
        };
        let fits = match seen {
            Some(made) if made.variant != constructor.variant => return Fits::Never,
            Some(_) => Fits::Always,
            // A struct fits always.
            None if constructor.variant.is_none() => Fits::Always,
            None => Fits::Perhaps,
        };
        fields.iter().fold(fits, |fits, (name, pattern)| {
            let values = self.field_of(seen.map(|made| &**made), constructor, name, value);
            let all = Fits::agreed(values.iter().map(|value| self.fits(pattern, value, bound)));
            fits.and(all)
        })
    }

    /// The values of a field of a value that fits a variant.
    fn field_of(&self, seen: Option<&Made>, constructor: &Constructor, name: &str, value: &Value) -> Values {
        let by_type = || {
            let member = match &constructor.variant {
                Some(variant) => format!("{variant}.{name}"),
                None => name.to_owned(),
            };
            // The value may tell more of its arguments than the pattern.
            let whole = value.ty().filter(|ty| is_one_item(ty, &constructor.ty)).unwrap_or(&constructor.ty);
            let ty = self.world.field(whole, &member);
            inside(value, ty.map_or(Kind::Unknown, |ty| Kind::Typed(std::rc::Rc::new(ty))))
        };
        let Some(values) = seen.and_then(|made| made.field(name)) else { return vec![by_type()] };
        let part = |inner: &Value| {
            let typed = matches!(inner.kind, Kind::Unknown).then(by_type);
            // Of what becomes a response its type tells what was not seen.
            typed.filter(|typed| self.is_tabled(typed)).unwrap_or_else(|| within(inner, value))
        };
        values.iter().map(part).collect()
    }

    fn unknown(&self, fields: &[(String, &Pat)], value: &Value, bound: &mut Bound) -> Fits {
        for (_, pattern) in fields {
            self.fits(pattern, &inside(value, Kind::Unknown), bound);
        }
        Fits::Perhaps
    }
}

/// What is inside `Ok(..)` and its like.
enum Half<'v> {
    Inside(&'v Value),
    Perhaps(&'v Value),
    /// It is the other one.
    Other,
    /// Something of the type of this argument.
    Argument(usize),
}

/// A constant of the workspace: one status.
fn constant(known: &Values, value: &Value) -> Fits {
    match (&known[..], &value.kind) {
        ([Value { kind: Kind::Status(known), .. }], Kind::Status(code)) => Fits::if_known(known == code),
        _ => Fits::Perhaps,
    }
}

/// A part of a value: given to the function, if the whole was.
fn inside(value: &Value, kind: Kind) -> Value {
    Value { given: value.given, ..value.becomes(kind, value.place) }
}

/// A part that is seen of a value: no more certain than the whole, and given to the function if that was.
fn within(part: &Value, whole: &Value) -> Value {
    Value { given: part.given.max(whole.given), ..part.clone() }.doubted(whole.perhaps)
}

/// Which content belongs to which status, where several parts of one value are bound that may be several.
fn blur(values: &mut Values) {
    if values.len() > 1 {
        for value in values.iter_mut().filter(|value| matches!(value.kind, Kind::Content(_) | Kind::Unit)) {
            value.kind = Kind::Content(Content::Unknown);
        }
    }
}

fn add(bound: &mut Bound, name: String, value: Value) {
    match bound.iter_mut().find(|(bound, _)| *bound == name) {
        Some((_, values)) => values.push(value),
        None => bound.push((name, vec![value])),
    }
}

/// The name or number of a field.
pub(super) fn member(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
