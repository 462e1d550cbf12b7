//! Conversions: `From`, `Into`, and those that derives generate.

use std::{cell::RefCell, rc::Rc};

use responds_facts::crates::{carriers, holders};
use responds_flow::{
    body::Name,
    domain::{ErrorOf, Value},
    program::{Conversion, Conversions},
    ty::{Ty, arguments_of, bare, last_name},
};
use rustc_hash::FxHashMap;
use syn::{Attribute, Type};

use super::{
    Resolver, callee,
    definition::{Definition, Variant},
    field,
    likeness::{is_like, is_open, is_same_name, may_be_meant},
    method,
};
use crate::index::ItemId;

/// The conversions that were found, by the type that they lead to.
pub(super) type Known = RefCell<FxHashMap<Ty, Rc<[Way]>>>;

/// A conversion, and the type that it takes.
#[derive(Clone)]
pub(super) struct Way {
    from: Type,
    by: Conversion,
}

impl Way {
    /// Returns `true` if it accepts any type that implements some trait.
    fn is_blanket(&self) -> bool {
        matches!(self.from, Type::ImplTrait(_) | Type::Infer(_))
    }
}

/// Returns the conversions from a value into a canonical type.
pub(super) fn between(program: &Resolver<'_>, value: &Value, into: &Ty) -> Conversions {
    if value.ty() == Some(into) {
        return Conversions::Same;
    }
    let all = ways(program, into);
    if let Some(known) = known(value) {
        let chosen = chosen(&all, &known);
        if chosen.is_empty() {
            return match (by_itself(program, value, into), value, value.krate()) {
                // The type may be known under another path.
                (Conversions::Unknown, Value::Error(_), Some(krate)) if !all.is_empty() => {
                    of_crate(&all, &krate)
                }
                (conversions, ..) => conversions,
            };
        }
        return one_of(&chosen, false);
    }
    // An unknown value may be of the target type already.
    if all.is_empty() || !program.has(into.syn()) {
        return Conversions::Unknown;
    }
    match (value, value.krate()) {
        (Value::Error(error), _) if may_be_passed(error) => one_of(&all, true),
        // A crate that knows nothing of the workspace makes none of its errors.
        (Value::Error(_), Some(krate)) => of_crate(&all, &krate),
        (Value::Error(error), None) => one_of(&all, !is_foreign(program, error)),
        _ => one_of(&all, true),
    }
}

/// Returns `true` if a canonical type is the target of a conversion of the workspace.
pub(super) fn is_target(program: &Resolver<'_>, ty: &Type) -> bool {
    !ways(program, &Ty::new(ty.clone())).is_empty()
}

/// Returns `true` if an error may be one of the workspace that other code was given.
fn may_be_passed(error: &ErrorOf) -> bool {
    error.handed_on || carriers::passes_errors(error.krate.as_deref(), error.by.as_deref())
}

/// Returns `true` if a method failed that no type of the workspace has.
fn is_foreign(program: &Resolver<'_>, error: &ErrorOf) -> bool {
    let no_own = |by: &Name| !method::may_fail(program, by);
    error.by.as_ref().is_some_and(no_own)
}

fn one_of(ways: &[Way], may_be_same: bool) -> Conversions {
    let ways = ways.iter().map(|way| (way.by.clone(), Ty::new(way.from.clone())));
    Conversions::OneOf(ways.collect(), may_be_same)
}

/// Returns the conversions from a crate's values: its own types, and those that any crate may return.
fn of_crate(all: &[Way], krate: &str) -> Conversions {
    let from_crate = |way: &Way| {
        let named = Ty::new(way.from.clone());
        let own = bare(&way.from);
        let full = matches!(own, Type::Path(path) if path.path.leading_colon.is_some());
        !full || named.krate().is_some_and(|of| of == krate || is_facade(&of, krate)) || way.is_blanket()
    };
    let some: Vec<Way> = all.iter().filter(|way| from_crate(way)).cloned().collect();
    one_of(if some.is_empty() { all } else { &some }, false)
}

/// Returns `true` if a type of one crate may come from functions of another: a crate and its parts share the start of
/// their names, and functions for input and output return the errors of the standard library.
fn is_facade(of: &str, krate: &str) -> bool {
    if ["std", "core", "alloc"].contains(&of)
        && ["std", "core", "alloc", "tokio", "async_std", "smol"].contains(&krate)
    {
        return true;
    }
    let start = |name: &str| holders::errors_of(name).split('_').next().unwrap_or_default().to_owned();
    start(of) == start(krate)
}

/// The type of a value, where something is known of it.
fn known(value: &Value) -> Option<Type> {
    match value {
        Value::Status(_) => Some(syn::parse_quote!(StatusCode)),
        Value::Text(_) => Some(syn::parse_quote!(&str)),
        Value::Content(_) => Some(syn::parse_quote!(String)),
        Value::Unit => Some(syn::parse_quote!(())),
        Value::Bool(_) => Some(syn::parse_quote!(bool)),
        Value::Tuple(parts) => {
            let parts =
                parts.iter().map(|part| part.only().and_then(known).unwrap_or_else(super::types::unknown));
            let parts: Vec<Type> = parts.collect();
            Some(syn::parse_quote!((#(#parts,)*)))
        }
        _ => value.ty().map(|ty| ty.syn().clone()).filter(|ty| !is_open(ty)),
    }
}

/// Returns the conversions that fit a type best.
fn chosen(all: &[Way], known: &Type) -> Vec<Way> {
    let specific = |fits: &dyn Fn(&Type) -> bool| -> Vec<Way> {
        all.iter().filter(|way| !way.is_blanket() && fits(&way.from)).cloned().collect()
    };
    let exact = specific(&|from| bare(from) == bare(known));
    if !exact.is_empty() {
        return exact;
    }
    let like = specific(&|from| may_be_meant(from, known));
    if !like.is_empty() {
        return like;
    }
    all.iter().filter(|way| way.is_blanket()).cloned().collect()
}

fn ways(program: &Resolver<'_>, into: &Ty) -> Rc<[Way]> {
    if let Some(known) = program.conversions.borrow().get(into) {
        return known.clone();
    }
    let found: Rc<[Way]> = found(program, into.syn()).into();
    program.conversions.borrow_mut().insert(into.clone(), found.clone());
    found
}

fn found(program: &Resolver<'_>, into: &Type) -> Vec<Way> {
    let impls = program.tables.froms(last_name(into).as_deref());
    let mut all: Vec<Way> = impls.filter_map(|item| by_impl(program, item, into)).collect();
    for item in program.items(into).iter() {
        if let Some(definition) = program.library.definition(*item) {
            all.extend(derived(program, &definition, into));
        }
    }
    all
}

fn by_impl(program: &Resolver<'_>, item: ItemId, into: &Type) -> Option<Way> {
    let context = program.context_in(item);
    let own = context.own.as_ref()?;
    let is_target = is_like(own, into) || is_same_name(own, into) && program.items(into).is_empty();
    if !is_target {
        return None;
    }
    let header = program.index.implementation(item)?.trait_path.as_ref()?;
    let of_trait = syn::parse_str::<Type>(&header.text).ok()?;
    let from = program.view(&context).canonical(arguments_of(&of_trait).first()?);
    let callee = callee::number(program, program.member(item, "from")?, Some(into));
    Some(Way { from, by: Conversion::Call(callee) })
}

/// Returns the conversions that derives write: `#[from]` of `thiserror`, `From` of `derive_more`.
fn derived(program: &Resolver<'_>, definition: &Definition, into: &Type) -> Vec<Way> {
    let all = definition.derives("From");
    let marked = definition.variants.iter().any(|variant| is_from(&variant.attributes));
    let field = |variant: &Variant| {
        let marked_field = variant.fields.iter().find(|field| is_from(&field.attributes));
        let takes = || is_from(&variant.attributes) || !marked && !is_skipped(&variant.attributes);
        let only = || match &variant.fields[..] {
            [only] if all && takes() => Some(only),
            _ => None,
        };
        let field = marked_field.or_else(only)?;
        let from = field::declared(program, into, &field.ty)?;
        let variant = variant.name.as_deref().map(Name::from);
        Some(Way { from, by: Conversion::Field(variant, field.member.as_str().into()) })
    };
    definition.variants.iter().filter_map(field).collect()
}

/// Returns the `impl Into<B> for A` of a value.
fn by_itself(program: &Resolver<'_>, value: &Value, into: &Ty) -> Conversions {
    let Some(ty) = value.ty() else { return Conversions::Unknown };
    let fits = |item: &ItemId| {
        let header = program.index.implementation(*item).and_then(|header| header.trait_path.as_ref());
        let Some(header) = header.filter(|_| program.trait_name(*item) == Some("Into")) else { return false };
        let Ok(of_trait) = syn::parse_str::<Type>(&header.text) else { return false };
        let arguments = arguments_of(&of_trait);
        let target =
            arguments.first().map(|target| program.view(&program.context_in(*item)).canonical(target));
        target.is_some_and(|target| is_like(&target, into.syn()))
    };
    let item = program.implementations(ty.syn()).into_iter().find(fits);
    match item.and_then(|item| program.member(item, "into")) {
        Some(member) => {
            let callee = callee::number(program, member, Some(ty.syn()));
            Conversions::OneOf(vec![(Conversion::Call(callee), ty.clone())], false)
        }
        None => Conversions::Unknown,
    }
}

fn is_from(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("from") && !is_skip(attribute))
}

fn is_skipped(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("from") && is_skip(attribute))
}

/// `#[from(skip)]`, `#[from(ignore)]`.
fn is_skip(attribute: &Attribute) -> bool {
    let list = attribute.meta.require_list();
    list.is_ok_and(|list| ["skip", "ignore"].contains(&list.tokens.to_string().as_str()))
}
