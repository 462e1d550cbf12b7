//! Bounds on the evaluation that handlers hit: where a value became unknown, and why.

use std::fmt;

use responds_flow::limits::{
    MAX_CALL_DEPTH, MAX_CALLEES, MAX_CONTEXTS, MAX_LOOP_ROUNDS, MAX_ROUNDS, MAX_VALUE_DEPTH, MAX_VALUE_SIZE,
};
use responds_syntax::seen::Bound;

use crate::routes::RouteBound;

/// A bound that was hit, so that something is unknown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bounded {
    /// The file in which the bound was hit, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The name of the function in which the bound was hit; empty for a closure.
    pub function: String,
    /// The effect.
    pub effect: Effect,
}

/// The effect of a bound that was hit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// A handler or layer may send more statuses than those that are known.
    Statuses {
        /// Its name.
        handler: String,
        /// The bound.
        bound: Bound,
    },
    /// Handlers may have other routes, or more layers, than those that are known.
    Routes(RouteBound),
}

impl fmt::Display for Bounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, function, effect } = self;
        let function = match function.as_str() {
            "" => "a closure".to_owned(),
            name => format!("`{name}`"),
        };
        match effect {
            Effect::Statuses { handler, bound } => write!(
                f,
                "`{handler}` may send more than is known: {}, in {function} at {file}:{line}",
                words(*bound)
            ),
            Effect::Routes(bound) => {
                write!(f, "there may be more routes than are known: {bound}, at {function} at {file}:{line}")
            }
        }
    }
}

/// The bound, as what was too much.
fn words(bound: Bound) -> String {
    match bound {
        Bound::Calls => format!("calls are followed {MAX_CALL_DEPTH} deep and no deeper"),
        Bound::Contexts => {
            format!("one function is called with more than {MAX_CONTEXTS} different arguments")
        }
        Bound::Rounds => {
            format!("functions that call each other give something new after {MAX_ROUNDS} evaluations")
        }
        Bound::Values => {
            format!(
                "a value holds more than {MAX_VALUE_SIZE} others, or nests more than {MAX_VALUE_DEPTH} deep"
            )
        }
        Bound::Loops => format!("the variables of a loop hold something new after {MAX_LOOP_ROUNDS} rounds"),
        Bound::Callees => format!("more than {MAX_CALLEES} functions may be called by one call"),
    }
}
