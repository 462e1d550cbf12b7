//! The workspace as a program: it answers the evaluator's questions about types, functions, methods, conversions and
//! responses.
//!
//! A [`Resolver`] serves one thread, as the engine does that asks it. That engine nests as deep as calls do: give its
//! thread [`STACK`] bytes.

mod associated;
mod bind;
mod callee;
mod certain;
mod common;
mod constructors;
mod context;
mod convert;
mod definition;
mod derive;
mod expansion;
mod extract;
mod field;
mod guard;
mod handler;
mod lent;
mod library;
mod likeness;
mod locals;
mod method;
mod middleware;
mod named;
mod names;
mod paths;
mod respond;
mod tables;
#[cfg(test)]
mod tests;
mod traits;
mod types;
mod view;

use std::{cell::RefCell, rc::Rc};

pub use self::{handler::candidates, middleware::Middleware, tables::Tables};

use responds_core::StatusSet;
use responds_facts::crates;
use responds_flow::{
    domain::Value,
    program::{Callee, Conversions, Holding, Method, Program, Ran, Resolution, Responders, ScopeId, Source},
    ty::Ty,
};
use responds_syntax::{Seen, frameworks::Framework, place::Place};
use rustc_hash::FxHashMap;
use syn::{Path, Type};

use self::{
    callee::Interned, context::Context, convert::Known as KnownConversions, library::Library, view::View,
};
use crate::{
    expand::Rules,
    index::{Index, ItemId},
    source::Site,
};

/// The stack of a thread on which an engine works, in bytes.
pub const STACK: usize = 256 << 20;

/// A workspace, as far as bodies have asked about it.
pub struct Resolver<'a> {
    index: &'a Index,
    tables: &'a Tables,
    library: Library<'a>,
    /// The types of the workspace, by their full path.
    paths: RefCell<FxHashMap<String, Rc<[ItemId]>>>,
    own_paths: RefCell<FxHashMap<ItemId, Rc<Path>>>,
    contexts: RefCell<FxHashMap<ItemId, Rc<Context>>>,
    scopes: RefCell<Vec<Rc<Context>>>,
    callees: RefCell<Interned>,
    conversions: KnownConversions,
    /// Memoizes for each trait if it may have impls that are not seen.
    elsewhere: RefCell<FxHashMap<ItemId, bool>>,
    rules: RefCell<FxHashMap<ItemId, Option<Rc<Rules>>>>,
}

impl<'a> Resolver<'a> {
    /// Returns a resolver of a workspace, with empty caches.
    #[must_use]
    pub fn new(index: &'a Index, tables: &'a Tables) -> Self {
        Self {
            index,
            tables,
            library: Library::new(index),
            paths: RefCell::default(),
            own_paths: RefCell::default(),
            contexts: RefCell::default(),
            scopes: RefCell::default(),
            callees: RefCell::default(),
            conversions: KnownConversions::default(),
            elsewhere: RefCell::default(),
            rules: RefCell::default(),
        }
    }

    /// Returns the source range of a place; `None` for tokens that a macro made.
    #[must_use]
    pub fn site(&self, place: Place) -> Option<Site> {
        self.library.site(place)
    }

    /// Returns what a handler sends as it is after the workspace's other code has changed it.
    #[must_use]
    pub fn changed(&self, seen: Seen, framework: Option<&Framework>) -> Seen {
        self.tables.changes(framework).fold(seen, |seen, change| {
            if change.errors { seen.with_changed_errors() } else { seen.changed() }
        })
    }

    /// Gives surroundings a number.
    fn scope(&self, context: Rc<Context>) -> ScopeId {
        let mut scopes = self.scopes.borrow_mut();
        scopes.push(context);
        ScopeId(u32::try_from(scopes.len() - 1).unwrap_or(u32::MAX))
    }

    /// Returns the surroundings of a body.
    fn at(&self, scope: ScopeId) -> Option<View<'_, 'a>> {
        let context = self.scopes.borrow().get(scope.0 as usize).cloned()?;
        Some(View::new(self, context))
    }
}

impl Program for Resolver<'_> {
    fn source(&self, callee: Callee) -> Option<Source> {
        callee::source(self, callee)
    }

    fn resolve(&self, scope: ScopeId, of: Option<&Type>, path: &Path) -> Resolution {
        self.at(scope).map_or(Resolution::Unknown, |view| view.resolution(of, path))
    }

    fn ty(&self, scope: ScopeId, ty: &Type) -> Ty {
        Ty::new(self.at(scope).map_or_else(|| ty.clone(), |view| view.canonical(ty)))
    }

    fn is_own(&self, ty: &Ty) -> bool {
        self.has(ty.syn())
    }

    fn is_struct(&self, ty: &Ty) -> bool {
        let items = self.items(ty.syn());
        items.iter().any(|item| self.index.item(*item).kind == crate::index::Kind::Struct)
    }

    fn field(&self, ty: &Ty, member: &str) -> Option<Ty> {
        field::of(self, ty.syn(), member).map(Ty::new)
    }

    fn method(&self, scope: ScopeId, receiver: &Value, name: &str, arity: usize) -> Option<Method> {
        method::of(&self.at(scope)?, receiver, &method::Named { name, arity })
    }

    fn conversions(&self, value: &Value, into: &Ty) -> Conversions {
        convert::between(self, value, into)
    }

    fn responders(&self, ty: &Ty, frameworks: &[&Framework]) -> Responders {
        respond::by(self, ty.syn(), frameworks)
    }

    fn extractor(&self, ty: &Ty, optional: bool, frameworks: &[&Framework]) -> Option<Vec<Callee>> {
        extract::functions(self, ty.syn(), optional, frameworks)
    }

    fn can_fail_with(&self, krate: &str, function: &str, error: &str) -> bool {
        crates::errors(krate, function).is_none_or(|fact| fact.gives.allow(error))
    }

    fn failure(&self, krate: &str, of: Option<&str>, function: &str) -> Option<Ty> {
        let error = crates::failure(krate, of, function)?;
        let path = types::absolute(error);
        Some(Ty::new(Type::Path(syn::TypePath { attrs: Vec::new(), qself: None, path })))
    }

    fn content(&self, krate: &str, function: &str) -> Option<(Ty, bool)> {
        let fact = crates::content(krate, function)?;
        Some((Ty::new(syn::parse_str(fact.ty).ok()?), fact.may_fail))
    }

    fn held(&self, ty: &Ty, method: &str) -> Option<(Ty, Holding)> {
        lent::held(ty.syn(), method)
    }

    fn crate_behind(&self, ty: &Ty) -> Option<String> {
        lent::crate_behind(self, ty.syn())
    }

    fn derived_method(&self, ty: &Ty, method: &str) -> Option<String> {
        let definition = self.library.definition(self.items(ty.syn()).first().copied()?)?;
        crates::derives::given(|derive| definition.derives(derive), method).map(str::to_owned)
    }

    fn ran(&self, ty: Option<&Ty>, krate: Option<&str>, method: &str) -> Option<Ran> {
        lent::ran(self, ty.map(Ty::syn), krate, method)
    }

    fn sent(&self, framework: &str, ty: &Ty) -> Option<(StatusSet, StatusSet)> {
        crates::responses::of_type(framework, &ty.names()).map(statuses)
    }

    fn sent_for_failure(
        &self,
        framework: &str,
        krate: &str,
        function: &str,
    ) -> Option<(StatusSet, StatusSet)> {
        crates::responses::of_failure(framework, krate, function).map(statuses)
    }

    fn said_to_reject(&self, ty: &Ty) -> Option<StatusSet> {
        extract::said(self, ty.syn())
    }

    fn sets_rejections(&self, extractor: &str) -> bool {
        self.tables.sets_rejections(extractor)
    }
}

/// The certain and the possible statuses of a fact.
fn statuses(fact: &crates::responses::OutsideFact) -> (StatusSet, StatusSet) {
    (StatusSet::of(fact.certain), StatusSet::of(fact.possible))
}
