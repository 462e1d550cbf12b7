//! Collects the routes of a workspace's routing functions, a few of them at a time and on all threads.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, PoisonError, RwLock},
};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Target,
    attributes::{self, Attributed},
    documented,
    layer::Layer,
    limits::{Hits, Limited},
    reader::{Outcome, Reader, may_route},
    table::{Entry, Place, Table},
    value::Value,
};
use crate::{
    index::{Index, ItemId},
    source::Site,
};

/// The number of routing functions that are read together: their parsed code is freed then.
const TOGETHER: usize = 64;

/// The facts about a workspace before its routing functions are read.
pub(super) struct Ground<'i> {
    pub(super) index: &'i Index,
    /// The first copies of items that are read twice.
    originals: FxHashMap<Site, ItemId>,
    pub(super) attributed: FxHashMap<ItemId, Attributed>,
    /// The outcomes of functions without arguments.
    outcomes: RwLock<FxHashMap<ItemId, Arc<Outcome>>>,
    /// Those of functions that call themselves: what they give depends on the one at which evaluation starts.
    circular: RwLock<FxHashMap<ItemId, Arc<Outcome>>>,
    /// The prefixes that documents give to operations.
    pub(super) prefixes: BTreeMap<ItemId, BTreeSet<Option<String>>>,
}

/// The routes in the routing functions of a workspace.
#[derive(Default)]
pub(super) struct Routed {
    /// The entries of their tables.
    pub(super) entries: BTreeSet<Entry>,
    /// Functions in other positions than handlers: as middleware.
    pub(super) aside: BTreeSet<ItemId>,
    /// The layers in the attributes of handlers.
    pub(super) layered: BTreeSet<(Target, Layer)>,
    /// The bounds that were hit.
    pub(super) limited: BTreeSet<Limited>,
    /// Those of them that cannot be parsed.
    pub(super) unparsed: Vec<ItemId>,
    /// The number of functions that were evaluated.
    pub(super) steps: usize,
}

/// Functions that are called, with their callers.
pub(super) type Calls = BTreeMap<ItemId, BTreeSet<ItemId>>;

impl<'i> Ground<'i> {
    pub(super) fn new(index: &'i Index) -> Self {
        let (originals, prefixes) = (originals(index), documented::prefixes(index));
        let (attributed, outcomes) = (attributes::read_all(index), RwLock::default());
        Self { index, originals, attributed, outcomes, circular: RwLock::default(), prefixes }
    }

    /// Returns the entries of all functions' tables.
    ///
    /// A function that others call is evaluated in the call, with its prefixes.
    pub(super) fn routed(&self) -> Routed {
        let items: Vec<_> = self.index.items().collect();
        let is_root = |item: &ItemId| self.original(*item) == *item && may_route(self.index, *item);
        let functions: Vec<_> = items.into_par_iter().filter(is_root).collect();
        let (mut routed, mut calls, mut hits) = (Routed::default(), Calls::new(), Hits::default());
        for part in functions.par_chunks(TOGETHER).map(|part| self.part(part)).collect::<Vec<_>>() {
            routed.aside.extend(part.aside);
            routed.layered.extend(part.layered);
            routed.unparsed.extend(part.unparsed);
            routed.steps += part.steps;
            hits.extend(part.hits);
            for (caller, callees) in part.followed {
                calls.entry(caller).or_default().extend(callees);
            }
        }
        routed.layered.extend(self.written_layers());
        // Last those that only call each other.
        let called: BTreeSet<_> = calls.values().flatten().collect();
        let (inner, roots): (Vec<_>, Vec<_>) = functions.iter().partition(|item| called.contains(item));
        let (mut reached, mut starts) = (BTreeSet::new(), Vec::new());
        for root in roots.into_iter().chain(inner) {
            if !reached.contains(root) {
                reach(&calls, *root, &mut reached);
                routed.entries.extend(self.served(*root));
                starts.push(*root);
            }
        }
        let (unfollowed, limited) = hits.reached_from(starts);
        routed.limited = limited;
        for item in unfollowed {
            routed.entries.extend(self.unfollowed(item));
        }
        routed
    }

    /// Returns the entries of a function without a caller.
    fn served(&self, item: ItemId) -> BTreeSet<Entry> {
        let circular = || get(&self.circular, item);
        let Some(outcome) = self.outcome(item).or_else(circular) else { return BTreeSet::new() };
        let values = outcome.arguments.iter().chain([&outcome.value]).cloned();
        let tables = values.filter_map(Value::into_table).flat_map(Table::flattened);
        outcome.served.iter().cloned().chain(tables).collect()
    }

    /// Returns the entries of a function of which a call was not followed: their paths and further layers are unknown.
    fn unfollowed(&self, item: ItemId) -> Vec<Entry> {
        let layers = [Layer::unknown(&self.index.item(item).name)];
        let entries = self.served(item).into_iter();
        entries.map(|entry| Entry { place: Place::Unknown, ..entry }.inside(&layers)).collect()
    }

    /// The outcome of a function without arguments, if it was evaluated, and is the same for all callers.
    pub(super) fn outcome(&self, item: ItemId) -> Option<Arc<Outcome>> {
        get(&self.outcomes, item)
    }

    /// Keeps the outcome of a function without arguments.
    pub(super) fn keep(&self, item: ItemId, outcome: Arc<Outcome>, circular: bool) {
        let outcomes = if circular { &self.circular } else { &self.outcomes };
        outcomes.write().unwrap_or_else(PoisonError::into_inner).insert(item, outcome);
    }

    /// The layers that attributes put around handlers.
    fn written_layers(&self) -> Vec<(Target, Layer)> {
        let layered = self.attributed.iter().filter(|(_, found)| !found.layers.is_empty());
        let layered: BTreeMap<_, _> = layered.map(|(item, found)| (*item, &found.layers)).collect();
        let layers = layered.into_iter().flat_map(|(item, written)| {
            let mut reader = Reader::new(self);
            let layers = reader.inside(item, |frame| {
                written.iter().flat_map(|layer| frame.written_layers(layer)).collect::<Vec<_>>()
            });
            layers
                .unwrap_or_default()
                .into_iter()
                .map(move |layer| (Target::Function(self.original(item)), layer))
        });
        let layers = layers.collect();
        proc_macro2::extra::invalidate_current_thread_spans();
        layers
    }

    /// Evaluates some functions.
    fn part(&self, functions: &[ItemId]) -> Part {
        let part = Reader::new(self).read(functions);
        // No place outlives the parsed code.
        proc_macro2::extra::invalidate_current_thread_spans();
        part
    }

    /// The same item where its module was read first.
    pub(super) fn original(&self, item: ItemId) -> ItemId {
        self.originals.get(&self.index.item(item).site).copied().unwrap_or(item)
    }
}

/// The routes in some routing functions.
pub(super) struct Part {
    /// The bounds that were hit.
    pub(super) hits: Hits,
    pub(super) aside: BTreeSet<ItemId>,
    pub(super) layered: BTreeSet<(Target, Layer)>,
    pub(super) followed: Calls,
    pub(super) unparsed: Vec<ItemId>,
    pub(super) steps: usize,
}

fn get(outcomes: &RwLock<FxHashMap<ItemId, Arc<Outcome>>>, item: ItemId) -> Option<Arc<Outcome>> {
    outcomes.read().unwrap_or_else(PoisonError::into_inner).get(&item).cloned()
}

fn reach(calls: &Calls, from: ItemId, reached: &mut BTreeSet<ItemId>) {
    let mut open = vec![from];
    while let Some(item) = open.pop() {
        if reached.insert(item) {
            open.extend(calls.get(&item).into_iter().flatten().copied());
        }
    }
}

fn originals(index: &Index) -> FxHashMap<Site, ItemId> {
    let repeated = index.modules().map(|module| index.module(module)).filter(|module| module.repeated);
    let twice: FxHashSet<_> = repeated.map(|module| module.file).collect();
    if twice.is_empty() {
        return FxHashMap::default();
    }
    let first = |item: &ItemId| {
        let item = index.item(*item);
        let may_repeat = twice.contains(&item.site.file) || index.sources().is_expansion(item.site.file);
        may_repeat && !index.module(item.module).repeated
    };
    index.items().filter(first).map(|item| (index.item(item).site, item)).collect()
}
