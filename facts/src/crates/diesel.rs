//! diesel (2.3.12): `NotFound` comes from `get_result` and `first` alone, and `optional` turns it into `None`.
//!
//! The variant is made in `diesel/src/query_dsl/mod.rs` for `get_result`, which `first` calls, and
//! `OptionalExtension::optional` in `diesel/src/result.rs` takes it out again. diesel-async has the same methods.

use super::{ErrorFact, Errors};

const FUNCTIONS: &[&str] =
    &["optional", "load", "load_iter", "load_stream", "get_results", "execute", "batch_execute"];
const GIVES: Errors = Errors::Never(&["NotFound"]);

pub(super) static ERRORS: &[ErrorFact] = &[
    ErrorFact { krate: "diesel", functions: FUNCTIONS, error: "diesel::result::Error", gives: GIVES },
    ErrorFact { krate: "diesel_async", functions: FUNCTIONS, error: "diesel::result::Error", gives: GIVES },
];
