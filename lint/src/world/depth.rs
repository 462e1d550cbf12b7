//! A bound on how deep types lead into one another.

use std::cell::Cell;

/// How many types deep is looked.
const DEEPEST: usize = 16;

/// Does something, unless that would lead too deep.
pub(super) fn inside<T>(depth: &Cell<usize>, act: impl FnOnce() -> Option<T>) -> Option<T> {
    if depth.get() >= DEEPEST {
        return None;
    }
    depth.set(depth.get() + 1);
    let result = act();
    depth.set(depth.get() - 1);
    result
}
