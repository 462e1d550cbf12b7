//! Summaries of functions: one per function and abstract arguments, with a fixpoint over cycles.
//!
//! A recursive function is evaluated until its summary is stable; the results on the way count for that round alone,
//! and are kept when the head of the cycle is. So a kept result is the least fixpoint, independent of earlier
//! evaluations and of the thread. A result that a bound cut short is kept for no other handler.

use std::{
    cell::RefCell,
    collections::{HashMap, HashSet},
    rc::Rc,
};

use crate::{
    domain::Set,
    limits::{MAX_CALL_DEPTH, MAX_CONTEXTS, MAX_ROUNDS},
    program::FunctionRef,
};

/// A function with its arguments, on behalf of some frameworks.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) function: FunctionRef,
    pub(crate) arguments: Rc<[Set]>,
    /// The frameworks that come into question.
    pub(crate) frameworks: Rc<str>,
}

/// The result of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    /// Its value.
    pub(crate) result: Set,
    /// The final values of the parameters that are borrowed exclusively, by their index.
    pub(crate) outs: Vec<(usize, Set)>,
}

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
    /// Results that depend on an open call, in the order in which they were made, with the outermost such call.
    provisional: Vec<(KeyId, Rc<Kept>, usize)>,
    open: Vec<Open>,
    /// The keys for which each function was evaluated on behalf of the handler.
    contexts: HashMap<FunctionRef, HashSet<KeyId>>,
    /// The number of bounds that were hit on behalf of the handler.
    bounded: usize,
}

/// A result.
struct Kept {
    summary: Summary,
    /// The depth of nested calls.
    height: usize,
    /// The calls that it needs, itself included.
    needs: Rc<[KeyId]>,
}

/// A call that is being evaluated.
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
        inner.bounded = 0;
    }

    /// Returns how many bounds were hit on behalf of the handler.
    pub(crate) fn bounded(&self) -> usize {
        self.inner.borrow().bounded
    }

    /// Returns `true` if another context of a function would exceed the limit.
    pub(crate) fn is_crowded(&self, key: &Key) -> bool {
        let mut inner = self.inner.borrow_mut();
        let id = inner.id(key);
        let known = inner.contexts.get(&key.function);
        let crowded = known.is_some_and(|known| known.len() >= MAX_CONTEXTS && !known.contains(&id));
        if crowded {
            inner.bound();
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
            let summary = evaluate();
            let otherwise = summary.result.is_bottom().then(&unknown);
            if self.inner.borrow_mut().is_stable(&summary, otherwise) {
                return Some(self.inner.borrow_mut().close(summary));
            }
        }
        let mut inner = self.inner.borrow_mut();
        inner.bound();
        let assumed = inner.open.last().map(|open| open.assumed.clone()).unwrap_or_default();
        Some(inner.close(assumed))
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
            self.bound();
            return false;
        }
        self.contexts.entry(function).or_default().insert(key);
        let (lowest, provisional) = (self.open.len(), self.provisional.len());
        self.open.push(Open {
            key,
            assumed: Summary::default(),
            is_recursive: false,
            lowest,
            height: 1,
            needs: HashSet::from([key]),
            provisional,
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
    fn is_stable(&mut self, summary: &Summary, otherwise: Option<Summary>) -> bool {
        let Some(open) = self.open.last_mut() else { return true };
        if !open.is_recursive {
            return true;
        }
        open.assumed = match otherwise.filter(|_| !open.is_escaped) {
            Some(unknown) => {
                // It depends on which call of the cycle came first, so it is kept for no other handler.
                (open.is_escaped, open.is_bounded) = (true, true);
                unknown
            }
            None if summary.is_within(&open.assumed) => return true,
            None => open.assumed.join(summary),
        };
        let length = open.provisional;
        self.provisional.truncate(length);
        false
    }

    fn close(&mut self, summary: Summary) -> Summary {
        let Some(open) = self.open.pop() else { return summary };
        let at = self.open.len();
        let mut needs: Vec<KeyId> = open.needs.iter().copied().collect();
        needs.sort_unstable();
        let kept = Rc::new(Kept { summary: summary.clone(), height: open.height, needs: needs.into() });
        if let Some(outer) = self.open.last_mut() {
            outer.height = outer.height.max(open.height + 1);
            outer.needs.extend(kept.needs.iter());
            outer.is_bounded |= open.is_bounded;
            outer.lowest = outer.lowest.min(open.lowest);
        }
        if open.lowest < at {
            self.provisional.push((open.key, kept, open.lowest));
            return summary;
        }
        let done = self.provisional.split_off(open.provisional);
        if !open.is_bounded && kept.needs.len() <= MAX_NEEDS {
            self.kept.extend(done.into_iter().map(|(key, kept, _)| (key, kept)));
            self.kept.insert(open.key, kept);
        }
        summary
    }

    /// Notes that a bound is hit: the open calls are then kept for this handler alone.
    fn bound(&mut self) {
        self.bounded += 1;
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
        if let Some(last) = self.open.last_mut() {
            last.height = last.height.max(kept.height + 1);
            last.needs.extend(kept.needs.iter());
        }
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
