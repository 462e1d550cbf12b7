//! actix-web's apps, scopes, resources and routes.

use super::{
    dialect::{Argument, Dialect, adopted, kept, method_named, routed, table, text},
    frame::Frame,
    names::table_of_type,
    table::{Kind, Place, Table},
    value::Value,
};

pub(super) static DIALECT: Dialect =
    Dialect { framework: "actix_web", krate: "actix_web", adopts, join, call, method, expand };

/// Returns a table for `cfg` in `|cfg| { cfg.service(list); }`.
fn adopts(frame: &mut Frame<'_, '_>, name: &str, arguments: &[Argument]) -> Option<Table> {
    let registers = |argument: &Argument| {
        argument
            .value
            .targets()
            .iter()
            .any(|target| !frame.attributed_entries(*target, "actix_web").is_empty())
    };
    if name == "service" && arguments.iter().any(registers) {
        return Some(Table::new(&DIALECT, Kind::Router));
    }
    adopted(&DIALECT, name, arguments)
}

/// One behind the other; only a missing slash is added, none taken: the scope `/api/` and `/x` are `/api//x`.
fn join(outer: &str, inner: &str) -> String {
    slashed(outer) + &slashed(inner)
}

fn slashed(path: &str) -> String {
    if path.is_empty() || path.starts_with('/') { path.to_owned() } else { format!("/{path}") }
}

fn call(_: &mut Frame<'_, '_>, path: &[&str], arguments: &[Argument]) -> Option<Value> {
    let at = |kind| {
        let table = Table::new(&DIALECT, kind);
        Some(Value::Table(table.below(&Place::of(text(arguments, 0).map(|path| slashed(&path))))))
    };
    match *path {
        [.., "App" | "UtoipaApp", _] => Some(Value::Table(Table::new(&DIALECT, Kind::Router))),
        [.., "scope"] | [.., "Scope", "new"] => at(Kind::Router),
        [.., "web", "resource"] | [.., "Resource", "new"] => {
            match arguments.first().map(|argument| &argument.value) {
                Some(Value::Many(paths)) => several(paths),
                _ => at(Kind::Resource),
            }
        }
        [.., "web", "route"] | [.., "Route", "new"] => {
            Some(Value::Table(Table::new(&DIALECT, Kind::Methods)))
        }
        [.., "web", "method"] => {
            Some(Value::Table(Table::new(&DIALECT, Kind::Methods).by(methods(arguments))))
        }
        [.., "web", "to"] => Some(handled(Table::new(&DIALECT, Kind::Methods), arguments)),
        [.., "web", name] => {
            method_named(name).map(|method| Value::Table(Table::new(&DIALECT, Kind::Methods).by([method])))
        }
        [.., "guard", name] => guard(name, arguments),
        _ => None,
    }
}

/// A resource with several paths: `web::resource(["/one", "/two"])`.
fn several(paths: &[Value]) -> Option<Value> {
    let mut places = paths.iter().map(|path| Place::of(path.text().map(|path| slashed(&path))));
    let first = Table::new(&DIALECT, Kind::Resource).below(&places.next()?);
    Some(Value::Table(Table { also: places.collect(), ..first }))
}

/// `guard::Get()`, `guard::Method(Method::GET)`.
fn guard(name: &str, arguments: &[Argument]) -> Option<Value> {
    if name == "Method" {
        return Some(Value::Methods(methods(arguments)));
    }
    let named = method_named(&name.to_lowercase()).filter(|_| arguments.is_empty());
    named.map(|method| Value::Methods(vec![method]))
}

fn methods(arguments: &[Argument]) -> Vec<String> {
    arguments.first().map(|argument| argument.value.methods().to_vec()).unwrap_or_default()
}

/// The table with its handler, `.to(handler)`.
fn handled(mut table: Table, arguments: &[Argument]) -> Value {
    table.handle(routed(arguments, 0), &[], &Place::Open);
    Value::Table(table)
}

fn method(frame: &mut Frame<'_, '_>, mut table: Table, name: &str, arguments: &[Argument]) -> Value {
    match (name, table.kind) {
        ("to", Kind::Resource | Kind::Methods) => handled(table, arguments),
        ("method" | "guard", Kind::Methods) | ("guard", Kind::Resource) => {
            Value::Table(table.by(methods(arguments)))
        }
        (_, Kind::Resource) => resource(table, name, arguments),
        ("service", Kind::Router) => {
            for argument in arguments {
                services(frame, &mut table, &argument.value);
            }
            Value::Table(table)
        }
        ("route", Kind::Router) => {
            if let Some(route) = super::dialect::table(arguments, 1) {
                let path = text(arguments, 0).map(|path| slashed(&path));
                table.absorb(route.below(&Place::of(path)));
            }
            Value::Table(table)
        }
        ("configure", Kind::Router) => {
            configure(frame, &mut table, arguments);
            Value::Table(table)
        }
        ("default_service", _) => {
            if let Some(default) = super::dialect::table(arguments, 0) {
                table.absorb(default.below(&Place::Unknown));
            }
            Value::Table(table)
        }
        _ => kept(table, arguments),
    }
}

fn resource(mut resource: Table, name: &str, arguments: &[Argument]) -> Value {
    match (method_named(name), table(arguments, 0)) {
        (Some(method), _) => resource.handle(routed(arguments, 0), &[method], &Place::Open),
        (None, Some(route)) if name == "route" => resource.absorb(route),
        _ => return kept(resource, arguments),
    }
    Value::Table(resource)
}

/// Adds an argument of `.service(..)`: a scope or resource, a handler that has its path, or a tuple of them.
fn services(frame: &mut Frame<'_, '_>, table: &mut Table, value: &Value) {
    match value {
        Value::Many(values) => values.iter().for_each(|value| services(frame, table, value)),
        Value::Functions(_) => {
            for target in value.targets() {
                table.entries.extend(frame.attributed_entries(target, "actix_web"));
            }
        }
        _ => {
            if let Some(inner) = value.clone().into_table() {
                table.absorb(inner);
            }
        }
    }
}

/// Adds the routes that a function or closure with a `ServiceConfig` registers.
fn configure(frame: &mut Frame<'_, '_>, table: &mut Table, arguments: &[Argument]) {
    let Some(argument) = arguments.first() else { return };
    let config = ["actix_web".to_owned(), "ServiceConfig".to_owned()];
    let given = match (&argument.value, table_of_type(&config)) {
        (Value::Functions(functions), Some(config)) => {
            let (given, after) = frame.follow(functions, vec![Value::Table(config)]);
            after.into_iter().next().unwrap_or_default().into_table().or_else(|| given.into_table())
        }
        (value, _) => value.clone().into_table(),
    };
    if let Some(given) = given {
        table.absorb(given);
    }
}

/// `services![list, create]`, which is a tuple.
fn expand(frame: &mut Frame<'_, '_>, path: &[&str], call: &syn::Macro) -> Option<Value> {
    (path == ["services"]).then(|| Value::Many(frame.listed(call)))
}
