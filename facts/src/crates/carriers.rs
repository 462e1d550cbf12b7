//! Crates whose functions hand on values of any type, and with them the errors of their callers.

/// Libraries of containers, channels, tasks, iterators and futures.
static CRATES: &[&str] = &[
    "alloc",
    "async_channel",
    "async_std",
    "core",
    "crossbeam",
    "crossbeam_channel",
    "dashmap",
    "flume",
    "futures",
    "futures_util",
    "itertools",
    "kanal",
    "moka",
    "once_cell",
    "parking_lot",
    "rayon",
    "smol",
    "std",
    "tokio",
    "tokio_stream",
    "tokio_util",
];

/// Methods of theirs whose `Result` may have an error that they were given.
static METHODS: &[&str] = &[
    "collect",
    "fold",
    "get_or_try_init",
    "into_inner",
    "product",
    "reduce",
    "sum",
    "try_collect",
    "try_fold",
    "try_for_each",
    "try_get_with",
    "try_join_all",
    "try_next",
    "try_reduce",
];

/// Returns `true` if a function may fail with an error that it was given; a function without a name is the content of
/// another value.
#[must_use]
pub fn passes_errors(krate: Option<&str>, function: Option<&str>) -> bool {
    krate.is_none_or(|krate| CRATES.contains(&krate)) && function.is_none_or(|name| METHODS.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(CRATES.is_sorted() && METHODS.is_sorted());
    }

    #[test]
    fn a_crate_of_one_purpose_fails_with_its_own_error() {
        assert!(passes_errors(None, Some("collect")) && passes_errors(Some("tokio"), None));
        assert!(!passes_errors(Some("sqlx"), None) && !passes_errors(Some("tokio"), Some("read")));
    }
}
