//! Methods: what `Option`, `Result` and the frameworks' builders do to a value.

use proc_macro2::Span;
use responds_core::contract::Content;
use syn::{Expr, ExprMethodCall, Token, punctuated::Punctuated};

use super::{
    change::set_by,
    expression::Reader,
    fields,
    response::with_status,
    value::{Answer, Given, Kind, Value, Values},
};
use crate::{frameworks::Effect, place::Place};

/// The arguments of a call, as written.
type Expressions = Punctuated<Expr, Token![,]>;

impl Reader<'_> {
    /// A method call: on an `Option` or a `Result`, on a response, or on anything.
    pub(super) fn method_call(&mut self, call: &ExprMethodCall) -> Values {
        if let Some(values) = self.write(call) {
            return values;
        }
        let receivers = self.eval(&call.receiver);
        let name = call.method.to_string();
        // A type of the workspace may have a method of any name.
        let foreign = |receiver: &Value| receiver.ty().is_none_or(|ty| !self.world.has(ty));
        if receivers.iter().all(foreign)
            && let Some(values) = self.combinator(&name, &receivers, call)
        {
            return values;
        }
        let arguments: Vec<Values> = call.args.iter().map(|argument| self.eval(argument)).collect();
        let place = Place::between(call);
        if let (Some(variable), Some(statuses)) = (set_by(call), arguments.first()) {
            self.set_status(variable, statuses, place);
        }
        if arguments.iter().any(Vec::is_empty) {
            return Values::new();
        }
        let affected = |receiver| self.own_method(receiver, call, &name, &arguments, place);
        let values = receivers.into_iter().flat_map(affected).collect();
        self.built(&call.receiver, &values);
        values
    }

    /// What the combinators of `Option` and `Result` give; `None` for other methods.
    fn combinator(&mut self, name: &str, receivers: &Values, call: &ExprMethodCall) -> Option<Values> {
        let argument = |index: usize| call.args.get(index);
        let name = if self.candidates.or_fails(name) { "ok_or" } else { name };
        let (mut failure, mut success) = match name {
            "ok_or" | "unwrap_or" | "or" => (Argument::Values(self.eval(argument(0)?)), Argument::None),
            "ok_or_else" | "unwrap_or_else" | "map_err" | "or_else" => {
                (Argument::function(argument(0)?), Argument::None)
            }
            "map" | "map_ok" | "and_then" => (Argument::None, Argument::function(argument(0)?)),
            "map_or" => (Argument::Values(self.eval(argument(0)?)), Argument::function(argument(1)?)),
            "map_or_else" => (Argument::function(argument(0)?), Argument::function(argument(1)?)),
            "unwrap" | "expect" | "unwrap_or_default" => (Argument::None, Argument::None),
            _ => return None,
        };
        let place = Place::between(call);
        let mut all = Values::new();
        for receiver in receivers {
            let (good, bad) = halves(receiver, place);
            let failures = bad.and_then(|inner| self.given_by(&mut failure, inner));
            let successes = good.and_then(|inner| self.given_by(&mut success, inner));
            all.extend(combined(name, receiver, failures.as_ref(), successes.as_ref(), place));
        }
        Some(all)
    }

    /// What an argument of a combinator gives for what is inside of the receiver.
    fn given_by(&mut self, argument: &mut Argument<'_>, inner: Value) -> Option<Values> {
        match argument {
            Argument::None => None,
            Argument::Values(values) => Some(values.clone()),
            Argument::Function(function, known) => Some(match (&inner.kind, known.clone()) {
                (Kind::Unknown, Some(known)) => known,
                (Kind::Unknown, None) => {
                    let values = self.called(function, inner);
                    *known = Some(values.clone());
                    values
                }
                _ => self.called(function, inner),
            }),
        }
    }

    /// What a closure or a function gives when it is called with a value.
    fn called(&mut self, function: &Expr, argument: Value) -> Values {
        match function {
            Expr::Closure(closure) => self.closure(closure, &[vec![argument]]),
            Expr::Path(path) => self.apply(&path.path, &[vec![argument]], Place::between(function)),
            other => {
                self.eval(other);
                vec![Value::unknown(Place::between(other))]
            }
        }
    }

    /// What a method makes of one value: one of the workspace's own, or one that a table knows.
    fn own_method(
        &self,
        receiver: Value,
        call: &ExprMethodCall,
        name: &str,
        arguments: &[Values],
        place: Place,
    ) -> Values {
        if ["into_response", "respond_to", "error_response"].contains(&name)
            && let Some(responses) = receiver.ty().and_then(|_| self.world.respond(&receiver))
        {
            return responses.into_iter().map(|response| receiver.led_to(response)).collect();
        }
        let asked = match receiver.kind {
            Kind::Made(_) | Kind::Typed(_) => true,
            Kind::Unknown | Kind::Ok(_) | Kind::Err(_) | Kind::Some(_) | Kind::None | Kind::Success(_) => {
                self.candidates.method(name).is_none()
            }
            _ => false,
        };
        if let Some(values) = asked.then(|| self.world.method(&receiver, name, arguments)).flatten() {
            let called = |value: Value| receiver.turned(value).through(name, place);
            return values.into_iter().map(called).collect();
        }
        let kept = ["clone", "as_ref", "to_owned", "borrow", "by_ref"].contains(&name);
        match receiver.kind {
            Kind::Made(_) | Kind::Typed(_) if kept => vec![receiver],
            // A jar with another cookie is a jar.
            Kind::Typed(ref ty) if ["add", "remove"].contains(&name) && is_jar(ty) => vec![receiver],
            _ => self.affected(receiver, call, name, arguments, place),
        }
    }

    /// What a method makes of one value.
    fn affected(
        &self,
        receiver: Value,
        call: &ExprMethodCall,
        name: &str,
        arguments: &[Values],
        place: Place,
    ) -> Values {
        match (name, &receiver.kind) {
            ("into", _) => return vec![receiver.converted()],
            ("to_string" | "to_owned" | "into_bytes" | "as_bytes", Kind::Content(_)) => {
                return vec![receiver];
            }
            ("into_response", Kind::Ok(inner) | Kind::Err(inner)) => return vec![(**inner).clone()],
            // Its type tells what it becomes.
            ("into_response", Kind::Typed(_)) if self.is_tabled(&receiver) => return vec![receiver],
            _ => {}
        }
        let text = name == "to_string" && arguments.is_empty();
        let kind = if text { Kind::Content(Content::Unknown) } else { Kind::Unknown };
        let unknown = || vec![Value::new(kind.clone(), place).given(asked(receiver.given))];
        let Some(effects) = self.candidates.method(name) else { return unknown() };
        if let [Effect::Gives(answer)] = effects[..] {
            return vec![Answer::from(answer).at(place)];
        }
        let Some(answer) = self.receiver(&receiver, name) else { return unknown() };
        if effects[..] == [Effect::Keeps] {
            return vec![receiver.becomes(Kind::Response(answer), receiver.place)];
        }
        let mark = call.method.span();
        let change = |answers: Vec<Answer>, effect: Effect| {
            let answers = answers.into_iter();
            answers.flat_map(|answer| changed(answer, effect, mark, &call.args, arguments)).collect()
        };
        let answers = effects.iter().copied().fold(vec![answer], change).into_iter();
        let certain = |value: Value| receiver.turned(value).doubted(is_doubted(&effects, arguments));
        answers.map(|answer| certain(answer.at(place))).collect()
    }

    /// What a function makes of the response that is an argument of it.
    pub(super) fn changed(
        &self,
        response: &Value,
        effect: Effect,
        expressions: &Expressions,
        arguments: &[Values],
        place: Place,
    ) -> Values {
        let unseen = || Answer { fields_closed: false, ..Answer::of(None) };
        let answer = match response.kind {
            Kind::Unknown | Kind::Typed(_) => unseen(),
            _ => self.receiver(response, "").unwrap_or_else(unseen),
        };
        let answers = changed(answer, effect, place.mark, expressions, arguments).into_iter();
        let doubted = is_doubted(&[effect], arguments);
        answers.map(|answer| response.turned(answer.at(place)).doubted(doubted)).collect()
    }

    /// The response that a method is called on, if it is one.
    fn receiver(&self, receiver: &Value, method: &str) -> Option<Answer> {
        match &receiver.kind {
            Kind::Unit => Some(self.answer_of_type("()", Content::Empty)),
            Kind::Content(content) => Some(self.answer_of_type("str", *content)),
            // A body that is not seen becomes a response with the status that it is given.
            Kind::Unknown | Kind::Typed(_) if method == "with_status" => {
                Some(Answer { fields_closed: false, ..Answer::of(None) })
            }
            _ => self.answer(receiver),
        }
    }
}

/// Whether the status that is set is itself in doubt.
fn is_doubted(effects: &[Effect], arguments: &[Values]) -> bool {
    effects.iter().any(|effect| match effect {
        Effect::Status(index) => arguments.get(*index).into_iter().flatten().any(|status| status.perhaps),
        _ => false,
    })
}

/// A response after a method or function that has an effect on it.
fn changed(
    mut answer: Answer,
    effect: Effect,
    mark: Span,
    expressions: &Expressions,
    arguments: &[Values],
) -> Vec<Answer> {
    match effect {
        Effect::Keeps | Effect::Gives(_) | Effect::OrFails => {}
        Effect::Status(index) => {
            let statuses = arguments.get(index).map(Vec::as_slice).unwrap_or_default();
            return statuses.iter().map(|status| with_status(answer.clone(), status)).collect();
        }
        Effect::StatusIs(code) => answer = Answer { code: Some(code), ..answer }.marked(mark),
        Effect::Content(index) => {
            let inside = arguments.get(index).map(Vec::as_slice).unwrap_or_default();
            answer.content = match inside {
                [one] => one.content(),
                _ => Content::Unknown,
            };
            if inside.iter().any(Value::may_fail) {
                answer.code = None;
            }
        }
        Effect::ContentIs(content) => answer.content = content,
        Effect::Field(index) => set(&mut answer, expressions.get(index).and_then(fields::name)),
        Effect::FieldPair(index) => set(&mut answer, expressions.get(index).and_then(fields::pair)),
        Effect::FieldIs(name) => set(&mut answer, Some(name.to_owned())),
        Effect::Fields => answer.fields_closed = false,
    }
    vec![answer]
}

/// Notes a header field that is set; one that cannot be read may be any.
fn set(answer: &mut Answer, field: Option<String>) {
    match field {
        Some(field) => answer.fields.push(field),
        None => answer.fields_closed = false,
    }
}

/// What something is that was asked of a value: of something to work with it is news.
fn asked(given: Given) -> Given {
    if given == Given::Subject { given } else { Given::No }
}

/// Whether a type holds cookies.
fn is_jar(ty: &syn::Type) -> bool {
    crate::frameworks::names_of(ty).last().is_some_and(|name| name.ends_with("CookieJar"))
}

/// An argument of a combinator.
enum Argument<'e> {
    None,
    Values(Values),
    /// A function, and what it gives for something unknown.
    Function(&'e Expr, Option<Values>),
}

impl<'e> Argument<'e> {
    const fn function(function: &'e Expr) -> Self {
        Self::Function(function, None)
    }
}

/// What is inside of a value as a success, and as a failure.
fn halves(receiver: &Value, place: Place) -> (Option<Value>, Option<Value>) {
    let inside = |inner: &Value| Some(inner.clone().doubted(receiver.perhaps));
    let unknown = || Some(Value::unknown(place));
    match &receiver.kind {
        Kind::Ok(inner) | Kind::Some(inner) => (inside(inner), None),
        Kind::Err(inner) => (None, inside(inner)),
        Kind::None | Kind::Failure => (None, unknown()),
        Kind::Success(inner) => (inside(inner), unknown()),
        Kind::Response(_) => (Some(receiver.clone()), unknown()),
        _ => (unknown(), unknown()),
    }
}

/// What a combinator makes of one value, given what its arguments give for a failure and for a success.
fn combined(
    name: &str,
    receiver: &Value,
    failure: Option<&Values>,
    success: Option<&Values>,
    place: Place,
) -> Values {
    let failures = || failure.cloned().unwrap_or_default();
    let successes = |inner: &Value| success.cloned().unwrap_or_else(|| vec![inner.clone()]);
    let unknown = Value::unknown(place);
    let (inner, fails) = match &receiver.kind {
        Kind::Ok(inner) | Kind::Some(inner) => (Some(&**inner), false),
        Kind::Err(_) | Kind::None | Kind::Failure => (None, true),
        Kind::Success(inner) => (Some(&**inner), true),
        // What a builder ends with is a `Result` of the response.
        Kind::Response(_) => (Some(receiver), true),
        _ => (Some(&unknown), true),
    };
    let good = inner.map(successes).unwrap_or_default().into_iter();
    let bad = failures().into_iter().filter(|_| fails);
    match name {
        "ok_or" | "ok_or_else" | "map_err" => {
            good.map(|value| value.wrap(Kind::Ok)).chain(bad.map(|value| value.wrap(Kind::Err))).collect()
        }
        "unwrap" | "expect" | "unwrap_or" | "unwrap_or_else" | "map_or" | "map_or_else" => {
            good.chain(bad).collect()
        }
        "or" | "or_else" => good.map(|value| value.wrap(Kind::Success)).chain(bad).collect(),
        "map" | "map_ok" => good.map(|value| kept(receiver, value)).chain(failed(receiver)).collect(),
        "and_then" => good.chain(failed(receiver)).chain(fails_unseen(receiver, place)).collect(),
        _ => vec![unknown],
    }
}

/// A mapped success, in what it was in.
fn kept(receiver: &Value, value: Value) -> Value {
    match receiver.kind {
        Kind::Ok(_) => value.wrap(Kind::Ok),
        Kind::Some(_) => value.wrap(Kind::Some),
        _ => value.wrap(Kind::Success),
    }
}

/// The failure that a mapped value keeps.
fn failed(receiver: &Value) -> Option<Value> {
    matches!(receiver.kind, Kind::Err(_) | Kind::None | Kind::Failure).then(|| receiver.clone())
}

/// The failure that is not seen of a value of which nothing is known.
fn fails_unseen(receiver: &Value, place: Place) -> Option<Value> {
    let seen =
        matches!(receiver.kind, Kind::Ok(_) | Kind::Some(_) | Kind::Err(_) | Kind::None | Kind::Failure);
    (!seen).then(|| Value::new(Kind::Failure, place))
}
