//! warp 0.4.

pub(crate) mod problem;
