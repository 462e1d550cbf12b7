//! The places of endpoints, by which they are paired.

use std::collections::BTreeMap;

use crate::endpoint::Endpoint;

/// The place of an endpoint for its clients; its handler if that is unknown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The path, its parameters without their names, the method, and the package: several services of a workspace
    /// may have the same routes.
    Route(Route, String),
    /// The module and the handler.
    Handler(String, String),
}

/// A path without the names of its parameters, and a method.
pub(super) type Route = (String, Option<String>);

/// The endpoints at each place; alternatives of different configurations are at the same one.
pub(super) type Places<'a> = BTreeMap<Place, Vec<&'a Endpoint>>;

pub(super) fn places(endpoints: &[Endpoint]) -> Places<'_> {
    let mut places = Places::new();
    for endpoint in endpoints {
        places.entry(place(endpoint)).or_default().push(endpoint);
    }
    for alternatives in places.values_mut() {
        alternatives
            .sort_by_key(|endpoint| (&endpoint.module, &endpoint.handler, &endpoint.method, &endpoint.path));
    }
    places
}

fn place(endpoint: &Endpoint) -> Place {
    match &endpoint.path {
        Some(path) => {
            let package = endpoint.module.split("::").next().unwrap_or_default();
            Place::Route((unnamed(path), endpoint.method.clone()), package.to_owned())
        }
        None => Place::Handler(endpoint.module.clone(), endpoint.handler.clone()),
    }
}

/// A path without the names of its parameters: `/todos/{id}`, `/todos/:id` and `/todos/<id>` are the same to clients.
fn unnamed(path: &str) -> String {
    path.split('/').map(nameless).collect::<Vec<_>>().join("/")
}

/// A parameter of one segment.
const ONE: &str = "{}";
/// A parameter that takes all segments that are left.
const REST: &str = "{*}";

/// A segment without the name of its parameter.
fn nameless(segment: &str) -> &str {
    let inner = segment.strip_prefix(['{', '<']).and_then(|rest| rest.strip_suffix(['}', '>']));
    match inner.or_else(|| segment.strip_prefix(':')) {
        Some(parameter) if takes_rest(parameter) => REST,
        Some(_) => ONE,
        // `*rest` of axum 0.7 and poem, `{rest}*` of actix-web.
        None if segment.starts_with('*') || segment.starts_with('{') && segment.ends_with("}*") => REST,
        None => segment,
    }
}

/// Returns `true` if a parameter takes all segments that are left: `*rest`, `**rest`, `rest..`, `rest:.*`.
///
/// `*?rest` of salvo takes one at most.
fn takes_rest(parameter: &str) -> bool {
    let pattern = parameter.split_once([':', '|']).map(|(_, pattern)| pattern);
    let starred = parameter.starts_with('*') && !parameter.starts_with("*?");
    starred || parameter.ends_with("..") || matches!(pattern, Some(".*" | ".+"))
}

/// Returns `true` if one path takes all that another takes by its parameters: `/files/{*rest}` and `/files/{id}`.
pub(super) fn takes(wide: &str, narrow: &str) -> bool {
    let rest = wide.strip_suffix(REST).and_then(|before| narrow.strip_prefix(before));
    rest.is_some_and(|rest| rest.split('/').all(|segment| matches!(segment, ONE | REST)))
}

/// The places of each route.
pub(super) fn by_route(places: &Places<'_>) -> BTreeMap<Route, Vec<Place>> {
    let mut routes = BTreeMap::<_, Vec<_>>::new();
    for place in places.keys() {
        if let Place::Route(route, _) = place {
            routes.entry(route.clone()).or_default().push(place.clone());
        }
    }
    routes
}

/// The places of each handler.
pub(super) fn by_handler(places: &Places<'_>) -> BTreeMap<String, Vec<Place>> {
    let mut handlers = BTreeMap::<_, Vec<_>>::new();
    for (place, endpoints) in places {
        handlers.entry(handler(endpoints[0])).or_default().push(place.clone());
    }
    handlers
}

/// The handler, with its module.
pub(super) fn handler(endpoint: &Endpoint) -> String {
    match endpoint.module.as_str() {
        "" => endpoint.handler.clone(),
        module => format!("{module}::{}", endpoint.handler),
    }
}

/// Method and path.
pub(super) fn route(endpoint: &Endpoint) -> String {
    let parts = [endpoint.method.as_deref(), endpoint.path.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
