//! The context of a body: its module, the type `Self`, and the generic parameters around it.

use std::{collections::BTreeMap, rc::Rc};

use proc_macro2::Span;
use syn::{
    GenericParam, Generics, Path, Token, TraitBound, TraitBoundModifiers, Type, TypeImplTrait, TypeInfer,
    TypeParamBound, WherePredicate, punctuated::Punctuated,
};

use super::{Resolver, locals::Locals, view::View};
use crate::index::{ItemId, Kind, ModuleId};

/// The context of a body.
#[derive(Clone)]
pub(super) struct Context {
    pub(super) module: ModuleId,
    /// The arguments of generic parameters, canonical.
    pub(super) generics: BTreeMap<String, Type>,
    /// The values of generic constants, if they are known.
    pub(super) numbers: BTreeMap<String, Option<u64>>,
    /// The canonical type that is `Self`.
    pub(super) own: Option<Type>,
    /// The impl or trait around.
    pub(super) around: Option<ItemId>,
    /// The names that the body itself brings into scope.
    pub(super) locals: Rc<Locals>,
}

impl Context {
    /// Returns the context of a module without generic parameters.
    pub(super) fn of(module: ModuleId) -> Self {
        let (generics, numbers) = (BTreeMap::new(), BTreeMap::new());
        Self { module, generics, numbers, own: None, around: None, locals: Rc::default() }
    }
}

impl<'a> Resolver<'a> {
    /// Returns the context of an item: that of its impl or trait.
    pub(super) fn context(&self, item: ItemId) -> Rc<Context> {
        let found = self.index.item(item);
        match found.parent {
            Some(parent) => self.context_in(parent),
            None => Rc::new(Context::of(found.module)),
        }
    }

    /// Inside of an impl or a trait.
    pub(super) fn context_in(&self, around: ItemId) -> Rc<Context> {
        if let Some(known) = self.contexts.borrow().get(&around) {
            return known.clone();
        }
        let mut context = Context { around: Some(around), ..Context::of(self.index.item(around).module) };
        self.add_generics(&mut context, &self.library.generics(around));
        if let Some(header) = self.index.implementation(around) {
            let own = syn::parse_str(&header.self_type.text).ok();
            context.own = own.map(|own| self.view(&context).canonical(&own));
        } else if self.index.item(around).kind == Kind::Trait {
            context.own = Some(dynamic((*self.own_path(around)).clone()));
        }
        let context = Rc::new(context);
        self.contexts.borrow_mut().insert(around, context.clone());
        context
    }

    /// Adds generic parameters: only their bounds are known.
    pub(super) fn add_generics(&self, context: &mut Context, generics: &Generics) {
        for parameter in &generics.params {
            match parameter {
                GenericParam::Type(parameter) => {
                    context.generics.insert(parameter.ident.to_string(), unknown());
                }
                GenericParam::Const(parameter) => {
                    context.numbers.insert(parameter.ident.to_string(), None);
                }
                GenericParam::Lifetime(_) => {}
            }
        }
        for parameter in &generics.params {
            let GenericParam::Type(parameter) = parameter else { continue };
            let name = parameter.ident.to_string();
            let mut bounds: Vec<TypeParamBound> = parameter.bounds.iter().cloned().collect();
            bounds.extend(in_where(generics, &name));
            if let Some(ty) = bounded(bounds) {
                let ty = self.view(context).canonical(&ty);
                context.generics.insert(name, ty);
            }
        }
    }

    /// Returns the view of a body in this context.
    pub(super) fn view<'e>(&'e self, context: &Context) -> View<'e, 'a> {
        View::new(self, Rc::new(context.clone()))
    }
}

/// The bounds that a `where` clause gives to a parameter.
fn in_where(generics: &Generics, name: &str) -> Vec<TypeParamBound> {
    let clause = generics.where_clause.iter().flat_map(|clause| &clause.predicates);
    clause
        .filter_map(|predicate| match predicate {
            WherePredicate::Type(bound) if is_named(&bound.bounded_ty, name) => {
                Some(bound.bounds.iter().cloned())
            }
            _ => None,
        })
        .flatten()
        .collect()
}

fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.qself.is_none() && path.path.is_ident(name))
}

/// Something of which these bounds are all that is known.
fn bounded(bounds: Vec<TypeParamBound>) -> Option<Type> {
    let bounds: Punctuated<TypeParamBound, Token![+]> =
        bounds.into_iter().filter(|bound| matches!(bound, TypeParamBound::Trait(_))).collect();
    (!bounds.is_empty()).then(|| hidden(bounds))
}

/// A type of which nothing is known.
pub(super) fn unknown() -> Type {
    Type::Infer(TypeInfer { attrs: Vec::new(), underscore_token: Token![_](Span::call_site()) })
}

/// Some type that implements a trait.
fn dynamic(path: Path) -> Type {
    let (lifetimes, modifiers) = (None, TraitBoundModifiers::default());
    let bound = TraitBound { paren_token: None, lifetimes, modifiers, maybe: None, path };
    hidden([TypeParamBound::Trait(bound)].into_iter().collect())
}

fn hidden(bounds: Punctuated<TypeParamBound, Token![+]>) -> Type {
    Type::ImplTrait(TypeImplTrait { attrs: Vec::new(), impl_token: Token![impl](Span::call_site()), bounds })
}
