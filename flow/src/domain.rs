//! The abstract domain: values, sets of values, and where they come from.

mod answer;
mod entry;
mod set;
mod shape;
mod trace;
mod value;
mod widen;

pub use self::{
    answer::{Answer, Carrier},
    entry::Entry,
    set::Set,
    trace::{BodyId, Node, Origin, Trace, Via},
    value::{Captured, Closure, ErrorOf, Foreign, Function, Made, Value},
};
