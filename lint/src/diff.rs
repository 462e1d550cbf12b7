//! The changes between two listings of endpoints, and those that break clients.

mod base;
mod codes;
mod compare;
mod complete;
mod cover;
mod judge;
mod place;
mod read;
mod report;
mod revision;
#[cfg(test)]
mod tests;

use responds_core::contract::Key;

pub use self::{
    base::{Base, merge_base},
    compare::compare,
    complete::complete,
    read::read,
    report::{json, markdown, text},
    revision::Revision,
};

/// The changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// The endpoints that changed, the worst first, then by path and method.
    pub endpoints: Vec<EndpointChange>,
}

/// The changes of one endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointChange {
    /// Its method, where it is known.
    pub method: Option<String>,
    /// Its path, where it is known.
    pub path: Option<String>,
    /// Its handler, with the module.
    pub handler: String,
    /// The change of the endpoint as a whole.
    pub kind: Kind,
    /// The effect on clients, including that of its statuses.
    pub effect: Effect,
    /// Why, where it is about the endpoint as a whole.
    pub why: Option<&'static str>,
    /// The statuses that it gained and lost, smallest first.
    pub statuses: Vec<StatusChange>,
}

/// The change of an endpoint as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// The same handler is found at another place; it was found here, as method and path.
    Moved(String),
    /// It covers a removed endpoint, given as method and path: requests for that one now reach it.
    Covers(String),
    /// Its responses differ.
    Changed,
}

/// A status that an endpoint gained or lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusChange {
    /// The code, or the codes.
    pub key: Key,
    /// `true` if it is new; otherwise it is gone.
    pub gained: bool,
    /// `true` if the declaration changed so.
    pub declared: bool,
    /// `true` if it changed in the code.
    pub returned: bool,
    /// The effect on clients.
    pub effect: Effect,
    /// Why.
    pub why: String,
}

/// The effect of a change on clients that work today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Clients work as before.
    Compatible,
    /// Some clients may fail: it depends on their code.
    Potential,
    /// Some stop working.
    Breaking,
}

impl Diff {
    /// The worst that any of the changes does to clients.
    #[must_use]
    pub fn effect(&self) -> Effect {
        self.endpoints.iter().map(|endpoint| endpoint.effect).max().unwrap_or(Effect::Compatible)
    }
}

impl Effect {
    /// The effect, in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Potential => "potentially breaking",
            Self::Breaking => "breaking",
        }
    }
}
