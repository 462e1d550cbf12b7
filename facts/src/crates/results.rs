//! The error types of the aliases of `Result` that crates have: `std::io::Result<T>`.

/// The paths of aliases with one argument, and the paths of their error types.
///
/// Read in the sources of anyhow 1, diesel 2, eyre 0.6, `mongodb` 3, redis 0.32, reqwest 0.12, rusqlite 0.37,
/// `serde_json` 1, sqlx 0.8 and tokio 1, which re-exports that of the standard library.
static RESULTS: &[(&[&str], &[&str])] = &[
    (&["anyhow", "Result"], &["anyhow", "Error"]),
    (&["diesel", "QueryResult"], &["diesel", "result", "Error"]),
    (&["diesel", "prelude", "QueryResult"], &["diesel", "result", "Error"]),
    (&["diesel", "result", "QueryResult"], &["diesel", "result", "Error"]),
    (&["eyre", "Result"], &["eyre", "Report"]),
    (&["mongodb", "error", "Result"], &["mongodb", "error", "Error"]),
    (&["redis", "RedisResult"], &["redis", "RedisError"]),
    (&["reqwest", "Result"], &["reqwest", "Error"]),
    (&["rusqlite", "Result"], &["rusqlite", "Error"]),
    (&["serde_json", "Result"], &["serde_json", "Error"]),
    (&["sqlx", "Result"], &["sqlx", "Error"]),
    (&["std", "io", "Result"], &["std", "io", "Error"]),
    (&["tokio", "io", "Result"], &["std", "io", "Error"]),
];

/// Returns the path of the error type of an alias of `Result`, by the full path of the alias.
#[must_use]
pub fn result_error<S: AsRef<str>>(alias: &[S]) -> Option<&'static [&'static str]> {
    let is_it = |known: &[&str]| {
        known.len() == alias.len() && known.iter().zip(alias).all(|(known, name)| *known == name.as_ref())
    };
    RESULTS.iter().find(|(known, _)| is_it(known)).map(|(_, error)| *error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_is_known_by_its_full_path() {
        assert_eq!(result_error(&["tokio", "io", "Result"]), Some(&["std", "io", "Error"][..]));
        assert_eq!(result_error(&["std", "thread", "Result"]), None);
    }
}
