//! Status codes that are taken for one another, and how to tell them apart.

use crate::{Cite, Text};

/// Codes that are taken for one another.
#[derive(Clone, Copy, Debug)]
pub struct Confusion {
    /// The codes.
    pub codes: &'static [u16],
    /// How to tell them apart.
    pub difference: Text,
    /// Where that stands.
    pub cites: &'static [Cite],
}

/// Every confusion that is known.
pub static ALL: &[Confusion] = &[];
