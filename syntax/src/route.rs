//! Method and path of a handler, as the attributes beside it say.

mod attribute;

use responds_facts::{Framework, frameworks};
use syn::{Attribute, Meta, Path, Token, parse::Parser, punctuated::Punctuated};

pub use self::attribute::{of_fact, of_framework};
use crate::openapi;

/// The route of a handler.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The methods, upper case; empty where unknown.
    pub methods: Vec<String>,
    /// The path, as the framework writes it.
    pub path: Option<String>,
    /// The argument that takes the content, where the attribute names it.
    pub data: Option<String>,
    /// The expressions of the layers that the attribute puts around the handler, as written.
    pub layers: Vec<String>,
}

/// The route in the attributes of a handler.
#[derive(Clone, Debug, Default)]
pub struct Routed {
    /// The route.
    pub route: Route,
    /// The framework of the attribute.
    pub framework: Option<&'static Framework>,
    /// `true` if only documentation names the methods.
    pub is_documented: bool,
}

impl Routed {
    /// Parses the attributes of a handler, in order.
    ///
    /// An attribute that several frameworks could have written names none of them.
    #[must_use]
    pub fn read(attributes: &[Meta]) -> Self {
        let (mut routed, mut names_methods) = (Self::default(), false);
        for meta in attributes {
            let mut read = frameworks::ALL
                .iter()
                .filter_map(|framework| Some((*framework, of_framework(framework, meta)?)));
            if let Some((framework, route)) = read.next() {
                names_methods |= !route.methods.is_empty();
                let alone = read.next().is_none();
                routed.framework = routed.framework.or(alone.then_some(framework));
                routed.route.complete(route);
            }
            if let Some(route) = openapi::utoipa::route(meta) {
                routed.route.complete(route);
            }
        }
        routed.is_documented = !names_methods && !routed.route.methods.is_empty();
        routed
    }
}

impl Route {
    /// Completes the route with that of another attribute; the methods of several add up.
    fn complete(&mut self, other: Self) {
        let new =
            other.methods.into_iter().filter(|method| !self.methods.contains(method)).collect::<Vec<_>>();
        self.methods.extend(new);
        self.path = self.path.take().or(other.path);
        self.data = self.data.take().or(other.data);
        self.layers.extend(other.layers);
    }
}

/// The content of the attributes, with those in `cfg_attr` taken out of it.
#[must_use]
pub fn metas(attributes: &[Attribute]) -> Vec<Meta> {
    attributes.iter().flat_map(|attribute| unwrap_cfg_attr(&attribute.meta)).collect()
}

/// The attribute itself, or those that a `cfg_attr` holds.
fn unwrap_cfg_attr(meta: &Meta) -> Vec<Meta> {
    let Meta::List(list) = meta else { return vec![meta.clone()] };
    if !list.path.is_ident("cfg_attr") {
        return vec![meta.clone()];
    }
    let inner = Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone());
    inner.into_iter().flatten().skip(1).flat_map(|meta| unwrap_cfg_attr(&meta)).collect()
}

/// The last segment of a path that is bare, or that starts with one of these crates.
pub(crate) fn last_segment<'a>(path: &'a Path, crates: &[&str]) -> Option<&'a syn::Ident> {
    let (first, last) = (path.segments.first()?, path.segments.last()?);
    let known = path.segments.len() == 1 || crates.iter().any(|name| first.ident == name);
    known.then_some(&last.ident)
}
