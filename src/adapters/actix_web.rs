//! actix-web 4.

pub(crate) mod problem;
