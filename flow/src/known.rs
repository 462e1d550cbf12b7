//! Tables of what the standard library and popular crates do.

pub mod combinators;
pub mod errors;
pub mod macros;
pub mod wrappers;
