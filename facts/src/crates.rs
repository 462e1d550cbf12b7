//! The functions of popular crates: the errors that they can give, the content that they make, the error types of
//! their results, and the macros that stand for them.
//!
//! A service that matches on such an error names a status for variants that a call never gives: a lookup that may
//! find nothing with `fetch_optional` never gives `RowNotFound`.

pub mod carriers;
mod content;
pub mod derives;
mod diesel;
pub mod extractors;
mod failures;
pub mod guards;
pub mod holders;
mod reqwest;
pub mod responses;
mod results;
pub mod runners;
mod sea_orm;
mod serde_json;
mod sqlx;

/// The errors of some functions of a crate.
#[derive(Debug)]
pub struct ErrorFact {
    /// The crate.
    pub krate: &'static str,
    /// The last segments of the paths of the functions, or the names of the methods.
    pub functions: &'static [&'static str],
    /// The end of the path of the error type.
    pub error: &'static str,
    /// The errors that they can give.
    pub gives: Errors,
}

/// The errors that a function can return: names of variants, or of methods that identify them, such as `is_timeout`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errors {
    /// These, and no others.
    Only(&'static [&'static str]),
    /// All but these.
    Never(&'static [&'static str]),
}

static TABLES: &[&[ErrorFact]] =
    &[sqlx::ERRORS, diesel::ERRORS, sea_orm::ERRORS, serde_json::ERRORS, reqwest::ERRORS];

/// The macros that make what the function of their name makes, each with its crate.
static MACROS: &[&[(&str, &str)]] = &[sqlx::MACROS];

pub use self::{
    content::content,
    derives::{ConstructorFact, constructors},
    failures::failure,
    results::result_error,
};

/// Returns the crate for whose function of the same name a macro stands: a macro of this crate; of any, where the crate
/// is not known.
#[must_use]
pub fn function_of(krate: Option<&str>, name: &str) -> Option<&'static str> {
    let mut macros = MACROS.iter().copied().flatten();
    macros.find(|(of, known)| *known == name && krate.is_none_or(|krate| krate == *of)).map(|(of, _)| *of)
}

/// Returns the errors that a function or method of a crate can give.
#[must_use]
pub fn errors(krate: &str, function: &str) -> Option<&'static ErrorFact> {
    let mut facts = TABLES.iter().copied().flatten();
    facts.find(|fact| fact.krate == krate && fact.functions.contains(&function))
}

impl Errors {
    /// Returns `true` if an error of this variant, or one for which this method is true, can occur.
    #[must_use]
    pub fn allow(self, name: &str) -> bool {
        match self {
            Self::Only(names) => names.contains(&name),
            Self::Never(names) => !names.contains(&name),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_missing_row_is_no_error_of_an_optional_one() {
        let allows = |function| errors("sqlx", function).unwrap().gives.allow("RowNotFound");
        assert!(!allows("fetch_optional"));
        assert!(!allows("execute"));
        assert!(errors("sqlx", "fetch_one").is_none());
        assert!(errors("diesel", "fetch_optional").is_none());
    }

    #[test]
    fn a_macro_of_another_crate_stands_for_nothing() {
        assert_eq!(function_of(Some("sqlx"), "query_as"), Some("sqlx"));
        assert_eq!(function_of(None, "query_scalar"), Some("sqlx"));
        assert_eq!(function_of(Some("salsa"), "query"), None);
    }

    #[test]
    fn an_answer_with_an_error_status_is_told_by_one_method() {
        let only = errors("reqwest", "error_for_status").unwrap().gives;
        assert!(only.allow("is_status") && !only.allow("is_timeout"));
    }

    #[test]
    fn no_function_has_two_facts() {
        let mut seen = HashSet::new();
        for fact in TABLES.iter().copied().flatten() {
            for function in fact.functions {
                assert!(seen.insert((fact.krate, *function)), "{} {function}", fact.krate);
            }
        }
    }
}
