//! poem 3.

mod reply;
