//! The service from outside: what it sends is what its handlers declare, and what they declare it sends.
#![allow(clippy::expect_used, reason = "what a test needs and does not get fails the test")]

mod binary;
mod client;
mod declared;
mod drift;
mod journey;
