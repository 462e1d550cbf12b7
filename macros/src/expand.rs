//! From judgements to tokens.

mod adapter;
mod answering;
mod block;
mod derive;
#[cfg(feature = "_openapi")]
mod documents;
mod editor;
mod endpoint;
#[cfg(feature = "endpoints")]
mod endpoints;
mod item;
#[cfg(feature = "_openapi")]
mod openapi;
mod rejects;
mod report;
mod responds;
mod responses;
#[cfg(test)]
mod tests;
mod types;
mod value;

#[cfg(feature = "endpoints")]
pub(crate) use self::endpoints::endpoints;
pub(crate) use self::{
    adapter::{adapter, extractors},
    derive::derive,
    rejects::rejects,
    responds::responds,
    responses::responses,
};
