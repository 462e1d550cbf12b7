//! Results that are known already, and what keeps an evaluation finite.
//!
//! A result never depends on what was evaluated before it: what a cycle or the bound on depth cut short is not
//! kept, and a kept result is not used inside of a cycle that it is a part of.

use std::{cell::RefCell, collections::BTreeSet};

use responds_syntax::evidence::Values;
use rustc_hash::FxHashMap;

/// How deep calls are followed.
const DEEPEST: usize = 96;
/// How many calls are followed for one that a handler makes.
const MOST: usize = 4000;

/// What tells one call from another.
pub(super) type Key = (u32, String);

/// Results, and the calls that are being followed.
#[derive(Default)]
pub(super) struct Memo {
    known: RefCell<FxHashMap<Key, Known>>,
    open: RefCell<Open>,
}

#[derive(Default)]
struct Open {
    frames: Vec<Frame>,
    /// How many calls were followed, those that were known already counted as often as they were first.
    spent: usize,
}

struct Frame {
    key: Key,
    start: usize,
    /// The outermost open call that something in here leads back to.
    back: usize,
    /// How many calls are inside of one another, this one included.
    height: usize,
    /// Whether a bound cut something short in here.
    bounded: bool,
    /// The calls in here that are part of a cycle through this one or one further out.
    circle: BTreeSet<Key>,
}

struct Known {
    values: Option<Values>,
    cost: usize,
    height: usize,
    circle: BTreeSet<Key>,
}

impl Memo {
    /// The result of a call, followed where it is not known.
    pub(super) fn get(&self, key: &Key, follow: impl FnOnce() -> Option<Values>) -> Option<Values> {
        if let Some(known) = self.usable(key) {
            return known;
        }
        if !self.enter(key) {
            return None;
        }
        let values = follow();
        self.leave(values)
    }

    #[allow(clippy::option_option, reason = "what is known of a call may be that it cannot be followed")]
    fn usable(&self, key: &Key) -> Option<Option<Values>> {
        let known = self.known.borrow();
        let known = known.get(key)?;
        let mut open = self.open.borrow_mut();
        let deep = open.frames.len() + known.height > DEEPEST;
        if deep || open.frames.iter().any(|frame| known.circle.contains(&frame.key)) {
            return None;
        }
        open.spent += known.cost;
        if let Some(last) = open.frames.last_mut() {
            last.height = last.height.max(known.height + 1);
        }
        Some(known.values.clone())
    }

    /// Opens a call, unless it is open already or too much is.
    fn enter(&self, key: &Key) -> bool {
        let mut open = self.open.borrow_mut();
        if let Some(at) = open.frames.iter().position(|frame| frame.key == *key) {
            if let Some(last) = open.frames.last_mut() {
                last.back = last.back.min(at);
            }
            return false;
        }
        if open.frames.len() >= DEEPEST {
            open.frames.iter_mut().for_each(|frame| frame.bounded = true);
            return false;
        }
        if open.frames.first().is_some_and(|first| open.spent - first.start > MOST) {
            open.frames.iter_mut().skip(1).for_each(|frame| frame.bounded = true);
            return false;
        }
        let (start, back) = (open.spent, open.frames.len());
        open.spent += 1;
        open.frames.push(Frame {
            key: key.clone(),
            start,
            back,
            height: 1,
            bounded: false,
            circle: BTreeSet::new(),
        });
        true
    }

    fn leave(&self, values: Option<Values>) -> Option<Values> {
        let mut open = self.open.borrow_mut();
        let frame = open.frames.pop()?;
        let (at, cost) = (open.frames.len(), open.spent - frame.start);
        if let Some(outer) = open.frames.last_mut() {
            outer.height = outer.height.max(frame.height + 1);
        }
        // What would be cut short by itself is not told to others either.
        let values = if cost > MOST { None } else { values };
        if frame.back < at {
            if let Some(outer) = open.frames.last_mut() {
                outer.back = outer.back.min(frame.back);
                outer.circle.extend(frame.circle);
                outer.circle.insert(frame.key);
            }
        } else if !frame.bounded {
            let known = Known { values: values.clone(), cost, height: frame.height, circle: frame.circle };
            self.known.borrow_mut().insert(frame.key, known);
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Calls of a graph, each named by a number: the sum of what they reach, 1000 for a call that was cut.
    fn sum(memo: &Memo, graph: &FxHashMap<u32, Vec<u32>>, at: u32) -> usize {
        let values = memo.get(&(at, String::new()), || {
            let inner: usize = graph[&at].iter().map(|next| sum(memo, graph, *next)).sum();
            let value = responds_syntax::evidence::Value::unknown(responds_syntax::Place::at(
                proc_macro2::Span::call_site(),
            ));
            Some(vec![value; inner + 1])
        });
        values.map_or(1000, |values| values.len())
    }

    fn graph(edges: &[(u32, &[u32])]) -> FxHashMap<u32, Vec<u32>> {
        edges.iter().map(|(from, to)| (*from, to.to_vec())).collect()
    }

    #[test]
    fn the_order_does_not_matter() {
        let graph = graph(&[(1, &[2, 3]), (2, &[3, 1]), (3, &[4, 2]), (4, &[5]), (5, &[4]), (6, &[1, 5, 3])]);
        let alone: Vec<_> = (1..=6).map(|at| sum(&Memo::default(), &graph, at)).collect();
        for order in [[1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1], [3, 1, 6, 2, 5, 4], [5, 3, 1, 2, 6, 4]] {
            let memo = Memo::default();
            for at in order {
                assert_eq!(sum(&memo, &graph, at), alone[at as usize - 1], "{at} in {order:?}");
            }
        }
    }

    #[test]
    fn what_costs_too_much_is_cut_alike() {
        let leaves: Vec<u32> = (10..10 + u32::try_from(MOST).unwrap()).collect();
        let (some, others) = leaves.split_at(MOST / 2);
        let mut graph = graph(&[(0, &[1]), (1, &[2, 3]), (2, some), (3, others)]);
        graph.extend(leaves.iter().map(|leaf| (*leaf, Vec::new())));
        let alone: Vec<_> = (0..4).map(|at| sum(&Memo::default(), &graph, at)).collect();
        assert_eq!(alone[..2], [1000, 1000]);
        for order in [[2, 3, 0, 1], [1, 0, 3, 2], [3, 2, 1, 0]] {
            let memo = Memo::default();
            for at in order {
                assert_eq!(sum(&memo, &graph, at), alone[at as usize], "{at} in {order:?}");
            }
        }
    }

    #[test]
    fn long_chains_are_cut_alike() {
        let graph: FxHashMap<u32, Vec<u32>> =
            (0..300).map(|at| (at, if at < 299 { vec![at + 1] } else { Vec::new() })).collect();
        let alone: Vec<_> = (0..300).map(|at| sum(&Memo::default(), &graph, at)).collect();
        assert!(alone[0] > 1000 && alone[299] == 1);
        let memo = Memo::default();
        for at in (0..300).rev() {
            assert_eq!(sum(&memo, &graph, at), alone[at as usize], "{at}");
        }
    }
}
