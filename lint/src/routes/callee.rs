//! Follows calls: functions of the workspace into their bodies, those of frameworks into their tables.

use std::sync::Arc;

use syn::ExprPath;

use super::{
    dialect::{self, Argument},
    frame::Frame,
    layer,
    names::segments,
    reader::may_route,
    value::Value,
};
use crate::index::{ItemId, Kind, Resolved, Space};

impl Frame<'_, '_> {
    /// Evaluates the call of a path.
    pub(super) fn called(&mut self, path: &ExprPath, arguments: Vec<Argument>) -> (Value, Vec<Value>) {
        let names = segments(&path.path);
        if path.qself.is_some() || names.len() == 1 && self.is_local(&names[0]) {
            let value = self.named(path);
            return self.apply(&value, arguments);
        }
        if let Some(value) = wrapped(&names, &arguments) {
            return (value, Vec::new());
        }
        let found = self.resolve(&names, Space::Values);
        if serves_documents(&found) {
            return (Value::flow(arguments.into_iter().map(|argument| argument.value).collect()), Vec::new());
        }
        let functions = self.functions(&found);
        if !functions.is_empty() {
            let (value, after) = self.apply(&Value::Functions(functions.clone()), arguments);
            let layers = if value.matters() { None } else { self.returned_layers(&functions) };
            let value = if value.matters() { value } else { layers.unwrap_or_else(|| self.made(&found)) };
            return (value, after);
        }
        let value = match &found {
            Resolved::Outside(path) => self.outside(path, &arguments),
            _ => None,
        };
        let values = || arguments.iter().map(|argument| argument.value.clone()).collect();
        let made = |value: Value| if value.matters() { value } else { self.made(&found) };
        let name = names.last().map(String::as_str).unwrap_or_default();
        (value.unwrap_or_else(|| made(Value::flow(values()).through(name))), Vec::new())
    }

    fn is_local(&self, name: &str) -> bool {
        self.has(name) || self.scopes().any(|scope| scope.functions.contains_key(name))
    }

    /// A value of the struct whose constructor was called.
    fn made(&self, found: &Resolved) -> Value {
        let Resolved::Items(items, behind) = found else { return Value::Unknown };
        let constructs = |name: &String| {
            ["new", "default", "from", "build", "with", "init", "fairing"]
                .iter()
                .any(|start| name.starts_with(start))
        };
        let [item] = items[..] else { return Value::Unknown };
        let item = self.unaliased(item);
        let is_struct = self.reader.index.item(item).kind == Kind::Struct;
        if is_struct && behind.len() < 2 && behind.iter().all(constructs) {
            return Value::Instance(item);
        }
        Value::Unknown
    }

    /// Returns the result of a function of another crate, if it is about routes.
    fn outside(&mut self, path: &[String], arguments: &[Argument]) -> Option<Value> {
        let (first, rest) = path.split_first()?;
        if let Some(layers) = layer::made(path, arguments) {
            // rocket's fairings may mount routes.
            let holds_routes = arguments.iter().any(|argument| argument.value.holds_routes());
            let values = || arguments.iter().map(|argument| argument.value.clone()).collect();
            return Some(if holds_routes { Value::flow(values()) } else { layers });
        }
        let dialect = dialect::of_crate(first)?;
        let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
        (dialect.call)(self, &rest, arguments)
    }

    /// Evaluates the call of a value; returns the result and the final values of its arguments.
    pub(super) fn apply(&mut self, function: &Value, arguments: Vec<Argument>) -> (Value, Vec<Value>) {
        let arguments: Vec<_> = arguments.into_iter().map(|argument| argument.value).collect();
        match function {
            Value::Functions(functions) => self.follow(functions, arguments),
            Value::Closure(_, Some(table)) => (Value::Table((**table).clone()), Vec::new()),
            Value::Closure(target, None) if self.reader.closures.contains_key(target) => {
                (self.reader.closures.get(target).cloned().map_or(Value::Unknown, Value::Layers), Vec::new())
            }
            _ => (Value::flow(arguments), Vec::new()),
        }
    }

    /// Evaluates the call of one of some functions.
    pub(super) fn follow(&mut self, functions: &[ItemId], arguments: Vec<Value>) -> (Value, Vec<Value>) {
        let routing: Vec<_> =
            functions.iter().copied().filter(|item| may_route(self.reader.index, *item)).collect();
        if routing.is_empty() {
            return (Value::flow(arguments), Vec::new());
        }
        let (mut given, mut after): (Option<Value>, _) = (None, Vec::new());
        for function in routing {
            let outcome = Arc::unwrap_or_clone(self.reader.follow(function, arguments.clone()));
            self.serve_all(outcome.served);
            given = Some(match given {
                Some(given) => given.or(outcome.value),
                None => outcome.value,
            });
            after = outcome.arguments;
        }
        let mut given = given.unwrap_or_default();
        // Tables went into the function; a handler that it wraps is still the handler.
        if !given.matters() {
            let handlers = arguments.into_iter().filter(|value| !value.holds_routes()).collect();
            given = Value::flow(handlers);
        }
        (given, after)
    }
}

/// Returns the argument of a constructor that only wraps it.
fn wrapped(names: &[String], arguments: &[Argument]) -> Option<Value> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let [argument] = arguments else { return None };
    let keeps = matches!(
        names[..],
        ["Ok" | "Some"]
            | [.., "Box" | "Arc" | "Rc", "new"]
            | [.., "String" | "Cow", "from"]
            | [.., "Box", "pin"]
    );
    keeps.then(|| argument.value.clone())
}

/// Returns `true` for `responds::serve::poem(routes, documents)` and its like, which only add routes.
fn serves_documents(found: &Resolved) -> bool {
    let Resolved::Outside(path) = found else { return false };
    matches!(&path[..], [krate, module, _] if krate == "responds" && module == "serve")
}
