//! Methods that run a closure which they are given, such as on the connection of a pool.
//!
//! Read in the sources of diesel 2, diesel-async 0.6 and diesel-tracing 0.3 (`Connection::transaction`), of sqlx 0.8
//! (`Connection::transaction`), sea-orm 1 (`TransactionTrait::transaction`), `deadpool-sync` 0.1 (`interact`),
//! `rocket_sync_db_pools` 0.1 (`Connection::run`, which the attribute `database` passes on), tokio 1 and `once_cell` 1
//! (`OnceCell::get_or_try_init`).

/// The result of a method that runs a closure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ran {
    /// The value that the closure returns.
    Value,
    /// The value that the closure returns, which is a `Result`, or an error of the crate in that type.
    OrError,
    /// `Ok` of what the closure returns, or an error of the crate.
    OrFails,
    /// What the closure returns, which is a `Result`, with its error in a variant of a type of the crate, of which another
    /// variant holds an error of the crate.
    Wraps(Wrapping),
}

/// A type that holds the error of a closure, or one of the crate that runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrapping {
    /// The path of the type.
    pub ty: &'static [&'static str],
    /// The variant for errors of the closure.
    pub given: &'static str,
    /// The variant for errors of the crate.
    pub own: &'static str,
    /// The type of these.
    pub fails: &'static [&'static str],
}

const TRANSACTION: Ran = Ran::Wraps(Wrapping {
    ty: &["sea_orm", "TransactionError"],
    given: "Transaction",
    own: "Connection",
    fails: &["sea_orm", "DbErr"],
});

/// The names of methods that no other type is likely to have.
static METHODS: &[(&str, Ran)] = &[
    ("exclusive_transaction", Ran::OrError),
    ("get_or_try_init", Ran::Value),
    ("immediate_transaction", Ran::OrError),
    ("interact", Ran::OrFails),
];

/// Methods of the types of a crate.
static OF_CRATES: &[(&str, &str, Ran)] = &[
    ("diesel", "run", Ran::OrError),
    ("diesel", "transaction", Ran::OrError),
    ("diesel_async", "run", Ran::OrError),
    ("diesel_async", "transaction", Ran::OrError),
    ("diesel_tracing", "run", Ran::OrError),
    ("diesel_tracing", "transaction", Ran::OrError),
    ("sea_orm", "transaction", TRANSACTION),
    ("sea_orm", "transaction_with_config", TRANSACTION),
    ("sqlx", "transaction", Ran::OrError),
    ("tokio_rusqlite", "call", Ran::OrError),
];

/// Methods that an attribute adds to a type of the workspace, by the attribute's last name.
static BY_ATTRIBUTE: &[(&str, &str, Ran)] = &[("database", "run", Ran::Value)];

/// Returns what a method of a crate gives of the closure that it runs; `None` for a method of which that is unknown.
#[must_use]
pub fn runs(krate: Option<&str>, method: &str) -> Option<Ran> {
    let of_crate =
        OF_CRATES.iter().find(|(of, name, _)| Some(*of) == krate && *name == method).map(|(.., ran)| *ran);
    of_crate.or_else(|| METHODS.iter().find(|(name, _)| *name == method).map(|(_, ran)| *ran))
}

/// Returns what a method that an attribute adds to a type gives of the closure that it runs.
#[must_use]
pub fn added(attribute: &str, method: &str) -> Option<Ran> {
    BY_ATTRIBUTE.iter().find(|(of, name, _)| *of == attribute && *name == method).map(|(.., ran)| *ran)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_name_needs_its_crate() {
        assert_eq!(runs(Some("diesel"), "transaction"), Some(Ran::OrError));
        assert_eq!(runs(Some("sled"), "transaction"), None);
        assert!(matches!(runs(Some("sea_orm"), "transaction"), Some(Ran::Wraps(_))));
        assert_eq!(runs(None, "interact"), Some(Ran::OrFails));
        assert_eq!(added("database", "run"), Some(Ran::Value));
    }
}
