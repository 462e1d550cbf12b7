#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate self as responds;

#[doc(hidden)]
pub mod __private;
mod adapters;
pub mod framework;
#[cfg(feature = "_problem")]
mod problem;

pub use responds_core::{Class, Status, StatusSet, verify, verify::Responds};
pub use responds_macros::{Responds, responds};
