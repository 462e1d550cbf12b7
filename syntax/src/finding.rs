//! A defect, worded and located.

use responds_core::rule::{Level, Rule};

use syn::Type;

use crate::place::Place;

/// One finding of one rule, at its place.
#[derive(Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The level at which it applies here.
    pub level: Level,
    /// The code it is about.
    pub code: Option<u16>,
    /// The message: the defect, the reason, the help, the rule and its source.
    pub words: String,
    /// Where.
    pub place: Place,
    /// The condition on types under which it is reported.
    pub condition: Condition,
}

impl Finding {
    /// Returns `true` if the finding is that of a rule about a code.
    #[must_use]
    pub fn is_of(&self, rule: &str, code: u16) -> bool {
        self.rule.id == rule && self.code == Some(code)
    }
}

/// The condition on types under which a finding is reported: types tell what tokens cannot.
#[derive(Debug)]
pub enum Condition {
    /// In any case.
    Always,
    /// Only if the statuses of this type are open.
    Open(Box<Type>),
    /// Only if no type of the declaration, such as `..AuthError`, sends this code.
    Undeclared(u16),
}
