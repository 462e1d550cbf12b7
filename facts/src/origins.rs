//! The crates that define what others hand on: an error belongs to the crate that defines its type.

/// The crate of the types that a call of `parse` means unless it names another.
pub const PARSES: &str = "std";

/// The crates of the standard library.
const STANDARD: [&str; 3] = ["alloc", "core", "std"];

/// Returns `true` if a crate is one of the standard library.
#[must_use]
pub fn is_standard(krate: &str) -> bool {
    STANDARD.contains(&krate)
}

/// The start of a path, and the crate that defines what is behind it; the first that fits counts.
///
/// Read in the sources of actix-web 4, axum 0.8, diesel 2, poem 3, reqwest 0.12, salvo 0.88, sqlx 0.8, tokio 1 and
/// warp 0.4. The functions of tokio for files, sockets and processes fail with the error of the standard library.
static ORIGINS: &[(&[&str], &str)] = &[
    (&["std"], "std"),
    (&["core"], "std"),
    (&["alloc"], "std"),
    (&["fs"], "std"),
    (&["io"], "std"),
    (&["File"], "std"),
    (&["String"], "std"),
    (&["str"], "std"),
    (&["tokio", "fs"], "std"),
    (&["tokio", "io"], "std"),
    (&["tokio", "net"], "std"),
    (&["tokio", "process"], "std"),
    (&["async_std", "fs"], "std"),
    (&["async_std", "io"], "std"),
    (&["async_std", "net"], "std"),
    (&["async_std", "process"], "std"),
    (&["actix_web", "http", "header"], "http"),
    (&["actix_web", "http", "uri"], "http"),
    (&["axum", "http"], "http"),
    (&["axum", "body", "Bytes"], "bytes"),
    (&["poem", "http"], "http"),
    (&["warp", "http"], "http"),
    (&["reqwest", "header"], "http"),
    (&["reqwest", "Method"], "http"),
    (&["reqwest", "StatusCode"], "http"),
    (&["reqwest", "Url"], "url"),
    (&["sqlx", "types", "Uuid"], "uuid"),
    (&["sqlx", "types", "uuid"], "uuid"),
    (&["sqlx", "types", "chrono"], "chrono"),
    (&["sqlx", "types", "time"], "time"),
    (&["sea_orm", "prelude", "Uuid"], "uuid"),
    (&["diesel", "r2d2", "ConnectionManager"], "diesel"),
    (&["diesel", "r2d2", "Error"], "diesel"),
    (&["diesel", "r2d2"], "r2d2"),
];

/// Returns the crate that defines an item, by the full path under which it is used; `None` where that is the crate
/// that the path names.
#[must_use]
pub fn defining_crate<S: AsRef<str>>(path: &[S]) -> Option<&'static str> {
    let starts = |start: &[&str]| {
        start.len() <= path.len() && start.iter().zip(path).all(|(known, name)| *known == name.as_ref())
    };
    ORIGINS.iter().find(|(start, _)| starts(start)).map(|(_, krate)| *krate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(path: &str) -> Option<&'static str> {
        defining_crate(&path.split("::").collect::<Vec<_>>())
    }

    #[test]
    fn what_is_handed_on_belongs_to_its_own_crate() {
        assert_eq!(origin("diesel::r2d2::Pool"), Some("r2d2"));
        assert_eq!(origin("diesel::r2d2::ConnectionManager"), Some("diesel"));
        assert_eq!(origin("reqwest::Url::parse"), Some("url"));
        assert_eq!(origin("tokio::fs::read"), Some("std"));
        assert_eq!(origin("tokio::spawn"), None);
        assert_eq!(origin("reqwest::get"), None);
    }
}
