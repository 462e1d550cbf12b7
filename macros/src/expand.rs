//! From judgements to tokens.

mod adapter;
mod item;
mod rejects;
mod report;
mod responds;
#[cfg(test)]
mod tests;
mod types;

pub(crate) use self::{adapter::adapter, rejects::rejects, responds::responds};
