//! The error types of functions of crates that have several.

/// The functions of a crate that fail with one error.
struct Failure {
    krate: &'static str,
    /// The type or module in front of them; empty for methods, whatever their receiver.
    of: &'static str,
    functions: &'static [&'static str],
    error: &'static [&'static str],
}

const INTEGERS: &[&str] =
    &["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];
const PARSE_INT: &[&str] = &["std", "num", "ParseIntError"];
const IO: &[&str] = &["std", "io", "Error"];
const JOIN: &[&str] = &["tokio", "task", "JoinError"];
const ELAPSED: &[&str] = &["tokio", "time", "error", "Elapsed"];
const DIESEL: &[&str] = &["diesel", "result", "Error"];
const BLOCKING: &[&str] = &["actix_web", "error", "BlockingError"];

/// Read in the documentation of the standard library, tokio 1, actix-web 4, diesel 2, sea-orm 1 and sqlx 0.8.
static FAILURES: &[Failure] = &[
    Failure {
        krate: "std",
        of: "String",
        functions: &["from_utf8"],
        error: &["std", "string", "FromUtf8Error"],
    },
    Failure { krate: "std", of: "str", functions: &["from_utf8"], error: &["std", "str", "Utf8Error"] },
    Failure { krate: "std", of: "env", functions: &["var"], error: &["std", "env", "VarError"] },
    Failure {
        krate: "std",
        of: "fs",
        functions: &[
            "read",
            "read_to_string",
            "read_dir",
            "write",
            "copy",
            "rename",
            "remove_file",
            "remove_dir",
            "remove_dir_all",
            "create_dir",
            "create_dir_all",
            "metadata",
            "canonicalize",
        ],
        error: IO,
    },
    Failure { krate: "std", of: "File", functions: &["open", "create", "create_new"], error: IO },
    Failure {
        krate: "std",
        of: "",
        functions: &["output", "spawn", "read_to_end", "read_to_string"],
        error: IO,
    },
    Failure { krate: "std", of: "parse", functions: INTEGERS, error: PARSE_INT },
    Failure {
        krate: "std",
        of: "parse",
        functions: &["f32", "f64"],
        error: &["std", "num", "ParseFloatError"],
    },
    Failure { krate: "std", of: "parse", functions: &["bool"], error: &["std", "str", "ParseBoolError"] },
    Failure { krate: "tokio", of: "tokio", functions: &["spawn"], error: JOIN },
    Failure { krate: "tokio", of: "task", functions: &["spawn", "spawn_blocking"], error: JOIN },
    Failure { krate: "tokio", of: "time", functions: &["timeout", "timeout_at"], error: ELAPSED },
    Failure { krate: "sea_orm", of: "", functions: SEA_ORM_QUERIES, error: &["sea_orm", "DbErr"] },
    Failure { krate: "sqlx", of: "", functions: SQLX_QUERIES, error: &["sqlx", "Error"] },
    Failure { krate: "actix_files", of: "NamedFile", functions: &["open", "open_async"], error: IO },
    Failure { krate: "actix_web", of: "web", functions: &["block"], error: BLOCKING },
    Failure {
        krate: "diesel",
        of: "",
        functions: &["first", "load", "get_result", "get_results", "execute", "load_iter", "optional"],
        error: DIESEL,
    },
    Failure {
        krate: "diesel",
        of: "",
        functions: &["establish"],
        error: &["diesel", "result", "ConnectionError"],
    },
    Failure {
        krate: "diesel_async",
        of: "",
        functions: &["first", "load", "get_result", "get_results", "execute", "load_stream", "optional"],
        error: DIESEL,
    },
];

/// Functions that run a query or a transaction.
const SEA_ORM_QUERIES: &[&str] = &[
    "all",
    "begin",
    "commit",
    "count",
    "delete",
    "exec",
    "exec_with_returning",
    "exec_without_returning",
    "execute",
    "fetch_page",
    "insert",
    "num_items",
    "num_pages",
    "one",
    "query_all",
    "query_one",
    "rollback",
    "save",
    "update",
];
const SQLX_QUERIES: &[&str] = &[
    "acquire",
    "begin",
    "commit",
    "connect",
    "execute",
    "fetch_all",
    "fetch_one",
    "fetch_optional",
    "rollback",
];

/// Returns the path of the type with which a function of a crate fails: a function by the type or module in front of
/// it, a method by its name alone, and `parse` as the module of the types that it parses.
#[must_use]
pub fn failure(krate: &str, of: Option<&str>, name: &str) -> Option<&'static [&'static str]> {
    let of = of.unwrap_or_default();
    let fits = |fact: &&Failure| fact.krate == krate && fact.of == of && fact.functions.contains(&name);
    FAILURES.iter().find(fits).map(|fact| fact.error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_of_one_crate_fail_with_several_errors() {
        assert_eq!(failure("std", Some("env"), "var"), Some(&["std", "env", "VarError"][..]));
        assert_eq!(failure("std", Some("parse"), "u32"), Some(PARSE_INT));
        assert_eq!(failure("tokio", Some("task"), "spawn"), Some(JOIN));
        assert_eq!(failure("tokio", None, "spawn"), None);
    }
}
