//! Every rule, one file each.

mod body_not_allowed;

use crate::rule::Rule;

/// Every rule, in the order in which they run and are documented.
pub static ALL: &[&Rule] = &[&body_not_allowed::RULE];

/// The rule with this id.
#[must_use]
pub fn from_id(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}
