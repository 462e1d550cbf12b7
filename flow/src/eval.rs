//! The evaluator: transfer functions over the lowered body, as free functions over a frame.

mod block;
mod branch;
mod call;
mod candidate;
mod closure;
mod combinator;
mod condition;
mod convert;
mod exit;
mod external;
pub(crate) mod filter;
mod iterate;
mod list;
mod method;
mod path;
pub(crate) mod pattern;
mod place;
mod repeat;
mod runner;
mod structure;

use std::rc::Rc;

pub(crate) use self::{
    call::{answer, follow},
    convert::convert_into,
    exit::{enter, parameter_origin, run, values},
    external::krate as crate_of_path,
};
use crate::{
    body::{Cfg, Expr, ExprId, Literal, LocalId, Name},
    domain::{Entry, Foreign, Node, Origin, Set, Value},
    engine::{Context, Function},
    state::State,
};

/// One activation of a function.
pub(crate) struct Frame<'e> {
    pub(crate) cx: Context<'e>,
    pub(crate) function: Rc<Function>,
    pub(crate) state: State,
    /// The values with which the function, the closure or the `async` block is left early.
    pub(crate) exits: Set,
    /// The state where the function is left.
    pub(crate) exit_state: State,
    /// The values and states at the `break`s of the open loops and labelled blocks, the innermost last.
    pub(crate) loops: Vec<Loop>,
    /// The number of loops around the current expression.
    pub(crate) loop_depth: usize,
    /// The number of closures and `async` blocks around the current expression.
    pub(crate) enclosed: usize,
    /// The parameter that is the response which the function writes to, if its return value is rendered to it.
    pub(crate) written: Option<LocalId>,
    /// The macro calls that may leave the function unseen.
    pub(crate) unread: Vec<ExprId>,
    /// `true` if a part of it is not written yet, as with `todo!()`.
    pub(crate) stub: bool,
}

/// A loop or a labelled block that is evaluated.
pub(crate) struct Loop {
    label: Option<Name>,
    /// `true` if a `break` without a label leaves it.
    is_plain: bool,
    value: Set,
    state: State,
    /// The state at `continue`.
    again: State,
    /// The variables that hold more after each round, as far as rounds were evaluated.
    unstable: Vec<LocalId>,
}

impl<'e> Frame<'e> {
    /// An activation in which no variable is bound yet.
    pub(crate) fn new(cx: Context<'e>, function: Rc<Function>) -> Self {
        let locals = function.body.locals;
        Self {
            cx,
            function,
            state: State::new(locals),
            exits: Set::bottom(),
            exit_state: State::unreachable(),
            loops: Vec::new(),
            loop_depth: 0,
            enclosed: 0,
            written: None,
            unread: Vec::new(),
            stub: false,
        }
    }

    /// Returns the origin of an expression.
    pub(crate) fn at(&self, id: ExprId) -> Origin {
        Origin { body: self.function.body_id, node: Node::Expr(id) }
    }

    /// Returns the canonical form of a type in the body.
    pub(crate) fn ty(&self, ty: &syn::Type) -> crate::ty::Ty {
        self.cx.engine.program.ty(self.function.scope, ty)
    }
}

/// Evaluates an expression: its possible values; bottom if it never has one.
pub(crate) fn expr(f: &mut Frame<'_>, id: ExprId) -> Set {
    if !f.state.is_reachable() {
        return Set::bottom();
    }
    let values = evaluated(f, id);
    awaited(f, id, values)
}

/// Returns the values of an expression behind its `.await`, if it has one: a future that never ends has none.
pub(crate) fn awaited(f: &mut Frame<'_>, id: ExprId, values: Set) -> Set {
    if !values.values().any(Value::is_never) || !f.function.body.awaited.contains(&id) {
        return values;
    }
    let values = values.ending();
    if values.is_bottom() {
        f.state = State::unreachable();
    }
    values
}

fn evaluated(f: &mut Frame<'_>, id: ExprId) -> Set {
    let body = f.function.body.clone();
    let at = f.at(id);
    match body.expr(id) {
        Expr::Literal(literal) => Set::one(literal_value(literal), at),
        Expr::Local(local) => place::read_local(f, *local),
        Expr::Path(path) => path::path(f, None, path, at),
        Expr::Qualified(of, path) => path::path(f, Some(of), path, at),
        Expr::Inner(index) => path::inner(f, *index, at),
        Expr::Constant(value, ty) => {
            let values = expr(f, *value);
            let ty = f.ty(ty);
            crate::statuses::shape::shaped(&f.cx, &values, Some(&ty))
        }
        Expr::Call(callee, arguments) => call::call(f, *callee, arguments, at),
        Expr::Method(..) => method::chain(f, id),
        Expr::Tuple(elements) => structure::tuple(f, elements, at),
        Expr::Array(elements) => list::array(f, elements, at),
        Expr::EmptyArray => list::nothing(at),
        Expr::Struct(path, fields, rest) => structure::literal(f, path, fields, *rest, at),
        Expr::Field(base, name) => structure::field(f, *base, name, at),
        Expr::Index(base, index) => list::index(f, *base, *index, at),
        Expr::Reference(inner, exclusive) => place::reference(f, *inner, *exclusive),
        Expr::Deref(inner) | Expr::Cast(inner, _) => expr(f, *inner),
        Expr::Not(inner) => negated(&expr(f, *inner)),
        Expr::Equal(..) | Expr::All(_) | Expr::Any(_) | Expr::Let(..) => condition::value(f, id),
        Expr::Opaque(operands) => opaque(f, operands, at),
        Expr::Text(present, arguments) => {
            let content = if *present {
                responds_core::contract::Content::Present
            } else {
                responds_core::contract::Content::Unknown
            };
            let reached = opaque(f, arguments, at);
            if reached.is_bottom() { reached } else { Set::one(Value::Content(content), at) }
        }
        Expr::Assign(target, value) => place::assign(f, *target, *value, at),
        Expr::Change(target, value) => place::change(f, *target, *value, at),
        _ => control(f, id, at),
    }
}

/// Evaluates an expression of control flow.
fn control(f: &mut Frame<'_>, id: ExprId, at: Origin) -> Set {
    let body = f.function.body.clone();
    match body.expr(id) {
        Expr::Block(inner, label) => block::labelled(f, inner, label.as_ref(), at),
        Expr::If(branches, otherwise) => branch::branches(f, branches, *otherwise, at),
        Expr::Match(value, arms) => branch::choice(f, *value, arms),
        Expr::Select(branches) => branch::select(f, branches),
        Expr::Loop(condition, body, label) => repeat::endless(f, *condition, *body, label.as_ref(), at),
        Expr::For(pattern, items, body, label) => {
            repeat::each(f, *pattern, *items, *body, label.as_ref(), at)
        }
        Expr::Break(label, value) => repeat::leave(f, label.as_ref(), *value, at),
        Expr::Continue => repeat::again(f),
        Expr::Return(value) => {
            let values = value.map_or_else(|| Set::one(Value::Unit, at), |value| expr(f, value));
            exit::exit(f, &values);
            f.state = State::unreachable();
            Set::bottom()
        }
        Expr::Try(value) => exit::question(f, *value, at),
        Expr::TryJoin(futures) => exit::try_join(f, futures, at),
        Expr::Async(block) => exit::future(f, at, |f| expr(f, *block)),
        Expr::Closure(_, captured) => closure::make(f, id, captured, at),
        Expr::Cfg(cfg) => match cfg {
            Cfg::On => Set::one(Value::Bool(true), at),
            Cfg::Off => Set::one(Value::Bool(false), at),
            Cfg::Unknown => Set::unknown(at),
        },
        Expr::Never(stub, arguments) => {
            opaque(f, arguments, at);
            f.stub |= *stub;
            f.state = State::unreachable();
            Set::bottom()
        }
        Expr::Bail(krate, arguments) => {
            if !opaque(f, arguments, at).is_bottom() {
                let error = Set::one(Value::error(Some(krate.clone())), at);
                exit::exit(f, &error.wrap(Value::Converted, at).wrap(Value::Err, at));
            }
            f.state = State::unreachable();
            Set::bottom()
        }
        Expr::Error(krate, arguments) => {
            let reached = opaque(f, arguments, at);
            if reached.is_bottom() { reached } else { Set::one(Value::error(Some(krate.clone())), at) }
        }
        Expr::Foreign(krate, name, arguments) => {
            let reached = opaque(f, arguments, at);
            let made = Foreign { krate: Some(krate.clone()), by: Some(name.clone()), ..Foreign::default() };
            if reached.is_bottom() { reached } else { Set::one(Value::Unknown(made), at) }
        }
        Expr::Unread(_) => {
            f.unread.push(id);
            Set::unknown(at)
        }
        _ => Set::unknown(at),
    }
}

/// Evaluates something for each value of a set, from the state at this point: the set has one of them.
///
/// A value that is possible is one of several. Code behind them is reached as certainly as this point, where each of them
/// leads there.
pub(crate) fn for_each<'e>(
    f: &mut Frame<'e>,
    values: &Set,
    mut run: impl FnMut(&mut Frame<'e>, &Entry) -> Set,
) -> Set {
    let before = f.state.clone();
    let (mut results, mut after, mut all) = (Set::bottom(), State::unreachable(), true);
    for entry in values.entries() {
        f.state = before.clone().lower(entry.certainty);
        let start = f.state.certainty();
        let result = run(f, entry);
        results = results.join(&result.cap(entry.certainty));
        all &= f.state.is_reachable() && f.state.certainty() >= start;
        after = after.join(&f.state);
    }
    f.state = if all { after.raise(before.certainty()) } else { after };
    results
}

/// Evaluates operands of an operation whose value is unknown.
fn opaque(f: &mut Frame<'_>, operands: &[ExprId], at: Origin) -> Set {
    for operand in operands {
        if expr(f, *operand).is_bottom() {
            return Set::bottom();
        }
    }
    Set::unknown(at)
}

/// Evaluates the arguments of a call; `None` if one of them is never reached.
pub(crate) fn arguments(f: &mut Frame<'_>, arguments: &[ExprId]) -> Option<Vec<Set>> {
    let mut values = Vec::with_capacity(arguments.len());
    for argument in arguments {
        let value = expr(f, *argument);
        if value.is_bottom() {
            return None;
        }
        values.push(value);
    }
    Some(values)
}

fn literal_value(literal: &Literal) -> Value {
    use responds_core::contract::Content;
    match literal {
        Literal::Str(text) => Value::Text(text.clone()),
        Literal::Bytes(0) => Value::Content(Content::Empty),
        Literal::Bytes(_) => Value::Content(Content::Present),
        Literal::Bool(truth) => Value::Bool(*truth),
        Literal::Int(Some(number)) => Value::Number(*number),
        Literal::Int(None) | Literal::Other => Value::unknown(),
    }
}

fn negated(values: &Set) -> Set {
    values.map(|value| match value {
        Value::Bool(truth) => Value::Bool(!truth),
        error @ Value::Error(_) => error.clone(),
        _ => Value::unknown(),
    })
}

/// Evaluates a branch from a state: its value, no more certain than its end, and the state at its end.
pub(crate) fn from(f: &mut Frame<'_>, state: State, run: impl FnOnce(&mut Frame<'_>) -> Set) -> (Set, State) {
    let outer = std::mem::replace(&mut f.state, state);
    let values = run(f);
    let values = values.cap(f.state.certainty());
    (values, std::mem::replace(&mut f.state, outer))
}

impl Loop {
    /// A loop or a labelled block that has not been left yet.
    fn new(label: Option<&Name>, is_plain: bool) -> Self {
        Self {
            label: label.cloned(),
            is_plain,
            value: Set::bottom(),
            state: State::unreachable(),
            again: State::unreachable(),
            unstable: Vec::new(),
        }
    }
}
