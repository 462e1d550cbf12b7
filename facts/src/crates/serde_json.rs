//! `serde_json` 1: text and bytes in memory never fail to be read.
//!
//! `Error::classify` (src/error.rs) gives `Category::Io` for an error of a reader or writer, and these have none.

use super::{ErrorFact, Errors};

pub(super) static ERRORS: &[ErrorFact] = &[ErrorFact {
    krate: "serde_json",
    functions: &[
        "from_str",
        "from_slice",
        "from_value",
        "to_string",
        "to_string_pretty",
        "to_vec",
        "to_vec_pretty",
        "to_value",
    ],
    error: "serde_json::Error",
    gives: Errors::Never(&["is_io", "Io"]),
}];
