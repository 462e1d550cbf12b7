//! The statuses domain: which responses a handler sends.

pub(crate) mod answer;
pub(crate) mod effect;
mod extraction;
pub(crate) mod gives;
pub(crate) mod header;
pub(crate) mod inner;
pub(crate) mod outside;
mod reply;
mod request;
mod settle;
pub(crate) mod shape;
pub(crate) mod written;

use std::rc::Rc;

use responds_core::Status;
use responds_syntax::{
    Handler, Place, Seen,
    frameworks::{Answer, Candidates},
    function::Body,
    seen::{Bound, Bounded, Opaque},
};

use crate::{
    domain::{Node, Origin, Set, Value},
    engine::{Context, Engine, Function},
    eval::{Frame, filter},
    limits,
    program::{Callee, Source},
    ty::Ty,
};

/// Returns the status that a path names: `StatusCode::NOT_FOUND`, `Status::NotFound`.
pub(crate) fn status_of_path(cx: &Context<'_>, names: &[String]) -> Option<u16> {
    let [.., ty, last] = names else { return None };
    let status = cx.candidates.is_status_type(ty).then(|| Status::from_phrase(last)).flatten();
    status.map(Status::code)
}

/// The part that a function plays for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// It handles it.
    Handler,
    /// It handles the request, and this function of the program makes the response from its return value.
    Answered(Callee),
    /// It handles the request, and these functions of the program make responses from its rejections, each from those that
    /// the one before rejects again. True if the framework sends those that are left.
    Recovered(Vec<Callee>, bool),
    /// It makes responses from the rejections of the filters around the handler, of which the first argument is one.
    Rejections,
    /// It is a layer around the handler. The argument with this index is the response of the service inside of it.
    Layer(Option<usize>),
    /// It is a layer that writes to the response of the service inside of it, which is this argument.
    Writer(usize),
}

/// Reads a handler or a layer, whose lowered body is the source; without one only its signature is read.
#[must_use]
pub fn handler(
    engine: &Engine<'_>,
    handler: &Handler,
    source: Option<Source>,
    scope: crate::program::ScopeId,
    candidates: &Rc<Candidates>,
    part: &Part,
) -> Seen {
    engine.summaries.begin();
    let cx = Context { engine, candidates: candidates.clone(), responding: false };
    let types: Vec<Ty> = handler.arguments.iter().map(|ty| engine.program.ty(scope, ty)).collect();
    let mut request = request::read(&cx, handler, &types, scope);
    request.taken.anything |= filter::builds(&cx, handler.output.as_ref());
    let out = match part {
        Part::Writer(index) => Some(*index),
        Part::Handler | Part::Answered(_) | Part::Recovered(..) | Part::Layer(_) | Part::Rejections => {
            request::written_to(handler, candidates)
        }
    };
    let Some(source) = source else {
        let unparsed = !matches!(handler.body, Body::Missing);
        let opaque = Opaque::unread(handler, out.is_some());
        return Seen { unparsed, written: out.is_some(), opaque, ..request };
    };
    let function = engine.add(source);
    let at = Origin { body: function.body_id, node: Node::Function };
    let written = handler.output.as_ref();
    extraction::convert(&cx, &mut request, function.output.as_ref(), written, at);
    let (seen, is_cut) = limits::watched(|| body(&cx, &function, out, Place::at(handler.name.span()), part));
    if is_cut {
        engine.summaries.hit(Bound::Values, function.id);
    }
    let Some(seen) = seen else {
        return Seen { written: true, opaque: Opaque::unread(handler, true), ..request };
    };
    let Seen { responses, mut opaque, followed, passes, .. } = seen;
    opaque.append(&mut request.opaque);
    let bounded = bounded(engine, handler, &function);
    Seen { responses, opaque, followed, passes, written: out.is_some(), bounded, ..request }
}

/// Returns the bounds that were hit on behalf of the handler; each function has its name, the handler that of its own.
fn bounded(engine: &Engine<'_>, handler: &Handler, own: &Function) -> Vec<Bounded> {
    let hits = engine.summaries.hits().into_iter();
    let bounded = hits.filter_map(|(bound, function)| {
        let hit = engine.function(function)?;
        let at = Origin { body: hit.body_id, node: Node::Expr(hit.inner.value) };
        let is_own = function == own.id;
        let name = if is_own { handler.name.to_string().into() } else { hit.inner.name.clone() };
        let place = if is_own { Place::at(handler.name.span()) } else { engine.place(at)? };
        Some(Bounded { bound, function: name, place })
    });
    bounded.collect()
}

/// Returns the response that is sent before a handler runs, by its return type.
fn early(cx: &Context<'_>, function: &Function) -> Option<Answer> {
    let ty = function.output.as_ref().filter(|ty| !cx.engine.program.is_own(ty))?;
    cx.candidates.early_answer(&ty.names())
}

/// Evaluates the body of a handler; `None` if the response that it writes to has no name.
fn body(
    cx: &Context<'_>,
    function: &Rc<Function>,
    out: Option<usize>,
    name: Place,
    part: &Part,
) -> Option<Seen> {
    let mut f = Frame::new(cx.clone(), function.clone());
    let parameters = function.inner.parameters.iter().enumerate();
    // `self` is no argument of the handler.
    let receivers = function.inner.parameters.iter().filter(|parameter| parameter.receiver).count();
    let out = out.map(|index| index + receivers);
    let received = match part {
        Part::Layer(received) => received.map(|index| index + receivers),
        Part::Handler | Part::Answered(_) | Part::Recovered(..) | Part::Writer(_) | Part::Rejections => None,
    };
    let arguments = parameters.map(|(i, parameter)| {
        let at = crate::eval::parameter_origin(function, parameter.pattern);
        if out == Some(i) {
            return written::begun(cx, at, part);
        }
        if received == Some(i) {
            return Set::one(inner::response(cx), at);
        }
        if *part == Part::Rejections && i == receivers {
            return filter::causes(cx, at);
        }
        match function.parameters.get(i).and_then(Option::as_ref) {
            Some(ty) => Set::one(Value::Typed(ty.clone()), at),
            None => Set::unknown(at),
        }
    });
    let arguments: Vec<Set> = arguments.collect();
    crate::eval::enter(&mut f, &arguments, out);
    if out.is_some() && f.written.is_none() {
        // A value without a name is not written to.
        let passes = || Seen { followed: true, passes: true, ..Seen::default() };
        return matches!(part, Part::Writer(_)).then(passes);
    }
    let values = crate::eval::values(&mut f);
    let mut recovered = Set::bottom();
    let values = match part {
        Part::Recovered(by, served) => {
            let values = shape::shaped(cx, &values, function.output.as_ref());
            let (own, responses) = filter::recover(&mut f, &values, by, *served);
            recovered = responses;
            own
        }
        Part::Answered(callee) => {
            let values = shape::shaped(cx, &values, function.output.as_ref());
            crate::eval::answer(&mut f, *callee, &values)
        }
        Part::Handler | Part::Layer(_) | Part::Writer(_) | Part::Rejections => values,
    };
    let is_layer = matches!(part, Part::Layer(_) | Part::Writer(_) | Part::Rejections);
    let mut settled = settle::Settled::new(&f, name, is_layer);
    if let Some(early) = early(cx, function).filter(|_| matches!(part, Part::Handler)) {
        let (responses, opaque) = settled.early(early);
        return Some(Seen { responses, opaque, followed: true, ..Seen::default() });
    }
    for entry in values.entries() {
        match part {
            Part::Answered(_) => settled.answer(entry),
            _ => settled.settle(entry, function.output.as_ref()),
        }
    }
    for entry in recovered.entries() {
        settled.answer(entry);
    }
    let passes = settled.passes();
    let (responses, mut opaque) = settled.finish();
    let is_bottom = values.is_bottom() && recovered.is_bottom();
    let followed = f.unread.is_empty() && !f.stub && !is_bottom && !function.body.unread;
    opaque.extend(f.unread.iter().map(|id| Opaque {
        ty: None,
        half: responds_core::contract::Half::Plain,
        place: function.body.place(*id),
    }));
    Some(Seen { responses, opaque, followed, passes, ..Seen::default() })
}
