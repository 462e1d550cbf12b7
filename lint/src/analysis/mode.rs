//! The defects that a run of the rules over a handler looks for.

use responds_core::{
    contract::{At, Documentation, Documented},
    rule::Rule,
    rules,
};

use super::{documentation::Weaker, documents::Describing};
use crate::declared::Declaration;

/// The defects to look for.
#[derive(Clone, Copy)]
pub(super) enum Mode<'m> {
    /// All defects of a handler, with the declaration that counts.
    Own,
    /// The defects of a handler in a filter whose declaration is judged at the function that builds it: those of its
    /// routes, and what layers around the filter send.
    Within,
    /// The defects of documentation: of its entries, and of missing ones.
    Weaker {
        /// The declaration that counts: its levels apply here too.
        controls: Option<&'m Declaration>,
        /// The operation, if it is in a document.
        describing: Option<Describing<'m>>,
    },
    /// The differences between a declaration and documentation.
    Against {
        /// The documentation, if it lists all responses.
        documentation: Option<Documentation<'m>>,
        documented: &'m [Documented],
        weaker: &'m Weaker<'m>,
    },
}

impl<'m> Mode<'m> {
    pub(super) const fn documented(&self) -> &'m [Documented] {
        match self {
            Self::Against { documented, .. } => documented,
            Self::Own | Self::Within | Self::Weaker { .. } => &[],
        }
    }

    pub(super) const fn documentation(&self) -> Option<Documentation<'m>> {
        match self {
            Self::Against { documentation, .. } => *documentation,
            Self::Own | Self::Within | Self::Weaker { .. } => None,
        }
    }

    /// Returns `true` if a report belongs to this mode: each defect is found once.
    pub(super) fn wants(&self, rule: &Rule, at: At) -> bool {
        match self {
            Self::Own => true,
            Self::Within => matches!(at, At::Layer(_)) || is_of(rules::OF_ROUTES, rule),
            Self::Weaker { .. } => matches!(at, At::Declared(_)) || is_omission(rule),
            Self::Against { .. } => matches!(at, At::Documented(_) | At::Documentation),
        }
    }

    /// The operation of a document that is judged.
    pub(super) const fn describing(&self) -> Option<Describing<'m>> {
        match self {
            Self::Own | Self::Within => None,
            Self::Weaker { describing, .. } => *describing,
            Self::Against { weaker, .. } => weaker.describing,
        }
    }
}

/// Returns `true` if a rule flags entries that a declaration lacks.
pub(super) fn is_omission(rule: &Rule) -> bool {
    is_of(rules::OMISSIONS, rule)
}

fn is_of(rules: &[&Rule], rule: &Rule) -> bool {
    rules.iter().any(|one| one.id == rule.id)
}
