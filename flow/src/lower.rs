//! Lowers the syntax of a function to a [`Body`]: the only place that matches on `syn::Expr` and `syn::Stmt`.

mod block;
mod cfg;
mod expr;
mod macros;
mod names;
mod pattern;
mod truth;

use std::rc::Rc;

use proc_macro2::TokenStream;
use responds_syntax::Place;
use syn::{Attribute, Macro, Pat, Receiver, ReceiverKind, Stmt, Type};

pub use self::cfg::holds;
use self::names::Scope;
use crate::body::{Body, Cfg, Expr, Inner, Name, Parameter};

/// Questions of lowering about the surroundings of a body.
pub trait Surroundings {
    /// Returns the expansion of a macro call of the workspace.
    fn expand(&self, _call: &Macro) -> Option<TokenStream> {
        None
    }

    /// Returns the full path of a macro of another crate that is called.
    fn outside(&self, _call: &Macro) -> Option<Vec<String>> {
        None
    }

    /// Returns the crate for whose function of the same name a macro stands: the crate that has the macro, if that is
    /// known.
    fn stands_for(&self, _krate: Option<&str>, _name: &str) -> Option<Name> {
        None
    }

    /// Returns `true` if a feature of the package is on by default; `None` if that is unknown.
    fn feature(&self, _name: &str) -> Option<bool> {
        None
    }
}

/// A body without surroundings.
impl Surroundings for () {}

/// The parameters of a function as they are written: pattern, declared type, whether it is `self`.
#[derive(Debug)]
pub struct Signature<'s> {
    /// The name of the function.
    pub name: &'s str,
    /// The place of the name.
    pub place: Place,
    /// The parameters.
    pub parameters: Vec<Declared<'s>>,
    /// The return type, awaited.
    pub output: Option<&'s Type>,
    /// `true` if it is an `async fn`.
    pub is_async: bool,
}

/// A declared parameter.
#[derive(Debug)]
pub enum Declared<'s> {
    /// `self`, and whether it is `&mut self`.
    Receiver(Place, bool),
    /// Any other parameter.
    Typed(&'s Pat, Option<&'s Type>),
}

impl Declared<'_> {
    /// Returns the parameter of a receiver as it is written: `self: &mut Self` counts as `&mut self` does.
    #[must_use]
    pub fn receiver(receiver: &Receiver, place: Place) -> Self {
        let exclusive = match &receiver.kind {
            ReceiverKind::Reference(_, _, mutability) => mutability.is_some(),
            ReceiverKind::Typed(_, ty) => is_exclusive(ty),
            _ => false,
        };
        Self::Receiver(place, exclusive)
    }
}

/// Returns `true` if a type is an exclusive reference.
fn is_exclusive(ty: &Type) -> bool {
    matches!(ty, Type::Reference(reference) if reference.mutability.is_some())
}

/// A lowered function: its arena, its bindings and its value.
#[derive(Debug)]
pub struct Lowered {
    /// The arena.
    pub body: Rc<Body>,
    /// The function.
    pub function: Rc<Inner>,
}

/// Lowers a function.
#[must_use]
pub fn lower(signature: &Signature<'_>, statements: &[Stmt], around: &dyn Surroundings) -> Lowered {
    let mut lowering = Lowering::new(around);
    lowering.scopes.push(Scope::function());
    let parameters = signature.parameters.iter().map(|declared| lowering.parameter(declared)).collect();
    let place = statements.first().map_or(signature.place, Place::of);
    let value = lowering.block(statements, None, place);
    let function = Rc::new(Inner {
        name: signature.name.into(),
        parameters,
        output: signature.output.cloned(),
        value,
        is_async: signature.is_async,
    });
    Lowered { body: Rc::new(lowering.body), function }
}

/// Lowers a single expression, such as the initial value of a constant.
#[must_use]
pub fn lower_value(value: &syn::Expr, ty: &Type, around: &dyn Surroundings) -> Lowered {
    let mut lowering = Lowering::new(around);
    lowering.scopes.push(Scope::function());
    let value = lowering.expr(value);
    let function = Rc::new(Inner {
        name: Name::from(""),
        parameters: Vec::new(),
        output: Some(ty.clone()),
        value,
        is_async: false,
    });
    Lowered { body: Rc::new(lowering.body), function }
}

/// A body while it is lowered.
struct Lowering<'s> {
    body: Body,
    around: &'s dyn Surroundings,
    scopes: Vec<Scope>,
    /// The macro call whose expansion is lowered: nodes of an expansion have its place.
    expansion: Option<Place>,
}

impl<'s> Lowering<'s> {
    fn new(around: &'s dyn Surroundings) -> Self {
        Self { body: Body::default(), around, scopes: Vec::new(), expansion: None }
    }

    fn parameter(&mut self, declared: &Declared<'_>) -> Parameter {
        match declared {
            Declared::Receiver(place, exclusive) => {
                let local = self.bind("self");
                let pattern = self.body.push_pat(crate::body::Pat::Bind(local, None, false), *place);
                Parameter { pattern, ty: None, receiver: true, exclusive: *exclusive }
            }
            Declared::Typed(pattern, ty) => {
                let exclusive = ty.is_some_and(is_exclusive);
                let pattern = self.pattern(pattern);
                Parameter { pattern, ty: ty.cloned(), receiver: false, exclusive }
            }
        }
    }

    /// Adds an expression at a place, or at the macro call that expands to it.
    fn add(&mut self, kind: Expr, place: Place) -> crate::body::ExprId {
        self.body.push(kind, self.expansion.unwrap_or(place))
    }

    /// Returns the condition that the attributes put on an item.
    fn cfg(&self, attributes: &[Attribute]) -> Cfg {
        cfg::of(attributes, self.around)
    }
}
