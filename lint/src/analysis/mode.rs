//! What a run of the rules over a handler looks for.

use responds_core::{
    contract::{At, Documentation, Documented},
    rule::Rule,
    rules,
};

use super::{documentation::Weaker, documents::Describing};
use crate::declared::Declaration;

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) enum Mode<'m> {
    /// All that is wrong with a handler, by the declaration that counts.
    Own,
    /// What is wrong with documentation: with what it lists, and with what it leaves out.
    Weaker {
        /// The declaration that counts: its levels do here too.
        controls: Option<&'m Declaration>,
        /// The operation that it is, where it stands in a document.
        describing: Option<Describing<'m>>,
    },
    /// What a declaration and documentation say that is not the same.
    Against {
        /// The documentation, where it lists all.
        documentation: Option<Documentation<'m>>,
        documented: &'m [Documented],
        weaker: &'m Weaker<'m>,
    },
}

impl<'m> Mode<'m> {
    pub(super) const fn documented(&self) -> &'m [Documented] {
        match self {
            Self::Against { documented, .. } => documented,
            Self::Own | Self::Weaker { .. } => &[],
        }
    }

    pub(super) const fn documentation(&self) -> Option<Documentation<'m>> {
        match self {
            Self::Against { documentation, .. } => *documentation,
            Self::Own | Self::Weaker { .. } => None,
        }
    }

    /// Whether this is asked for: each defect is found once.
    pub(super) fn wants(&self, rule: &Rule, at: At) -> bool {
        match self {
            Self::Own => true,
            Self::Weaker { .. } => matches!(at, At::Declared(_)) || is_omission(rule),
            Self::Against { .. } => matches!(at, At::Documented(_) | At::Documentation),
        }
    }

    /// The operation of a document that is judged.
    pub(super) const fn describing(&self) -> Option<Describing<'m>> {
        match self {
            Self::Own => None,
            Self::Weaker { describing, .. } => *describing,
            Self::Against { weaker, .. } => weaker.describing,
        }
    }
}

/// Whether a rule flags what a declaration leaves out.
pub(super) fn is_omission(rule: &Rule) -> bool {
    rules::OMISSIONS.iter().any(|omission| omission.id == rule.id)
}
