//! Summaries of functions: one per function and abstract arguments, with a fixpoint over cycles.
//!
//! A recursive function is evaluated until its summary is stable; the results on the way count for that round alone,
//! and are kept when the head of the cycle is. So a kept result is the least fixpoint, independent of earlier
//! evaluations and of the thread. A result that a bound cut short is kept for one handler alone.
//!
//! Each function of a cycle is evaluated once in each round of the head, which is the one that was called first, with
//! what the round before gave of the others: rounds inside of rounds would multiply.

#[cfg(test)]
mod tests;

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap, HashSet},
    rc::Rc,
};

use responds_syntax::seen::Bound;

use crate::{
    domain::Set,
    limits::{self, MAX_CALL_DEPTH, MAX_CONTEXTS, MAX_ROUNDS},
    program::FunctionRef,
};

/// A function with its arguments, on behalf of some frameworks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) function: FunctionRef,
    pub(crate) arguments: Rc<[Set]>,
    /// The frameworks that come into question, with the versions of their facts.
    pub(crate) frameworks: Rc<[(&'static str, &'static str)]>,
    /// `true` if it makes a response of a value.
    pub(crate) responding: bool,
}

/// The result of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    /// Its value.
    pub(crate) result: Set,
    /// The final values of the parameters that are borrowed exclusively, by their index.
    pub(crate) outs: Vec<(usize, Set)>,
}

/// A bound that was hit, with the function that it was hit in.
pub(crate) type Hit = (Bound, FunctionRef);

/// A key, by its number.
type KeyId = u32;

/// All summaries, and the calls that are being evaluated.
#[derive(Default)]
pub(crate) struct Summaries {
    inner: RefCell<Inner>,
}

#[derive(Default)]
struct Inner {
    ids: HashMap<Key, KeyId>,
    /// The function of each key.
    functions: Vec<FunctionRef>,
    kept: HashMap<KeyId, Rc<Kept>>,
    /// Results that are known for this handler alone, since a bound cut them short.
    cut: HashMap<KeyId, Rc<Kept>>,
    /// Results that depend on an open call, in the order in which they were made, with the outermost such call.
    provisional: Vec<(KeyId, Rc<Kept>, usize)>,
    /// The results of the last round of an open cycle, for the calls in it that lead back to themselves.
    carried: Vec<(KeyId, Summary)>,
    open: Vec<Open>,
    /// The keys for which each function was evaluated on behalf of the handler.
    contexts: HashMap<FunctionRef, HashSet<KeyId>>,
    /// The bounds that were hit on behalf of the handler.
    hits: BTreeSet<Hit>,
}

/// A result.
struct Kept {
    summary: Summary,
    /// The depth of nested calls.
    height: usize,
    /// The calls that it needs, itself included.
    needs: Rc<[KeyId]>,
    /// The bounds that were hit inside of it.
    hits: BTreeSet<Hit>,
    /// `true` if it depends on where it was called.
    is_bounded: bool,
}

/// A call that is being evaluated.
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each asked for by name")]
struct Open {
    key: KeyId,
    /// The assumed result for recursive calls.
    assumed: Summary,
    is_recursive: bool,
    /// The outermost open call that it depends on.
    lowest: usize,
    height: usize,
    needs: HashSet<KeyId>,
    /// The length of the list of provisional results when it was opened.
    provisional: usize,
    /// The length of the list of carried results at that time.
    carried: usize,
    hits: BTreeSet<Hit>,
    /// `true` if a call of its cycle gave more than in the round before.
    is_changed: bool,
    is_bounded: bool,
    /// `true` if it never returns, and is treated as a call of an unknown function.
    is_escaped: bool,
}

/// The maximum number of needed calls that a result lists; one with more is evaluated anew for each handler.
const MAX_NEEDS: usize = 512;

impl Summaries {
    /// Begins with another handler.
    pub(crate) fn begin(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.contexts.clear();
        inner.cut.clear();
        inner.hits.clear();
    }

    /// Returns the bounds that were hit on behalf of the handler.
    pub(crate) fn hits(&self) -> Vec<Hit> {
        self.inner.borrow().hits.iter().copied().collect()
    }

    /// Notes a bound that a function hits wherever it is called.
    pub(crate) fn hit(&self, bound: Bound, function: FunctionRef) {
        self.inner.borrow_mut().hit((bound, function));
    }

    /// Returns `true` if another context of a function would exceed the limit.
    pub(crate) fn is_crowded(&self, key: &Key) -> bool {
        let mut inner = self.inner.borrow_mut();
        let id = inner.id(key);
        let known = inner.contexts.get(&key.function);
        let crowded = known.is_some_and(|known| known.len() >= MAX_CONTEXTS && !known.contains(&id));
        if crowded {
            inner.bound(Bound::Contexts, key.function);
        }
        crowded
    }

    /// Returns the summary of a call, and evaluates it where it is not known; `None` where calls nest too deep.
    ///
    /// Nobody writes a function that calls itself endlessly. If one seems to, it calls another function of that name
    /// that is not seen, such as a method of a type of another crate: the recursive call then returns `unknown`.
    pub(crate) fn get(
        &self,
        key: &Key,
        evaluate: impl Fn() -> Summary,
        unknown: impl Fn() -> Summary,
    ) -> Option<Summary> {
        let id = self.inner.borrow_mut().id(key);
        if let Some(known) = self.known(id) {
            return Some(known);
        }
        if !self.inner.borrow_mut().open(id, key.function) {
            return None;
        }
        for _ in 0..MAX_ROUNDS {
            let (summary, is_cut) = limits::watched(&evaluate);
            if is_cut {
                self.hit(Bound::Values, key.function);
            }
            let otherwise = summary.result.is_bottom().then(&unknown);
            if self.inner.borrow_mut().is_stable(&summary, otherwise) {
                return Some(self.inner.borrow_mut().close(summary));
            }
        }
        let mut inner = self.inner.borrow_mut();
        inner.bound(Bound::Rounds, key.function);
        let assumed = inner.open.last().map(|open| open.assumed.clone()).unwrap_or_default();
        Some(inner.close(assumed.join(&unknown())))
    }

    fn known(&self, id: KeyId) -> Option<Summary> {
        let inner = &mut *self.inner.borrow_mut();
        if let Some(at) = inner.open.iter().position(|open| open.key == id) {
            let open = &mut inner.open[at];
            open.is_recursive = true;
            let assumed = open.assumed.clone();
            inner.depend_on(at);
            return Some(assumed);
        }
        if let Some(kept) = inner.cut.get(&id).cloned() {
            inner.note(&kept);
            return Some(kept.summary.clone());
        }
        let provisional = inner.provisional.iter().find(|(known, ..)| *known == id);
        let (kept, lowest) = match provisional {
            Some((_, kept, lowest)) => (kept.clone(), Some(*lowest)),
            None => (inner.kept.get(&id)?.clone(), None),
        };
        if inner.open.len() + kept.height > MAX_CALL_DEPTH || !inner.has_room(&kept.needs) {
            return None;
        }
        if let Some(lowest) = lowest {
            inner.depend_on(lowest);
        }
        inner.note(&kept);
        Some(kept.summary.clone())
    }
}

impl Inner {
    fn id(&mut self, key: &Key) -> KeyId {
        if let Some(id) = self.ids.get(key) {
            return *id;
        }
        let id = KeyId::try_from(self.functions.len()).unwrap_or(KeyId::MAX);
        self.functions.push(key.function);
        self.ids.insert(key.clone(), id);
        id
    }

    fn open(&mut self, key: KeyId, function: FunctionRef) -> bool {
        if self.open.len() >= MAX_CALL_DEPTH {
            self.bound(Bound::Calls, function);
            return false;
        }
        self.contexts.entry(function).or_default().insert(key);
        let (lowest, provisional, carried) = (self.open.len(), self.provisional.len(), self.carried.len());
        let assumed =
            self.carried.iter().find(|(known, _)| *known == key).map(|(_, summary)| summary.clone());
        self.open.push(Open {
            key,
            assumed: assumed.unwrap_or_default(),
            is_recursive: false,
            lowest,
            height: 1,
            needs: HashSet::from([key]),
            provisional,
            carried,
            hits: BTreeSet::new(),
            is_changed: false,
            is_bounded: false,
            is_escaped: false,
        });
        true
    }

    /// Notes that the innermost open call depends on the one at a position.
    fn depend_on(&mut self, at: usize) {
        if let Some(last) = self.open.last_mut() {
            last.lowest = last.lowest.min(at);
        }
    }

    /// Returns `true` if the innermost open call has the result that was assumed; else assumes the new one.
    ///
    /// A call inside of a cycle waits for the next round of the head. Only the head can tell that nothing ever returns:
    /// the result that is assumed of it grows with each round.
    fn is_stable(&mut self, summary: &Summary, otherwise: Option<Summary>) -> bool {
        let Some(own) = self.open.len().checked_sub(1) else { return true };
        let open = &mut self.open[own];
        if !open.is_recursive {
            return true;
        }
        let is_known = summary.is_within(&open.assumed);
        if open.lowest < own {
            if !is_known {
                open.is_changed = true;
                let carried = (open.key, open.assumed.join(summary));
                self.carry(carried);
            }
            return true;
        }
        open.assumed = match otherwise.filter(|_| !open.is_escaped) {
            Some(unknown) => {
                // It depends on which call of the cycle came first, so it is kept for no other handler.
                (open.is_escaped, open.is_bounded) = (true, true);
                unknown
            }
            None if is_known && !open.is_changed => return true,
            None => open.assumed.join(summary),
        };
        open.is_changed = false;
        let length = open.provisional;
        self.provisional.truncate(length);
        false
    }

    /// Keeps what a call of an open cycle gave for the next round.
    fn carry(&mut self, (key, summary): (KeyId, Summary)) {
        match self.carried.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) => *known = summary,
            None => self.carried.push((key, summary)),
        }
    }

    fn close(&mut self, summary: Summary) -> Summary {
        let Some(open) = self.open.pop() else { return summary };
        let at = self.open.len();
        let mut needs: Vec<KeyId> = open.needs.iter().copied().collect();
        needs.sort_unstable();
        let kept = Rc::new(Kept {
            summary: summary.clone(),
            height: open.height,
            needs: needs.into(),
            hits: open.hits,
            is_bounded: open.is_bounded,
        });
        let is_inside = open.lowest < at;
        if let Some(outer) = self.open.last_mut() {
            outer.absorb(&kept);
            outer.lowest = outer.lowest.min(open.lowest);
            outer.is_changed |= is_inside && open.is_changed;
        }
        if is_inside {
            self.provisional.push((open.key, kept, open.lowest));
            return summary;
        }
        self.carried.truncate(open.carried);
        let done = self.provisional.split_off(open.provisional);
        let lasts = !open.is_bounded && kept.needs.len() <= MAX_NEEDS;
        let known = if lasts { &mut self.kept } else { &mut self.cut };
        known.extend(done.into_iter().map(|(key, kept, _)| (key, kept)));
        known.insert(open.key, kept);
        summary
    }

    fn hit(&mut self, hit: Hit) {
        self.hits.insert(hit);
        if let Some(last) = self.open.last_mut() {
            last.hits.insert(hit);
        }
    }

    /// Notes that a bound is hit: the open calls are then kept for this handler alone.
    fn bound(&mut self, bound: Bound, function: FunctionRef) {
        self.hit((bound, function));
        for open in &mut self.open {
            open.is_bounded = true;
        }
    }

    /// Returns `true` if the functions of some calls have room for these contexts.
    fn has_room(&self, needs: &[KeyId]) -> bool {
        let mut more: HashMap<FunctionRef, usize> = HashMap::new();
        needs.iter().all(|key| {
            let Some(function) = self.functions.get(*key as usize) else { return true };
            let known = self.contexts.get(function);
            if known.is_some_and(|known| known.contains(key)) {
                return true;
            }
            let count = more.entry(*function).or_default();
            *count += 1;
            known.map_or(0, HashSet::len) + *count <= MAX_CONTEXTS
        })
    }

    /// Notes that a known result is used.
    fn note(&mut self, kept: &Kept) {
        for key in kept.needs.iter() {
            if let Some(function) = self.functions.get(*key as usize) {
                self.contexts.entry(*function).or_default().insert(*key);
            }
        }
        self.hits.extend(kept.hits.iter().copied());
        if let Some(last) = self.open.last_mut() {
            last.absorb(kept);
        }
    }
}

impl Open {
    /// Notes a call inside of it.
    fn absorb(&mut self, kept: &Kept) {
        self.height = self.height.max(kept.height + 1);
        self.needs.extend(kept.needs.iter());
        self.hits.extend(kept.hits.iter().copied());
        self.is_bounded |= kept.is_bounded;
    }
}

impl Summary {
    /// Returns `true` if it adds nothing to another summary.
    fn is_within(&self, other: &Self) -> bool {
        self.result.is_within(&other.result)
            && self.outs.iter().all(|(index, set)| {
                other.outs.iter().any(|(known, other)| known == index && set.is_within(other))
            })
    }

    fn join(&self, other: &Self) -> Self {
        let mut outs = self.outs.clone();
        for (index, set) in &other.outs {
            match outs.iter_mut().find(|(known, _)| known == index) {
                Some((_, known)) => *known = known.join(set).widened(),
                None => outs.push((*index, set.clone())),
            }
        }
        Self { result: self.result.join(&other.result).widened(), outs }
    }
}
