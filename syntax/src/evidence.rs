//! What a handler is seen to do: the responses in return position, and what it takes from the request.
//!
//! The body is read as tokens, by abstract evaluation: an expression becomes the values it may have,
//! as far as statuses are concerned, and the values in return position become responses. What is not
//! understood is [`opaque`](Seen::opaque), never guessed.

mod block;
mod branch;
mod call;
mod effect;
mod expression;
mod fields;
mod flow;
mod macros;
mod request;
mod scope;
mod settle;
mod value;

use responds_core::{
    StatusSet,
    contract::{self, Content, Half},
};

use syn::{Block, parse::Parser};

pub use self::request::Taken;
use self::settle::Settled;
use crate::{frameworks::Candidates, handler::Handler, nesting, place::Place};

/// What a handler is seen to do.
#[derive(Debug, Default)]
pub struct Seen {
    /// The responses in return position, in the order of the code.
    pub responses: Vec<Response>,
    /// The places in return position whose status cannot be told.
    pub opaque: Vec<Place>,
    /// Whether these are all: nothing else can be returned.
    pub closed: bool,
    /// What it takes from the request.
    pub taken: Taken,
    /// What its extractors reject with by themselves.
    pub rejections: Vec<Rejecting>,
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
        let (taken, rejections) = request::read(handler, candidates);
        let body = handler.body.clone().filter(nesting::is_parsable);
        let statements = body.and_then(|body| Block::parse_within.parse2(body).ok());
        let statements = statements.filter(|_| !request::writes_response(handler, candidates));
        let Some(statements) = statements else {
            // A body that is there, and is not read, may answer anything.
            let opaque = handler.body.iter().map(|_| Place::at(handler.name.span())).collect();
            return Self { opaque, taken, rejections, ..Self::default() };
        };
        let Settled { responses, opaque, closed, .. } =
            flow::read(&statements, handler.output.as_ref(), candidates);
        Self { responses, opaque, closed, taken, rejections }
    }
}

impl Seen {
    /// Shows it as the rules see it.
    pub(crate) fn view<R>(&self, show: impl FnOnce(&contract::Evidence<'_>) -> R) -> R {
        let names: Vec<Vec<&str>> =
            self.responses.iter().map(|response| borrowed(&response.fields)).collect();
        let responses: Vec<_> =
            self.responses.iter().zip(&names).map(|(response, names)| response.view(names)).collect();
        let fields = borrowed(&self.taken.fields);
        let rejections: Vec<_> = self.rejections.iter().map(Rejecting::view).collect();
        show(&contract::Evidence {
            responses: &responses,
            closed: self.closed,
            opaque: self.opaque.len(),
            request: self.taken.view(&fields),
            rejections: &rejections,
        })
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
