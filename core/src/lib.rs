//! The HTTP status catalogue, and the rules that judge how a handler uses it.
//!
//! This crate is what `responds` knows: which status codes there are, what each of them means in
//! English and in Korean, which content, header fields and methods go with it, and what is wrong
//! with a handler that uses it otherwise. It reads no source code and prints nothing: front ends
//! describe a handler as a [`Contract`](contract::Contract) and as
//! [`Evidence`](contract::Evidence), and hand both to [`rule::run`].
//!
//! ```
//! use responds_core::{Language, Status};
//!
//! let status = Status::from_phrase("payload too large").unwrap();
//! assert_eq!(status.code(), 413);
//! assert_eq!(status.phrase(), "Content Too Large");
//! assert_eq!(status.cite().to_string(), "RFC 9110 §15.5.14");
//! println!("{}", status.description(Language::Korean));
//! ```
//!
//! It needs neither `std` nor an allocator. The features `http` and `serde` add conversions.
#![no_std]

pub mod catalogue;
pub mod cite;
pub mod confusion;
pub mod content;
pub mod contract;
pub mod header;
pub mod keyword;
pub mod language;
pub mod method;
pub mod profile;
pub mod reply;
pub mod rule;
pub mod rules;
pub mod set;
pub mod table;
pub mod unofficial;
pub mod verify;

mod convert;

pub use catalogue::{Class, Status};
pub use cite::Cite;
pub use language::{Language, Languages, Sentence, Text};
pub use set::StatusSet;

/// Each number that could be a status code; under miri, which is slow, the nearest ones.
#[cfg(test)]
fn every_code() -> core::ops::RangeInclusive<u16> {
    0..=if cfg!(miri) { 1023 } else { u16::MAX }
}
