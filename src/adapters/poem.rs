//! poem 3.
