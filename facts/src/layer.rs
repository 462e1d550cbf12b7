//! The kinds of facts about layers: the items that wrap handlers, and the responses that they send.
//!
//! Frameworks call them layers, middleware, fairings, hoops or filters. A layer that no table knows may send anything.

use crate::pattern;

/// A layer, by the path of the type or function that makes it.
#[derive(Debug)]
pub struct LayerFact {
    /// The crate that has it.
    pub krate: &'static str,
    /// The end of its path: a type, whose constructors all make it, or one function.
    pub path: &'static str,
    /// Its effect on the responses of a route.
    pub effect: LayerEffect,
    /// The codes that it may send beside that.
    pub also: &'static [u16],
    /// The methods that change its effect.
    pub changes: &'static [(&'static str, LayerEffect)],
}

/// The effect of a layer on the responses of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LayerEffect {
    /// None: every response passes, and none is added.
    Passes,
    /// It may send these instead of the handler's response.
    Sends(&'static [u16]),
    /// It may send the status that an argument says, by index.
    SendsArgument(usize),
    /// Every response has the status that an argument says, by index.
    Replaces(usize),
    /// An argument is a function of the service, by index.
    Calls(usize, Role),
    /// Its type argument is an extractor, whose rejections it sends.
    Extracts,
    /// An argument is a layer, by index: `Condition::new(enabled, layer)`.
    Wraps(usize),
    /// It is a list to which methods add layers.
    Stack,
    /// As before, but none if an argument is true, by index: a method that makes a layer decide nothing.
    PassesIf(usize),
    /// It may send anything.
    Unknown,
}

/// A trait by which a type of the service is a layer.
#[derive(Debug)]
pub struct LayerTrait {
    /// The trait: the last segment of its path.
    pub layer: &'static str,
    /// Its associated type that is the service around the inner one; `None` if the layer is that itself.
    pub service: Option<&'static str>,
    /// The trait of that service.
    pub called: &'static str,
    /// The method of it that is called with each request or response.
    pub method: &'static str,
    /// The role of that method.
    pub role: Role,
    /// True if the trait has the method already, and it changes nothing.
    pub optional: bool,
}

/// The role of a function in a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It receives the request and the next service: its response, or that of the next service.
    Around,
    /// The same, but its errors are no responses.
    Service,
    /// It receives the request, and may answer instead of the next service by failing.
    Request,
    /// It receives every response and returns the one that is sent.
    Response,
    /// It receives the request and every response, and writes to the response.
    Writer,
    /// It receives an error and returns the response that is sent for it.
    Error,
    /// It receives a rejection by a filter of the framework and returns the response that is sent for it.
    Rejection,
}

/// A method by which a router takes a layer.
#[derive(Debug)]
pub struct LayerMethod {
    /// Its name.
    pub name: &'static str,
    /// The argument that is the layer, by index.
    pub argument: usize,
    /// The kind of that argument.
    pub takes: Takes,
    /// The routes that it concerns.
    pub reach: Reach,
}

/// The kind of argument by which a router takes a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A layer.
    Layer,
    /// A function of the service.
    Function(Role),
    /// Nothing that changes a response.
    Nothing,
}

/// The routes that a layer concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The routes that the router had before.
    Before,
    /// The routes that the router had before, of which a filter or the handler may reject a request.
    Rejecting,
    /// All routes of the router, also those that are added later.
    All,
}

impl LayerFact {
    /// Makes a layer of a crate.
    pub(crate) const fn new(krate: &'static str, path: &'static str, effect: LayerEffect) -> Self {
        Self { krate, path, effect, also: &[], changes: &[] }
    }

    /// Adds codes that it may send beside its effect.
    pub(crate) const fn also(self, codes: &'static [u16]) -> Self {
        Self { also: codes, ..self }
    }

    /// Adds methods that change its effect.
    pub(crate) const fn changed_by(self, changes: &'static [(&'static str, LayerEffect)]) -> Self {
        Self { changes, ..self }
    }

    /// Tells if a path of a crate makes this layer: the path itself, or a function of its type.
    #[must_use]
    pub fn is_made_by<S: AsRef<str>>(&self, path: &[S]) -> bool {
        let Some((krate, names)) = path.split_first() else { return false };
        let fits = |names: &[S]| pattern::matched(self.path, names).is_some();
        krate.as_ref() == self.krate
            && (fits(names) || names.split_last().is_some_and(|(_, of_type)| fits(of_type)))
    }
}

impl LayerTrait {
    /// Makes a trait by which a type makes a service around another one.
    pub(crate) const fn around(
        layer: &'static str,
        service: &'static str,
        (called, method): (&'static str, &'static str),
    ) -> Self {
        Self { layer, service: Some(service), called, method, role: Role::Around, optional: false }
    }
}

impl LayerMethod {
    /// Makes a method that takes a layer.
    pub(crate) const fn layer(name: &'static str, argument: usize, reach: Reach) -> Self {
        Self { name, argument, takes: Takes::Layer, reach }
    }

    /// Makes a method that takes a function.
    pub(crate) const fn function(name: &'static str, role: Role, reach: Reach) -> Self {
        Self { name, argument: 0, takes: Takes::Function(role), reach }
    }

    /// Makes a method that takes something that changes no response.
    pub(crate) const fn nothing(name: &'static str) -> Self {
        Self { name, argument: 0, takes: Takes::Nothing, reach: Reach::All }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_are_known_by_crate_and_path() {
        let timeout = LayerFact::new("tower_http", "TimeoutLayer", LayerEffect::Sends(&[408]));
        assert!(timeout.is_made_by(&["tower_http", "timeout", "TimeoutLayer", "new"]));
        assert!(timeout.is_made_by(&["tower_http", "TimeoutLayer"]));
        assert!(!timeout.is_made_by(&["tower", "timeout", "TimeoutLayer", "new"]));
        assert!(!timeout.is_made_by(&["tower_http", "trace", "TraceLayer", "new"]));
        let one = LayerFact::new("axum", "middleware::from_fn", LayerEffect::Calls(0, Role::Around));
        assert!(one.is_made_by(&["axum", "middleware", "from_fn"]));
        assert!(!one.is_made_by(&["axum", "middleware", "from_fn_with_state"]));
    }
}
