//! Methods of arrays and iterators without elements.

/// The result of a method of something without elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// It has no elements either.
    Nothing,
    /// A truth value.
    Truth(bool),
    /// No element.
    NoElement,
    /// It is over.
    Done,
}

/// Adaptors, which have no elements if their receiver has none.
const ADAPTORS: &[&str] = &[
    "as_ref",
    "as_slice",
    "chunks",
    "cloned",
    "copied",
    "enumerate",
    "filter",
    "filter_map",
    "flat_map",
    "flatten",
    "inspect",
    "into_iter",
    "iter",
    "iter_mut",
    "map",
    "map_while",
    "peekable",
    "rev",
    "skip",
    "skip_while",
    "step_by",
    "take",
    "take_while",
    "windows",
];
/// Methods that ask for an element.
const ASKING: &[&str] = &[
    "find",
    "find_map",
    "first",
    "get",
    "last",
    "max",
    "max_by_key",
    "min",
    "min_by_key",
    "next",
    "nth",
    "position",
];

/// Returns the result of a method of something without elements; `None` if it is not known.
#[must_use]
pub fn method(name: &str) -> Option<Nothing> {
    match name {
        "all" | "is_empty" => Some(Nothing::Truth(true)),
        "any" | "contains" => Some(Nothing::Truth(false)),
        "for_each" => Some(Nothing::Done),
        name if ADAPTORS.contains(&name) => Some(Nothing::Nothing),
        name if ASKING.contains(&name) => Some(Nothing::NoElement),
        _ => None,
    }
}
