//! salvo 1.
