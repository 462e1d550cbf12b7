//! Evaluates the layers around a handler: the statuses that they send.

use std::{cell::RefCell, rc::Rc};

use responds_core::{
    StatusSet,
    contract::{Half, LayerResponses},
};
use responds_facts::layer::Role;
use responds_flow::{Engine, ty::Ty};
use responds_syntax::{
    Handler, Seen,
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
    /// `true` if the declaration of the filter that it is in is about it.
    declared: bool,
}

/// The responses of a function that is a layer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sent {
    statuses: StatusSet,
    /// `true` if it sends no others.
    closed: bool,
    /// `true` if the response of the service inside of it passes on some path.
    passes: bool,
}

/// The functions that were evaluated as layers, for any response of the service inside, or for one with this status.
pub(super) type Known = RefCell<FxHashMap<(Target, Role, Option<u16>), Option<Sent>>>;

impl Around {
    /// The layers as the rules see them: all of them, or those outside of the filter that declares the others.
    pub(super) fn view(&self, outside: bool) -> Vec<LayerResponses<'_>> {
        let layers = self.layers.iter().filter(|layer| !(outside && layer.declared));
        layers.map(|layer| LayerResponses { layer: &layer.name, statuses: layer.statuses }).collect()
    }

    fn add(&mut self, layer: &Layer, name: String, (statuses, closed): (StatusSet, bool)) {
        if !closed {
            self.unknown.push(name.clone());
        }
        if !statuses.is_empty() {
            self.layers.push(Sending { name, statuses, declared: layer.declared });
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
    let unknown = (StatusSet::EMPTY, false);
    for layer in found.layers_on(route) {
        let (name, sent) = match &layer.sends {
            Sends::Codes(codes) => (layer.name.clone(), (StatusSet::of(codes), true)),
            Sends::Always(code) => (layer.name.clone(), (StatusSet::of(&[*code]), true)),
            Sends::Unknown => (layer.name.clone(), unknown),
            Sends::Function(target, role) => (
                function_name(evaluator.index, *target, &layer.name),
                sent_by(evaluator, *target, *role, None).map_or(unknown, |sent| (sent.statuses, sent.closed)),
            ),
            Sends::Type(ty) => {
                (evaluator.index.item(*ty).name.clone(), sent_by_type(evaluator, *ty).unwrap_or(unknown))
            }
        };
        around.add(layer, name, sent);
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
    let of = |item| sent_by(evaluator, Target::Function(item), fact.role, None);
    functions.into_iter().map(of).try_fold((StatusSet::EMPTY, true), |(all, closed), sent| {
        let sent = sent?;
        Some((all.union(sent.statuses), closed && sent.closed))
    })
}

/// Removes the responses of a handler that a layer around each of its routes replaces.
pub(super) fn replace(evaluator: &Evaluator<'_, '_>, found: &Found, seen: &mut Seen) {
    let everywhere = found
        .layers_on(None)
        .into_iter()
        .filter(|layer| found.routes.iter().all(|route| found.layers_on(Some(route)).contains(layer)));
    for layer in everywhere {
        seen.responses.retain(|response| !replaces(evaluator, layer, response.code));
        for rejecting in &mut seen.rejections {
            let left = rejecting.statuses.iter().filter(|code| !replaces(evaluator, layer, *code));
            rejecting.statuses = left.collect();
        }
        seen.rejections.retain(|rejecting| !rejecting.statuses.is_empty());
    }
}

/// Returns `true` if a response with a status never leaves a layer.
///
/// The functions of a framework that writes to an argument share the response: the handler may write after the layer.
fn replaces(evaluator: &Evaluator<'_, '_>, layer: &Layer, code: u16) -> bool {
    if evaluator.candidates.all().iter().any(|framework| framework.out_argument.is_some()) {
        return false;
    }
    let (target, role) = match layer.sends {
        Sends::Always(sent) => return sent != code,
        Sends::Function(target, role @ (Role::Around | Role::Response)) => (target, role),
        _ => return false,
    };
    let never_passes = |sent: Sent| sent.closed && !sent.passes && !sent.statuses.contains(code);
    match sent_by(evaluator, target, role, None) {
        Some(sent) if sent.statuses.is_empty() || !sent.closed => false,
        Some(sent) if sent.passes && !asks(evaluator.index, target) => false,
        Some(sent) if !sent.passes => never_passes(sent),
        _ => sent_by(evaluator, target, role, Some(code)).is_some_and(never_passes),
    }
}

/// Returns `true` if a layer may ask for the status of a response.
fn asks(index: &Index, target: Target) -> bool {
    let text = match target {
        Target::Function(item) => index.text(item),
        Target::Closure(at) => index.sources().text(at.site),
    };
    text.contains("status()")
}

/// Returns the responses of a function that is a layer, for any response of the service inside, or for one with this
/// status; `None` if it cannot be read.
fn sent_by(evaluator: &Evaluator<'_, '_>, target: Target, role: Role, code: Option<u16>) -> Option<Sent> {
    if let Some(sent) = evaluator.known.borrow().get(&(target, role, code)) {
        return *sent;
    }
    let sent = match code {
        Some(code) => evaluated(evaluator, &evaluator.engine.sending(code), target, role),
        None => evaluated(evaluator, evaluator.engine, target, role),
    };
    evaluator.known.borrow_mut().insert((target, role, code), sent);
    sent
}

fn evaluated(evaluator: &Evaluator<'_, '_>, engine: &Engine<'_>, target: Target, role: Role) -> Option<Sent> {
    let Evaluator { program, candidates, index, hits, .. } = evaluator;
    let (handler, seen) = program.layer(engine, target, candidates, role)?;
    hits.borrow_mut().push((function_name(index, target, "layer"), seen.bounded.clone()));
    let passing = Sent { statuses: StatusSet::EMPTY, closed: true, passes: true };
    if role == Role::Around && passes_on(&handler, candidates) {
        return Some(passing);
    }
    let is_router_error =
        |ty: &Type| Ty::new(ty.clone()).last_name().is_some_and(|name| candidates.is_router_error(&name));
    if role == Role::Error && handler.arguments.first().is_some_and(is_router_error) {
        return Some(passing);
    }
    // A function that passes the request on responds with its errors alone; those of a service are no responses, and a
    // rejection that is passed on is still one of the filter.
    let answers = |half: Half| match role {
        Role::Request => half == Half::Err,
        Role::Service | Role::Rejection => half != Half::Err,
        Role::Around | Role::Writer | Role::Response | Role::Error => true,
    };
    let responses = seen.responses.iter().filter(|response| answers(response.half));
    let closed = seen.followed && !seen.opaque.iter().any(|opaque| answers(opaque.half));
    Some(Sent { statuses: responses.map(|response| response.code).collect(), closed, passes: seen.passes })
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
