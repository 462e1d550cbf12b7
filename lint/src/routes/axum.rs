//! axum's routers, with those of axum-extra, aide and utoipa-axum.

use super::{
    Expression, Target,
    dialect::{Argument, Dialect, adopted, handler, kept, method_named, routed, table, text},
    frame::Frame,
    table::{Entry, Kind, Place, Table},
    typed_path::{typed_path_at, typed_path_of},
    value::Value,
};

pub(super) static DIALECT: Dialect = Dialect {
    framework: "axum",
    krate: "axum",
    adopts: |_, name, arguments| adopted(&DIALECT, name, arguments),
    join,
    call,
    method,
    expand,
};

/// As `path_for_nested_route` does: `/api` and `/` are `/api`; `/api/` and `/x` are `/api/x`.
fn join(outer: &str, inner: &str) -> String {
    if outer.ends_with('/') {
        return format!("{outer}{}", inner.trim_start_matches('/'));
    }
    if inner == "/" { outer.to_owned() } else { format!("{outer}{inner}") }
}

fn call(_: &mut Frame<'_, '_>, path: &[&str], arguments: &[Argument]) -> Option<Value> {
    match *path {
        [.., "Router" | "ApiRouter" | "OpenApiRouter", _] => {
            Some(kept(Table::new(&DIALECT, Kind::Router), arguments))
        }
        [.., "MethodRouter" | "ApiMethodRouter", _] => {
            Some(kept(Table::new(&DIALECT, Kind::Methods), arguments))
        }
        [.., "routing", name] => {
            methods(Table::new(&DIALECT, Kind::Methods), name, arguments).ok().map(Value::Table)
        }
        _ => None,
    }
}

fn method(frame: &mut Frame<'_, '_>, table: Table, name: &str, arguments: &[Argument]) -> Value {
    if table.kind == Kind::Methods {
        return methods(table, name, arguments).map_or_else(|table| kept(*table, arguments), Value::Table);
    }
    router(frame, table, name, arguments)
}

/// A table by method, with the additions of a function or method; the table itself, if there are none.
fn methods(mut table: Table, name: &str, arguments: &[Argument]) -> Result<Table, Box<Table>> {
    if let Some(name) = name.strip_suffix("_service") {
        return Ok(service_by(table, name, arguments));
    }
    let plain = name.strip_suffix("_with").filter(|_| arguments.len() == 2).unwrap_or(name);
    match (method_named(plain), name) {
        (Some(method), _) => add(&mut table, &[method], arguments, plain != name),
        (_, "on") => {
            let filter = arguments.first().map(|argument| argument.value.methods().to_vec());
            table.handle(routed(arguments, 1), &filter.unwrap_or_default(), &Place::Open);
        }
        (_, "any" | "any_with") => add(&mut table, &[], arguments, name != "any"),
        (_, "fallback") => refuses(&mut table, routed(arguments, 0), &Place::Open),
        _ => return Err(Box::new(table)),
    }
    Ok(table)
}

/// The same with a service of some methods: `post_service(create.with_state(state))`. Only a service that is made of a
/// handler is one; the responses of another are unknown.
fn service_by(mut table: Table, name: &str, arguments: &[Argument]) -> Table {
    match (method_named(name), name) {
        (Some(method), _) => table.handle(handler(arguments, 0), &[method], &Place::Open),
        (_, "on") => {
            let filter = arguments.first().map(|argument| argument.value.methods().to_vec());
            table.handle(handler(arguments, 1), &filter.unwrap_or_default(), &Place::Open);
        }
        (_, "any") => table.handle(handler(arguments, 0), &[], &Place::Open),
        (_, "fallback") => refuses(&mut table, handler(arguments, 0), &Place::Open),
        _ => {}
    }
    table
}

/// Adds the handler of methods that the others do not serve: axum adds `Allow` to its response.
fn refuses(to: &mut Table, handlers: Vec<Target>, place: &Place) {
    let mut added = Table::new(to.dialect, to.kind);
    added.handle(handlers, &[], place);
    to.entries.extend(added.entries.into_iter().map(|entry| Entry { refuses: true, ..entry }));
}

/// Adds the handler that is the first argument; the second is aide's documentation.
fn add(table: &mut Table, methods: &[String], arguments: &[Argument], documented: bool) {
    let docs: Option<Expression> = arguments.get(1).filter(|_| documented).map(|argument| argument.at);
    let mut added = Table::new(table.dialect, table.kind);
    added.handle(routed(arguments, 0), methods, &Place::Open);
    table.entries.extend(added.entries.into_iter().map(|entry| Entry { docs, ..entry }));
}

fn router(frame: &mut Frame<'_, '_>, mut router: Table, name: &str, arguments: &[Argument]) -> Value {
    match name {
        "route" | "api_route" | "api_route_with" | "route_with_tsr" | "api_route_with_tsr"
        | "route_service" | "nest" | "nest_service" | "nest_api_service" => {
            let inner = table(arguments, 1).filter(|inner| inner.dialect.framework == "axum");
            let inner = inner.or_else(|| service(name, arguments));
            if let Some(inner) = inner {
                let inner = if name.starts_with("api_route") { documented(inner) } else { inner };
                router.absorb(inner.below(&Place::of(text(arguments, 0))));
            }
        }
        "fallback" => router.handle(routed(arguments, 0), &[], &Place::Unknown),
        "fallback_service" if table(arguments, 0).is_none() => {
            router.handle(handler(arguments, 0), &[], &Place::Unknown);
        }
        "method_not_allowed_fallback" => refuses(&mut router, routed(arguments, 0), &Place::Unknown),
        "split_for_parts" => return Value::Many(vec![Value::Table(router), Value::Unknown]),
        _ if name.starts_with("typed_") => typed(frame, &mut router, name, arguments),
        _ => return kept(router, arguments),
    }
    Value::Table(router)
}

/// The table with the documentation that aide infers for handlers without any.
fn documented(mut table: Table) -> Table {
    let entries = std::mem::take(&mut table.entries).into_iter();
    table.entries = entries.map(|entry| Entry { inferred: entry.docs.is_none(), ..entry }).collect();
    table
}

/// A handler that is routed as a service: `.route_service("/x", list.with_state(state))`; one that is nested has all
/// paths below.
fn service(name: &str, arguments: &[Argument]) -> Option<Table> {
    let place = match name {
        "route_service" => Place::Open,
        "nest_service" => Place::Anywhere,
        _ => return None,
    };
    let mut table = Table::new(&DIALECT, Kind::Methods);
    table.handle(handler(arguments, 1), &[], &place);
    Some(table)
}

/// `.typed_get(handler)`: the attribute of the argument's type has the path.
fn typed(frame: &mut Frame<'_, '_>, router: &mut Table, name: &str, arguments: &[Argument]) {
    let method = name.trim_start_matches("typed_").trim_end_matches("_with");
    let Some(method) = method_named(method) else { return };
    let mut added = Table::new(&DIALECT, Kind::Methods);
    add(&mut added, &[method], arguments, name.ends_with("_with"));
    let written = arguments.first().and_then(|argument| typed_path_at(frame, argument.at));
    for entry in added.entries {
        let place = Place::of(typed_path_of(frame, entry.target).or_else(|| written.clone()));
        router.entries.insert(Entry { place, ..entry });
    }
}

/// `utoipa_axum::routes!(list, create)`: the attributes of the handlers have method and path.
fn expand(frame: &mut Frame<'_, '_>, path: &[&str], call: &syn::Macro) -> Option<Value> {
    if path != ["routes"] {
        return None;
    }
    let mut routes = Table::new(&DIALECT, Kind::Methods);
    let handlers = frame.listed_arguments(call);
    for at in 0..handlers.len() {
        for target in routed(&handlers, at) {
            let entries = frame.attributed_entries(target, "axum");
            if entries.is_empty() && matches!(target, Target::Closure(_)) {
                routes.handle(vec![target], &[], &Place::Unknown);
            }
            routes.entries.extend(entries);
        }
    }
    Some(Value::Table(routes))
}
