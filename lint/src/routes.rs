//! Every handler of a workspace, and how it is reached: by attributes and by the tables that route to it.

mod actix_web;
mod attributes;
mod axum;
mod call;
mod callee;
mod closure;
mod dialect;
mod documented;
mod expression;
mod found;
mod frame;
mod ground;
mod head;
mod layer;
mod limits;
mod loco;
mod makes;
mod names;
mod poem;
mod poem_openapi;
mod reader;
mod rocket;
mod salvo;
mod statement;
mod table;
mod text;
mod typed_path;
mod value;
mod warp;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use responds_syntax::frameworks::Framework;

pub use self::{
    layer::{Layer, Sends},
    limits::{Limited, RouteBound},
};

use crate::{
    index::{Index, ItemId, ModuleId},
    source::Site,
};

/// A handler.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is an independent fact about the route")]
pub struct Found {
    /// The function or closure.
    pub target: Target,
    /// The framework that calls it, if known.
    pub framework: Option<&'static Framework>,
    /// Its routes, sorted; empty if they are unknown.
    pub routes: Vec<Route>,
    /// The documentation in its route: the second argument of aide's `get_with(handler, docs)`.
    pub docs: Option<Expression>,
    /// `true` if its route has no such documentation, and aide infers it: `api_route("/todos", get(list))`.
    pub inferred: bool,
    /// The function of a trait whose attributes apply to it: that of an API trait that this one implements.
    pub declared_at: Option<ItemId>,
    /// `true` if a function changes its response: warp's `.and_then(handler).map(|reply| ..)`.
    pub changed: bool,
    /// The function that makes the response from its return value: warp's `.then(handler).map(answer)`.
    pub answer: Option<ItemId>,
    /// The functions that recover from its rejections: warp's `.and_then(handler).recover(f)`.
    pub recovery: Recovery,
    /// `true` if it handles the methods that no other handler of its path serves.
    pub refuses: bool,
    /// `true` if a filter of warp before it may reject a request, and nothing recovers from that.
    pub filtered: bool,
    /// `true` if a router takes it, so that the layers around it are known.
    pub routed: bool,
    /// The layers around it that may send responses, by route; those of no route are around every one.
    pub layers: BTreeMap<Option<Route>, BTreeSet<Layer>>,
    /// The function whose declaration is about the filter that it is in.
    pub built_by: Option<Builder>,
    /// `true` if it is such a function: the handlers in its filter are the endpoints.
    pub builds: bool,
}

/// A function that builds a filter and declares what that sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Builder {
    /// The function.
    pub function: ItemId,
    /// `true` if its filter has several handlers.
    pub several: bool,
}

impl Found {
    /// Returns the layers around it on one route, or on any: a route that no router defines has those of any.
    #[must_use]
    pub fn layers_on(&self, route: Option<&Route>) -> BTreeSet<&Layer> {
        let route = route.filter(|route| self.layers.contains_key(&Some((*route).clone())));
        let reaches = |key: &Option<Route>| key.is_none() || route.is_none() || key.as_ref() == route;
        self.layers.iter().filter(|(key, _)| reaches(key)).flat_map(|(_, layers)| layers).collect()
    }
}

/// The fate of the rejections of a handler.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recovery {
    /// The functions that make responses from them, each from those that the one before rejects again.
    pub by: Vec<ItemId>,
    /// `true` if the framework sends those that are left.
    pub served: bool,
}

impl Recovery {
    /// Returns `true` if nothing is known of it.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.by.is_empty() && !self.served
    }
}

/// The function of a handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A function or method.
    Function(ItemId),
    /// A closure, or a function inside of another.
    Closure(Expression),
}

impl Target {
    /// Returns the module of the handler.
    #[must_use]
    pub fn module(self, index: &Index) -> ModuleId {
        match self {
            Self::Function(item) => index.item(item).module,
            Self::Closure(expression) => expression.module,
        }
    }
}

/// A part of a function's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Expression {
    /// The module in which its names are looked up.
    pub module: ModuleId,
    /// Its place.
    pub site: Site,
    /// The function whose body contains it.
    pub inside: Option<ItemId>,
}

/// One route of a handler.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route {
    /// The full path, as the framework writes it; `None` if it is unknown.
    pub path: Option<String>,
    /// The method, upper case; `None` for any, or if it is unknown.
    pub method: Option<String>,
}

/// The routes of a workspace.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    /// Every handler outside of tests, in the order of the files.
    pub handlers: Vec<Found>,
    /// The functions that may contain further routes, and cannot be parsed.
    pub unparsed: Vec<ItemId>,
    /// The bounds that were hit.
    pub limited: Vec<Limited>,
    /// The number of functions that were evaluated: a measure of the work that does not depend on the machine.
    pub steps: usize,
}

/// Reads routes from attributes and routing functions.
///
/// The threads of the pool need the [stack](crate::program::STACK) of an engine: some routers are one chain of hundreds
/// of calls.
#[must_use]
pub fn read(index: &Index) -> Routes {
    let ground = ground::Ground::new(index);
    let routed = ground.routed();
    Routes {
        handlers: found::unite(&ground, &routed),
        limited: found::limited(&ground, &routed),
        unparsed: routed.unparsed,
        steps: routed.steps,
    }
}
