//! The path through types that name each other, which may be circular.

use std::cell::{Cell, RefCell};

use crate::index::ItemId;

/// The maximum number of types that are followed into each other: the stack holds no more.
const DEEPEST: usize = 32;

/// The maximum number of types that are read for one declaration: with more, they are generated or endless.
const MOST: u32 = 1000;

/// The types that are being read for one declaration.
#[derive(Default)]
pub(super) struct Trail {
    open: RefCell<Vec<(ItemId, String)>>,
    steps: Cell<u32>,
    /// `true` if the result depends on the start of the search: a cycle was found, or a limit hit.
    cut: Cell<bool>,
}

impl Trail {
    /// Goes on, if there is still room.
    pub(super) fn step(&self) -> bool {
        let steps = self.steps.get() + 1;
        self.steps.set(steps);
        if steps > MOST {
            self.cut.set(true);
        }
        steps <= MOST
    }

    /// Looks at a part of an item, unless that is being looked at already.
    pub(super) fn enter<T>(&self, item: ItemId, part: &str, look: impl FnOnce() -> T) -> Option<T> {
        let is_open = self.open.borrow().iter().any(|(open, of)| *open == item && of == part);
        if is_open || self.open.borrow().len() >= DEEPEST {
            self.cut.set(true);
            return None;
        }
        if !self.step() {
            return None;
        }
        self.open.borrow_mut().push((item, part.to_owned()));
        let found = look();
        self.open.borrow_mut().pop();
        Some(found)
    }

    /// Returns `true` if the result does not depend on the start of the search.
    pub(super) fn is_whole(&self) -> bool {
        !self.cut.get()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_is_gone_once() {
        let trail = Trail::default();
        let inner = trail.enter(ItemId(1), "", || (trail.enter(ItemId(2), "", || 3), trail.is_whole()));
        assert_eq!(inner, Some((Some(3), true)));
        let back = trail.enter(ItemId(1), "", || trail.enter(ItemId(1), "", || 3));
        assert_eq!(back, Some(None));
        assert!(!trail.is_whole());
        assert_eq!(trail.enter(ItemId(1), "", || trail.enter(ItemId(1), "B", || 4)), Some(Some(4)));
    }

    #[test]
    fn no_way_is_endless() {
        let trail = Trail::default();
        let taken = (0..2 * MOST).filter(|item| trail.enter(ItemId(*item), "", || ()).is_some()).count();
        assert_eq!(taken, MOST as usize);
        assert!(!trail.is_whole());
    }
}
