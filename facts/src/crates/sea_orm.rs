//! sea-orm (2.0.0, as its 1.x): a query never fails since there is no record, and only `insert` and `update` miss one.
//!
//! `RecordNotFound` and `RecordNotInserted` are made in `src/executor/insert.rs`, `RecordNotFound` and
//! `RecordNotUpdated` in `src/executor/update.rs`; `src/executor/select.rs` and `delete.rs` make none of them.

use super::{ErrorFact, Errors};

pub(super) static ERRORS: &[ErrorFact] = &[ErrorFact {
    krate: "sea_orm",
    functions: &["one", "all", "count", "stream", "num_items", "num_pages", "fetch_page"],
    error: "sea_orm::DbErr",
    gives: Errors::Never(&["RecordNotFound", "RecordNotInserted", "RecordNotUpdated"]),
}];
