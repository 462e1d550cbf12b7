//! From judgements to tokens.

mod adapter;
mod block;
mod item;
mod report;
mod responds;
mod responses;
#[cfg(test)]
mod tests;
mod types;

pub(crate) use self::{adapter::adapter, responds::responds, responses::responses};
