//! Codes that are in use and registered nowhere, and what to send instead.

mod table;

/// A code that some vendor made up.
///
/// Applications are to send registered codes alone (RFC 9205 §4.6).
#[derive(Clone, Copy, Debug)]
pub struct Unofficial {
    /// The code.
    pub code: u16,
    /// What its inventors call it; empty where they gave it no name.
    pub name: &'static str,
    /// Who uses it.
    pub vendor: &'static str,
    /// What it means there.
    pub meaning: &'static str,
    /// The registered codes to use instead, the best first; empty where nothing should be sent.
    pub instead: &'static [u16],
}

/// Every such code that is known, smallest first.
pub static ALL: &[Unofficial] = table::ALL;

impl Unofficial {
    /// What is known of an unregistered code.
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
