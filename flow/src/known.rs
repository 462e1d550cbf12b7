//! Tables of functions, types and macros of the standard library and of popular crates.

pub mod combinators;
pub mod empty;
pub mod errors;
pub mod iterators;
pub mod macros;
pub mod statuses;
pub mod wrappers;
