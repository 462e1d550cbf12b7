//! Problem details (RFC 9457) as content with a schema.

use responds_core::content::PROBLEM;

use super::{Content, Described, Generator};

/// Problem details (RFC 9457), as what derives [`Responds`](crate::Responds) sends them.
#[derive(Clone, Copy, Debug)]
pub struct ProblemDetails;

/// The name of their schema, where a document has components.
pub(super) const NAME: &str = "ProblemDetails";

/// The description of their schema.
pub(super) const ABOUT: &str = "Problem details (RFC 9457).";

/// A member of problem details.
pub(super) struct Member {
    pub(super) name: &'static str,
    /// `true` for a number, and `false` for text.
    pub(super) is_integer: bool,
    pub(super) about: &'static str,
}

/// The members, none of which is required (RFC 9457 §3.1).
pub(super) const MEMBERS: &[Member] = &[
    text("type", "A URI that identifies the type of the problem."),
    text("title", "A summary of the type of the problem."),
    Member { name: "status", is_integer: true, about: "The status code." },
    text("detail", "An explanation of this occurrence of the problem."),
    text("instance", "A URI that identifies this occurrence of the problem."),
];

const fn text(name: &'static str, about: &'static str) -> Member {
    Member { name, is_integer: false, about }
}

impl<G: Generator> Content<G> for ProblemDetails {
    fn content(context: &mut G::Context) -> Option<Described<G>> {
        Some(Described { media_type: PROBLEM, schema: Some(G::problem(context)) })
    }
}
