//! Evaluates the layers around a handler: the statuses that they send.

use std::{cell::RefCell, rc::Rc};

use responds_core::{
    StatusSet,
    contract::{Half, LayerResponses},
};
use responds_facts::layer::Role;
use responds_flow::{Engine, ty::Ty};
use responds_syntax::{
    Handler,
    frameworks::{Candidates, Framework},
    seen::Bounded,
};
use rustc_hash::FxHashMap;
use syn::Type;

use crate::{
    Index,
    index::ItemId,
    program::{Middleware, Resolver},
    routes::{Found, Layer, Route, Sends, Target},
};

/// The layers around a handler.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// Those that send responses.
    pub(super) layers: Vec<Sending>,
    /// The names of those that may send unknown responses.
    pub(super) unknown: Vec<String>,
    /// `true` if the routers of the handler are known.
    pub(super) routed: bool,
}

/// A layer that sends responses.
#[derive(Debug)]
pub(super) struct Sending {
    pub(super) name: String,
    pub(super) statuses: StatusSet,
}

/// The functions that were evaluated as layers, with their statuses; `true` if the set is closed.
pub(super) type Known = RefCell<FxHashMap<(Target, Role), Option<(StatusSet, bool)>>>;

impl Around {
    /// The layers as the rules see them.
    pub(super) fn view(&self) -> Vec<LayerResponses<'_>> {
        let layers = self.layers.iter();
        layers.map(|layer| LayerResponses { layer: &layer.name, statuses: layer.statuses }).collect()
    }

    fn add(&mut self, name: String, statuses: StatusSet, closed: bool) {
        if !closed {
            self.unknown.push(name.clone());
        }
        if !statuses.is_empty() {
            self.layers.push(Sending { name, statuses });
        }
    }
}

/// The evaluator of functions that are layers.
pub(super) struct Evaluator<'e, 'a> {
    pub(super) program: &'e Resolver<'a>,
    pub(super) engine: &'e Engine<'a>,
    pub(super) index: &'a Index,
    pub(super) candidates: &'e Rc<Candidates>,
    /// The results of earlier evaluations.
    pub(super) known: &'e Known,
    /// The bounds that were hit, by the names of the layers.
    pub(super) hits: &'e RefCell<Vec<(String, Vec<Bounded>)>>,
}

/// Evaluates the layers around a handler on one route, or on any; each function once.
pub(super) fn around(evaluator: &Evaluator<'_, '_>, found: &Found, route: Option<&Route>) -> Around {
    let mut around = Around { routed: found.routed, ..Around::default() };
    for Layer { name, sends } in found.layers_on(route) {
        match sends {
            Sends::Codes(codes) => around.add(name.clone(), StatusSet::of(codes), true),
            Sends::Always(code) => around.add(name.clone(), StatusSet::of(&[*code]), true),
            Sends::Unknown => around.add(name.clone(), StatusSet::EMPTY, false),
            Sends::Function(target, role) => {
                let (statuses, closed) =
                    sent_by(evaluator, *target, *role).unwrap_or((StatusSet::EMPTY, false));
                around.add(function_name(evaluator.index, *target, name), statuses, closed);
            }
            Sends::Type(ty) => {
                let (statuses, closed) = sent_by_type(evaluator, *ty).unwrap_or((StatusSet::EMPTY, false));
                around.add(evaluator.index.item(*ty).name.clone(), statuses, closed);
            }
        }
    }
    around
}

/// The name of a function that is a layer: its own, else that of the layer.
fn function_name(index: &Index, target: Target, layer: &str) -> String {
    match target {
        Target::Function(item) => index.item(item).name.clone(),
        Target::Closure(_) => layer.to_owned(),
    }
}

/// Returns what a type sends that is a layer, and whether that is all; `None` if it cannot be read.
fn sent_by_type(evaluator: &Evaluator<'_, '_>, ty: ItemId) -> Option<(StatusSet, bool)> {
    let Middleware { fact, functions } = evaluator.program.middleware(ty, evaluator.candidates.all())?;
    let mut sent = functions.into_iter().map(|item| sent_by(evaluator, Target::Function(item), fact.role));
    sent.try_fold((StatusSet::EMPTY, true), |(all, closed), sent| {
        let (sent, also) = sent?;
        Some((all.union(sent), closed && also))
    })
}

/// Returns the statuses of a function that is a layer, and `true` if the set is closed; `None` if it cannot be read.
fn sent_by(evaluator: &Evaluator<'_, '_>, target: Target, role: Role) -> Option<(StatusSet, bool)> {
    if let Some(sent) = evaluator.known.borrow().get(&(target, role)) {
        return *sent;
    }
    let sent = evaluated(evaluator, target, role);
    evaluator.known.borrow_mut().insert((target, role), sent);
    sent
}

fn evaluated(evaluator: &Evaluator<'_, '_>, target: Target, role: Role) -> Option<(StatusSet, bool)> {
    let Evaluator { program, engine, candidates, index, hits, .. } = evaluator;
    let (handler, seen) = program.layer(engine, target, candidates, role)?;
    hits.borrow_mut().push((function_name(index, target, "layer"), seen.bounded.clone()));
    if role == Role::Around && passes_on(&handler, candidates) {
        return Some((StatusSet::EMPTY, true));
    }
    let is_router_error =
        |ty: &Type| Ty::new(ty.clone()).last_name().is_some_and(|name| candidates.is_router_error(&name));
    if role == Role::Error && handler.arguments.first().is_some_and(is_router_error) {
        return Some((StatusSet::EMPTY, true));
    }
    // A function that passes the request on responds with its errors alone; those of a service are no responses.
    let answers = |half: Half| match role {
        Role::Request => half == Half::Err,
        Role::Service => half != Half::Err,
        Role::Around | Role::Writer | Role::Response | Role::Error => true,
    };
    let responses = seen.responses.iter().filter(|response| answers(response.half));
    let closed = seen.followed && !seen.opaque.iter().any(|opaque| answers(opaque.half));
    Some((responses.map(|response| response.code).collect(), closed))
}

/// Returns `true` if a hoop can neither write a response nor keep the request from what is inside: it names neither the
/// response nor the flow of control, and returns nothing.
fn passes_on(hoop: &Handler, candidates: &Candidates) -> bool {
    let decides = |framework: &&Framework, name: &str| {
        framework.out_argument.as_ref().is_some_and(|argument| argument.ty == name)
            || framework.inner_calls.iter().any(|call| call.ty == name)
    };
    let is_deciding = |(ty, name): (&Type, &Option<String>)| {
        let inner = if let Type::Reference(reference) = ty { &*reference.elem } else { ty };
        let ty = Ty::new(inner.clone()).last_name();
        name.is_some() && ty.is_none_or(|ty| candidates.all().iter().any(|framework| decides(framework, &ty)))
    };
    let writes = candidates.all().iter().all(|framework| framework.out_argument.is_some());
    writes && hoop.output.is_none() && !hoop.arguments.iter().zip(&hoop.names).any(is_deciding)
}
