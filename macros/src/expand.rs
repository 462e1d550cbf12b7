//! From judgements to tokens.

mod adapter;
mod block;
mod derive;
mod item;
mod rejects;
mod report;
mod responds;
mod responses;
#[cfg(test)]
mod tests;
mod types;

pub(crate) use self::{
    adapter::adapter, derive::derive, rejects::rejects, responds::responds, responses::responses,
};
