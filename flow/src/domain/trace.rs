//! The origin of a value: the node that made it, and the calls through which it came.

use std::rc::Rc;

use crate::{
    body::{ExprId, Name, PatId},
    limits::MAX_TRACE,
};

/// A body, by the number that the program gives it: the same in every run and on every thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BodyId(pub u64);

/// A node of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// The function as a whole.
    Function,
    /// An expression.
    Expr(ExprId),
    /// A pattern.
    Pat(PatId),
}

/// A place: a node of a body.
///
/// Two bodies with the same text have different origins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The body.
    pub body: BodyId,
    /// The node.
    pub node: Node,
}

/// The path of a value from the node that made it to the function that is evaluated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Trace {
    /// The expression that made the value.
    pub at: Origin,
    /// The part of it that decides which value: the status in a tuple.
    pub mark: Origin,
    /// The calls through which it came, the outermost first.
    pub via: Option<Rc<Via>>,
}

/// A call through which a value came.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Via {
    /// The callee, as written.
    pub name: Name,
    /// The call.
    pub at: Origin,
    /// The call inside that one.
    pub next: Option<Rc<Via>>,
    /// The number of calls that follow.
    length: usize,
}

impl Trace {
    /// A value that is made here.
    #[must_use]
    pub const fn at(at: Origin) -> Self {
        Self { at, mark: at, via: None }
    }

    /// The same place, with another node that decides which value it is.
    #[must_use]
    pub fn marked(mut self, mark: Origin) -> Self {
        self.mark = mark;
        self
    }

    /// The same value, behind a call.
    #[must_use]
    pub fn through(mut self, name: &Name, at: Origin) -> Self {
        self.via = push(name, at, self.via);
        self
    }

    /// The trace of a value that another one, at `self`, was turned into.
    #[must_use]
    pub fn then(&self, into: Self) -> Self {
        Self { via: concat(self.via.as_ref(), into.via), ..into }
    }

    /// The trace of a response that a value leads to: it stays where the value was made.
    ///
    /// A status that the value holds, such as an argument of its constructor, decides more than the constructor does.
    #[must_use]
    pub fn leads(&self, step: Option<Name>, to: Self) -> Self {
        let is_held = to.via.is_none() && to.mark.body != to.at.body;
        let mark = if is_held { to.mark } else { self.mark };
        let to = match step {
            Some(name) => to.through(&name, self.at),
            None => to,
        };
        Self { at: self.at, mark, via: concat(self.via.as_ref(), to.via) }
    }

    /// Returns how many calls the value came through.
    fn length(&self) -> usize {
        self.via.as_ref().map_or(0, |via| via.length)
    }
}

impl PartialOrd for Trace {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Trace {
    /// Shorter traces come first: they are the easier ones to read.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |trace: &Self| (trace.length(), trace.at, trace.mark);
        key(self).cmp(&key(other)).then_with(|| self.via.cmp(&other.via))
    }
}

fn push(name: &Name, at: Origin, next: Option<Rc<Via>>) -> Option<Rc<Via>> {
    let length = next.as_ref().map_or(1, |next| next.length + 1);
    if length > MAX_TRACE {
        return next;
    }
    Some(Rc::new(Via { name: name.clone(), at, next, length }))
}

/// Returns the calls of one trace, followed by those of another.
fn concat(first: Option<&Rc<Via>>, then: Option<Rc<Via>>) -> Option<Rc<Via>> {
    let Some(first) = first else { return then };
    let next = concat(first.next.as_ref(), then);
    push(&first.name, first.at, next)
}
