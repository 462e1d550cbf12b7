//! Methods: which one a call means, by the type of its receiver, else by its name.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use responds_facts::crates::derives;
use responds_flow::{
    domain::Value,
    program::{Callees, Method},
    ty::{Ty, last_name},
};
use responds_syntax::handler::answered;
use syn::{Type, TypeParamBound};

use super::{
    Resolver, callee,
    common::is_common,
    definition::Variant,
    field,
    lent::lent,
    likeness::{is_like, is_same_name},
    names::Found,
    view::View,
};
use crate::index::{ItemId, Kind};

/// The maximum number of methods of a name that are considered.
const MOST: usize = 64;

/// A method as it is called.
#[derive(Clone, Copy)]
pub(super) struct Named<'n> {
    pub(super) name: &'n str,
    /// The number of arguments apart from the receiver.
    pub(super) arity: usize,
}

/// Returns the method that a call on a value means; `None` if it is unknown.
pub(super) fn of(view: &View<'_, '_>, receiver: &Value, method: &Named<'_>) -> Option<Method> {
    match receiver {
        // No other crate can implement a trait of the workspace for a type of a crate outside.
        Value::Unknown(foreign) => {
            let meant = by_name(view.program, method)?;
            let open = meant.callees.open && foreign.krate.is_none();
            Some(Method { callees: Callees { open, ..meant.callees }, ..meant })
        }
        Value::Ok(_) | Value::Err(_) => added(view, &syn::parse_quote!(Result), method),
        Value::Some(_) | Value::None => added(view, &syn::parse_quote!(Option), method),
        Value::Status(_) => added(view, &syn::parse_quote!(StatusCode), method),
        Value::Text(_) | Value::Content(_) => added(view, &syn::parse_quote!(String), method),
        Value::Fields(..) => added(view, &syn::parse_quote!(HeaderMap), method),
        _ => of_type(view, receiver.ty()?.syn(), method),
    }
}

/// Returns the method that a trait of the workspace adds to a type from outside, of which the last name is known.
fn added(view: &View<'_, '_>, ty: &Type, method: &Named<'_>) -> Option<Method> {
    let found = extensions(view, ty, method);
    let callees = callee::any_of(view.program, found, None)?;
    Some(Method { callees, own: None })
}

/// Returns the method of a canonical type, or of a type that it dereferences to.
fn of_type(view: &View<'_, '_>, ty: &Type, method: &Named<'_>) -> Option<Method> {
    let program = view.program;
    let own = |ty: &Type| Some(Ty::new(ty.clone()));
    let mut at = ty;
    loop {
        if let Some(callees) = on(view, at, method) {
            return Some(Method { callees, own: own(at) });
        }
        if let Some(dispatched) = dispatched(program, at, method) {
            return Some(dispatched);
        }
        if let Some(target) = program.deref_target(at)
            && let Some(callees) = on(view, &target, method)
        {
            return Some(Method { callees, own: own(&target) });
        }
        at = match at {
            Type::Reference(inner) => &inner.elem,
            Type::Paren(inner) => &inner.elem,
            Type::Infer(_) => return by_name(program, method),
            _ => lent(at)?,
        };
    }
}

fn on(view: &View<'_, '_>, ty: &Type, method: &Named<'_>) -> Option<Callees> {
    let program = view.program;
    if let Some(bounds) = bounds(ty) {
        let traits = program.traits(bounds.iter().copied());
        let found = traits.iter().flat_map(|item| program.implementors(*item, method.name));
        let found = found.filter(|(item, _)| takes(program, *item, method.arity)).collect();
        let callees = callee::any_of(program, found, Some(ty))?;
        return Some(program.or_other(callees, &traits));
    }
    let found = if program.items(ty).is_empty() {
        extensions(view, ty, method)
    } else {
        members_of(program, ty, None, method.name)
    };
    let found = found.into_iter().filter(|(item, _)| takes(program, *item, method.arity)).collect();
    callee::any_of(program, found, Some(ty))
}

/// Returns the methods of the types that the variants of an enum hold, where an attribute makes its methods call them.
fn dispatched(program: &Resolver<'_>, ty: &Type, method: &Named<'_>) -> Option<Method> {
    let definition = program.library.definition(program.items(ty).first().copied()?)?;
    let mut names = definition.attributes.iter().filter_map(|attribute| attribute.path().segments.last());
    names.any(|name| derives::dispatches(&name.ident.to_string())).then_some(())?;
    let held = |variant: &Variant| match &variant.fields[..] {
        [only] => field::of(program, ty, &format!("{}.{}", variant.name.as_deref()?, only.member)),
        _ => None,
    };
    let held: Vec<Type> = definition.variants.iter().map(held).collect::<Option<_>>()?;
    let (mut found, mut open) = (Found::new(), false);
    for inner in &held {
        let members = members_of(program, inner, None, method.name).into_iter();
        let members = members.filter(|(item, _)| takes(program, *item, method.arity));
        let members: Found = members.map(|(item, of)| (item, of.or_else(|| Some(inner.clone())))).collect();
        open |= members.is_empty();
        found.extend(members);
    }
    let callees = callee::any_of(program, found, None)?;
    let own = held.first().filter(|_| held.len() == 1).map(|only| Ty::new(only.clone()));
    Some(Method { callees: Callees { open, ..callees }, own })
}

/// The bounds of a type of which nothing else is known.
fn bounds(ty: &Type) -> Option<Vec<&TypeParamBound>> {
    match ty {
        Type::ImplTrait(hidden) => Some(hidden.bounds.iter().collect()),
        Type::TraitObject(object) => Some(object.bounds.iter().collect()),
        _ => None,
    }
}

/// Returns the functions that a type has under a name: its own, else those of traits; where a trait is named, those of
/// that one alone.
pub(super) fn members_of(program: &Resolver<'_>, ty: &Type, of_trait: Option<&str>, name: &str) -> Found {
    let impls: Vec<ItemId> =
        program.implementations(ty).into_iter().filter(|item| program.fits(*item, ty)).collect();
    let own = |item: &&ItemId| program.trait_name(**item).is_none();
    let named = |item: &ItemId| program.member(*item, name).map(|member| (member, None));
    let inherent: Found = impls.iter().filter(own).filter_map(named).collect();
    if of_trait.is_none() && !inherent.is_empty() {
        return inherent;
    }
    let is_meant = |item: &&ItemId| {
        let trait_name = program.trait_name(**item);
        trait_name.is_some() && (of_trait.is_none() || trait_name == of_trait)
    };
    let of_traits = impls.iter().filter(is_meant);
    let found: Found = of_traits.clone().filter_map(named).collect();
    if !found.is_empty() {
        return found;
    }
    let defaults = of_traits.filter_map(|item| program.member(program.trait_of(*item)?, name));
    defaults.filter(|member| program.has_body(*member)).map(|member| (member, Some(ty.clone()))).collect()
}

/// Returns the methods that traits of the workspace add to a type from outside; those in scope first.
fn extensions(view: &View<'_, '_>, ty: &Type, method: &Named<'_>) -> Found {
    let program = view.program;
    let methods = program.index.methods_named(method.name).iter().copied();
    let methods = methods.filter(|item| program.counts(*item) && takes(program, *item, method.arity));
    let all: Vec<Extension> = methods.take(MOST).filter_map(|item| extension(program, item, ty)).collect();
    // An impl overrides the default methods of its trait.
    let given = |of: ItemId| all.iter().any(|one| one.of == of && one.own.is_none());
    let all: Vec<&Extension> = all.iter().filter(|one| one.own.is_none() || !given(one.of)).collect();
    let near: Vec<&Extension> = all.iter().copied().filter(|one| view.brings(one.of)).collect();
    let chosen = if near.is_empty() { all } else { near };
    chosen.into_iter().map(|one| (one.item, one.own.clone())).collect()
}

/// A method that a trait adds to a type from outside.
struct Extension {
    item: ItemId,
    of: ItemId,
    /// The type that is `Self`, where the trait itself has the method.
    own: Option<Type>,
}

fn extension(program: &Resolver<'_>, item: ItemId, ty: &Type) -> Option<Extension> {
    let parent = program.index.item(item).parent?;
    let is_for = |around: ItemId| {
        let own = program.context_in(around).own.clone();
        own.is_some_and(|own| is_like(&own, ty) || is_same_name(&own, ty) || is_half(&own, ty))
    };
    if program.index.item(parent).kind == Kind::Trait {
        let mut impls = program.index.impls_of_trait(&program.index.item(parent).name).iter().copied();
        let is_given = |around: ItemId| {
            program.counts(around) && program.trait_of(around) == Some(parent) && is_for(around)
        };
        let given = program.has_body(item) && impls.any(is_given);
        return given.then(|| Extension { item, of: parent, own: Some(ty.clone()) });
    }
    let of = program.trait_of(parent)?;
    let is_meant = is_for(parent) && !forwards(program, item);
    is_meant.then_some(Extension { item, of, own: None })
}

/// Returns `true` if a method of a trait calls one of the same name on `self`: that is the type's own, which goes before
/// those of traits.
fn forwards(program: &Resolver<'_>, item: ItemId) -> bool {
    let name = program.index.item(item).name.as_str();
    let function = program.library.function(item);
    let body = function.as_ref().and_then(|function| function.body()).unwrap_or_default();
    body.iter().any(|statement| calls_on_self(statement.to_token_stream(), name))
}

/// Returns `true` if tokens have `self.name(..)` in them.
fn calls_on_self(tokens: TokenStream, name: &str) -> bool {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let is_call = |trees: &[TokenTree]| match trees {
        [
            TokenTree::Ident(own),
            TokenTree::Punct(dot),
            TokenTree::Ident(called),
            TokenTree::Group(arguments),
        ] => {
            own == "self"
                && dot.as_char() == '.'
                && called == name
                && arguments.delimiter() == Delimiter::Parenthesis
        }
        _ => false,
    };
    let inside = |tree: &TokenTree| match tree {
        TokenTree::Group(group) => calls_on_self(group.stream(), name),
        _ => false,
    };
    trees.windows(4).any(is_call) || trees.iter().any(inside)
}

/// Returns `true` if a type is the `Result` or `Option` of the other one without its arguments, whatever its crate.
fn is_half(own: &Type, ty: &Type) -> bool {
    let last = last_name(ty);
    last.is_some() && last == last_name(own) && responds_flow::ty::arguments_of(ty).is_empty()
}

/// Returns the only method of a name, or all methods of that name in one trait.
fn by_name(program: &Resolver<'_>, method: &Named<'_>) -> Option<Method> {
    let Named { name, arity } = *method;
    let all = program.index.methods_named(name);
    if is_common(name) || all.len() > MOST {
        return None;
    }
    let (mut owners, mut found) = (Vec::new(), Found::new());
    for item in all.iter().copied().filter(|item| program.counts(*item) && takes(program, *item, arity)) {
        owners.push(owner(program, item)?);
        found.push((item, None));
    }
    owners.sort_unstable();
    owners.dedup();
    let [owner] = owners[..] else { return None };
    let of_trait = program.index.item(owner).kind == Kind::Trait;
    if of_trait {
        found = program.implementors(owner, name);
    }
    let own = match &found[..] {
        [(item, own)] => own.clone().or_else(|| program.context(*item).own.clone()),
        _ => None,
    };
    let callees = callee::any_of(program, found, None)?;
    let callees = if of_trait { program.or_other(callees, &[owner]) } else { callees };
    Some(Method { callees, own: own.map(Ty::new) })
}

/// Returns `true` if a method of this name in the workspace may give a `Result`.
pub(super) fn may_fail(program: &Resolver<'_>, name: &str) -> bool {
    let may_fail = |item: &ItemId| {
        let Some(function) = program.library.function(*item).filter(|function| function.is_method()) else {
            return false;
        };
        let Some(output) = answered(&function.signature.output) else { return false };
        let view = program.context(*item);
        may_be_result(program, &program.view(&view).canonical(&output))
    };
    program.index.methods_named(name).iter().any(may_fail)
}

/// Returns `true` if a canonical type may be a `Result`: it is none of those that are known to be something else.
fn may_be_result(program: &Resolver<'_>, ty: &Type) -> bool {
    match ty {
        Type::Tuple(_) | Type::Reference(_) | Type::Slice(_) | Type::Array(_) | Type::Never(_) => false,
        Type::Path(_) => {
            let name = last_name(ty).unwrap_or_default();
            name.ends_with("Result") || !is_plain(&name) && program.items(ty).is_empty()
        }
        _ => true,
    }
}

/// Returns `true` if a type of this name is a value of the standard library that cannot fail.
fn is_plain(name: &str) -> bool {
    let containers =
        ["BTreeMap", "HashMap", "HashSet", "Option", "String", "Vec", "bool", "char", "f32", "f64", "str"];
    containers.contains(&name)
        || name.starts_with(['i', 'u']) && name.ends_with(|last: char| last.is_ascii_digit() || last == 'e')
}

/// Returns the trait that a method belongs to, else its impl; `None` for a trait from outside, which has impls outside.
fn owner(program: &Resolver<'_>, item: ItemId) -> Option<ItemId> {
    let parent = program.index.item(item).parent?;
    match program.index.item(parent).kind {
        Kind::Trait => Some(parent),
        _ if program.trait_name(parent).is_some() => program.trait_of(parent),
        _ => Some(parent),
    }
}

/// Returns `true` if a function is a method with this number of arguments apart from its `self`.
fn takes(program: &Resolver<'_>, item: ItemId, arity: usize) -> bool {
    let function = || program.library.function(item);
    program.index.item(item).kind == Kind::Function
        && function()
            .is_some_and(|function| function.is_method() && function.signature.inputs.len() == arity + 1)
}
