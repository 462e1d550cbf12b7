//! The evidence that evaluation finds for a handler: its responses, and the unknown places.

use std::rc::Rc;

use responds_core::{
    StatusSet,
    contract::{self, Content, Half},
};
use syn::Type;

use crate::{function::Body, handler::Handler, place::Place};

/// The evidence that evaluation finds for a handler.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each asked for by name")]
pub struct Seen {
    /// The responses in return position, sorted.
    pub responses: Vec<Response>,
    /// The places in return position whose status is unknown.
    pub opaque: Vec<Opaque>,
    /// `true` if every path was followed: neither a macro nor a stub nor a missing body hides one.
    pub followed: bool,
    /// `true` if it is a layer that sends the response of the service inside of it on some path.
    pub passes: bool,
    /// `true` if it has a body that cannot be parsed.
    pub unparsed: bool,
    /// `true` if it may write to its response apart from the return value, which then does not decide the status.
    pub written: bool,
    /// The parts of the request that it takes.
    pub taken: Taken,
    /// The rejections of its extractors.
    pub rejections: Vec<Rejecting>,
    /// The types of arguments that no table has; they may declare their rejections themselves.
    pub unknown: Vec<Type>,
    /// The bounds on the evaluation that were hit, sorted: each made a value unknown.
    pub bounded: Vec<Bounded>,
}

/// A bound on the evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// The depth of calls.
    Calls,
    /// The number of different arguments of one function.
    Contexts,
    /// The number of evaluations of functions that call each other.
    Rounds,
    /// The depth and size of a value.
    Values,
    /// The number of evaluations of a loop.
    Loops,
    /// The number of candidate callees of a call.
    Callees,
}

/// A bound that was hit.
#[derive(Clone, Debug)]
pub struct Bounded {
    /// The bound.
    pub bound: Bound,
    /// The name of the function in which it was hit; empty for a closure.
    pub function: Rc<str>,
    /// The place of its body.
    pub place: Place,
}

/// One response in return position.
#[derive(Clone, Debug)]
pub struct Response {
    /// Its status code.
    pub code: u16,
    /// `true` if some path certainly sends it.
    pub certain: bool,
    /// Its content, as far as it is known.
    pub content: Content,
    /// The header fields that are set, lower case.
    pub fields: Vec<String>,
    /// `true` if it has no other header fields.
    pub fields_closed: bool,
    /// The half of a `Result` that it goes through.
    pub half: Half,
    /// The expression that sends it, with the token that decides the status as its mark.
    pub place: Place,
    /// The calls through which it came, the outermost first.
    pub via: Vec<Step>,
}

/// A call through which a response came.
#[derive(Clone, Debug)]
pub struct Step {
    /// The callee, as written.
    pub name: Rc<str>,
    /// The place of the call.
    pub place: Place,
}

/// The parts of the request that a handler takes.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each asked for by name")]
pub struct Taken {
    /// `true` if an argument is unknown and may read anything, or reads all of the request.
    pub anything: bool,
    /// `true` if it takes content.
    pub content: bool,
    /// `true` if it can take over the connection.
    pub upgrade: bool,
    /// `true` if it reads credentials.
    pub credentials: bool,
    /// The header fields that it reads, lower case.
    pub fields: Vec<String>,
}

/// A place in return position whose status is unknown.
#[derive(Debug)]
pub struct Opaque {
    /// The type that is returned there, which may say more about itself.
    pub ty: Option<Type>,
    /// The half of a `Result` that it goes through.
    pub half: Half,
    /// The place.
    pub place: Place,
}

/// An extractor that may reject the request.
#[derive(Debug)]
pub struct Rejecting {
    /// Its type, as written.
    pub extractor: String,
    /// The statuses that it rejects with.
    pub statuses: StatusSet,
    /// `true` if a function that is not followed makes another error of it, which may have another status.
    pub converted: bool,
    /// The place.
    pub place: Place,
}

impl Seen {
    /// Returns the evidence for a response that something else changes: no status is certain, and the set is open.
    #[must_use]
    pub fn changed(mut self) -> Self {
        self.followed = false;
        for response in &mut self.responses {
            response.certain = false;
        }
        self
    }

    /// The same if other code changes errors: none of them is certain, and there may be others.
    #[must_use]
    pub fn with_changed_errors(mut self) -> Self {
        let mut opaque = None;
        for response in self.responses.iter_mut().filter(|response| response.half == Half::Err) {
            response.certain = false;
            opaque = opaque.or(Some(Opaque { ty: None, half: Half::Err, place: response.place }));
        }
        self.opaque.extend(opaque);
        self
    }

    /// Returns `true` if the set of responses is closed: nothing else can be returned.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.followed && self.opaque.is_empty()
    }

    /// Returns `true` if the set of successes is closed: each unknown response goes through the `Err` half.
    #[must_use]
    pub fn is_success_closed(&self) -> bool {
        self.followed && self.opaque.iter().all(|opaque| opaque.half == Half::Err)
    }

    /// Returns the types that decide whether the set is closed; `None` if something else is unknown too.
    #[must_use]
    pub fn deciding_types(&self) -> Option<impl Iterator<Item = &Type>> {
        let all_typed = self.opaque.iter().all(|opaque| opaque.ty.is_some());
        (self.followed && all_typed).then(|| self.opaque.iter().filter_map(|opaque| opaque.ty.as_ref()))
    }

    /// Shows it as the rules see it.
    pub fn view<R>(&self, show: impl FnOnce(&contract::Evidence<'_>) -> R) -> R {
        let names: Vec<Vec<&str>> =
            self.responses.iter().map(|response| borrowed(&response.fields)).collect();
        let responses: Vec<_> =
            self.responses.iter().zip(&names).map(|(response, names)| response.view(names)).collect();
        let fields = borrowed(&self.taken.fields);
        let rejections: Vec<_> = self.rejections.iter().map(Rejecting::view).collect();
        show(&contract::Evidence {
            responses: &responses,
            closed: self.is_closed(),
            success_closed: self.is_success_closed(),
            opaque: self.opaque.len(),
            request: self.taken.view(&fields),
            rejections: &rejections,
            layers: &[],
            layers_closed: false,
        })
    }
}

impl Opaque {
    /// Returns the opaque place of a body that is not evaluated: only its return type is known.
    #[must_use]
    pub fn unread(handler: &Handler, written: bool) -> Vec<Self> {
        let ty = handler.output.clone().filter(|_| !written);
        let place = Place::at(handler.name.span());
        match handler.body {
            Body::Missing => Vec::new(),
            Body::Tokens(_) | Body::Deep(_) => vec![Self { ty, half: Half::Plain, place }],
        }
    }
}

impl Response {
    fn view<'a>(&self, names: &'a [&'a str]) -> contract::Returned<'a> {
        contract::Returned {
            code: self.code,
            certain: self.certain,
            content: self.content,
            fields: contract::Fields { names, closed: self.fields_closed },
            half: self.half,
        }
    }
}

impl Rejecting {
    fn view(&self) -> contract::Rejection<'_> {
        contract::Rejection { extractor: &self.extractor, statuses: self.statuses, converted: self.converted }
    }
}

impl Taken {
    /// Shows the request as the rules see it.
    #[must_use]
    pub const fn view<'a>(&self, fields: &'a [&'a str]) -> contract::Request<'a> {
        contract::Request {
            anything: self.anything,
            content: self.content,
            upgrade: self.upgrade,
            credentials: self.credentials,
            fields,
        }
    }
}

fn borrowed(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}
