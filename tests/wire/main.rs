//! The tables of `responds-syntax` against the real frameworks, over real sockets.
//!
//! Each framework serves one probe per row. A row without a probe fails its test.

#![allow(clippy::unwrap_used, reason = "what cannot be set up fails the test, and says where")]

mod actix_web;
mod attempt;
mod axum;
mod claims;
mod client;
mod derived;
mod dropshot;
mod extractors;
mod misuse;
mod openapi;
mod poem;
mod reply;
mod rocket;
mod rows;
mod salvo;
mod served;
mod server;
mod table;
mod warp;

/// A value that no format can write.
struct Unwritable;

impl serde::Serialize for Unwritable {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("unwritable"))
    }
}

/// The input of the probes of `Json`, `Query` and the like: a member `n` that is a number.
#[derive(serde::Deserialize)]
#[expect(dead_code, reason = "only whether it can be read matters")]
struct Number {
    n: u8,
}
