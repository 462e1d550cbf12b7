//! The kinds of facts about a framework.

mod answer;
mod attribute;
mod call;
mod extractor;
mod filter;

use responds_core::contract::Content;

#[cfg(feature = "workspace")]
pub(crate) use self::extractor::instead;
pub(crate) use self::{
    answer::answer,
    call::{error, parts},
    extractor::{ANYTHING, CONTENT, HEAD, NOTHING, reads},
};
pub use self::{
    answer::{Answer, ResponderFact, Says, TypeAnswer, TypeFact},
    attribute::{Argument, AttributeFact, Mark, Methods, PathArgument, Spelling},
    call::{CallFact, Effect, Gives, LiteralFact, MethodFact, Parts, Source},
    extractor::{ExtractorFact, TakingFact},
    filter::{Cause, Combine, FilterFact, FilterFacts},
};
use crate::pattern;

/// The facts about one framework.
#[derive(Debug)]
pub struct Framework {
    /// Its name, as in `framework = actix_web`.
    pub name: &'static str,
    /// The version that the facts are about: as much of it as must be the same.
    pub version: &'static str,
    /// Names that occur in code for this framework alone: its crates, and types that no other has.
    pub tells: &'static [&'static str],
    /// The types whose constants are statuses.
    pub status_types: &'static [&'static str],
    /// The content of a response that is made of a status alone.
    pub bare_status: Content,
    /// The codes, as inclusive ranges, that a status alone cannot carry: the framework sends 500 instead.
    pub bare_refused: &'static [(u16, u16)],
    /// The place of a status in a tuple that is a response.
    pub tuple: Tuple,
    /// The code that `None` is sent as.
    pub none: Option<u16>,
    /// The argument through which a handler writes to its response beside its return value.
    pub out_argument: Option<OutArgument>,
    /// The effects of the methods of a response that a layer writes to; a method that is not listed may do anything.
    pub layer_writes: &'static [(&'static str, Written)],
    /// The type of its own errors, which carry a response.
    pub error_type: Option<&'static str>,
    /// The path of the error of its extractors that becomes the error of the handler, which may be another type.
    pub extraction_error: Option<&'static str>,
    /// Types that handlers return.
    pub types: &'static [TypeFact],
    /// Functions, constructors and constants that handlers use.
    pub calls: &'static [CallFact],
    /// Structs that handlers write as literals.
    pub literals: &'static [LiteralFact],
    /// Methods that change a response.
    pub methods: &'static [MethodFact],
    /// The traits by which a service's own types become responses.
    pub responders: &'static [ResponderFact],
    /// Its filters, if services are made of them.
    pub filters: Option<&'static FilterFacts>,
    /// The traits by which a service's own types are extracted from requests.
    pub taking: &'static [TakingFact],
    /// The types that a handler has as arguments, with what they read and reject.
    pub extractors: &'static [ExtractorFact],
    /// The types of arguments that read only the target of the request: path and query parameters.
    pub plain_arguments: &'static [&'static str],
    /// The codes that such an argument rejects with; in an `Option` or a `Result` it rejects with none.
    pub plain_rejects: &'static [u16],
    /// The types of arguments that are text: the whole content if the attribute that routes the handler
    /// says so, else a parameter.
    pub text_arguments: &'static [&'static str],
    /// The codes that text rejects with if it is the whole content.
    pub text_rejects: &'static [u16],
    /// True if a handler of GET also serves HEAD, unless another does.
    pub head_by_get: bool,
    /// The text by which a service sets the responses of extractors: `.error_handler(`.
    pub sets_rejections: Option<&'static str>,
    /// The crates whose attribute macros route handlers.
    pub attribute_crates: &'static [&'static str],
    /// The attribute macros that route a handler, or mark a function as one.
    pub attributes: &'static [AttributeFact],
    /// The errors with which its router reports an unknown path or method: a layer sees them, and no endpoint makes
    /// them.
    pub router_errors: &'static [&'static str],
    /// The methods by which a layer that is a function calls the service inside of it.
    pub inner_calls: &'static [InnerCall],
    /// The method that takes a response apart into a pair, and which of its parts still are that response: the head, or
    /// the response beside its request. The same method of a layer's response and of the response in it has both.
    pub apart: Option<(&'static str, &'static [usize])>,
    /// The functions by which a layer makes its response of another one.
    pub carried: &'static [CarriedFact],
    /// Its routers and layers.
    #[cfg(feature = "workspace")]
    pub routing: &'static crate::routing::Routing,
}

/// A method that calls the service inside of a layer: `next.run(request)`.
#[derive(Clone, Copy, Debug)]
pub struct InnerCall {
    /// The last segment of the type that has it, or of the trait where nothing else is known of the type.
    pub ty: &'static str,
    /// Its name.
    pub method: &'static str,
    /// True if it gives a `Result`, whose error is the service's too.
    pub fallible: bool,
}

/// A function by which a layer makes its response of another one: `ServiceResponse::new(request, response)`.
#[derive(Clone, Copy, Debug)]
pub struct CarriedFact {
    /// The last segment of the type that has it.
    pub ty: &'static str,
    /// Its name.
    pub function: &'static str,
    /// The argument that is the other response, or an error that becomes one, by index; the receiver is the first.
    pub argument: usize,
}

/// An argument through which a handler writes to its response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutArgument {
    /// Its type.
    pub ty: &'static str,
    /// The code of a response to which nothing was written.
    pub code: u16,
    /// The effects of its methods; a method that is not listed may do anything.
    pub methods: &'static [(&'static str, Written)],
    /// The effects of assigning to its fields.
    pub fields: &'static [(&'static str, Written)],
}

/// The effect of a method on the response that a handler writes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Sets the status to an argument, by index.
    Status(usize),
    /// Writes an argument, by index, which may also set the status.
    Render(usize),
    /// Sets the status to the first argument, and writes the second, which may set another one.
    StatusAndRender,
    /// Sets the content to an argument, by index.
    Content(usize),
    /// Sets content that cannot be seen.
    SomeContent,
    /// Sets the header field that an argument names, by index.
    Field(usize),
    /// Sets header fields that cannot be seen.
    Fields,
    /// None that matters here.
    Keeps,
}

/// The place of a status in a tuple that is a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tuple {
    /// First: `(StatusCode, Json<T>)`; header fields come between it and the content.
    StatusFirst,
    /// Last: `(T, StatusCode)`.
    StatusLast,
    /// A tuple is no response.
    Nowhere,
}

impl Framework {
    /// Returns the fact about a type, by the segments of its path.
    #[must_use]
    pub fn type_fact<S: AsRef<str>>(&self, path: &[S]) -> Option<&'static TypeFact> {
        self.types.iter().find(|fact| pattern::matched(fact.name, path).is_some())
    }
}
