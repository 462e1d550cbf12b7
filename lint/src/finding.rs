//! One defect, worded and located, for all reporters.

use responds_core::{
    Cite,
    contract::Key,
    rule::{Level, Rule},
};

use crate::source::{Site, Sources};

/// One finding of one rule.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The level at which it applies here: never [`Level::Allow`].
    pub level: Level,
    /// The message: the defect and why it is one; lower case, no full stop, code in backticks.
    pub message: String,
    /// The help: the code to write instead.
    pub help: String,
    /// The section that it is based on.
    pub cite: Option<Cite>,
    /// The code it is about.
    pub status: Option<u16>,
    /// The declared response that it is about, such as a class of codes.
    pub key: Option<Key>,
    /// The name of the handler; of an operation that none serves its method and path.
    pub handler: String,
    /// The place of the handler's name.
    pub named_at: Site,
    /// The position.
    pub site: Site,
    /// The steps from the handler to the place where the status is made; empty if it is made at
    /// `site`.
    pub path: Vec<Step>,
    /// Other places of the same defect: the line of a document that is generated from the code at `site`.
    pub related: Vec<Step>,
    /// The edit that fixes it, if there is only one.
    pub fix: Option<Edit>,
    /// The edits that a person may choose from.
    pub offers: Vec<Offer>,
}

/// An edit that a person may choose: "declare `409`".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The title, in the imperative.
    pub title: String,
    /// The edit.
    pub edit: Edit,
}

impl Finding {
    /// Maps its places back to files: one in an expansion becomes the call. No edit is made there.
    pub(crate) fn stand_in_files(&mut self, sources: &Sources) {
        self.fix.take_if(|fix| sources.is_expansion(fix.site.file));
        self.site = sources.real(self.site);
        self.named_at = sources.real(self.named_at);
        for step in self.path.iter_mut().chain(&mut self.related) {
            step.site = sources.real(step.site);
        }
    }
}

/// One step from a handler to a status: "`store::insert`", and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The callee, conversion or response of the step, as written.
    pub name: String,
    /// The position.
    pub site: Site,
}

/// A replacement of a part of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The replaced range; empty for an insertion.
    pub site: Site,
    /// The new text.
    pub text: String,
}
