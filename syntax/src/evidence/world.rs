//! What is known beyond one function: the other items of a workspace.
//!
//! A macro sees one function and knows nothing else: [`Alone`]. The linter knows the whole workspace, and
//! answers what a path names there, what a function gives, and what a type of its own sends.

use proc_macro2::TokenStream;
use responds_core::StatusSet;
use syn::{Macro, Path, Type};

use super::value::{Value, Values};

/// What a body can ask about the names in it.
///
/// Types that are given back are canonical: every path in them is the full one, and aliases are expanded, so
/// that they mean the same in every body.
pub trait World {
    /// What a path names, in an expression or a pattern.
    fn path(&self, path: &Path) -> Meaning;

    /// The canonical form of a type that stands in this body.
    fn ty(&self, ty: &Type) -> Type;

    /// Whether a canonical type is one of the workspace, of which no table of a framework speaks.
    fn has(&self, ty: &Type) -> bool;

    /// What a function of the workspace gives; `None` where it cannot be followed.
    fn call(&self, function: Callee, arguments: &[Values]) -> Option<Values>;

    /// What a function of the workspace makes of the response among its arguments; `None` where it cannot be followed.
    fn write(&self, function: Callee, arguments: &[Values]) -> Option<Values>;

    /// What a method of the workspace gives; `None` where it cannot be told which method is meant.
    ///
    /// The receiver is not among the arguments.
    fn method(&self, receiver: &Value, name: &str, arguments: &[Values]) -> Option<Values>;

    /// The canonical type of a field, by its name or number.
    fn field(&self, ty: &Type, member: &str) -> Option<Type>;

    /// What `From` makes of a value; `None` where it cannot be followed.
    fn convert(&self, value: &Value, into: &Type) -> Option<Values>;

    /// The responses that a value of a type of the workspace becomes; `None` where it cannot be followed.
    fn respond(&self, value: &Value) -> Option<Values>;

    /// What an extractor of the workspace rejects with; `None` where it cannot be followed.
    fn rejects(&self, ty: &Type) -> Option<StatusSet>;

    /// Whether the service tells its framework's extractors what to reject with.
    fn sets_rejections(&self) -> bool;

    /// What a macro of the workspace expands to.
    fn expand(&self, call: &Macro) -> Option<TokenStream>;
}

/// A function of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Callee(pub u32);

/// What a path names.
#[derive(Debug)]
pub enum Meaning {
    /// Something that tables may know, by the segments of its full path, or as written where nothing is known.
    Named(Vec<String>),
    /// A function.
    Function(Callee),
    /// A variant, or a struct without named fields: a value by itself, or a function that makes one.
    Constructor(Constructor),
    /// The conversion of a type of the workspace from another: `ApiError::from`.
    Conversion(Type),
    /// A constant.
    Values(Values),
}

/// What makes a value of a type of the workspace.
#[derive(Clone, Debug)]
pub struct Constructor {
    /// The canonical type.
    pub ty: Type,
    /// The variant, where it is an enum.
    pub variant: Option<String>,
}

/// Nothing is known but the function itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

impl World for Alone {
    fn path(&self, path: &Path) -> Meaning {
        Meaning::Named(crate::frameworks::names(path))
    }

    fn ty(&self, ty: &Type) -> Type {
        ty.clone()
    }

    fn has(&self, _: &Type) -> bool {
        false
    }

    fn call(&self, _: Callee, _: &[Values]) -> Option<Values> {
        None
    }

    fn write(&self, _: Callee, _: &[Values]) -> Option<Values> {
        None
    }

    fn method(&self, _: &Value, _: &str, _: &[Values]) -> Option<Values> {
        None
    }

    fn field(&self, _: &Type, _: &str) -> Option<Type> {
        None
    }

    fn convert(&self, _: &Value, _: &Type) -> Option<Values> {
        None
    }

    fn respond(&self, _: &Value) -> Option<Values> {
        None
    }

    fn rejects(&self, _: &Type) -> Option<StatusSet> {
        None
    }

    fn sets_rejections(&self) -> bool {
        false
    }

    fn expand(&self, _: &Macro) -> Option<TokenStream> {
        None
    }
}
