//! salvo 1.

mod reply;
