//! Finding a status by what somebody wrote.

use super::{Row, Status};

impl Row {
    /// Whether a name is one of the row's; case, spaces and punctuation do not matter.
    pub(super) const fn is_called(&self, name: &str) -> bool {
        let _ = name;
        false
    }
}

pub(super) const fn nearest(code: u16) -> Option<Status> {
    let _ = code;
    None
}

pub(super) fn nearest_name(name: &str) -> Option<Status> {
    let _ = name;
    None
}
