//! Responses of types and errors from other crates than the framework.
//!
//! Read in the sources of rocket 0.5.1 (`src/response/debug.rs`) and `rocket_dyn_templates` 0.2, salvo 1.1
//! (`salvo_core/src/error.rs`), actix-web 4 (`src/error/response_error.rs`), actix-session 0.11 and dropshot 0.18
//! (`src/handler.rs`, `src/pagination.rs`). No socket has proved these rows.

/// A type or an error from another crate, and what a framework sends for it.
#[derive(Debug)]
pub struct OutsideFact {
    framework: &'static str,
    /// The crate of the type, or of the functions that fail.
    krate: &'static str,
    of: Of,
    /// The codes that are sent for some value of it whatever happens.
    pub certain: &'static [u16],
    /// The codes that may be sent.
    pub possible: &'static [u16],
}

/// The values that a fact is about.
#[derive(Debug)]
enum Of {
    /// Those of a type: the end of its path.
    Type(&'static [&'static str]),
    /// The errors of some functions of the crate.
    Functions(&'static [&'static str]),
}

static FACTS: &[OutsideFact] = &[
    sends("actix_web", "actix_session", Of::Functions(&["get", "insert", "insert_raw"]), &[500], &[]),
    sends("actix_web", "actix_web", Of::Type(&["BlockingError"]), &[500], &[]),
    sends("actix_web", "actix_web", Of::Type(&["PayloadError"]), &[400], &[413]),
    sends("actix_web", "serde_json", Of::Type(&["Error"]), &[500], &[]),
    sends("actix_web", "std", Of::Type(&["io", "Error"]), &[500], &[403, 404]),
    sends("actix_web", "std", Of::Type(&["str", "Utf8Error"]), &[400], &[]),
    sends("dropshot", "dropshot", Of::Functions(&["page_limit"]), &[], &[]),
    sends("rocket", "rocket_dyn_templates", Of::Type(&["Template"]), &[200], &[500]),
    sends("rocket", "std", Of::Type(&["io", "Error"]), &[500], &[]),
    sends("salvo", "anyhow", Of::Type(&["Error"]), &[500], &[]),
    sends("salvo", "eyre", Of::Type(&["Report"]), &[500], &[]),
];

const fn sends(
    framework: &'static str,
    krate: &'static str,
    of: Of,
    certain: &'static [u16],
    possible: &'static [u16],
) -> OutsideFact {
    OutsideFact { framework, krate, of, certain, possible }
}

/// Returns what a framework sends for a value of a type, by its full path.
#[must_use]
pub fn of_type<S: AsRef<str>>(framework: &str, path: &[S]) -> Option<&'static OutsideFact> {
    let (krate, rest) = path.split_first()?;
    let fits = |fact: &&OutsideFact| match fact.of {
        Of::Type(end) => {
            let from = rest.len().checked_sub(end.len());
            from.is_some_and(|from| rest[from..].iter().zip(end).all(|(name, known)| name.as_ref() == *known))
        }
        Of::Functions(_) => false,
    };
    let mut facts = FACTS.iter().filter(|fact| fact.framework == framework && fact.krate == krate.as_ref());
    facts.find(fits)
}

/// Returns what a framework sends for an error of a function.
#[must_use]
pub fn of_failure(framework: &str, krate: &str, function: &str) -> Option<&'static OutsideFact> {
    let is_it = |fact: &&OutsideFact| match fact.of {
        Of::Functions(names) => names.contains(&function),
        Of::Type(_) => false,
    };
    FACTS.iter().filter(|fact| fact.framework == framework && fact.krate == krate).find(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_known_by_crate_and_end() {
        assert_eq!(of_type("rocket", &["std", "io", "Error"]).unwrap().certain, [500]);
        assert!(of_type("rocket", &["std", "fmt", "Error"]).is_none());
        assert!(of_type("axum", &["std", "io", "Error"]).is_none());
    }

    #[test]
    fn a_function_may_never_fail() {
        let fact = of_failure("dropshot", "dropshot", "page_limit").unwrap();
        assert!(fact.certain.is_empty() && fact.possible.is_empty());
    }
}
