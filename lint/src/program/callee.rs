//! Functions and constants as callees, and their bodies.

use std::rc::Rc;

use responds_flow::{
    domain::BodyId,
    lower::{Declared, Lowered, Signature, lower, lower_value},
    program::{Callee, Callees, Source},
    ty::Ty,
};
use responds_syntax::{handler::answered, place::Place};
use rustc_hash::FxHashMap;
use syn::{Expr, FnArg, Type};

use super::{Resolver, bind, context::Context, library::Function, names::Found};
use crate::index::{ItemId, Kind};

/// A function or a constant, and the type that is `Self` in it, where it does not say itself.
type Routine = (ItemId, Option<Ty>);

/// The callees that were asked for.
#[derive(Default)]
pub(super) struct Interned {
    list: Vec<Routine>,
    numbers: FxHashMap<Routine, Callee>,
}

/// Returns the number of a callee.
pub(super) fn number(program: &Resolver<'_>, item: ItemId, own: Option<&Type>) -> Callee {
    let routine = (item, own.cloned().map(Ty::new));
    let mut interned = program.callees.borrow_mut();
    if let Some(known) = interned.numbers.get(&routine) {
        return *known;
    }
    let callee = Callee(u32::try_from(interned.list.len()).unwrap_or(u32::MAX));
    interned.list.push(routine.clone());
    interned.numbers.insert(routine, callee);
    callee
}

/// Returns candidate callees; `None` where there are none.
pub(super) fn any_of(program: &Resolver<'_>, found: Found, own: Option<&Type>) -> Option<Callees> {
    let is_function = |(item, _): &(ItemId, Option<Type>)| program.index.item(*item).kind == Kind::Function;
    let mut list: Vec<Callee> = Vec::new();
    for (item, of) in found.into_iter().filter(is_function) {
        let callee = number(program, item, of.as_ref().or(own));
        if !list.contains(&callee) {
            list.push(callee);
        }
    }
    (!list.is_empty()).then(|| Callees { list: list.into(), open: false })
}

/// Returns the number of the body of an item: the same in every run and on every thread.
pub(super) fn body_id(item: ItemId) -> BodyId {
    BodyId(u64::from(item.0))
}

/// Returns the body of a callee, lowered.
pub(super) fn source(program: &Resolver<'_>, callee: Callee) -> Option<Source> {
    let (item, own) = program.callees.borrow().list.get(callee.0 as usize).cloned()?;
    let own = own.map(|own| own.syn().clone());
    match program.index.item(item).kind {
        Kind::Constant => constant(program, item, own),
        _ => function(program, item, own),
    }
}

fn constant(program: &Resolver<'_>, item: ItemId, own: Option<Type>) -> Option<Source> {
    let Initial(ty, value) = program.library.parsed(item)?;
    let context = Rc::new(around(program, item, own));
    let view = program.view(&context);
    let lowered = lower_value(&value, &ty, &view);
    Some(made(program, lowered, item, context))
}

fn function(program: &Resolver<'_>, item: ItemId, own: Option<Type>) -> Option<Source> {
    let function = program.library.function(item)?;
    let mut context = around(program, item, own);
    context.locals = function.locals();
    program.add_generics(&mut context, &function.signature.generics);
    let context = Rc::new(context);
    let lowered = lowered(&function, &program.view(&context))?;
    Some(made(program, lowered, item, context))
}

fn made(program: &Resolver<'_>, lowered: Lowered, item: ItemId, context: Rc<Context>) -> Source {
    let own = context.own.clone().map(Ty::new);
    Source { lowered, id: body_id(item), scope: program.scope(context), own }
}

/// Returns the surroundings of an item, in which `Self` is this type and the parameters of its impl are bound.
fn around(program: &Resolver<'_>, item: ItemId, own: Option<Type>) -> Context {
    let mut context = (*program.context(item)).clone();
    let Some(own) = own else { return context };
    let header = context.around.and_then(|around| program.index.implementation(around));
    if let Some(written) = header.and_then(|header| syn::parse_str::<Type>(&header.self_type.text).ok()) {
        bind::matching(&mut context, &written, &own);
    }
    let says_more = context
        .own
        .as_ref()
        .is_some_and(|known| !program.items(known).is_empty() && program.items(known) != program.items(&own));
    if !says_more {
        context.own = Some(own);
    }
    context
}

fn lowered(function: &Function, view: &super::view::View<'_, '_>) -> Option<Lowered> {
    let statements = function.body()?;
    let parameters = function.signature.inputs.iter().map(|input| match input {
        FnArg::Receiver(receiver) => Declared::receiver(receiver, Place::at(receiver.self_token.span)),
        FnArg::Typed(typed) => Declared::Typed(&typed.pat, Some(&typed.ty)),
    });
    let output = answered(&function.signature.output);
    let signature = Signature {
        name: &function.signature.ident.to_string(),
        place: Place::at(function.signature.ident.span()),
        parameters: parameters.collect(),
        output: output.as_ref(),
        is_async: function.signature.asyncness.is_some(),
    };
    Some(lower(&signature, statements, view))
}

/// The type and the initial value of a constant.
struct Initial(Type, Expr);

impl syn::parse::Parse for Initial {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        input.call(syn::Attribute::parse_outer)?;
        input.parse::<syn::Visibility>()?;
        if input.peek(syn::Token![const]) {
            input.parse::<syn::Token![const]>()?;
        } else {
            input.parse::<syn::Token![static]>()?;
            input.parse::<Option<syn::Token![mut]>>()?;
        }
        <syn::Ident as syn::ext::IdentExt>::parse_any(input)?;
        input.parse::<syn::Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<syn::Token![=]>()?;
        let value = input.parse()?;
        input.parse::<syn::Token![;]>()?;
        Ok(Self(ty, value))
    }
}
