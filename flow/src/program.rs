//! Questions of the evaluator about everything outside of a body.
//!
//! A macro sees one function and knows nothing else: [`Alone`]. The linter knows a workspace. A source of exact types
//! answers first if it can, and leaves the other questions to another program.

use std::rc::Rc;

use responds_core::StatusSet;
use syn::{Path, Type};

use crate::{
    body::Name,
    domain::{BodyId, Origin, Value},
    lower::Lowered,
    ty::Ty,
};

/// The surroundings of a body: its module, `Self`, generic parameters and own imports. The program gives the number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeId(pub u32);

/// A function or constant of the program. The program gives the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Callee(pub u32);

/// A function that the engine has loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FunctionRef(pub(crate) u32);

/// The candidate callees of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Callees {
    /// The candidates.
    pub list: Rc<[Callee]>,
    /// `true` if another function, which is not seen, may be called.
    pub open: bool,
}

/// A constructor of a type of the program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Constructor {
    /// The canonical type.
    pub ty: Ty,
    /// The variant, where it is an enum.
    pub variant: Option<Name>,
    /// The fields that its arguments are, where these are not the fields by number.
    pub members: Option<Rc<[Name]>>,
}

/// A function of the program, ready to be evaluated.
#[derive(Debug)]
pub struct Source {
    /// The body.
    pub lowered: Lowered,
    /// The number of the body: the same in every run and on every thread.
    pub id: BodyId,
    /// Its surroundings.
    pub scope: ScopeId,
    /// The type of `self`.
    pub own: Option<Ty>,
}

/// A meaning of a path.
#[derive(Clone, Debug)]
pub enum Resolution {
    /// An item that tables may know, by the segments of its full path; by the path as written if it is not resolved.
    Named(Vec<String>),
    /// Functions.
    Function(Callees),
    /// A variant, or a struct.
    Constructor(Constructor),
    /// The conversion of a type of the program: `ApiError::from`.
    Conversion(Ty),
    /// A constant.
    Constant(Callee),
    /// The value of a generic constant.
    Number(u64),
    /// An item that no table knows.
    Unknown,
}

/// The method that a call means.
#[derive(Clone, Debug)]
pub struct Method {
    /// The candidates.
    pub callees: Callees,
    /// The type that has the method, if it is not the type of the receiver but a target of its `Deref`.
    pub own: Option<Ty>,
}

/// A conversion from one type to another.
#[derive(Clone, Debug)]
pub enum Conversion {
    /// A `From` or `Into` function.
    Call(Callee),
    /// A field of a variant, as derives write it.
    Field(Option<Name>, Name),
}

/// The result of a method of a type that holds values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// The value.
    Content,
    /// An `Option` of it.
    Maybe,
    /// The value, or an error of the type itself.
    OrFails,
}

/// The result of a method that runs a closure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ran {
    /// The value that the closure returns.
    Value,
    /// The value that the closure returns, which is a `Result`, or an error of the crate in that type.
    OrError,
    /// `Ok` of what the closure returns, or an error of the crate.
    OrFails,
    /// What the closure returns, with its error in a variant of a type of the crate; another variant of that type holds an
    /// error of the crate.
    Wraps {
        /// The type.
        ty: Ty,
        /// The variant for errors of the closure.
        given: Name,
        /// The variant for errors of the crate.
        own: Name,
        /// The type of these.
        fails: Ty,
    },
}

/// The conversions that may be meant.
#[derive(Clone, Debug)]
pub enum Conversions {
    /// The source and the target are one type.
    Same,
    /// One of these, each with the type that it takes, and whether the source may already have the target's type.
    OneOf(Vec<(Conversion, Ty)>, bool),
    /// None is known.
    Unknown,
}

/// A function by which a type of the program becomes a response.
#[derive(Clone, Debug)]
pub struct Responder {
    /// The function.
    pub callee: Callee,
    /// The kind of its result: a status, a response, ..
    pub says: responds_syntax::frameworks::Says,
}

/// The implementation of a program's type as a response.
#[derive(Clone, Debug)]
pub enum Responders {
    /// By one of these functions: that of the framework in question.
    Functions(Vec<Responder>),
    /// By a trait whose impl leaves this status.
    Default(u16),
    /// By a derive, which gives each variant its status.
    Derived(Vec<(Option<Name>, Sends)>),
    /// By none, or by an unknown one.
    Unknown,
}

/// The response that a derive gives to a variant.
#[derive(Clone, Debug)]
pub enum Sends {
    /// A status.
    Status(u16),
    /// The response of this field.
    Field(Name),
    /// Anything.
    Unknown,
}

/// The world around a body.
///
/// Types that are given back are canonical: every path in them is the full one, and aliases are expanded, so that they
/// mean the same in every body.
pub trait Program {
    /// Returns the function or the value of the constant behind a callee.
    fn source(&self, callee: Callee) -> Option<Source>;

    /// Returns the meaning of a path in an expression or a pattern; `of` qualifies it: `<T as Trait>::name`.
    fn resolve(&self, scope: ScopeId, of: Option<&Type>, path: &Path) -> Resolution;

    /// Returns the canonical form of a type.
    fn ty(&self, scope: ScopeId, ty: &Type) -> Ty;

    /// Returns `true` if a canonical type is defined by the program, so that no table of a framework applies.
    fn is_own(&self, ty: &Ty) -> bool;

    /// Returns `true` if types are resolved, so that one which is not [the program's own](Self::is_own) is another
    /// crate's.
    fn resolves_types(&self) -> bool {
        true
    }

    /// Returns `true` if a canonical type is a struct of the program, so that its fields can be set one by one.
    fn is_struct(&self, ty: &Ty) -> bool;

    /// Returns the canonical type of a field, by its name or number; `Variant.member` of an enum.
    fn field(&self, ty: &Ty, member: &str) -> Option<Ty>;

    /// Returns the method that a call on a value means; `None` if it is unknown.
    fn method(&self, scope: ScopeId, receiver: &Value, name: &str, arity: usize) -> Option<Method>;

    /// Returns the conversions from a value into a type.
    fn conversions(&self, value: &Value, into: &Ty) -> Conversions;

    /// Returns how values of a type become responses.
    fn responders(&self, ty: &Ty, frameworks: &[&responds_syntax::frameworks::Framework]) -> Responders;

    /// Returns the functions that take a type, or an `Option` of it, from a request; `None` where it is no extractor of
    /// the program.
    fn extractor(
        &self,
        ty: &Ty,
        optional: bool,
        frameworks: &[&responds_syntax::frameworks::Framework],
    ) -> Option<Vec<Callee>>;

    /// Returns the rejections that a type declares.
    fn said_to_reject(&self, ty: &Ty) -> Option<StatusSet>;

    /// Returns `true` if the service configures the rejections of extractors of this name.
    fn sets_rejections(&self, extractor: &str) -> bool;

    /// Returns `true` if a function of another crate can return an error of this variant, or one for which this method
    /// is true.
    fn can_fail_with(&self, _krate: &str, _function: &str, _error: &str) -> bool {
        true
    }

    /// Returns the type with which a function of another crate fails, by the type or module in front of it; a method
    /// has none, and `parse` is in front of the type that it parses.
    fn failure(&self, _krate: &str, _of: Option<&str>, _function: &str) -> Option<Ty> {
        None
    }

    /// Returns the type of the text or bytes that a function of another crate makes, and `true` if it may fail.
    fn content(&self, _krate: &str, _function: &str) -> Option<(Ty, bool)> {
        None
    }

    /// Returns what a method of a type from another crate gives of the value that it holds.
    fn held(&self, _ty: &Ty, _method: &str) -> Option<(Ty, Holding)> {
        None
    }

    /// Returns the crate whose functions the methods of a type are: `sqlx` for `Arc<sqlx::PgPool>`.
    fn crate_behind(&self, ty: &Ty) -> Option<String> {
        ty.krate()
    }

    /// Returns the crate of a method that a type of the program has by a derive.
    fn derived_method(&self, _ty: &Ty, _method: &str) -> Option<String> {
        None
    }

    /// Returns what a method gives of the closure that it runs; `None` if that is unknown.
    fn ran(&self, _ty: Option<&Ty>, _krate: Option<&str>, _method: &str) -> Option<Ran> {
        None
    }

    /// Returns the certain and the possible statuses that a framework sends for a type from outside.
    fn sent(&self, _framework: &str, _ty: &Ty) -> Option<(StatusSet, StatusSet)> {
        None
    }

    /// Returns the same for the error of a function of another crate.
    fn sent_for_failure(
        &self,
        _framework: &str,
        _krate: &str,
        _function: &str,
    ) -> Option<(StatusSet, StatusSet)> {
        None
    }

    /// Returns the exact type of an expression, if a source of exact types knows it.
    fn type_of(&self, _at: Origin) -> Option<Ty> {
        None
    }

    /// Returns the exact callees of a call, if a source of exact types knows them.
    fn callees_of(&self, _at: Origin) -> Option<Callees> {
        None
    }

    /// Returns the exact conversion of a `?`, if a source of exact types knows it.
    fn conversion_of(&self, _at: Origin) -> Option<Conversion> {
        None
    }
}

impl Callees {
    /// One function.
    #[must_use]
    pub fn one(callee: Callee) -> Self {
        Self { list: Rc::new([callee]), open: false }
    }
}

/// A program of which nothing is known but the function itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

impl Program for Alone {
    fn source(&self, _: Callee) -> Option<Source> {
        None
    }

    fn resolve(&self, _: ScopeId, _: Option<&Type>, path: &Path) -> Resolution {
        Resolution::Named(responds_syntax::frameworks::names(path))
    }

    fn ty(&self, _: ScopeId, ty: &Type) -> Ty {
        Ty::new(ty.clone())
    }

    fn is_own(&self, _: &Ty) -> bool {
        false
    }

    fn resolves_types(&self) -> bool {
        false
    }

    fn is_struct(&self, _: &Ty) -> bool {
        false
    }

    fn field(&self, _: &Ty, _: &str) -> Option<Ty> {
        None
    }

    fn method(&self, _: ScopeId, _: &Value, _: &str, _: usize) -> Option<Method> {
        None
    }

    fn conversions(&self, _: &Value, _: &Ty) -> Conversions {
        Conversions::Unknown
    }

    fn responders(&self, _: &Ty, _: &[&responds_syntax::frameworks::Framework]) -> Responders {
        Responders::Unknown
    }

    fn extractor(
        &self,
        _: &Ty,
        _: bool,
        _: &[&responds_syntax::frameworks::Framework],
    ) -> Option<Vec<Callee>> {
        None
    }

    fn said_to_reject(&self, _: &Ty) -> Option<StatusSet> {
        None
    }

    fn sets_rejections(&self, _: &str) -> bool {
        false
    }
}
