//! From a body to what it gives: values, or the responses it returns.

use syn::{Pat, Stmt, Type};

use super::{
    Opaque,
    expression::Reader,
    scope::Scope,
    settle::Settled,
    value::{Value, Values},
    world::World,
};
use crate::{frameworks::Candidates, place::Place};

/// A function, and what it is called with.
#[derive(Debug, Default)]
pub struct Function<'a> {
    /// Its statements.
    pub statements: &'a [Stmt],
    /// Its parameters, with the values that they have.
    pub parameters: Vec<(Pat, Values)>,
    /// What it answers, as a canonical type; `None` for `()`.
    pub output: Option<Type>,
    /// The parameter that is the response to which it writes, where it writes one.
    pub out: Option<Pat>,
}

/// The values that a function gives, by itself or early, as its return type shapes them.
///
/// Where a part of it cannot be followed, one of them is unknown.
#[must_use]
pub fn evaluate(function: &Function<'_>, candidates: &Candidates, world: &dyn World) -> Values {
    let mut reader = Reader::of(function, candidates, world);
    if !reader.writes(function) {
        return vec![Value::unknown(function.place())];
    }
    let mut values = reader.leaving(function);
    let hidden = reader.unseen.first().copied();
    let hidden = hidden.or_else(|| reader.stub.then(|| function.place()));
    values.extend(hidden.map(Value::unknown));
    values.into_iter().flat_map(|value| reader.shaped(value, function.output.as_ref())).collect()
}

/// Reads a body whose value answers a type, or that writes to an argument; nothing, where that has no name.
pub(super) fn read(function: &Function<'_>, candidates: &Candidates, world: &dyn World) -> Option<Read> {
    let mut reader = Reader::of(function, candidates, world);
    if !reader.writes(function) {
        return None;
    }
    let values = reader.leaving(function);
    let mut settled = Settled::new(&reader);
    for value in &values {
        settled.settle(value, function.output.as_ref());
    }
    let Settled { responses, mut opaque, .. } = settled;
    let followed = reader.unseen.is_empty() && !reader.stub && !values.is_empty();
    opaque.extend(reader.unseen.into_iter().map(|place| Opaque { ty: None, place }));
    Some(Read { responses, opaque, followed })
}

/// What is read of a body.
pub(super) struct Read {
    pub(super) responses: Vec<super::Response>,
    pub(super) opaque: Vec<Opaque>,
    /// Whether every path was followed.
    pub(super) followed: bool,
}

impl Function<'_> {
    fn place(&self) -> Place {
        self.statements.first().map_or_else(|| Place::at(proc_macro2::Span::call_site()), Place::of)
    }
}

impl<'a> Reader<'a> {
    fn of(function: &Function<'_>, candidates: &'a Candidates, world: &'a dyn World) -> Self {
        let mut reader = Self::new(candidates, world, Scope::of(function.statements));
        reader.output.clone_from(&function.output);
        for (pattern, values) in &function.parameters {
            reader.bind(pattern, values);
        }
        reader
    }

    /// Follows the response that the function writes to, if it does; `false` where that has no name.
    fn writes(&mut self, function: &Function<'_>) -> bool {
        function.out.as_ref().is_none_or(|argument| self.write_to(argument))
    }

    /// The values with which the function is left, at its end or early.
    fn leaving(&mut self, function: &Function<'_>) -> Values {
        let values = self.block(function.statements);
        let mut values: Values = values.into_iter().flat_map(|value| self.left_with(value)).collect();
        values.append(&mut self.exits);
        values
    }
}
