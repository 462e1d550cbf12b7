//! Abstract values.

use std::rc::Rc;

use responds_core::contract::Content;

use super::{answer::Answer, set::Set};
use crate::{
    body::{LocalId, Name},
    program::{Callees, Constructor, FunctionRef},
    ty::Ty,
};

/// An abstract value: everything that matters to the status of a response.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Nothing is known, but perhaps who made it.
    Unknown(Foreign),
    /// `()`
    Unit,
    /// A truth value.
    Bool(bool),
    /// A number.
    Number(u64),
    /// Text that is written out.
    Text(Rc<str>),
    /// Content of which the text is not known.
    Content(Content),
    /// A constant from outside, by its name in capitals.
    Constant(Name),
    /// Header fields, sorted, and whether these are all.
    Fields(Rc<[Name]>, bool),
    /// A status.
    Status(u16),
    /// A response, or a value that becomes one.
    Response(Rc<Answer>),
    /// `Ok(..)`
    Ok(Set),
    /// `Err(..)`
    Err(Set),
    /// `Some(..)`
    Some(Set),
    /// `None`
    None,
    /// A value on its way through `From` into a type that is not known yet.
    Converted(Set),
    /// A tuple.
    Tuple(Rc<[Set]>),
    /// A list; the set has the possible elements.
    List(Set),
    /// A struct or a variant whose construction is seen.
    Made(Rc<Made>),
    /// Some value of a type.
    Typed(Ty),
    /// An error that code outside of the program makes.
    Error(ErrorOf),
    /// A function.
    Function(Function),
    /// A closure.
    Closure(Rc<Closure>),
    /// A variable that is lent exclusively, with the fields that lead to the lent part.
    Lent(LocalId, Rc<[Name]>),
}

/// The origin of a value of which nothing else is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Foreign {
    /// The crate whose function gave it.
    pub krate: Option<Name>,
    /// The type in front of that function: `ContentType` of `ContentType::json()`.
    pub of: Option<Name>,
    /// The name of that function.
    pub by: Option<Name>,
    /// The type with which that function fails, where it is known.
    pub fails: Option<Ty>,
    /// `true` if it may hold values of the program that the function was given, such as errors.
    pub hands_on: bool,
}

/// The origin of an error from outside of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorOf {
    /// Its type, where it is known.
    pub ty: Option<Ty>,
    /// The crate whose function failed, where it is known.
    pub krate: Option<Name>,
    /// The name of that function.
    pub by: Option<Name>,
    /// `true` if it may be an error of the program that the function was given.
    pub handed_on: bool,
}

/// A struct or a variant whose construction is seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Made {
    /// Its canonical type.
    pub ty: Ty,
    /// Its variant, where the type is an enum.
    pub variant: Option<Name>,
    /// The fields that are known, by name or number.
    pub fields: Vec<(Name, Set)>,
}

/// The field that stands for the error which another one holds: no field has this name.
const HELD: &str = "*";

/// A function as a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Function {
    /// Functions of the program, with their name as written.
    Callees(Callees, Name),
    /// A function that a body defines.
    Inner(FunctionRef, usize),
    /// The constructor of a struct or a variant.
    Constructor(Constructor),
    /// `T::from`
    Conversion(Ty),
    /// A function outside of the program, by the segments of its path.
    Named(Rc<[String]>),
}

/// A closure with the variables that it captures.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Closure {
    /// The function in whose body it is written.
    pub function: FunctionRef,
    /// The expression that makes it.
    pub expr: crate::body::ExprId,
    /// The values that it captures.
    pub captured: Vec<Captured>,
    /// `true` if it has left the function that made it: calling it does not change that function's variables.
    pub away: bool,
}

/// A captured variable.
pub type Captured = (LocalId, Set);

impl Value {
    /// A value of which nothing is known.
    #[must_use]
    pub fn unknown() -> Self {
        Self::Unknown(Foreign::default())
    }

    /// The value of a future that never ends.
    #[must_use]
    pub fn never() -> Self {
        Self::Typed(Ty::new(syn::parse_quote!(!)))
    }

    /// Returns `true` if there never is such a value.
    #[must_use]
    pub fn is_never(&self) -> bool {
        matches!(self, Self::Typed(ty) if matches!(ty.syn(), syn::Type::Never(_)))
    }

    /// A value that a function of a crate gave.
    #[must_use]
    pub fn from_crate(krate: Option<Name>) -> Self {
        Self::Unknown(Foreign { krate, ..Foreign::default() })
    }

    /// An error of which nothing is known.
    #[must_use]
    pub fn error(krate: Option<Name>) -> Self {
        Self::Error(ErrorOf { krate, ..ErrorOf::default() })
    }

    /// The error of the function that gave this value, of that type.
    #[must_use]
    pub fn failure(&self, ty: Option<Ty>) -> Self {
        let (by, known, passes) = match self {
            Self::Unknown(foreign) => (foreign.by.clone(), foreign.fails.clone(), foreign.hands_on),
            Self::Error(error) => (error.by.clone(), None, error.handed_on),
            _ => (None, None, false),
        };
        let ty = ty.or(known);
        Self::Error(ErrorOf { handed_on: passes && ty.is_none(), ty, krate: self.krate(), by })
    }

    /// A part of the value, of which nothing else is known.
    #[must_use]
    pub fn part(&self) -> Self {
        let hands_on = matches!(self, Self::Unknown(foreign) if foreign.hands_on);
        Self::Unknown(Foreign { krate: self.krate(), hands_on, ..Foreign::default() })
    }

    /// The same value, if it may hold values of the program.
    #[must_use]
    pub fn handing_on(self, hands_on: bool) -> Self {
        match self {
            Self::Unknown(foreign) => {
                Self::Unknown(Foreign { hands_on: foreign.hands_on || hands_on, ..foreign })
            }
            Self::Error(error) if error.ty.is_none() => {
                Self::Error(ErrorOf { handed_on: error.handed_on || hands_on, ..error })
            }
            other => other,
        }
    }

    /// A response.
    #[must_use]
    pub fn response(answer: Answer) -> Self {
        Self::Response(Rc::new(answer))
    }

    /// A tuple.
    #[must_use]
    pub fn tuple(elements: Vec<Set>) -> Self {
        Self::Tuple(elements.into())
    }

    /// Returns the canonical type, where the program knows it.
    #[must_use]
    pub fn ty(&self) -> Option<&Ty> {
        match self {
            Self::Made(made) => Some(&made.ty),
            Self::Typed(ty) => Some(ty),
            Self::Error(error) => error.ty.as_ref(),
            _ => None,
        }
    }

    /// Returns the crate that made a value of which little is known.
    #[must_use]
    pub fn krate(&self) -> Option<Name> {
        match self {
            Self::Unknown(foreign) => foreign.krate.clone(),
            Self::Error(error) => error.krate.clone(),
            Self::Typed(ty) => ty.krate().map(Name::from),
            _ => None,
        }
    }

    /// Returns `true` if the value is a failure: the values around it are then not sent.
    #[must_use]
    pub const fn fails(&self) -> bool {
        match self {
            Self::Err(_) | Self::None => true,
            Self::Status(code) => *code >= 400,
            _ => false,
        }
    }

    /// Returns `true` if nothing is known of the value.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }

    /// Returns `true` if the value is a response.
    #[must_use]
    pub const fn is_response(&self) -> bool {
        matches!(self, Self::Response(_))
    }

    /// Returns the content that the value is, or that the response has.
    #[must_use]
    pub fn content(&self) -> Content {
        match self {
            Self::Unit => Content::Empty,
            Self::Text(text) if text.is_empty() => Content::Empty,
            Self::Text(_) => Content::Present,
            Self::Content(content) => *content,
            Self::Response(answer) => answer.content,
            _ => Content::Unknown,
        }
    }

    /// Returns the sets that nest in the value.
    pub(super) fn nested(&self) -> Vec<&Set> {
        match self {
            Self::Ok(inner)
            | Self::Err(inner)
            | Self::Some(inner)
            | Self::Converted(inner)
            | Self::List(inner) => vec![inner],
            Self::Tuple(elements) => elements.iter().collect(),
            Self::Made(made) => made.fields.iter().map(|(_, values)| values).collect(),
            Self::Closure(closure) => closure.captured.iter().map(|(_, values)| values).collect(),
            _ => Vec::new(),
        }
    }

    /// Applies a function to the sets that nest in the value.
    #[must_use]
    pub(crate) fn map_nested(&self, f: &mut impl FnMut(&Set) -> Set) -> Self {
        match self {
            Self::Ok(inner) => Self::Ok(f(inner)),
            Self::Err(inner) => Self::Err(f(inner)),
            Self::Some(inner) => Self::Some(f(inner)),
            Self::Converted(inner) => Self::Converted(f(inner)),
            Self::List(inner) => Self::List(f(inner)),
            Self::Tuple(elements) => Self::tuple(elements.iter().map(f).collect()),
            Self::Made(made) => Self::Made(Rc::new(Made {
                ty: made.ty.clone(),
                variant: made.variant.clone(),
                fields: made.fields.iter().map(|(name, values)| (name.clone(), f(values))).collect(),
            })),
            Self::Closure(closure) => Self::Closure(Rc::new(Closure {
                captured: closure.captured.iter().map(|(local, values)| (*local, f(values))).collect(),
                ..(**closure).clone()
            })),
            other => other.clone(),
        }
    }
}

impl Made {
    /// Returns the name of the struct or variant as people write it: `StoreError::Duplicate`.
    #[must_use]
    pub fn name(&self) -> Name {
        let ty = self.ty.last_name().unwrap_or_default();
        match &self.variant {
            Some(variant) => format!("{ty}::{variant}").into(),
            None => ty.into(),
        }
    }

    /// Returns the error that an error type from outside holds, which accepts any.
    #[must_use]
    pub fn held(&self) -> Option<&Set> {
        self.field(HELD)
    }

    /// An error of a type from outside that holds another.
    #[must_use]
    pub fn holding(ty: Ty, held: Set) -> Self {
        Self { ty, variant: None, fields: vec![(HELD.into(), held)] }
    }

    /// Returns the values of a field; `None` where they are not known.
    #[must_use]
    pub fn field(&self, member: &str) -> Option<&Set> {
        self.fields.iter().find(|(name, _)| &**name == member).map(|(_, values)| values)
    }
}
