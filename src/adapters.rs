//! The frameworks: the statuses of their own types, and the responses of ours on them. One file per framework.
#![allow(clippy::needless_pass_by_value, reason = "what a derive makes of a value is handed over whole")]

#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "axum")]
pub(crate) mod axum;
#[cfg(feature = "dropshot")]
pub(crate) mod dropshot;
#[cfg(feature = "poem")]
pub(crate) mod poem;
#[cfg(feature = "rocket")]
pub(crate) mod rocket;
#[cfg(feature = "salvo")]
pub(crate) mod salvo;
#[cfg(feature = "warp")]
pub(crate) mod warp;
