//! The compatibility of status codes and request methods.

mod table;

use crate::{Cite, Text, header::Codes};

/// The compatibility of a code and a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// Meant for each other.
    Fine,
    /// Allowed, but rarely intended.
    Suspicious,
    /// Ruled out.
    Violation,
}

/// The basis of a statement about a code and a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// MUST.
    Must,
    /// MUST NOT.
    MustNot,
    /// SHOULD.
    Should,
    /// SHOULD NOT.
    ShouldNot,
    /// MAY.
    May,
    /// Text of a specification without a keyword.
    Text,
    /// Our own inference.
    Advice,
}

/// A statement about codes and methods.
#[derive(Clone, Copy, Debug)]
pub struct MethodFit {
    /// The codes.
    pub codes: Codes,
    /// The methods, upper case; empty for any.
    pub methods: &'static [&'static str],
    /// Their compatibility.
    pub fit: Fit,
    /// The basis of the statement.
    pub basis: Basis,
    /// The condition under which it holds, as a clause; empty for always.
    pub when: Text,
    /// The sections that state it.
    pub cites: &'static [Cite],
    /// The reason, in a few words.
    pub reason: Text,
}

/// Every statement; where several apply, the narrowest condition that is true wins.
pub static FITS: &[MethodFit] = table::FITS;

/// Looks up the compatibility of a code and a method.
///
/// A statement that holds only under a condition is left out, since a handler cannot show it, and
/// so is one that holds for every method: then it is the code, not the pair, that is right or wrong.
/// Methods are compared letter by letter (RFC 9110 §9.1).
///
/// ```
/// use responds_core::method::{self, Fit};
///
/// assert_eq!(method::fit(201, "POST").unwrap().fit, Fit::Fine);
/// assert_eq!(method::fit(201, "GET").unwrap().fit, Fit::Suspicious);
/// assert_eq!(method::fit(304, "POST").unwrap().fit, Fit::Violation);
/// assert!(method::fit(404, "GET").is_none());
/// ```
#[must_use]
pub fn fit(code: u16, method: &str) -> Option<&'static MethodFit> {
    of(code).find(|fit| fit.when.is_empty() && fit.methods.contains(&method))
}

/// The statements that apply to a code.
pub(crate) fn of(code: u16) -> impl Iterator<Item = &'static MethodFit> {
    FITS.iter().filter(move |fit| fit.applies_to(code))
}

impl MethodFit {
    /// Returns `true` if it applies to a code.
    #[must_use]
    pub const fn applies_to(&self, code: u16) -> bool {
        self.codes.contain(code)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::collections::HashSet;

    use super::*;
    use crate::language::testing::assert_worded;

    const METHODS: [&str; 9] =
        ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

    /// Whatever `fit` finds is the only thing that could be found.
    #[test]
    fn no_pair_is_judged_twice() {
        let mut pairs = HashSet::new();
        for row in FITS.iter().filter(|row| row.when.is_empty()) {
            for method in row.methods {
                assert!(pairs.insert((std::format!("{:?}", row.codes), method)), "{row:?}");
            }
        }
    }

    #[test]
    fn violations() {
        let ruled_out = |code| {
            let violates =
                move |method: &&str| fit(code, method).is_some_and(|fit| fit.fit == Fit::Violation);
            METHODS.into_iter().filter(violates)
        };
        assert!(ruled_out(206).eq(METHODS.into_iter().filter(|method| *method != "GET")));
        assert!(ruled_out(416).eq(ruled_out(206)));
        assert!(ruled_out(226).eq(ruled_out(206)));
        assert!(ruled_out(304).eq(METHODS.into_iter().skip(2)));
        assert!(ruled_out(412).eq(["CONNECT", "OPTIONS", "TRACE"]));
        let others = (0..1000).filter(|code| ![206, 226, 304, 412, 416].contains(code));
        assert!(others.flat_map(ruled_out).next().is_none());
    }

    #[test]
    fn what_a_handler_cannot_show_is_not_judged() {
        assert!(fit(404, "POST").is_none_or(|fit| fit.fit == Fit::Fine));
        for (code, method) in
            [(206, "GET"), (405, "GET"), (501, "GET"), (304, "GET"), (204, "get"), (599, "")]
        {
            assert!(fit(code, method).is_none(), "{code} {method}");
        }
    }

    #[test]
    fn every_statement_is_worded_and_sourced() {
        for row in FITS {
            assert!(!row.cites.is_empty() && !row.reason.is_empty(), "{row:?}");
            assert_worded(&row.reason);
            assert_worded(&row.when);
            assert!(row.methods.iter().all(|method| *method == method.to_uppercase()), "{row:?}");
        }
    }
}
