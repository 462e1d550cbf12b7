//! Paths, calls and tuples: where statuses and responses are made.

use std::rc::Rc;

use responds_core::Status;
use syn::{Expr, ExprCall, ExprPath, ExprTuple, Path, Type};

use super::{
    expression::Reader,
    response::given,
    value::{Function, Kind, Made, Value, Values, bounded, distinct},
    world::{Callee, Constructor, Meaning},
};
use crate::{declaration::details::text_of, frameworks::Gives, place::Place};

impl Reader<'_> {
    /// A variable, a constant, or a type without fields.
    pub(super) fn path(&mut self, path: &ExprPath) -> Values {
        if let Some(name) = path.path.get_ident() {
            self.hands_out(name, Place::between(path));
        }
        if let Some(values) = path.path.get_ident().and_then(|name| self.scope.get(name)) {
            return values.clone();
        }
        let place = Place::between(path);
        match self.world.path(&path.path) {
            Meaning::Named(names) => vec![self.constant(&names, &path.path)],
            Meaning::Constructor(constructor) => vec![made(&constructor, Vec::new(), place)],
            Meaning::Values(values) => {
                values.into_iter().map(|value| value.through(&text_of(&path.path), place)).collect()
            }
            Meaning::Function(callee) => {
                let function = Function { callee, name: text_of(&path.path).into() };
                vec![Value::new(Kind::Function(function), place)]
            }
            Meaning::Conversion(_) => vec![Value::unknown(place)],
        }
    }

    fn constant(&self, names: &[String], path: &Path) -> Value {
        let place = Place::between(path);
        if names.last().is_some_and(|last| last == "None") {
            return Value::new(Kind::None, place);
        }
        if let Some(status) = self.status(names) {
            return Value::new(Kind::Status(status.code()), named(path, place));
        }
        match self.candidates.call(names) {
            Some((gives, status)) => {
                given(gives, status, &[], named(path, place)).pop().unwrap_or_else(|| Value::unknown(place))
            }
            None => Value::unknown(place),
        }
    }

    /// The status that a path names: `StatusCode::NOT_FOUND`, `Status::NotFound`.
    pub(super) fn status(&self, names: &[String]) -> Option<Status> {
        let [.., ty, last] = names else { return None };
        let status = self.candidates.is_status_type(ty).then(|| Status::from_phrase(last));
        status.flatten()
    }

    /// A function or constructor that is called.
    pub(super) fn call(&mut self, call: &ExprCall) -> Values {
        let place = Place::between(call);
        let written = self.written_by(call, place);
        let arguments: Vec<Values> = call.args.iter().map(|argument| self.eval(argument)).collect();
        if let Some(response) = written {
            self.write_over(response);
        }
        if arguments.iter().any(Vec::is_empty) {
            return Values::new();
        }
        match &*call.func {
            Expr::Path(function) => self.call_path(&function.path, call, &arguments, place),
            Expr::Paren(inner) => match &*inner.expr {
                Expr::Closure(closure) => self.closure(closure, &arguments),
                _ => vec![Value::unknown(place)],
            },
            other => {
                let functions = self.eval(other);
                functions.iter().flat_map(|function| self.call_value(function, &arguments, place)).collect()
            }
        }
    }

    fn call_path(&mut self, function: &Path, call: &ExprCall, arguments: &[Values], place: Place) -> Values {
        let Meaning::Named(names) = self.meaning(function) else {
            return self.apply(function, arguments, place);
        };
        match self.candidates.call(&names) {
            Some((Gives::Changed(index, effect), _)) => {
                let receivers = arguments.get(index).cloned().unwrap_or_default().into_iter();
                let change = |receiver| self.changed(&receiver, effect, &call.args, arguments, place);
                receivers.flat_map(change).collect()
            }
            _ => self.apply(function, arguments, place),
        }
    }

    /// What the path of a function names; a variable is no path.
    pub(super) fn meaning(&self, function: &Path) -> Meaning {
        match function.get_ident().and_then(|name| self.scope.get(name)) {
            Some(_) => Meaning::Named(Vec::new()),
            None => self.world.path(function),
        }
    }

    /// What a function gives that is named by a path.
    pub(super) fn apply(&mut self, function: &Path, arguments: &[Values], place: Place) -> Values {
        if let Some(values) = function.get_ident().and_then(|name| self.scope.get(name)) {
            return values.iter().flat_map(|value| self.call_value(value, arguments, place)).collect();
        }
        match self.world.path(function) {
            Meaning::Named(names) => self.apply_named(&names, arguments, named(function, place)),
            Meaning::Function(callee) => self.follow(callee, &text_of(function), arguments, place),
            Meaning::Constructor(constructor) => {
                let numbered = arguments.iter().enumerate();
                let fields = numbered.map(|(i, values)| (i.to_string(), values.clone())).collect();
                vec![made(&constructor, fields, place)]
            }
            Meaning::Conversion(ty) => {
                let inner = arguments.first().into_iter().flatten();
                inner.flat_map(|value| self.convert(value, &ty, place)).collect()
            }
            Meaning::Values(values) => {
                values.iter().flat_map(|value| self.call_value(value, arguments, place)).collect()
            }
        }
    }

    /// What a function of the workspace gives.
    fn follow(&self, callee: Callee, name: &str, arguments: &[Values], place: Place) -> Values {
        let values = self.world.call(callee, arguments);
        let values = values.unwrap_or_else(|| vec![Value::unknown(place)]).into_iter();
        values.map(|value| value.through(name, place)).collect()
    }

    /// What a value gives when it is called.
    fn call_value(&self, value: &Value, arguments: &[Values], place: Place) -> Values {
        let values = match &value.kind {
            Kind::Closure(values) => values.to_vec(),
            Kind::Function(function) => self.follow(function.callee, &function.name, arguments, place),
            _ => return vec![Value::unknown(place)],
        };
        values.into_iter().map(|inner| inner.doubted(value.perhaps)).collect()
    }

    /// What `From` makes of a value; some value of the type, where that cannot be followed.
    pub(super) fn convert(&self, value: &Value, into: &Type, place: Place) -> Values {
        if value.ty() == Some(into) {
            return vec![value.clone()];
        }
        match self.world.convert(value, into) {
            Some(values) => values.into_iter().map(|made| value.led_to(made)).collect(),
            None => vec![value.becomes(Kind::Typed(Rc::new(into.clone())), place).perhaps()],
        }
    }

    fn apply_named(&self, names: &[String], arguments: &[Values], place: Place) -> Values {
        if let Some((gives, status)) = self.candidates.call(names) {
            return given(gives, status, arguments, place);
        }
        let unknown = vec![Value::unknown(place)];
        let mut segments = names.iter().rev().map(String::as_str);
        let (Some(name), of) = (segments.next(), segments.next()) else { return unknown };
        let inner = arguments.first().cloned().unwrap_or_default().into_iter();
        match (of, name) {
            (None | Some("Result" | "result"), "Ok") | (Some("future"), "ok") => {
                inner.map(|value| value.wrap(Kind::Ok)).collect()
            }
            (None | Some("Result" | "result"), "Err") | (Some("future"), "err") => {
                inner.map(|value| value.wrap(Kind::Err)).collect()
            }
            (None | Some("Option" | "option"), "Some") => inner.map(|value| value.wrap(Kind::Some)).collect(),
            (_, "Left" | "Right")
            | (Some("Box"), "pin" | "new")
            | (Some("future"), "ready")
            | (Some("IntoResponse"), "into_response") => inner.collect(),
            // What runs on another thread may also fail to.
            (Some("web" | "task" | "tokio" | "rt"), "block" | "spawn_blocking" | "spawn") => inner
                .flat_map(|value| self.call_value(&value, &[], place))
                .map(|value| value.wrap(Kind::Success))
                .collect(),
            (_, "block_in_place") => inner.flat_map(|value| self.call_value(&value, &[], place)).collect(),
            (_, "from" | "into") => inner.map(Value::converted).collect(),
            (Some(of), "from_u16" | "from_code" | "new") => {
                self.numbered(of, name, arguments, place).unwrap_or(unknown)
            }
            _ => unknown,
        }
    }

    /// `StatusCode::from_u16(404)`, which is a `Result`; rocket's `Status::new(404)`, which is none.
    fn numbered(&self, ty: &str, function: &str, arguments: &[Values], place: Place) -> Option<Values> {
        let [Value { kind: Kind::Number(code), place: number, .. }] = arguments.first()?[..] else {
            return None;
        };
        if !self.candidates.is_status_type(ty) {
            return None;
        }
        let status = Value::new(Kind::Status(code), place.marked(number.mark));
        Some(vec![if function == "from_u16" { status.wrap(Kind::Ok) } else { status }])
    }

    /// A tuple: `()`, `(StatusCode, [(name, value)], body)`, `(body, StatusCode)`, or anything.
    pub(super) fn tuple(&mut self, tuple: &ExprTuple) -> Values {
        let place = Place::between(tuple);
        if tuple.elems.is_empty() {
            return vec![Value::new(Kind::Unit, place)];
        }
        let elements: Vec<Values> = tuple.elems.iter().map(|element| self.eval(element)).collect();
        let combined = combinations(elements, place).into_iter();
        let whole = |elements: Vec<Value>| {
            // A status that is in doubt makes the response doubtful, a body does not.
            let doubt = elements
                .iter()
                .any(|part| part.perhaps && matches!(part.kind, Kind::Status(_) | Kind::Response(_)));
            Value::new(Kind::Tuple(elements), place).doubted(doubt)
        };
        bounded(combined.map(whole).collect())
    }
}

/// The place of a path or a call, where the last name of the path says what it gives.
fn named(path: &Path, place: Place) -> Place {
    path.segments.last().map_or(place, |last| place.marked(last.ident.span()))
}

/// A value of a type of the workspace.
fn made(constructor: &Constructor, fields: Vec<(String, Values)>, place: Place) -> Value {
    let Constructor { ty, variant } = constructor.clone();
    Value::new(Kind::Made(Rc::new(Made { ty, variant, fields })), place)
}

/// Every choice of one value per element; nothing known, if there are too many.
fn combinations(elements: Vec<Values>, place: Place) -> Vec<Values> {
    const MOST: usize = 32;
    let many = |elements: &[Values]| elements.iter().map(Vec::len).try_fold(1_usize, usize::checked_mul);
    let crowded = many(&elements).is_none_or(|count| count > MOST);
    let elements: Vec<Values> = if crowded { elements.into_iter().map(distinct).collect() } else { elements };
    let count = many(&elements);
    if count.is_none_or(|count| count > MOST) {
        return vec![elements.iter().map(|_| Value::unknown(place)).collect()];
    }
    elements.into_iter().fold(vec![Values::new()], |combined, choices| {
        combined
            .iter()
            .flat_map(|row| {
                choices.iter().map(|choice| [row.as_slice(), std::slice::from_ref(choice)].concat())
            })
            .collect()
    })
}
