#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate self as responds;

mod adapters;
pub mod framework;

pub use responds_core::{Class, Status, StatusSet, verify, verify::Responds};
pub use responds_macros::{responds, responses};
