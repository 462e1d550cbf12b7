//! Reads `#[responds(..)]`, handlers and their bodies.

mod arguments;
pub mod frameworks;
pub mod openapi;
pub mod route;
