//! rocket 0.5.

pub(crate) mod problem;
