#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate self as responds;

mod adapters;
pub mod framework;

pub use responds_core::{
    Class, Status, StatusSet, verify,
    verify::{Rejects, Responds},
};
pub use responds_macros::{Rejects, responds};
