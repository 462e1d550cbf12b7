//! poem 3.

pub(crate) mod problem;
