//! Method and path of a handler, as the attribute that routes it says.

use syn::{Attribute, Meta, Token, parse::Parser, punctuated::Punctuated};

use crate::{frameworks, frameworks::Framework, openapi};

/// Where a handler is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The methods, upper case; empty where unknown.
    pub methods: Vec<String>,
    /// The path, as the framework writes it.
    pub path: Option<String>,
}

/// What the attributes beside a handler say of its route.
#[derive(Clone, Debug, Default)]
pub struct Routed {
    /// Where the handler is reached.
    pub route: Route,
    /// The framework whose attribute says so.
    pub framework: Option<&'static Framework>,
}

impl Routed {
    /// Reads the attributes beside a handler, `cfg_attr` included.
    ///
    /// An attribute that several frameworks could have written names none of them.
    #[must_use]
    pub fn read(attributes: &[Attribute]) -> Self {
        let mut routed = Self::default();
        for meta in attributes.iter().flat_map(|attribute| unwrap_cfg_attr(&attribute.meta)) {
            let mut read =
                frameworks::ALL.iter().filter_map(|framework| Some((*framework, (framework.route)(&meta)?)));
            if let Some((framework, route)) = read.next() {
                routed.framework = if read.next().is_none() { Some(framework) } else { routed.framework };
                routed.route.complete(route);
            }
            if let Some(route) = openapi::route(&meta) {
                routed.route.complete(route);
            }
        }
        routed
    }
}

impl Route {
    /// Takes from another attribute what this one leaves open.
    fn complete(&mut self, other: Self) {
        if self.methods.is_empty() {
            self.methods = other.methods;
        }
        self.path = self.path.take().or(other.path);
    }
}

/// The attribute itself, or those that a `cfg_attr` holds.
pub(crate) fn unwrap_cfg_attr(meta: &Meta) -> Vec<Meta> {
    let Meta::List(list) = meta else { return vec![meta.clone()] };
    if !list.path.is_ident("cfg_attr") {
        return vec![meta.clone()];
    }
    let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
    let metas = parser.parse2(list.tokens.clone()).unwrap_or_default();
    metas.iter().skip(1).flat_map(unwrap_cfg_attr).collect()
}

/// The last segment of a path, and whether what stands before it allows for one of these crates.
pub(crate) fn last_segment<'a>(path: &'a syn::Path, crates: &[&str]) -> Option<&'a syn::Ident> {
    let last = path.segments.last()?;
    let rooted = path.segments.len() == 1
        || path.segments.iter().any(|segment| crates.iter().any(|name| segment.ident == name));
    rooted.then_some(&last.ident)
}
