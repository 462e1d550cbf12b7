//! What the bodies of a workspace can ask about the rest of it: types, functions, methods, conversions, responses.
//!
//! One [`Engine`] serves one thread. It nests as deep as calls do: give its thread [`STACK`] bytes.

mod call;
mod common;
mod constant;
mod context;
mod convert;
mod definition;
mod depth;
mod derive;
mod expansion;
mod fingerprint;
mod handler;
mod library;
mod likeness;
mod locals;
mod memo;
mod method;
mod names;
mod paths;
mod respond;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod traits;
mod types;
mod written;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

pub use self::{handler::candidates, tables::Tables};

use proc_macro2::TokenStream;
use responds_core::StatusSet;
use responds_syntax::{
    evidence::{Callee, Meaning, Value, Values, World},
    frameworks::Candidates,
    place::Place,
};
use rustc_hash::FxHashMap;
use syn::{Macro, Path, Type};

use self::{call::Routine, context::Context, convert::Conversions, library::Library, memo::Memo};
use crate::{
    expand::Rules,
    index::{Index, ItemId},
    source::Site,
};

/// The stack that a thread needs on which an [`Engine`] works, in bytes: calls are followed 96 deep, and a body may
/// need 1.4 MiB.
pub const STACK: usize = 256 << 20;

/// Answers what the bodies of a workspace ask about the rest of it.
pub struct Engine<'a> {
    index: &'a Index,
    library: Library<'a>,
    tables: &'a Tables,
    /// The types of the workspace, by their full path.
    paths: RefCell<FxHashMap<String, Rc<[ItemId]>>>,
    own_paths: RefCell<FxHashMap<ItemId, Rc<Path>>>,
    contexts: RefCell<FxHashMap<ItemId, Rc<Context>>>,
    routines: RefCell<(Vec<Routine>, FxHashMap<String, Callee>)>,
    conversions: Conversions,
    /// Which types of the workspace become responses by themselves.
    responders: RefCell<FxHashMap<ItemId, bool>>,
    /// Which traits may have impls that are not seen.
    elsewhere: RefCell<FxHashMap<ItemId, bool>>,
    memo: Memo,
    rules: RefCell<FxHashMap<ItemId, Option<Rc<Rules>>>>,
    /// How deep types lead into one another.
    depth: Cell<usize>,
    /// All frameworks.
    everything: Rc<Candidates>,
}

/// What one body asks.
pub struct View<'e, 'a> {
    engine: &'e Engine<'a>,
    context: Rc<Context>,
    candidates: Rc<Candidates>,
    /// How many calls of macros were written out for it.
    expansions: Cell<usize>,
}

impl<'a> Engine<'a> {
    /// An engine that knows nothing yet.
    #[must_use]
    pub fn new(index: &'a Index, tables: &'a Tables) -> Self {
        Self {
            index,
            library: Library::new(index),
            tables,
            paths: RefCell::default(),
            own_paths: RefCell::default(),
            contexts: RefCell::default(),
            routines: RefCell::default(),
            conversions: Conversions::default(),
            responders: RefCell::default(),
            elsewhere: RefCell::default(),
            memo: Memo::default(),
            rules: RefCell::default(),
            depth: Cell::new(0),
            everything: Rc::new(Candidates::among(&[])),
        }
    }

    /// Where a place is; nothing for what a macro made.
    #[must_use]
    pub fn site(&self, place: Place) -> Option<Site> {
        self.library.site(place)
    }

    fn view_for<'e>(&'e self, context: Rc<Context>, candidates: &Rc<Candidates>) -> View<'e, 'a> {
        View { engine: self, context, candidates: candidates.clone(), expansions: Cell::new(0) }
    }

    /// The canonical type of a field, as it is written in the definition of a canonical type.
    fn declared_type(&self, own: &Type, written: &Type) -> Option<Type> {
        let item = *self.items(own).first()?;
        let definition = self.library.definition(item)?;
        let mut context = (*self.context(item)).clone();
        let mut given = types::arguments_of(own).into_iter();
        for name in &definition.generics {
            context.generics.insert(name.clone(), given.next().cloned().unwrap_or_else(context::unknown));
        }
        context.own = Some(own.clone());
        Some(self.view(&context).canonical(written))
    }

    /// The canonical type of a field: `member` of a struct, `Variant.member` of an enum.
    fn field(&self, ty: &Type, member: &str) -> Option<Type> {
        if let Type::Reference(inner) = ty {
            return self.field(&inner.elem, member);
        }
        if let (Type::Tuple(tuple), Ok(index)) = (ty, member.parse::<usize>()) {
            return tuple.elems.get(index).cloned();
        }
        let Some(item) = self.items(ty).first().copied() else {
            let inner = method::lent(ty)?;
            let is_extractor = member == "0" && !method::is_pointer(ty);
            return if is_extractor { Some(inner.clone()) } else { self.field(inner, member) };
        };
        let definition = self.library.definition(item)?;
        let (variant, member) = match member.split_once('.') {
            Some((variant, member)) => (Some(variant), member),
            None => (None, member),
        };
        match definition.variant(variant).and_then(|variant| variant.field(member)) {
            Some(field) if definition.generics.is_empty() => {
                if field.canonical.get().is_none()
                    && let Some(ty) = self.declared_type(ty, &field.ty)
                {
                    // It is the same for all values of the type.
                    let _ = field.canonical.set(ty);
                }
                field.canonical.get().cloned()
            }
            Some(field) => self.declared_type(ty, &field.ty),
            None => depth::inside(&self.depth, || self.field(&self.deref_target(ty)?, member)),
        }
    }
}

impl World for View<'_, '_> {
    fn path(&self, path: &Path) -> Meaning {
        self.meaning(path)
    }

    fn ty(&self, ty: &Type) -> Type {
        self.canonical(ty)
    }

    fn has(&self, ty: &Type) -> bool {
        self.engine.has(ty)
    }

    fn call(&self, function: Callee, arguments: &[Values]) -> Option<Values> {
        self.engine.run(function, arguments, &self.candidates)
    }

    fn write(&self, function: Callee, arguments: &[Values]) -> Option<Values> {
        self.engine.write(function, arguments, &self.candidates)
    }

    fn method(&self, receiver: &Value, name: &str, arguments: &[Values]) -> Option<Values> {
        self.called(receiver, name, arguments)
    }

    fn field(&self, ty: &Type, member: &str) -> Option<Type> {
        self.engine.field(ty, member)
    }

    fn convert(&self, value: &Value, into: &Type) -> Option<Values> {
        self.converted(value, into)
    }

    fn respond(&self, value: &Value) -> Option<Values> {
        self.responses(value)
    }

    fn rejects(&self, ty: &Type) -> Option<StatusSet> {
        self.rejections(ty)
    }

    fn sets_rejections(&self) -> bool {
        let framework = self.candidates.only();
        framework.is_some_and(|framework| self.engine.tables.sets_rejections(framework))
    }

    fn expand(&self, call: &Macro) -> Option<TokenStream> {
        self.expansion(call)
    }
}
