//! The facts about earlier versions of frameworks against these versions, over sockets: `just older`.

#![allow(clippy::unwrap_used, reason = "what cannot be set up fails the test, and says where")]

mod actix_web;
#[path = "../wire/attempt.rs"]
#[allow(dead_code, reason = "the tests of the last versions use all of it")]
mod attempt;
mod attribute;
mod axum;
#[path = "../wire/client.rs"]
#[allow(dead_code, reason = "the tests of the last versions use all of it")]
mod client;
#[path = "../wire/extractors.rs"]
mod extractors;
#[path = "../wire/rows.rs"]
mod rows;
mod salvo;
#[path = "../wire/server.rs"]
mod server;
mod warp;

use responds_facts::{Framework, frameworks::by_name, versions::of_version};

/// The input of the probes of `Json`, `Query` and the like: a member `n` that is a number.
#[derive(serde::Deserialize)]
#[expect(dead_code, reason = "only whether it can be read matters")]
struct Number {
    n: u8,
}

/// The facts about a version of a framework, without those about extractors that it does not have yet.
fn facts(name: &str, version: &str, absent: &[&str]) -> Framework {
    let framework = of_version(by_name(name).unwrap(), version);
    let mut known = absent.to_vec();
    let mut extractors = Vec::new();
    for fact in framework.extractors {
        if !known.contains(&fact.name) {
            known.push(fact.name);
            extractors.push(*fact);
        }
    }
    Framework { extractors: extractors.leak(), ..*framework }
}
