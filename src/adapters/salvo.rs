//! salvo 1.

pub(crate) mod problem;
