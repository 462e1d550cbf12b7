//! Combines the tables' entries and the attributes of each handler.

use std::collections::{BTreeMap, BTreeSet};

use responds_syntax::frameworks::{self, Framework};

use super::{
    Builder, Expression, Found, Layer, Recovery, Route, Target,
    attributes::{Attributed, nested},
    ground::{Ground, Routed},
    limits::{Limited, RouteBound},
    table::{Entry, Place},
};
use crate::{
    index::{Index, ItemId, Kind, Resolved, Space},
    source::Site,
};

/// The facts about one handler.
#[derive(Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is an independent fact about the route")]
struct Known {
    framework: Option<&'static Framework>,
    routes: BTreeSet<Route>,
    /// Its documentation at each of its routes.
    docs: BTreeSet<Expression>,
    /// `true` if a route of it is documented by its return type alone.
    inferred: bool,
    declared_at: Option<ItemId>,
    changed: bool,
    /// The functions that make responses from its return value.
    answers: BTreeSet<ItemId>,
    /// The fate of its rejections at each of its routes.
    recoveries: BTreeSet<Recovery>,
    /// The layers around it by route; those of no route are around it on every one.
    layers: BTreeMap<Option<Route>, BTreeSet<Layer>>,
    refuses: bool,
    filtered: bool,
    routed: bool,
    /// The innermost functions that build filters with it and declare what these send.
    built_by: BTreeSet<ItemId>,
    /// The other functions that do so.
    around: BTreeSet<ItemId>,
}

/// All handlers, in the order of the files.
pub(super) fn unite(ground: &Ground<'_>, routed: &Routed) -> Vec<Found> {
    let mut known = BTreeMap::new();
    for entry in &routed.entries {
        routed_by_table(ground, &mut known, entry);
    }
    let index = ground.index;
    for item in index.items() {
        if let Some(found) = ground.attributed.get(&item) {
            let nested = ground.prefixes.get(&item).map(|prefixes| nested(&found.documented, prefixes));
            let documented = nested.as_ref().unwrap_or(&found.documented);
            attributed(index, &routed.aside, &mut known, (item, found, documented));
        }
    }
    for (target, layer) in &routed.layered {
        if let Some(known) = known.get_mut(target) {
            known.layers.entry(None).or_default().insert(layer.clone());
        }
    }
    unseen(&mut known, routed);
    for (target, known) in &mut known {
        known.framework = known.framework.or_else(|| only_framework(index, *target));
    }
    let mut built: BTreeMap<ItemId, usize> = BTreeMap::new();
    for function in known.values().flat_map(|known| known.built_by.union(&known.around)) {
        *built.entry(*function).or_default() += 1;
    }
    let mut found: Vec<_> =
        known.into_iter().map(|(target, known)| found_of(target, known, &built)).collect();
    found.sort_by_cached_key(|found| (site(index, found.target), found.target));
    found
}

/// Puts an unknown layer around the handlers that an attribute routes and no router is seen to take, where routers of
/// their framework have layers.
fn unseen(known: &mut BTreeMap<Target, Known>, routed: &Routed) {
    let layered = routed.entries.iter().filter(|entry| !entry.layers.is_empty());
    let layered: BTreeSet<&str> = layered.map(|entry| entry.framework).collect();
    let may_have = |known: &Known| {
        // Elsewhere a router takes a whole API, whose functions it does not name.
        let takes_each = |name: &str| ["actix_web", "rocket"].contains(&name);
        let framework = known.framework.map(|framework| framework.name);
        let framework = framework.filter(|name| takes_each(name) && layered.contains(name));
        framework.is_some() && !known.routed && !known.routes.is_empty()
    };
    for known in known.values_mut().filter(|known| may_have(known)) {
        known.layers.entry(None).or_default().insert(Layer::unknown("layer"));
    }
}

fn found_of(target: Target, known: Known, built: &BTreeMap<ItemId, usize>) -> Found {
    let Known {
        framework,
        mut routes,
        docs,
        inferred,
        declared_at,
        changed,
        answers,
        recoveries,
        mut layers,
        refuses,
        filtered,
        routed,
        built_by,
        around: _,
    } = known;
    let builder = |function: &ItemId| Builder {
        function: *function,
        several: built.get(function).is_some_and(|handlers| *handlers > 1),
    };
    // Several routes with different documentation declare nothing for the handler.
    let is_written = docs.len() == 1 && !inferred;
    let inferred = inferred && docs.is_empty();
    let docs = if is_written { docs.into_iter().next() } else { None };
    // A route without a path adds nothing to one with it.
    if routes.iter().any(|route| route.path.is_some()) {
        routes.retain(|route| route.path.is_some());
    }
    // If its rejections have several fates, each function that may recover from them is a layer.
    let recovery = if recoveries.len() == 1 {
        recoveries.into_iter().next().unwrap_or_default()
    } else {
        let by: BTreeSet<ItemId> = recoveries.into_iter().flat_map(|recovery| recovery.by).collect();
        layers.entry(None).or_default().extend(by.into_iter().map(Layer::recovering));
        Recovery::default()
    };
    Found {
        target,
        framework,
        routes: routes.into_iter().collect(),
        docs,
        inferred,
        declared_at,
        // If its routes have different response functions, none of them applies to all.
        changed: changed || answers.len() > 1,
        answer: answers.into_iter().next(),
        recovery,
        layers,
        refuses,
        filtered,
        routed,
        // Several declarations are none.
        built_by: if built_by.len() == 1 { built_by.first().map(builder) } else { None },
        builds: matches!(target, Target::Function(item) if !routed && built.contains_key(&item)),
    }
}

/// The bounds that were hit, with the handlers that have more routes than are kept.
pub(super) fn limited(ground: &Ground<'_>, routed: &Routed) -> Vec<Limited> {
    let handler = |entry: &Entry| match entry.target {
        Target::Function(item) => Some(ground.original(item)),
        Target::Closure(expression) => expression.inside,
    };
    let more = routed.entries.iter().filter(|entry| entry.more).filter_map(handler);
    let more = more.map(|item| Limited { item, bound: RouteBound::Routes });
    routed.limited.iter().copied().chain(more).collect::<BTreeSet<_>>().into_iter().collect()
}

fn site(index: &Index, target: Target) -> Site {
    match target {
        Target::Function(item) => index.item(item).site,
        Target::Closure(expression) => expression.site,
    }
}

fn routed_by_table(ground: &Ground<'_>, known: &mut BTreeMap<Target, Known>, entry: &Entry) {
    let routes = entry.routes();
    let (target, in_tests) = match entry.target {
        Target::Function(item) => (Target::Function(ground.original(item)), ground.index.item(item).test),
        closure @ Target::Closure(_) => (closure, false),
    };
    // A filter without a route takes something from requests, and handles none.
    let is_reached = !routes.is_empty() || entry.place == Place::Anywhere || entry.more;
    if in_tests || entry.framework == "warp" && !is_reached {
        return;
    }
    let handler = known.entry(target).or_default();
    handler.framework = handler.framework.or_else(|| named(entry.framework));
    handler.routed = true;
    if entry.more {
        return;
    }
    handler.docs.extend(entry.docs);
    handler.inferred |= entry.inferred;
    handler.changed |= entry.changed;
    handler.answers.extend(entry.answer);
    handler.recoveries.extend(entry.recovery());
    handler.refuses |= entry.refuses;
    handler.filtered |= entry.filtered && entry.framework == "warp";
    if let Some((innermost, around)) = entry.built_by.split_first() {
        handler.built_by.insert(*innermost);
        handler.around.extend(around);
    }
    // If no route is known, the layers are around the handler.
    let keys = routes.iter().cloned().map(Some).chain(routes.is_empty().then_some(None));
    for key in keys {
        handler.layers.entry(key).or_default().extend(entry.layers.iter().cloned());
    }
    handler.routes.extend(routes);
}

/// The framework, where the handler and the imports of its module name one alone.
fn only_framework(index: &Index, target: Target) -> Option<&'static Framework> {
    let module = match target {
        Target::Function(item) => index.item(item).module,
        Target::Closure(expression) => expression.module,
    };
    let is_import = |item: &&ItemId| index.item(**item).kind == Kind::Use;
    let imports = index.module(module).items.iter().filter(is_import).map(|item| index.text(*item));
    let texts = imports.chain([index.sources().text(site(index, target))]);
    let words = texts.flat_map(|text| text.split(|letter: char| letter != '_' && !letter.is_alphanumeric()));
    let words: BTreeSet<_> = words.collect();
    let is_named = |framework: &&&Framework| framework.tells.iter().any(|name| words.contains(name));
    let mut named = frameworks::ALL.iter().filter(is_named);
    named.next().filter(|_| named.next().is_none()).copied()
}

fn named(name: &str) -> Option<&'static Framework> {
    frameworks::ALL.iter().find(|framework| framework.name == name).copied()
}

fn attributed(
    index: &Index,
    aside: &BTreeSet<ItemId>,
    known: &mut BTreeMap<Target, Known>,
    (item, found, documented): (ItemId, &Attributed, &BTreeSet<Route>),
) {
    if !found.handler && !known.contains_key(&Target::Function(item)) {
        return;
    }
    if aside.contains(&item) && !known.contains_key(&Target::Function(item)) {
        return;
    }
    for (target, declared_at) in targets(index, item) {
        let handler = known.entry(target).or_default();
        handler.framework = found.framework.or(handler.framework);
        handler.declared_at = handler.declared_at.or(declared_at);
        for routes in [&found.routes, documented] {
            if handler.routes.iter().all(|route| route.path.is_none()) {
                handler.routes.extend(routes.iter().cloned());
            }
        }
    }
}

/// The function itself, or those that implement it if it is in a trait.
fn targets(index: &Index, item: ItemId) -> Vec<(Target, Option<ItemId>)> {
    let found = index.item(item);
    let parent = found.parent.filter(|parent| index.item(*parent).kind == Kind::Trait);
    let implemented = parent.map(|parent| implementations(index, parent, &found.name)).unwrap_or_default();
    if implemented.is_empty() {
        return vec![(Target::Function(item), None)];
    }
    implemented.into_iter().map(|function| (Target::Function(function), Some(item))).collect()
}

fn implementations(index: &Index, parent: ItemId, name: &str) -> Vec<ItemId> {
    let implements = |implementation: &&ItemId| {
        let module = index.item(**implementation).module;
        let path = index.implementation(**implementation).and_then(|header| header.trait_path.as_ref());
        path.is_some_and(|path| {
            let found = index.resolve(module, &path.segments, Space::Types);
            matches!(found, Resolved::Items(items, _) if items.contains(&parent))
        })
    };
    let implementations = index.impls_of_trait(&index.item(parent).name).iter().filter(implements);
    let members = implementations.flat_map(|implementation| index.members(*implementation));
    let named = |member: &&ItemId| {
        let member = index.item(**member);
        member.name == name && member.kind == Kind::Function && !member.test
    };
    members.filter(named).copied().collect()
}
