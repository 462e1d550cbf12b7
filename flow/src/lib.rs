//! Evaluates handlers on a lattice of statuses.
//!
//! A function is lowered once to a [`body::Body`], and interpreted by one evaluator: expressions become sets of abstract
//! values, calls become summaries, and values in return position become responses. The macros evaluate one body, the
//! linter a workspace: both answer the questions of [`program::Program`].

pub mod answering;
pub mod body;
pub mod certainty;
pub mod domain;
mod engine;
mod eval;
pub mod judge;
pub mod known;
pub mod limits;
pub mod lower;
pub mod program;
mod state;
pub mod statuses;
mod summary;
pub mod ty;

pub use self::{
    engine::Engine,
    judge::{judge, see},
    program::{Alone, Program},
};
