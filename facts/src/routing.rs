//! The kinds of facts about routing in code: the types of routers, and the words by which one finds them.

use crate::{
    framework::Answer,
    layer::{LayerFact, LayerMethod, LayerTrait},
};

/// The facts about the routers of one framework.
#[derive(Debug)]
pub struct Routing {
    /// The crates whose functions, types and macros make routers.
    pub crates: &'static [&'static str],
    /// Words of which each function has one that makes or takes a router.
    pub words: &'static [&'static str],
    /// The types of its routers.
    pub types: &'static [RouterType],
    /// The methods by which a value of unknown type shows that it is a router, if it takes routes.
    pub adopting: &'static [&'static str],
    /// The methods by which a document reads a router: they mount nothing.
    pub documenting: &'static [&'static str],
    /// The methods by which its routers take layers.
    pub layer_methods: &'static [LayerMethod],
    /// The response to a method that no handler of the path serves, with the header fields that the framework adds to
    /// it, also to one from a handler.
    pub refusal_adds: Option<Answer>,
    /// The traits by which types of the service are layers.
    pub layer_traits: &'static [LayerTrait],
    /// The layers that are known.
    pub layers: &'static [LayerFact],
    /// The routers of crates that are built on the framework, and whose handlers are its handlers.
    pub kits: &'static [&'static Routing],
    /// The ways in which a service changes the status of a response apart from handlers and layers.
    pub changes: &'static [StatusChange],
}

/// A way in which a service changes the status of a response after its handler made it.
///
/// No fact of a version is needed to apply it: code has these words only if its version of the framework knows them.
#[derive(Clone, Copy, Debug)]
pub struct StatusChange {
    /// The word in the code that does so.
    pub word: &'static str,
    /// The trait in whose impls that word counts; anywhere if there is none.
    pub of_trait: Option<&'static str>,
    /// True if it changes errors alone.
    pub errors: bool,
    /// The first version that knows them, or the last release that does not.
    pub since: Since,
}

/// The versions in which a framework has something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// This version and later ones.
    Version(&'static str),
    /// A version that is not released yet: this is the last one without it.
    After(&'static str),
}

/// A type whose values are routers.
#[derive(Debug)]
pub struct RouterType {
    /// The last segment of its path.
    pub name: &'static str,
    /// The kind of router.
    pub kind: RouterKind,
    /// True if functions take it by reference.
    pub shared: bool,
}

/// The kinds of routers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouterKind {
    /// It takes handlers by path, and other routers: a router, a scope, a filter.
    Router,
    /// It takes handlers by method, all at one path.
    Methods,
    /// It takes handlers by method, and has a path of its own.
    Resource,
    /// It is a list of routes.
    List,
}

impl RouterType {
    /// Makes a type that functions take by value.
    pub(crate) const fn owned(name: &'static str, kind: RouterKind) -> Self {
        Self { name, kind, shared: false }
    }

    /// Makes a type that functions take by reference.
    pub(crate) const fn shared(name: &'static str, kind: RouterKind) -> Self {
        Self { name, kind, shared: true }
    }
}

impl Routing {
    /// No routers: the attribute of a handler has its whole route.
    pub const NONE: Self = Self {
        crates: &[],
        words: &[],
        types: &[],
        adopting: &[],
        documenting: &[],
        layer_methods: &[],
        layer_traits: &[],
        refusal_adds: None,
        layers: &[],
        kits: &[],
        changes: &[],
    };

    /// Returns these routers and those of the crates that are built on the framework.
    pub fn all(&'static self) -> impl Iterator<Item = &'static Self> {
        std::iter::once(self).chain(self.kits.iter().copied())
    }

    /// Returns the layer that a path of a crate makes.
    #[must_use]
    pub fn layer<S: AsRef<str>>(&self, path: &[S]) -> Option<&'static LayerFact> {
        self.layers.iter().find(|layer| layer.is_made_by(path))
    }

    /// Returns the method by which a router takes a layer.
    #[must_use]
    pub fn layer_method(&self, name: &str) -> Option<&'static LayerMethod> {
        self.layer_methods.iter().find(|method| method.name == name)
    }
}
