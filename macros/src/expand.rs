//! From judgements to tokens.

mod adapter;
mod item;
mod report;
mod responds;
#[cfg(test)]
mod tests;
mod types;

pub(crate) use self::{adapter::adapter, responds::responds};
