//! What a handler is seen to do: the responses in return position, and what it takes from the request.
//!
//! The body is read as tokens, by abstract evaluation: an expression becomes the values it may have,
//! as far as statuses are concerned, and the values in return position become responses. What is not
//! understood is [`opaque`](Seen::opaque), never guessed.

mod block;
mod branch;
mod call;
mod change;
mod condition;
mod effect;
mod expression;
mod fields;
mod flow;
mod macros;
mod mutation;
mod out;
mod pattern;
mod record;
mod reply;
mod request;
mod response;
mod scope;
mod settle;
mod shape;
mod value;
mod world;

use std::rc::Rc;

use responds_core::{
    StatusSet,
    contract::{self, Content, Half},
};

use syn::{Pat, Stmt, Type};

use self::flow::Read;
pub use self::{
    flow::{Function, evaluate},
    request::Taken,
    value::{Answer, Given, Kind, Made, Value, Values, Via},
    world::{Alone, Callee, Constructor, Meaning, World},
};
use crate::{frameworks::Candidates, function::Body, handler::Handler, place::Place};

/// What a handler is seen to do.
#[derive(Debug, Default)]
pub struct Seen {
    /// The responses in return position, in the order of the code.
    pub responses: Vec<Response>,
    /// The places in return position whose status cannot be told.
    pub opaque: Vec<Opaque>,
    /// Whether every path was followed: neither a macro nor a stub nor a missing body hides one.
    pub followed: bool,
    /// Whether it has a body that cannot be parsed.
    pub unparsed: bool,
    /// Whether it may write to its response beside what it returns: then what it returns does not say what
    /// is sent.
    pub written: bool,
    /// What it takes from the request.
    pub taken: Taken,
    /// What its extractors reject with by themselves.
    pub rejections: Vec<Rejecting>,
    /// The types of arguments that no table knows; they may say themselves what they reject with.
    pub unknown: Vec<Type>,
}

/// One response in return position.
#[derive(Clone, Debug)]
pub struct Response {
    /// Its code.
    pub code: u16,
    /// Whether some path certainly sends it.
    pub certain: bool,
    /// Whether it has content.
    pub content: Content,
    /// The header fields that are set beside it, lower case.
    pub fields: Vec<String>,
    /// Whether these are all.
    pub fields_closed: bool,
    /// Which half of a `Result` it goes through.
    pub half: Half,
    /// Where it stands.
    pub place: Place,
    /// The calls through which it came, the outermost first.
    pub via: Option<Rc<Via>>,
}

/// A place in return position whose status cannot be told.
#[derive(Debug)]
pub struct Opaque {
    /// The type that is returned there, which may say more about itself.
    pub ty: Option<Type>,
    /// Where it stands.
    pub place: Place,
}

/// An extractor that rejects by itself.
#[derive(Debug)]
pub struct Rejecting {
    /// Its type, as written.
    pub extractor: String,
    /// What it rejects with.
    pub statuses: StatusSet,
    /// Where it stands.
    pub place: Place,
}

impl Seen {
    /// Reads what a handler does; nothing of a body that is missing or does not parse.
    #[must_use]
    pub fn read(handler: &Handler, candidates: &Candidates) -> Self {
        Self::read_in(handler, handler.statements().as_deref(), candidates, &Alone)
    }

    /// Reads what a handler with these [statements](Handler::statements) does, with what is known of the names in it.
    #[must_use]
    pub fn read_in(
        handler: &Handler,
        statements: Option<&[Stmt]>,
        candidates: &Candidates,
        world: &dyn World,
    ) -> Self {
        let types: Vec<Type> = handler.arguments.iter().map(|ty| world.ty(ty)).collect();
        let request = request::read(handler, &types, candidates, world);
        let out = request::written_to(handler, candidates);
        let Some(statements) = statements else {
            let opaque = Opaque::unread(handler, out.is_some());
            let unparsed = !matches!(handler.body, Body::Missing);
            return Self { unparsed, written: out.is_some(), opaque, ..request };
        };
        let output = handler.output.as_ref().map(|ty| world.ty(ty));
        let parameters = parameters(handler, types, world);
        let function = Function { statements, parameters, output, out: out.cloned() };
        let Some(Read { mut responses, opaque, followed }) = flow::read(&function, candidates, world) else {
            return Self { written: true, opaque: Opaque::unread(handler, true), ..request };
        };
        if statements.is_empty() {
            // An empty body has no token to show.
            for response in &mut responses {
                response.place = Place::at(handler.name.span());
            }
        }
        Self { responses, opaque, followed, written: out.is_some(), ..request }
    }

    /// The same where something else changes what is returned: nothing of it is certain, and it is not all.
    #[must_use]
    pub fn changed(mut self) -> Self {
        self.followed = false;
        for response in &mut self.responses {
            response.certain = false;
        }
        self
    }

    /// Whether the responses are all: nothing else can be returned.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.followed && self.opaque.is_empty()
    }

    /// The types that decide whether the responses are all; `None` where something else is unknown too.
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
            success_closed: self.is_closed(),
            opaque: self.opaque.len(),
            request: self.taken.view(&fields),
            rejections: &rejections,
        })
    }
}

/// The parameters of a handler: each has some value of its canonical type.
fn parameters(handler: &Handler, types: Vec<Type>, world: &dyn World) -> Vec<(Pat, Values)> {
    let own: Option<Pat> = handler.is_method.then(own_pattern);
    let own = own.map(|own| {
        (own, vec![Value::typed(world.ty(&syn::parse_quote!(Self)), Place::at(handler.name.span()))])
    });
    let parameters = handler.patterns.iter().zip(types);
    let value = |(pattern, ty): (&Pat, Type)| (pattern.clone(), vec![Value::typed(ty, Place::of(pattern))]);
    own.into_iter().chain(parameters.map(value)).collect()
}

/// `self` as a pattern.
fn own_pattern() -> Pat {
    let ident = proc_macro2::Ident::new("self", proc_macro2::Span::call_site());
    Pat::Ident(syn::PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident, subpat: None })
}

impl Opaque {
    /// What is to be said of a body that is there, and is not read: what its type does not tell cannot be told.
    fn unread(handler: &Handler, written: bool) -> Vec<Self> {
        let ty = handler.output.clone().filter(|_| !written);
        let place = Place::at(handler.name.span());
        match handler.body {
            Body::Missing => Vec::new(),
            Body::Tokens(_) | Body::Deep(_) => vec![Self { ty, place }],
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
        contract::Rejection { extractor: &self.extractor, statuses: self.statuses }
    }
}

fn borrowed(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}
