//! The way through types that name each other, which may lead back.

use std::cell::{Cell, RefCell};

use crate::index::ItemId;

/// How many types are followed into each other at most: what a stack holds.
const DEEPEST: usize = 32;

/// How many types are looked at for one declaration at most: more are generated, or lead nowhere.
const MOST: u32 = 1000;

/// What is being looked at for one declaration.
#[derive(Default)]
pub(super) struct Trail {
    open: RefCell<Vec<(ItemId, String)>>,
    steps: Cell<u32>,
    /// Whether what was found depends on where the look began: a way led back, or was too long.
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

    /// Whether what was found is what would be found from anywhere.
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
