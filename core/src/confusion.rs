//! Status codes that are taken for one another, and how to tell them apart.

mod table;

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
///
/// ```
/// use responds_core::{Language, Status};
///
/// let confusion = Status::UNAUTHORIZED.confusions().next().unwrap();
/// assert_eq!(confusion.codes, [401, 403]);
/// println!("{}", confusion.difference.get(Language::English));
/// ```
pub static ALL: &[Confusion] = table::ALL;
