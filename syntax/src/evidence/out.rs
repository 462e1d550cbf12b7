//! Responses that a handler does not return but writes to, through an argument: salvo's `&mut Response`.
//!
//! The argument is a variable that holds the response as it is so far; where the handler leaves, that is what
//! it answers.

use syn::{Expr, ExprCall, ExprMethodCall, Ident, Pat, Type};

use super::{
    expression::Reader,
    value::{Answer, Kind, Value, Values},
    world::Meaning,
};
use crate::{declaration::text_of, frameworks::Written, place::Place};

impl Reader<'_> {
    /// Follows what is written to the response in this argument; `false` where the argument has no name.
    pub(super) fn write_to(&mut self, argument: &Pat) -> bool {
        let (Pat::Ident(name), Some(code)) = (argument, self.candidates.out_default()) else { return false };
        let so_far = self.scope.get(&name.ident);
        let so_far = so_far.filter(|values| values.iter().all(Value::is_response)).cloned();
        let begun = || {
            let answer = Answer { fields_closed: false, ..Answer::of(Some(code)) };
            vec![answer.at(Place::of(name))]
        };
        let values = so_far.unwrap_or_else(begun);
        self.scope.bind_all(argument, vec![(name.ident.to_string(), values)]);
        self.out = Some(name.ident.clone());
        true
    }

    /// What a function of the workspace makes of the response that it is handed: `reply(res, StatusCode::GONE)`.
    pub(super) fn written_by(&self, call: &ExprCall, place: Place) -> Option<Values> {
        let out = self.out.as_ref()?;
        let Expr::Path(function) = &*call.func else { return None };
        let is_out = |argument: &Expr| lent(argument).is_some_and(|name| name == out);
        if !call.args.iter().any(is_out) {
            return None;
        }
        let Meaning::Function(callee) = self.meaning(&function.path) else { return None };
        // The others say nothing of it that is not said where they are read.
        let given = |argument: &Expr| match lent(argument).and_then(|name| self.scope.get(name)) {
            Some(values) => values.clone(),
            None => self.seen(argument),
        };
        let arguments: Vec<Values> = call.args.iter().map(given).collect();
        let values = self.world.write(callee, &arguments)?;
        let name = text_of(&function.path);
        let through = |value: Value| value.through(&name, place);
        values.iter().all(Value::is_response).then(|| values.into_iter().map(through).collect())
    }

    /// The response that is written to is this now.
    pub(super) fn write_over(&mut self, response: Values) {
        if let Some(out) = self.out.clone() {
            self.scope.rebind(&out, response);
        }
    }

    /// A status that is written out, or something.
    fn seen(&self, argument: &Expr) -> Values {
        let place = Place::between(argument);
        let status = match argument {
            Expr::Path(path) => match self.meaning(&path.path) {
                Meaning::Named(names) => self.status(&names),
                _ => None,
            },
            _ => None,
        };
        let kind = status.map_or(Kind::Unknown, |status| Kind::Status(status.code()));
        vec![Value::new(kind, place)]
    }

    /// A method of the response that is written to, with what is chained to it.
    pub(super) fn write(&mut self, call: &ExprMethodCall) -> Option<Values> {
        let out = self.out.clone()?;
        if !is_chain(&call.receiver, &out) {
            return None;
        }
        let is_response = match &*call.receiver {
            Expr::MethodCall(before) => {
                self.write(before);
                // What sets a status gives the response back; what is called to set one is called on a response.
                let written = |method: &Ident| self.candidates.written(&method.to_string());
                matches!(written(&before.method), Some(Written::Status(_)))
                    || matches!(written(&call.method), Some(Written::Status(_) | Written::Render(_)))
            }
            _ => true,
        };
        let arguments: Vec<Values> = call.args.iter().map(|argument| self.eval(argument)).collect();
        let place = Place::between(call);
        let unknown = vec![Value::unknown(place)];
        if !is_response {
            return Some(unknown);
        }
        match self.candidates.written(&call.method.to_string()) {
            Some(Written::Status(index)) => {
                self.set_status(&out, arguments.get(index).unwrap_or(&unknown), place);
            }
            Some(Written::Render(index)) => {
                self.render(&out, arguments.get(index).unwrap_or(&unknown), place);
                return Some(vec![Value::new(Kind::Unit, place)]);
            }
            Some(Written::Keeps) => {}
            None => self.set_status(&out, &unknown, place),
        }
        Some(unknown)
    }

    /// Writes values: one that is an error or a redirection also sets its status.
    fn render(&mut self, out: &Ident, values: &Values, place: Place) {
        let Some(old) = self.scope.get(out).cloned() else { return };
        let rendered = |value: &Value| -> Values {
            match self.sets(value) {
                Sets::Nothing => old.clone(),
                Sets::Answer(answer) => vec![value.turned(answer.at(place))],
                Sets::Unseen => vec![Answer { fields_closed: false, ..Answer::of(None) }.at(place)],
            }
        };
        let new = values.iter().flat_map(rendered).collect();
        self.scope.rebind(out, new);
    }

    /// What rendering a value does to the status.
    fn sets(&self, value: &Value) -> Sets {
        if matches!(value.kind, Kind::Content(_)) {
            return Sets::Nothing;
        }
        let fact = match &value.kind {
            Kind::Typed(ty) => self.candidates.type_answer(&crate::frameworks::names_of(ty)).is_some(),
            _ => false,
        };
        let explicit = match &value.kind {
            Kind::Status(_) => true,
            Kind::Tuple(elements) => elements.iter().any(|element| matches!(element.kind, Kind::Status(_))),
            _ => false,
        };
        // What says nothing of the status is told to have the one that a response begins with.
        let begun = self.candidates.out_default();
        let is_set = |code: u16| Some(code) != begun;
        match self.answer(value) {
            Some(answer) if answer.error || explicit || answer.code.is_some_and(is_set) => {
                Sets::Answer(answer)
            }
            Some(answer) if answer.code.is_some() => Sets::Nothing,
            None if fact => Sets::Nothing,
            _ => Sets::Unseen,
        }
    }

    /// What the handler answers where it leaves with a value.
    pub(super) fn left_with(&self, value: Value) -> Values {
        let state = self.out.as_ref().filter(|_| self.frames == 0).and_then(|out| self.scope.get(out));
        let Some(state) = state else { return vec![value] };
        let written = |value: Value| self.written(value, state);
        let unit: Type = syn::parse_quote!(());
        self.shaped(value, Some(self.output.as_ref().unwrap_or(&unit)))
            .into_iter()
            .flat_map(written)
            .collect()
    }

    fn written(&self, value: Value, state: &Values) -> Values {
        match &value.kind {
            Kind::Ok(inner) => {
                let values = self.written((**inner).clone(), state).into_iter();
                values.map(|inner| value.turned(inner).wrap(Kind::Ok)).collect()
            }
            Kind::Unit => state.iter().map(|response| value.turned(response.clone())).collect(),
            Kind::Typed(ty) if crate::frameworks::names_of(ty) == ["()"] => {
                state.iter().map(|response| value.turned(response.clone())).collect()
            }
            Kind::Err(_) | Kind::None | Kind::Failure => vec![value],
            // What is returned is rendered as well.
            _ => match self.sets(&value) {
                Sets::Nothing => state.iter().map(|response| value.turned(response.clone())).collect(),
                _ => vec![value],
            },
        }
    }

    /// Whether an expression is the response that is written to; then whoever takes it may write anything.
    pub(super) fn hands_out(&mut self, name: &Ident, place: Place) {
        if self.out.as_ref() == Some(name) {
            self.set_status(name, &vec![Value::unknown(place)], place);
        }
    }
}

/// What rendering a value does to the status.
enum Sets {
    /// It stays as it is.
    Nothing,
    /// It becomes this response's.
    Answer(Answer),
    /// That cannot be seen.
    Unseen,
}

/// The variable that is handed on, or lent anew: `res`, `&mut *res`.
fn lent(argument: &Expr) -> Option<&Ident> {
    match argument {
        Expr::Path(path) => path.path.get_ident(),
        Expr::Reference(inner) => lent(&inner.expr),
        Expr::Unary(inner) => lent(&inner.expr),
        _ => None,
    }
}

/// Whether an expression is the variable, with methods of it chained.
fn is_chain(expression: &Expr, variable: &Ident) -> bool {
    match expression {
        Expr::Path(path) => path.path.get_ident() == Some(variable),
        Expr::MethodCall(call) => is_chain(&call.receiver, variable),
        _ => false,
    }
}
