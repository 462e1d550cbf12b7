//! Codes that are in use and registered nowhere, and what to send instead.

/// A code that some vendor made up.
#[derive(Clone, Copy, Debug)]
pub struct Unofficial {
    /// The code.
    pub code: u16,
    /// What its inventors call it.
    pub name: &'static str,
    /// Who uses it.
    pub vendor: &'static str,
    /// What it means there.
    pub meaning: &'static str,
    /// The registered codes to use instead, the best first; empty where nothing should be sent.
    pub instead: &'static [u16],
}

/// Every such code that is known.
pub static ALL: &[Unofficial] = &[];

impl Unofficial {
    /// What is known of an unregistered code.
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
