//! OpenAPI documents, from 2.0 to 3.2: read with the place of everything in them, and compared with handlers.

mod document;
mod json;
mod matching;
mod operation;
pub mod overlay;
mod patch;
mod reference;
mod response;
pub mod template;
mod tree;
mod yaml;

#[cfg(test)]
mod tests;

pub(crate) use self::patch::added;
pub use self::{
    document::Document,
    matching::{Matching, OperationId, Served},
    operation::Operation,
    response::Described,
    template::Template,
};
