#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate self as responds;

mod adapters;
pub mod framework;
pub mod reply;

#[doc(inline)]
pub use reply::{
    Accepted, Created, Empty, Found, MovedPermanently, NoContent, NotModified, PartialContent,
    PermanentRedirect, RangeNotSatisfiable, Reply, ResetContent, SeeOther, TemporaryRedirect,
};
pub use responds_core::{Class, Status, StatusSet, verify, verify::Responds};
pub use responds_macros::responds;
