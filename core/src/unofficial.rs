//! Codes that are in use and registered nowhere, with their replacements.

mod table;

use crate::Text;

/// An unregistered code of a vendor.
///
/// Applications must only use registered codes (RFC 9205 §4.6). Some vendors use numbers outside 100 to 599.
#[derive(Clone, Copy, Debug)]
pub struct Unofficial {
    /// The code.
    pub code: u16,
    /// The name that the vendor gave it; may be empty.
    pub name: &'static str,
    /// The vendors that use it.
    pub vendor: &'static str,
    /// Its meaning there.
    pub meaning: Text,
    /// The registered codes to use instead, the best first; empty if nothing should be sent.
    pub instead: &'static [u16],
}

/// Every such code that is known, smallest first.
pub static ALL: &[Unofficial] = table::ALL;

impl Unofficial {
    /// Looks up an unregistered code.
    ///
    /// ```
    /// use responds_core::unofficial::Unofficial;
    ///
    /// let timeout = Unofficial::from_code(524).unwrap();
    /// assert_eq!((timeout.vendor, timeout.instead), ("Cloudflare", [504].as_slice()));
    /// assert!(Unofficial::from_code(404).is_none());
    /// ```
    #[must_use]
    pub const fn from_code(code: u16) -> Option<&'static Self> {
        let mut i = 0;
        while i < ALL.len() {
            if ALL[i].code == code {
                return Some(&ALL[i]);
            }
            i += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Status, catalogue::State, language::testing::assert_worded};

    #[test]
    fn every_code_is_unregistered_and_what_replaces_it_is_not() {
        assert!(ALL.is_sorted_by(|one, other| one.code < other.code));
        for known in ALL {
            let state = Status::from_code(known.code).map(Status::state);
            assert!(state.is_none_or(|state| state == State::Unofficial), "{known:?}");
            assert!(!known.vendor.is_empty() && !known.meaning.is_empty(), "{known:?}");
            assert_worded(&known.meaning);
            for code in known.instead {
                let status = Status::from_code(*code).filter(|status| status.state() == State::Registered);
                assert!(status.is_some(), "{known:?}");
            }
        }
    }

    #[test]
    fn nothing_is_known_of_other_codes() {
        for code in crate::every_code() {
            let listed = ALL.iter().any(|known| known.code == code);
            assert_eq!(Unofficial::from_code(code).is_some(), listed, "{code}");
        }
    }
}
