//! One defect, worded and located: what every reporter prints.

use responds_core::{
    Cite,
    rule::{Level, Rule},
};

use crate::source::Site;

/// One finding of one rule.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The level at which it applies here: never [`Level::Allow`].
    pub level: Level,
    /// What is wrong, and why: lower case, no full stop, code in backticks.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// The section that says so.
    pub cite: Option<Cite>,
    /// The code it is about.
    pub status: Option<u16>,
    /// The name of the handler.
    pub handler: String,
    /// The place of the handler's name.
    pub named_at: Site,
    /// Where.
    pub site: Site,
    /// How the status gets there, from the handler to the place where it is made; empty where it is made at
    /// `site`.
    pub path: Vec<Step>,
    /// The edit that puts it right, where there is only one.
    pub fix: Option<Edit>,
}

/// One step from a handler to a status: "`store::insert`", and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is called, converted or answered there, as written.
    pub name: String,
    /// Where.
    pub site: Site,
}

/// A replacement of a part of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty where something is inserted.
    pub site: Site,
    /// By what.
    pub text: String,
}
