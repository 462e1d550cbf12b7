//! Evaluates calls, chains of methods, and macros.

use responds_syntax::frameworks;
use syn::{Expr, ExprCall, Macro, ReturnType, Token, Type, parse::Parser, punctuated::Punctuated};

use super::{
    dialect::{ALL, Argument},
    frame::Frame,
    layer,
    limits::{MAX_CHOICES, RouteBound},
    names::{members, segments, unraw},
    reader::{declared, may_route},
    rocket,
    table::{Kind, Place, Table},
    value::Value,
};
use crate::index::{ItemId, Resolved, Space};

impl Frame<'_, '_> {
    /// The arguments of a call.
    pub(super) fn arguments<'e>(&mut self, arguments: impl IntoIterator<Item = &'e Expr>) -> Vec<Argument> {
        let argument = |value: &Expr| {
            let passed = variable(value).is_some_and(|name| self.is_passed(&name));
            Argument { value: self.evaluate(value), at: self.expression(value), passed }
        };
        arguments.into_iter().map(argument).collect()
    }

    /// Evaluates a call.
    pub(super) fn call(&mut self, call: &ExprCall) -> Value {
        let arguments = self.arguments(&call.args);
        let (value, after) = match &*call.func {
            Expr::Path(path) => self.called(path, arguments),
            function => {
                let function = self.evaluate(function);
                self.apply(&function, arguments)
            }
        };
        for (argument, value) in call.args.iter().zip(after) {
            self.put_back(argument, value);
        }
        value
    }

    /// Keeps the additions of a function to a table that it was given by reference.
    fn put_back(&mut self, argument: &Expr, value: Value) {
        if let (Some(name), Value::Table(table)) = (variable(argument), value)
            && table.shared
        {
            self.change(&name, Value::Table(table));
        }
    }

    /// Evaluates a chain of method calls: `Router::new().route(..).layer(..)`.
    pub(super) fn chain(&mut self, expression: &Expr) -> Value {
        let (mut calls, mut base) = (Vec::new(), expression);
        loop {
            base = match base {
                Expr::MethodCall(call) => {
                    calls.push(call);
                    &call.receiver
                }
                Expr::Await(inner) => &inner.base,
                Expr::Try(inner) => &inner.expr,
                Expr::Paren(inner) => &inner.expr,
                Expr::Group(inner) => &inner.expr,
                _ => break,
            };
        }
        let mut value = self.evaluate(base);
        let mut grows = calls.len() == 1;
        for call in calls.into_iter().rev() {
            let name = unraw(&call.method);
            let arguments = self.arguments(&call.args);
            grows &= matches!(name.as_str(), "push" | "extend" | "append" | "insert");
            value = self.method(value, &name, &arguments);
        }
        match (variable(base), value) {
            (Some(name), Value::Table(table)) if table.shared => {
                self.change(&name, Value::Table(table));
                Value::Unknown
            }
            (Some(name), value @ (Value::Table(Table { kind: Kind::List, .. }) | Value::Many(_)))
                if grows =>
            {
                self.change(&name, value);
                Value::Unknown
            }
            (_, value) => value,
        }
    }

    /// Evaluates a method call.
    fn method(&mut self, receiver: Value, name: &str, arguments: &[Argument]) -> Value {
        let values = || arguments.iter().map(|argument| argument.value.clone());
        let takes_routes = arguments.iter().any(|argument| argument.value.holds_routes());
        match receiver {
            Value::Text(_) | Value::Methods(_) | Value::Functions(_) | Value::Closure(..) if takes_routes => {
                self.method_of_unknown(name, arguments)
            }
            Value::Table(table) if !table.pending.is_empty() && table.is_router_by(name) => {
                self.method(Value::Table(table.settled()), name, arguments)
            }
            Value::Table(table) => match self.layered(&table, name, arguments) {
                Some(table) => Value::Table(table),
                None => (table.dialect.method)(self, table, name, arguments),
            },
            Value::Layers(layers) => layer::method(layers, name, arguments),
            Value::Text(text) => match name {
                "to_string" | "to_owned" | "into" | "as_str" | "clone" | "as_ref" | "unwrap" => {
                    Value::Text(text)
                }
                _ => Value::Unknown,
            },
            Value::Methods(methods) if name == "or" => {
                let more = values().flat_map(|value| value.methods().to_vec());
                Value::of_methods(methods.iter().cloned().chain(more))
            }
            Value::Many(mut many) => {
                many.extend(values().filter(Value::matters));
                Value::Many(many)
            }
            Value::Instance(ty) => {
                let functions = members(self.reader.index, ty, name);
                let given = self.follow_method(&functions, Value::Instance(ty), arguments);
                let keeps = arguments.is_empty() && matches!(name, "clone" | "unwrap" | "into");
                let builds = || functions.iter().all(|function| self.gives_own(*function, ty));
                if !given.matters() && (keeps || !functions.is_empty() && builds()) {
                    Value::Instance(ty)
                } else {
                    given
                }
            }
            callable @ (Value::Functions(_) | Value::Closure(..)) => {
                self.layer_handler(&callable, name, arguments);
                callable
            }
            Value::Unknown | Value::Methods(_) | Value::Status(_) | Value::Truth(_) => {
                self.method_of_unknown(name, arguments)
            }
        }
    }

    /// Returns `true` if a method of a type gives a value of that type.
    fn gives_own(&self, method: ItemId, ty: ItemId) -> bool {
        let text = self.reader.index.text(method);
        let Some(ReturnType::Type(_, output)) = declared(text).map(|method| method.signature.output) else {
            return false;
        };
        let Type::Path(path) = &*output else { return false };
        let name = &self.reader.index.item(ty).name;
        path.path.is_ident("Self") || path.path.segments.last().is_some_and(|last| last.ident == name)
    }

    fn follow_method(&mut self, functions: &[ItemId], receiver: Value, arguments: &[Argument]) -> Value {
        let values = arguments.iter().map(|argument| argument.value.clone());
        self.follow(functions, std::iter::once(receiver).chain(values).collect()).0
    }

    /// Evaluates a method of an unknown value.
    fn method_of_unknown(&mut self, name: &str, arguments: &[Argument]) -> Value {
        self.set_aside(name, arguments);
        for dialect in ALL {
            if let Some(table) = (dialect.adopts)(self, name, arguments) {
                return (dialect.method)(self, table, name, arguments);
            }
        }
        let functions = self.makers(name);
        match &functions[..] {
            [] if is_documenting(name) => Value::Unknown,
            // A closure that it takes is seldom the handler: `items.iter().map(|item| ..)`.
            [] => match Value::flow(arguments.iter().map(|argument| argument.value.clone()).collect()) {
                Value::Closure(..) => Value::Unknown,
                value => value.through(name),
            },
            [_] => self.follow_method(&functions, Value::Unknown, arguments),
            _ => self.choice(name, &functions, arguments),
        }
    }

    /// Evaluates a call of one of several methods. The callee is unknown, and so is the place of its routes, unless it
    /// adds them to a router argument.
    fn choice(&mut self, name: &str, functions: &[ItemId], arguments: &[Argument]) -> Value {
        let values = || arguments.iter().map(|argument| argument.value.clone()).collect();
        if functions.len() > MAX_CHOICES {
            self.reader.limit(self.item, RouteBound::Choices);
        }
        if self.reader.choosing || functions.len() > MAX_CHOICES {
            return Value::flow(values()).through(name);
        }
        self.reader.choosing = true;
        let given = self.follow_method(functions, Value::Unknown, arguments);
        self.reader.choosing = false;
        let adds = arguments.iter().any(|argument| matches!(argument.value, Value::Table(_)));
        match given {
            Value::Table(table) if !adds => Value::Table(table.below(&Place::Unknown)),
            value => value,
        }
    }

    /// The methods of this name that give tables.
    fn makers(&mut self, name: &str) -> Vec<ItemId> {
        let named = self.reader.index.methods_named(name).iter().copied();
        let routing: Vec<_> = named.filter(|item| may_route(self.reader.index, *item)).collect();
        routing.into_iter().filter(|item| self.reader.makes_table(*item)).collect()
    }

    /// Evaluates a macro call.
    pub(super) fn expand(&mut self, call: &Macro) -> Value {
        let names = segments(&call.path);
        let found = self.resolve(&names, Space::Macros);
        if let Resolved::Outside(path) = &found {
            if let Some(layers) = layer::by_macro(path, call) {
                return layers;
            }
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let dialect = path.first().and_then(|first| super::dialect::of_crate(first));
            if let Some(value) = dialect.and_then(|dialect| (dialect.expand)(self, &path[1..], call)) {
                return value;
            }
        }
        let last = names.last().map(String::as_str).unwrap_or_default();
        match (&found, last) {
            (Resolved::Items(..), _) => Value::flow(self.listed(call)),
            // `#[macro_use] extern crate rocket` brings it without a name.
            (Resolved::Unknown, "routes") => rocket::routes(self, call),
            (_, "vec") => Value::Many(self.listed(call)),
            (_, "format") => self.formatted(call),
            (_, "concat") => {
                let parts: Option<Vec<_>> = self.listed(call).iter().map(Value::text).collect();
                parts.map_or(Value::Unknown, |parts| Value::of_text(parts.concat()))
            }
            _ => Value::flow(self.listed(call)),
        }
    }

    /// The expressions in a macro, if these are all that is in it.
    pub(super) fn listed(&mut self, call: &Macro) -> Vec<Value> {
        self.listed_arguments(call).into_iter().map(|argument| argument.value).collect()
    }

    /// The same, with the places at which they are.
    pub(super) fn listed_arguments(&mut self, call: &Macro) -> Vec<Argument> {
        let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
        let parsed = parser.parse2(call.tokens.clone()).unwrap_or_default();
        self.arguments(&parsed)
    }
}

/// The variable on which a chain of method calls starts.
pub(super) fn base(chain: &Expr) -> Option<String> {
    let mut base = chain;
    while let Expr::MethodCall(call) = base {
        base = &call.receiver;
    }
    variable(base).filter(|_| matches!(chain, Expr::MethodCall(_)))
}

/// The variable that an expression is, or refers to.
pub(super) fn variable(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Path(path) => path.path.get_ident().map(unraw),
        Expr::Reference(inner) => variable(&inner.expr),
        Expr::Unary(inner) => variable(&inner.expr),
        Expr::Paren(inner) => variable(&inner.expr),
        _ => None,
    }
}

/// Returns `true` if a document reads a router by a method: `OpenApi::new(..).merge_router(&router)`.
fn is_documenting(name: &str) -> bool {
    frameworks::ALL.iter().any(|framework| framework.routing.documenting.contains(&name))
}
