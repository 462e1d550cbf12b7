//! Facts about web frameworks: tables that evaluators look up, and that tests compare with the real frameworks.
//!
//! Facts that only a reader of a whole workspace needs (routers, layers, the errors of other crates) are behind the
//! feature `workspace`, so that nobody's build of the macros has them.
//!
//! Nothing here reads code: the tables depend on the catalogue of statuses alone, so that the macros, the linter and
//! the wire tests share them.
//!
//! ```
//! use responds_facts::{Candidates, Gives, frameworks};
//!
//! let axum = frameworks::by_name("axum").unwrap();
//! let call = Candidates::of(axum).call(&["StatusCode", "NOT_FOUND"]);
//! assert!(call.is_none());
//!
//! let (gives, _) = Candidates::of(axum).call(&["Redirect", "to"]).unwrap();
//! assert!(matches!(gives, Gives::Answer(answer) if answer.code == 303));
//! ```

pub mod candidates;
pub mod content;
#[cfg(feature = "workspace")]
pub mod crates;
#[cfg(feature = "workspace")]
pub mod exports;
pub mod framework;
pub mod frameworks;
#[cfg(feature = "workspace")]
pub mod layer;
pub mod origins;
pub mod replies;
#[cfg(feature = "workspace")]
pub mod routing;
#[cfg(feature = "workspace")]
pub mod versions;

mod pattern;

pub use candidates::Candidates;
pub use framework::{
    Answer, Argument, AttributeFact, CallFact, CarriedFact, Cause, Combine, Effect, ExtractorFact,
    FilterFact, FilterFacts, Framework, Gives, InnerCall, LiteralFact, Mark, MethodFact, Methods,
    OutArgument, Parts, PathArgument, ResponderFact, Says, Source, Spelling, TakingFact, Tuple, TypeAnswer,
    TypeFact, Written,
};
