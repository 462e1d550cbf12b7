//! Calls: functions of the program through their summaries, closures, constructors, and functions from outside.

use std::rc::Rc;

use responds_syntax::seen::Bound;

use super::{Frame, candidate, closure, convert, exit, expr, external, path, place};
use crate::{
    body::{Expr, ExprId, Name},
    certainty::Certainty,
    domain::{Closure, Entry, Function as FunctionValue, Made, Node, Origin, Set, Value},
    engine::{Context, Function},
    limits::MAX_CALLEES,
    program::{Callee, Callees, Constructor, Resolution},
    statuses::shape,
    summary::{Key, Summary},
    ty::Ty,
};

/// The arguments of a call, each with the place that it lends.
pub(crate) struct Arguments {
    pub(crate) values: Vec<Set>,
    pub(crate) places: Vec<Option<place::Place>>,
}

impl Arguments {
    /// Arguments that lend nothing.
    pub(crate) fn plain(values: Vec<Set>) -> Self {
        let places = values.iter().map(|_| None).collect();
        Self { values, places }
    }

    /// Evaluates arguments; `None` if one of them is never reached.
    pub(crate) fn of(f: &mut Frame<'_>, arguments: &[ExprId]) -> Option<Self> {
        let mut all = Self { values: Vec::new(), places: Vec::new() };
        for argument in arguments {
            let at = f.at(*argument);
            let values = expr(f, *argument);
            if values.is_bottom() {
                return None;
            }
            all.places.push(lent(f, *argument, &values));
            all.values.push(place::read(f, &values, at));
        }
        Some(all)
    }
}

/// Returns the place that an argument lends exclusively: by `&mut`, or as a parameter that is `&mut` itself.
fn lent(f: &Frame<'_>, argument: ExprId, values: &Set) -> Option<place::Place> {
    if let Some(Value::Lent(local, fields)) = values.only() {
        return Some(place::Place { local: *local, fields: fields.to_vec() });
    }
    place::lending(f, argument)
}

/// Evaluates a call.
pub(super) fn call(f: &mut Frame<'_>, callee: ExprId, arguments: &[ExprId], at: Origin) -> Set {
    let body = f.function.body.clone();
    let resolution = match body.expr(callee) {
        Expr::Path(path) => Some((path::resolve(f, None, path), path::written(path))),
        Expr::Qualified(of, path) => Some((path::resolve(f, Some(of), path), path::written(path))),
        _ => None,
    };
    let callable = match &resolution {
        Some(_) => Set::bottom(),
        None => expr(f, callee),
    };
    if resolution.is_none() && callable.is_bottom() {
        return callable;
    }
    let Some(arguments) = Arguments::of(f, arguments) else { return Set::bottom() };
    match resolution {
        Some((Resolution::Named(names), _)) => external::call(f, &names, &arguments, at),
        Some((Resolution::Function(callees), name)) => invoke(f, &callees, &name, &arguments, at),
        Some((Resolution::Constructor(constructor), _)) => construct(f, &constructor, &arguments.values, at),
        Some((Resolution::Conversion(ty), _)) => {
            convert::convert(&f.cx, &arguments.values.first().cloned().unwrap_or_default(), &ty, at)
        }
        Some((Resolution::Constant(callee), _)) => {
            let callable = constant(&f.cx, callee);
            apply(f, &callable, &arguments, at)
        }
        Some((Resolution::Number(_) | Resolution::Unknown, _)) => {
            external::unknown(f, &arguments, Value::unknown(), at)
        }
        None => apply(f, &callable, &arguments, at),
    }
}

/// Applies values that code which is not seen calls, if it does: where they never come back, that code may go on.
pub(crate) fn apply_perhaps(f: &mut Frame<'_>, callable: &Set, arguments: &Arguments, at: Origin) -> Set {
    let before = f.state.clone();
    let values = apply(f, callable, arguments, at);
    if !f.state.is_reachable() {
        f.state = before;
    }
    values
}

/// Applies values that can be called to arguments.
pub(crate) fn apply(f: &mut Frame<'_>, callable: &Set, arguments: &Arguments, at: Origin) -> Set {
    if callable.is_bottom() {
        return Set::bottom();
    }
    super::for_each(f, callable, |f, entry| apply_one(f, entry, arguments, at)).widened()
}

/// Calls a function of the program with the return value of this one, and unknown further arguments.
pub(crate) fn answer(f: &mut Frame<'_>, callee: Callee, values: &Set) -> Set {
    let at = Origin { body: f.function.body_id, node: Node::Expr(f.function.inner.value) };
    f.state = f.exit_state.clone();
    let Some(function) = f.cx.engine.load(callee) else { return Set::unknown(at) };
    let mut arguments = vec![Set::unknown(at); function.inner.parameters.len()];
    if let Some(first) = arguments.first_mut() {
        first.clone_from(values);
    }
    let callees = Callees { list: [callee].into(), open: false };
    invoke(f, &callees, &function.inner.name.clone(), &Arguments::plain(arguments), at)
}

fn apply_one(f: &mut Frame<'_>, entry: &Entry, arguments: &Arguments, at: Origin) -> Set {
    match &entry.value {
        Value::Closure(closure) => closure::apply(f, closure, &arguments.values),
        Value::Function(FunctionValue::Callees(callees, name)) => invoke(f, callees, name, arguments, at),
        Value::Function(FunctionValue::Inner(of, index)) => {
            let function = f.cx.engine.function(*of).and_then(|of| f.cx.engine.inner(&of, *index));
            match function {
                Some(function) => {
                    let name = function.inner.name.clone();
                    let summary = summarise(&f.cx, &function, &arguments.values);
                    finish(f, &[(summary, function)], false, &name, arguments, at)
                }
                None => Set::unknown(at),
            }
        }
        Value::Function(FunctionValue::Constructor(constructor)) => {
            construct(f, constructor, &arguments.values, at)
        }
        Value::Function(FunctionValue::Conversion(ty)) => {
            convert::convert(&f.cx, &arguments.values.first().cloned().unwrap_or_default(), ty, at)
        }
        Value::Function(FunctionValue::Named(names)) => external::call(f, names, arguments, at),
        // A tuple struct or a variant, which is written as its constructor.
        Value::Made(made) if made.fields.is_empty() => {
            let constructor =
                Constructor { ty: made.ty.clone(), variant: made.variant.clone(), members: None };
            construct(f, &constructor, &arguments.values, at)
        }
        // A function that gives the same response whatever it is called with.
        Value::Response(_) | Value::Fields(..) => {
            Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() })
        }
        value => external::unknown(f, arguments, value.part(), at),
    }
}

/// Makes a value of a tuple struct or a variant.
fn construct(f: &Frame<'_>, constructor: &Constructor, arguments: &[Set], at: Origin) -> Set {
    let program = &f.cx.engine.program;
    let mut fields: Vec<(Name, Set)> = Vec::new();
    for (i, values) in arguments.iter().enumerate() {
        let named = constructor.members.as_ref().and_then(|members| members.get(i).cloned());
        let name = named.unwrap_or_else(|| i.to_string().into());
        let member = match &constructor.variant {
            Some(variant) => format!("{variant}.{name}"),
            None => name.to_string(),
        };
        let ty = program.field(&constructor.ty, &member);
        fields.push((name, shape::shaped(&f.cx, values, ty.as_ref())));
    }
    fields.sort_by(|one, other| one.0.cmp(&other.0));
    let Constructor { ty, variant, .. } = constructor.clone();
    Set::one(Value::Made(Rc::new(Made { ty, variant, fields })), at)
}

/// Calls one of some functions of the program.
pub(crate) fn invoke(
    f: &mut Frame<'_>,
    callees: &Callees,
    name: &Name,
    arguments: &Arguments,
    at: Origin,
) -> Set {
    let known = callees.list.iter().take(MAX_CALLEES).filter_map(|callee| f.cx.engine.load(*callee));
    let count = arguments.values.len();
    let known: Vec<_> = known.filter(|function| function.inner.parameters.len() == count).collect();
    let open = callees.open || known.len() < callees.list.len();
    if callees.list.len() > MAX_CALLEES {
        f.cx.engine.summaries.hit(Bound::Callees, f.function.id);
    }
    if known.is_empty() {
        return external::unknown(f, arguments, Value::unknown(), at);
    }
    let fitting = candidate::fitting(&f.cx, known, &arguments.values);
    let result = |function: Rc<Function>| (summarise(&f.cx, &function, &arguments.values), function);
    let results: Vec<_> = fitting.into_iter().map(result).collect();
    finish(f, &results, open, name, arguments, at)
}

/// Combines the results of candidate callees, and writes back the final values of the places that they borrow.
fn finish(
    f: &mut Frame<'_>,
    results: &[(Summary, Rc<Function>)],
    open: bool,
    name: &Name,
    arguments: &Arguments,
    at: Origin,
) -> Set {
    let candidates: Vec<Set> = results.iter().map(|(summary, _)| summary.result.clone()).collect();
    let mut given = Set::choose(&candidates).through(name, at);
    if open {
        // Another function may give whatever its type leaves room for.
        let ty = results.first().and_then(|(_, function)| function.output.clone());
        let other = shape::shaped(&f.cx, &Set::unknown(at), Some(&ty.unwrap_or_else(Ty::unit)));
        given = given.join(&other.cap(Certainty::Possible));
    }
    for (i, place) in arguments.places.iter().enumerate() {
        let Some(place) = place else { continue };
        let left = results.iter().filter_map(|(summary, _)| {
            summary.outs.iter().find(|(index, _)| *index == i).map(|(_, left)| left.clone())
        });
        let left: Vec<Set> = left.collect();
        if !left.is_empty() {
            let mut left = Set::choose(&left).through(name, at);
            if open {
                left = left.join(&place::loosened(&left, at).cap(Certainty::Possible));
            }
            if !left.is_bottom() {
                place::write(f, place, &left, at);
            }
        }
    }
    if given.is_bottom() {
        if results.iter().any(|(_, function)| function.inner.is_async) {
            // A future runs where it is awaited.
            return Set::one(Value::never(), at);
        }
        // It never comes back.
        f.state = crate::state::State::unreachable();
    }
    given.widened()
}

/// Returns the summary of a function for some arguments.
pub(crate) fn summarise(cx: &Context<'_>, function: &Rc<Function>, arguments: &[Set]) -> Summary {
    let taken: Vec<Set> =
        arguments.iter().enumerate().map(|(i, values)| taken(cx, function, i, values)).collect();
    let mut key = key(cx, function, taken);
    let summaries = &cx.engine.summaries;
    if summaries.is_crowded(&key) {
        let reduced = (0..arguments.len()).map(|i| reduced(function, i));
        key = self::key(cx, function, reduced.collect());
    }
    let unknown = || Summary { result: unseen(cx, function), outs: Vec::new() };
    let summary = summaries.get(&key, || exit::run(cx, function, &key.arguments, None), unknown);
    summary.unwrap_or_else(unknown)
}

/// Returns the result of a function as far as its type tells.
fn unseen(cx: &Context<'_>, function: &Function) -> Set {
    let output = function.output.clone().unwrap_or_else(Ty::unit);
    shape::shaped(cx, &Set::unknown(parameter(function, 0)), Some(&output))
}

fn key(cx: &Context<'_>, function: &Function, arguments: Vec<Set>) -> Key {
    let frameworks = cx.candidates.all().iter().map(|framework| (framework.name, framework.version));
    Key {
        function: function.id,
        arguments: arguments.into(),
        frameworks: frameworks.collect(),
        responding: cx.responding,
    }
}

fn parameter(function: &Function, index: usize) -> Origin {
    let pattern = function.inner.parameters.get(index).map(|parameter| parameter.pattern);
    match pattern {
        Some(pattern) => exit::parameter_origin(function, pattern),
        None => Origin { body: function.body_id, node: crate::domain::Node::Function },
    }
}

/// Returns an argument as a parameter: shaped by its type, and without parts that cannot matter to the result.
fn taken(cx: &Context<'_>, function: &Function, index: usize, values: &Set) -> Set {
    let at = parameter(function, index);
    let ty = function.parameters.get(index).and_then(Option::as_ref);
    let shaped = shape::shaped(cx, values, ty.filter(|ty| !ty.is_unknown()));
    let entries = shaped.entries().iter().map(|entry| {
        let value = match &entry.value {
            Value::Closure(closure) => Value::Closure(Rc::new(Closure { away: true, ..(**closure).clone() })),
            Value::Text(_) if !function.body.compares_text => Value::Content(entry.value.content()),
            Value::Number(number) if !(100..1000).contains(number) && *number > 16 => Value::unknown(),
            value => value.clone(),
        };
        match value {
            // The result does not depend on where these come from.
            Value::Typed(_) | Value::Unknown(_) | Value::Error(_) | Value::Content(_) | Value::Unit => {
                let trace = crate::domain::Trace::at(at);
                Entry { value, certainty: entry.certainty, trace }
            }
            value => Entry { value, ..entry.clone() },
        }
    });
    Set::collect(entries.collect())
}

/// Returns a parameter of which nothing but its type is known.
fn reduced(function: &Function, index: usize) -> Set {
    let at = parameter(function, index);
    match function.parameters.get(index).and_then(Option::as_ref) {
        Some(ty) => Set::one(Value::Typed(ty.clone()), at),
        None => Set::unknown(at),
    }
}

/// Returns the values of a constant of the program.
pub(crate) fn constant(cx: &Context<'_>, callee: Callee) -> Set {
    cx.engine.load(callee).map_or_else(Set::bottom, |function| summarise(cx, &function, &[]).result)
}

/// Returns the result of a function of the program for arguments that lend nothing.
pub(crate) fn follow(cx: &Context<'_>, callee: Callee, arguments: &[Set]) -> Option<(Set, Name)> {
    let function = cx.engine.load(callee)?;
    if function.inner.parameters.len() != arguments.len() {
        return None;
    }
    Some((summarise(cx, &function, arguments).result, function.inner.name.clone()))
}
