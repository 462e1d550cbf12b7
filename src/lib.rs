#![doc = include_str!("../README.md")]
#![no_std]

pub use responds_core::{Class, Status, StatusSet};
pub use responds_macros::responds;
