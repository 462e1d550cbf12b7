//! The view of one body: the workspace, and the context of the body.

use std::{cell::Cell, rc::Rc};

use proc_macro2::TokenStream;
use responds_facts::crates;
use responds_flow::{body::Name, lower::Surroundings};
use syn::Macro;

use super::{Resolver, context::Context, types::names};
use crate::index::{Resolved, Space};

/// A workspace, seen from the surroundings of a body.
pub(super) struct View<'e, 'a> {
    pub(super) program: &'e Resolver<'a>,
    pub(super) context: Rc<Context>,
    /// The number of macro calls that were expanded for it.
    pub(super) expansions: Cell<usize>,
}

impl<'e, 'a> View<'e, 'a> {
    pub(super) fn new(program: &'e Resolver<'a>, context: Rc<Context>) -> Self {
        Self { program, context, expansions: Cell::new(0) }
    }
}

impl Surroundings for View<'_, '_> {
    fn expand(&self, call: &Macro) -> Option<TokenStream> {
        self.expansion(call)
    }

    fn outside(&self, call: &Macro) -> Option<Vec<String>> {
        match self.resolve(&names(&call.path), Space::Macros) {
            Resolved::Outside(path) => Some(path),
            _ => None,
        }
    }

    fn stands_for(&self, krate: Option<&str>, name: &str) -> Option<Name> {
        crates::function_of(krate, name).map(Name::from)
    }
}
