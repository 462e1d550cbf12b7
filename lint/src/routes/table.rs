//! The content of routers, scopes, filters and the like: handlers, with their routes as far as they are known.

use std::collections::BTreeSet;

pub(super) use responds_facts::routing::RouterKind as Kind;

use super::{Expression, Route, Target, dialect::Dialect, layer::Layer};
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
    /// The methods of all entries in it that have none of their own.
    pub(super) methods: BTreeSet<String>,
    /// The layers around all entries in it, also those that are added later.
    pub(super) layers: Vec<Layer>,
    /// The layers that an unseen function may have put around it, if its result is a router.
    pub(super) pending: Vec<Layer>,
    /// `true` if a filter in it may reject a request for another reason than its path or method.
    pub(super) rejects: bool,
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
    /// `true` if a function changes its response.
    pub(super) changed: bool,
    /// The function that makes the response from its return value.
    pub(super) answer: Option<ItemId>,
    /// `true` if it handles the methods that no other handler of its path serves.
    pub(super) refuses: bool,
    /// `true` if it, or a filter before it, may reject a request.
    pub(super) rejects: bool,
    /// `true` if a filter before it may reject a request, and nothing recovers from that.
    pub(super) filtered: bool,
    /// The layers around it, the innermost first.
    pub(super) layers: Vec<Layer>,
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
            methods: BTreeSet::new(),
            layers: Vec::new(),
            pending: Vec::new(),
            rejects: false,
            entries: BTreeSet::new(),
        }
    }

    /// The same with this before all paths in it.
    pub(super) fn below(self, prefix: &Place) -> Self {
        let prefix = prefix.joined(&self.prefix, self.dialect.join);
        Self { prefix, ..self }
    }

    /// The same with this behind the path it has so far.
    pub(super) fn then(self, more: &Place) -> Self {
        let prefix = self.prefix.joined(more, self.dialect.join);
        Self { prefix, ..self }
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
            target,
            framework,
            methods: methods.clone(),
            place: place.clone(),
            docs: None,
            changed: false,
            answer: None,
            refuses: false,
            rejects: false,
            filtered: false,
            layers: Vec::new(),
        }));
    }

    /// Adds the entries of another table.
    pub(super) fn absorb(&mut self, other: Self) {
        self.entries.extend(other.settled().flattened());
    }

    /// The same behind a function that is not seen.
    pub(super) fn through(mut self, function: &str) -> Self {
        self.pending.push(Layer::unknown(function));
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
        let Self { dialect, prefix, methods, layers, rejects, entries, .. } = self;
        let flat = |mut entry: Entry| {
            entry.rejects |= rejects;
            entry.filtered |= rejects;
            entry.place = prefix.joined(&entry.place, dialect.join);
            if entry.methods.is_empty() {
                entry.methods.clone_from(&methods);
            }
            entry.inside(&layers)
        };
        entries.into_iter().map(flat).collect()
    }

    /// Joins two tables: the branches of an `if`.
    pub(super) fn or(self, other: Self) -> Self {
        let (mut one, other) = (self.settled(), other.settled());
        if one.prefix == other.prefix && one.methods == other.methods && one.layers == other.layers {
            one.entries.extend(other.entries);
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
    /// The same, reached by every path if none is needed.
    pub(super) fn anywhere(self) -> Self {
        let place = if self.place == Place::Open { Place::Anywhere } else { self.place };
        Self { place, ..self }
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
