//! sqlx (0.9.0-alpha.1, as its 0.8): of the functions that run a query, only `fetch_one` gives `RowNotFound`.
//!
//! `sqlx-core` makes that variant in `Executor::fetch_one` and in the `fetch_one` of `Query`, `QueryAs` and `Map`,
//! and nowhere else (src/executor.rs, src/query.rs, `src/query_as.rs`).
//!
//! Each of its query macros makes what the function of that name makes (src/macros/mod.rs).

use super::{ErrorFact, Errors};

pub(super) static MACROS: &[(&str, &str)] = &[
    ("sqlx", "query"),
    ("sqlx", "query_as"),
    ("sqlx", "query_as_unchecked"),
    ("sqlx", "query_file"),
    ("sqlx", "query_file_as"),
    ("sqlx", "query_file_as_unchecked"),
    ("sqlx", "query_file_scalar"),
    ("sqlx", "query_file_scalar_unchecked"),
    ("sqlx", "query_file_unchecked"),
    ("sqlx", "query_scalar"),
    ("sqlx", "query_scalar_unchecked"),
    ("sqlx", "query_unchecked"),
];

pub(super) static ERRORS: &[ErrorFact] = &[ErrorFact {
    krate: "sqlx",
    functions: &[
        "fetch_optional",
        "fetch_all",
        "fetch",
        "fetch_many",
        "execute",
        "execute_many",
        "acquire",
        "begin",
        "commit",
        "rollback",
        "connect",
    ],
    error: "sqlx::Error",
    gives: Errors::Never(&["RowNotFound"]),
}];
