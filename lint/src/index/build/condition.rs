//! Decides the conditions of items: `#[cfg(..)]`.

use std::sync::Arc;

use responds_flow::{
    body::Cfg,
    lower::{Surroundings, holds},
};

use super::{Around, Builder};
use crate::index::items::Raw;

/// The maximum number of parentheses in a condition: one with more was not written by hand, and is unknown.
const MAX_PARENTHESES: usize = 64;

/// The presence of an item in the build.
pub(super) enum Presence {
    /// It never is.
    Never,
    /// It is, where this holds; `None` for always.
    Under(Option<Arc<str>>),
}

/// The features of a package that are on by default.
struct Features<'b>(&'b [String]);

impl Surroundings for Features<'_> {
    fn feature(&self, name: &str) -> Option<bool> {
        Some(self.0.iter().any(|feature| feature == name))
    }
}

impl Builder {
    /// Decides the condition of an item, together with those of the items around it.
    ///
    /// An item that is part of tests alone is marked so, and is present.
    pub(super) fn presence(&self, around: &Around, raw: &Raw) -> Presence {
        let outer = &around.condition;
        let Some(own) = raw.condition.as_deref().filter(|_| !raw.test) else {
            return Presence::Under(outer.clone());
        };
        let package = self.index.module(around.module).package;
        let features = self.features.get(package.0 as usize).map_or(&[][..], Vec::as_slice);
        match (decided(own, &Features(features)), outer) {
            (Cfg::Off, _) => Presence::Never,
            (Cfg::On, outer) => Presence::Under(outer.clone()),
            (Cfg::Unknown, None) => Presence::Under(Some(Arc::from(own))),
            (Cfg::Unknown, Some(outer)) => Presence::Under(Some(Arc::from(format!("all({outer}, {own})")))),
        }
    }
}

fn decided(condition: &str, features: &Features<'_>) -> Cfg {
    if condition.matches('(').count() > MAX_PARENTHESES {
        return Cfg::Unknown;
    }
    syn::parse_str(condition).map_or(Cfg::Unknown, |condition| holds(&condition, features))
}
