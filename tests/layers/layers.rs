//! The facts about layers of crates around the frameworks, over sockets: `just layers`.

#![allow(clippy::unwrap_used, reason = "what cannot be set up fails the test, and says where")]

mod actix_web;
#[path = "../wire/attempt.rs"]
#[allow(dead_code, reason = "the tests of the frameworks use all of it")]
mod attempt;
mod axum;
#[path = "../wire/client.rs"]
#[allow(dead_code, reason = "the tests of the frameworks use all of it")]
mod client;
mod guards;
mod poem;
mod rocket;
#[path = "../wire/rows.rs"]
mod rows;
mod salvo;
#[path = "../wire/server.rs"]
mod server;
mod warp;

use responds_facts::{Framework, frameworks::by_name};

/// The table of a framework.
fn framework(name: &str) -> &'static Framework {
    by_name(name).unwrap()
}
