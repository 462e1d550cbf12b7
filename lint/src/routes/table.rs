//! The content of routers, scopes, filters and the like: handlers, with their routes as far as they are known.

use std::collections::BTreeSet;

pub(super) use responds_facts::routing::RouterKind as Kind;

use super::{
    Expression, Recovery, Route, Target,
    dialect::Dialect,
    layer::Layer,
    limits::{MAX_PATH, MAX_ROUTES},
};
use crate::index::ItemId;

/// Something that routes.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Whose it is.
    pub(super) dialect: &'static Dialect,
    pub(super) kind: Kind,
    /// `true` if it is accessed through a reference: a statement that adds to it changes it.
    pub(super) shared: bool,
    /// The prefix of all paths in it.
    pub(super) prefix: Place,
    /// Further prefixes: all that is in it is below each of them too.
    pub(super) also: Vec<Place>,
    /// The methods of all entries in it that have none of their own.
    pub(super) methods: BTreeSet<String>,
    /// The layers around all entries in it, also those that are added later.
    pub(super) layers: Vec<Layer>,
    /// The layers that an unseen function may have put around it, if its result is a router.
    pub(super) pending: Vec<Layer>,
    /// `true` if a filter in it may reject a request for another reason than its path or method.
    pub(super) rejects: bool,
    /// `true` if a filter in it may reject a request with an error that the framework does not know.
    pub(super) custom: bool,
    pub(super) entries: BTreeSet<Entry>,
}

/// A handler in a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(clippy::struct_excessive_bools, reason = "each is an independent fact about the route")]
pub(super) struct Entry {
    pub(super) target: Target,
    pub(super) framework: &'static str,
    /// Its methods; empty where it is any.
    pub(super) methods: BTreeSet<String>,
    pub(super) place: Place,
    pub(super) docs: Option<Expression>,
    /// `true` if aide documents it by its return type alone.
    pub(super) inferred: bool,
    /// `true` if a function changes its response.
    pub(super) changed: bool,
    /// The function that makes the response from its return value.
    pub(super) answer: Option<ItemId>,
    /// `true` if it handles the methods that no other handler of its path serves.
    pub(super) refuses: bool,
    /// `true` if it may reject a request, and nothing recovers from that.
    pub(super) rejects: bool,
    /// `true` if a filter before it may reject a request, and nothing recovers from that.
    pub(super) filtered: bool,
    /// `true` if such a filter may reject with an error that the framework does not know.
    pub(super) custom: bool,
    /// The functions that recover from its rejections, the innermost first.
    pub(super) recovers: Vec<ItemId>,
    /// `true` if another filter may take the requests that it rejects.
    pub(super) caught: bool,
    /// `true` if the framework sends the rejections that are left.
    pub(super) served: bool,
    /// The layers around it, the innermost first.
    pub(super) layers: Vec<Layer>,
    /// `true` if it stands for routes of the handler that are left out, since they are too many.
    pub(super) more: bool,
    /// The functions that build the filter with it and declare what that sends, the innermost first.
    pub(super) built_by: Vec<ItemId>,
}

/// A path, or a part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// Nothing yet.
    #[default]
    Open,
    /// This.
    At(String),
    /// It is unknown.
    Unknown,
    /// Every path.
    Anywhere,
}

impl Place {
    /// A path that may not be known.
    pub(super) fn of(text: Option<String>) -> Self {
        text.map_or(Self::Unknown, Self::At)
    }

    /// Returns the place of `inner` below this one.
    fn joined(&self, inner: &Self, join: fn(&str, &str) -> String) -> Self {
        match (self, inner) {
            // A handler for every path, below a path, handles some of those below it.
            (Self::Unknown, _) | (_, Self::Unknown) | (Self::At(_), Self::Anywhere) => Self::Unknown,
            (Self::Anywhere | Self::Open, place) | (place, Self::Open) => place.clone(),
            (Self::At(outer), Self::At(inner)) if outer.len() + inner.len() > MAX_PATH => Self::Unknown,
            (Self::At(outer), Self::At(inner)) => Self::At(join(outer, inner)),
        }
    }
}

impl Table {
    pub(super) fn new(dialect: &'static Dialect, kind: Kind) -> Self {
        Self {
            dialect,
            kind,
            shared: false,
            prefix: Place::Open,
            also: Vec::new(),
            methods: BTreeSet::new(),
            layers: Vec::new(),
            pending: Vec::new(),
            rejects: false,
            custom: false,
            entries: BTreeSet::new(),
        }
    }

    /// The same with this before all paths in it.
    pub(super) fn below(self, prefix: &Place) -> Self {
        let join = |own: &Place| prefix.joined(own, self.dialect.join);
        Self { prefix: join(&self.prefix), also: self.also.iter().map(join).collect(), ..self }
    }

    /// The same with this behind the path it has so far.
    pub(super) fn then(self, more: &Place) -> Self {
        let join = |own: &Place| own.joined(more, self.dialect.join);
        Self { prefix: join(&self.prefix), also: self.also.iter().map(join).collect(), ..self }
    }

    /// The same, but all that is in it is reached by these methods unless it has its own.
    pub(super) fn by(mut self, methods: impl IntoIterator<Item = String>) -> Self {
        self.methods.extend(methods);
        self
    }

    /// Adds handlers.
    pub(super) fn handle(&mut self, targets: Vec<Target>, methods: &[String], place: &Place) {
        let framework = self.dialect.framework;
        let methods = methods.iter().cloned().collect::<BTreeSet<_>>();
        self.entries.extend(targets.into_iter().map(|target| Entry {
            methods: methods.clone(),
            place: place.clone(),
            ..Entry::of(target, framework)
        }));
    }

    /// Adds the entries of another table.
    pub(super) fn absorb(&mut self, other: Self) {
        self.extend(other.settled().flattened());
    }

    /// Adds entries, a bounded number for each handler: one more entry stands for those that are left out.
    fn extend(&mut self, entries: BTreeSet<Entry>) {
        let targets: BTreeSet<Target> = entries.iter().map(|entry| entry.target).collect();
        self.entries.extend(entries);
        if self.entries.len() > MAX_ROUTES {
            for target in targets {
                self.bound(target);
            }
        }
    }

    /// Keeps a bounded number of the entries of one handler.
    fn bound(&mut self, target: Target) {
        let first = Entry::of(target, "");
        let own = self.entries.range::<Entry, _>(&first..).take_while(|entry| entry.target == target);
        let (more, routes): (Vec<_>, Vec<_>) = own.partition(|entry| entry.more);
        if routes.len() <= MAX_ROUTES && more.len() < 2 {
            return;
        }
        let left: Vec<_> = more.into_iter().chain(routes.into_iter().skip(MAX_ROUTES)).cloned().collect();
        for entry in &left {
            self.entries.remove(entry);
        }
        let more =
            |entry: &Entry| Entry { place: Place::Unknown, more: true, ..Entry::of(target, entry.framework) };
        self.entries.extend(left.first().map(more));
    }

    /// The same as the result of a function that declares what it sends.
    pub(super) fn built_by(mut self, function: ItemId) -> Self {
        let entries = std::mem::take(&mut self.entries).into_iter();
        let built = |mut entry: Entry| {
            entry.layers.iter_mut().for_each(|layer| layer.declared = true);
            if !entry.built_by.contains(&function) {
                entry.built_by.push(function);
            }
            entry
        };
        self.entries = entries.map(built).collect();
        self
    }

    /// The same behind a function that is not seen.
    pub(super) fn through(mut self, function: &str) -> Self {
        let layer = Layer::unknown(function);
        if !self.pending.contains(&layer) {
            self.pending.push(layer);
        }
        self
    }

    /// Returns `true` if a method shows that this is a router, and not something that serves one.
    pub(super) fn is_router_by(&self, method: &str) -> bool {
        let routing = self.dialect.routing();
        routing.adopting.contains(&method) || routing.layer_method(method).is_some()
    }

    /// The same for a table that is used as a router: unseen functions returned one.
    pub(super) fn settled(mut self) -> Self {
        let pending = std::mem::take(&mut self.pending);
        self.entries = self.entries.into_iter().map(|entry| entry.inside(&pending)).collect();
        self
    }

    /// Returns its entries, with all that is known of their routes.
    pub(super) fn flattened(self) -> BTreeSet<Entry> {
        let Self { dialect, prefix, also, methods, layers, rejects, custom, entries, .. } = self;
        let flat = |mut entry: Entry, prefix: &Place| {
            entry.filtered |= rejects;
            entry.custom |= custom;
            entry.place = prefix.joined(&entry.place, dialect.join);
            if entry.methods.is_empty() {
                entry.methods.clone_from(&methods);
            }
            entry.inside(&layers)
        };
        let mut all = BTreeSet::new();
        for prefix in &also {
            all.extend(entries.iter().map(|entry| flat(entry.clone(), prefix)));
        }
        all.extend(entries.into_iter().map(|entry| flat(entry, &prefix)));
        all
    }

    /// Joins two tables: the branches of an `if`.
    pub(super) fn or(self, other: Self) -> Self {
        let (mut one, other) = (self.settled(), other.settled());
        if one.prefix == other.prefix
            && one.also == other.also
            && one.methods == other.methods
            && one.layers == other.layers
        {
            one.extend(other.entries);
            return one;
        }
        let differ =
            |place: &Place, other: &Place| if place == other { place.clone() } else { Place::Unknown };
        let mut either = Self::new(one.dialect, one.kind);
        // Entries that are added later have an unknown prefix; present entries keep their own.
        let prefix = differ(&one.prefix, &other.prefix);
        either.shared = one.shared;
        either.absorb(one);
        either.absorb(other);
        if either.entries.is_empty() {
            either.prefix = prefix;
        }
        either
    }
}

impl Entry {
    /// A handler of any method, at no path yet.
    pub(super) fn of(target: Target, framework: &'static str) -> Self {
        Self {
            target,
            framework,
            methods: BTreeSet::new(),
            place: Place::Open,
            docs: None,
            inferred: false,
            changed: false,
            answer: None,
            refuses: false,
            rejects: false,
            filtered: false,
            custom: false,
            recovers: Vec::new(),
            caught: false,
            served: false,
            layers: Vec::new(),
            more: false,
            built_by: Vec::new(),
        }
    }

    /// The same, reached by every path if none is needed.
    pub(super) fn anywhere(self) -> Self {
        let place = if self.place == Place::Open { Place::Anywhere } else { self.place };
        Self { place, ..self }
    }

    /// Returns the fate of the rejections of its handler; `None` if it rejects nothing.
    pub(super) fn recovery(&self) -> Option<Recovery> {
        let is_known = self.rejects || !self.recovers.is_empty();
        let served = self.served && !self.caught;
        is_known.then(|| Recovery { by: self.recovers.clone(), served: served && self.rejects })
    }

    /// Returns the routes of its handler.
    pub(super) fn routes(&self) -> Vec<Route> {
        let path = match &self.place {
            Place::At(path) if path.is_empty() => Some("/".to_owned()),
            Place::At(path) => Some(path.clone()),
            Place::Open | Place::Unknown | Place::Anywhere => None,
        };
        if self.methods.is_empty() {
            return Vec::from_iter(path.map(|path| Route { path: Some(path), method: None }));
        }
        let route = |method: &String| Route { path: path.clone(), method: Some(method.clone()) };
        self.methods.iter().map(route).collect()
    }
}
