//! Every bound on the work of the reader of routes, each with its reason.
//!
//! A bound that is hit loses paths and layers of routes, but no handler: what is not followed is listed with an unknown
//! path, and `-v` says where. A result that is cut since it was made too deep is kept for one evaluation alone.

use std::{collections::BTreeSet, fmt};

use super::ground::Calls;
use crate::{index::ItemId, program::STACK};

/// The maximum depth of calls that are followed. A function without arguments that is called deeper is evaluated on its
/// own first, so that the bound concerns only those that are given a router.
pub(super) const MAX_CALL_DEPTH: usize = 64;

/// The maximum nesting of expressions, including those of callers, at which a call is still followed.
pub(super) const MAX_CALL_NESTING: usize = 800;

/// The maximum nesting of expressions that are evaluated, including those of callers: twice of it still fits on the
/// stack of a thread, without optimisation.
pub(super) const MAX_NESTING: usize = 1000;

/// The maximum number of evaluations of one function with arguments, for one function at which evaluation starts.
/// Functions that call each other on several paths would multiply without it.
pub(super) const MAX_CONTEXTS: usize = 32;

/// The maximum number of all evaluations with arguments for one function at which evaluation starts, so that the work is
/// linear in the number of functions.
pub(super) const MAX_EVALUATIONS: usize = 512;

/// The maximum number of functions of one name among which a call may choose.
pub(super) const MAX_CHOICES: usize = 16;

/// The maximum number of aliases behind which a type is looked for.
pub(super) const MAX_ALIASES: usize = 8;

/// The maximum number of values that a loop is run for.
pub(super) const MAX_LOOP_ROUNDS: usize = 16;

/// The maximum number of routes of one handler in a router: routers that nest a router twice double them. Real handlers
/// have less than a dozen.
pub(super) const MAX_ROUTES: usize = 64;

/// The maximum number of values in a list that a function returns; beyond it they are joined.
pub(super) const MAX_VALUES: usize = 1024;

/// The maximum length of a path in bytes. Servers and proxies refuse longer ones.
pub(super) const MAX_PATH: usize = 8192;

/// The stack that the body of one function may need, in KiB: a router may be one chain of a thousand calls.
pub(super) const MAX_BODY_STACK: usize = STACK / 1024 / 32;

/// A bound on the reader of routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RouteBound {
    /// The depth of calls.
    Calls,
    /// The number of evaluations with arguments.
    Contexts,
    /// The nesting of expressions.
    Nesting,
    /// The number of candidate callees of a call.
    Choices,
    /// The number of aliases of a type.
    Aliases,
    /// The number of values that a loop is run for.
    Loops,
    /// The number of values in a list.
    Values,
    /// The number of routes of a handler.
    Routes,
}

/// The calls that bounds keep from being followed, and the bounds, each with the function without arguments on whose
/// behalf it was hit.
#[derive(Default)]
pub(super) struct Hits {
    pub(super) unfollowed: Calls,
    pub(super) limited: BTreeSet<(ItemId, Limited)>,
    /// The functions that are called without arguments.
    pub(super) plain: BTreeSet<ItemId>,
}

impl Hits {
    /// Adds others.
    pub(super) fn extend(&mut self, other: Self) {
        for (owner, callees) in other.unfollowed {
            self.unfollowed.entry(owner).or_default().extend(callees);
        }
        self.limited.extend(other.limited);
        self.plain.extend(other.plain);
    }

    /// The functions that are not followed where evaluation starts at these, and the bounds that are hit there. What is
    /// hit elsewhere, by a function without the arguments that it always gets, concerns nobody.
    pub(super) fn reached_from(
        &self,
        roots: impl IntoIterator<Item = ItemId>,
    ) -> (BTreeSet<ItemId>, BTreeSet<Limited>) {
        let mut open: Vec<_> = roots.into_iter().chain(self.plain.iter().copied()).collect();
        let (mut reached, mut unfollowed) = (BTreeSet::new(), BTreeSet::new());
        while let Some(item) = open.pop() {
            if reached.insert(item) {
                let calls = self.unfollowed.get(&item).into_iter().flatten().copied();
                unfollowed.extend(calls.clone());
                open.extend(calls);
            }
        }
        let limited = self.limited.iter().filter(|(owner, _)| reached.contains(owner));
        (unfollowed, limited.map(|(_, limited)| *limited).collect())
    }
}

/// A function or handler at which a bound was hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limited {
    /// The function; for a handler that is none, the one whose body contains it.
    pub item: ItemId,
    /// The bound.
    pub bound: RouteBound,
}

impl fmt::Display for RouteBound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Calls => write!(
                f,
                "calls of functions that take a router are followed {MAX_CALL_DEPTH} deep and no deeper"
            ),
            Self::Contexts => write!(
                f,
                "one function is evaluated with at most {MAX_CONTEXTS} different arguments, and all together with at \
                 most {MAX_EVALUATIONS}"
            ),
            Self::Nesting => write!(f, "expressions nest more than {MAX_NESTING} deep"),
            Self::Choices => write!(f, "more than {MAX_CHOICES} functions may be called by one call"),
            Self::Aliases => write!(f, "a type has more than {MAX_ALIASES} aliases, one behind the other"),
            Self::Loops => write!(f, "a loop over more than {MAX_LOOP_ROUNDS} values is read once for all"),
            Self::Values => write!(f, "a list holds more than {MAX_VALUES} values"),
            Self::Routes => write!(f, "one router has more than {MAX_ROUTES} routes of one handler"),
        }
    }
}
