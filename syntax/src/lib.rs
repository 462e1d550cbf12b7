//! Parses the input of `responds`: the `#[responds(..)]` attribute, handlers, and their bodies.
//!
//! The macros and the linter share it, so that both understand the same attribute, see the same
//! responses in a body, and say the same about them. It works on tokens and knows nothing of files.
//!

pub mod arguments;
pub mod block;
pub mod candidates;
pub mod declaration;
pub mod derived;
pub mod endpoints;
pub mod finding;
pub mod frameworks;
pub mod function;
pub mod handler;
pub mod judgement;
pub mod levels;
pub mod listed;
pub mod mistake;
pub mod nameable;
pub mod nesting;
pub mod openapi;
pub mod place;
pub mod reply;
pub mod responses;
pub mod route;
pub mod seen;
pub mod served;
pub mod variant;
pub mod vocabulary;

mod facade;
mod nearest;

pub use block::Block;
pub use declaration::Declaration;
pub use finding::Finding;
pub use handler::Handler;
pub use judgement::{Judgement, Settings, judge, judge_shared};
pub use place::Place;
pub use responds_facts as facts;
pub use seen::Seen;
pub use variant::Responding;
