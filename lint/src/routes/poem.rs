//! poem's routes.

use super::{
    dialect::{Argument, Dialect, adopted, handler, kept, method_named, routed, table, text},
    frame::Frame,
    poem_openapi,
    table::{Kind, Place, Table},
    value::Value,
};

pub(super) static DIALECT: Dialect = Dialect {
    framework: "poem",
    krate: "poem",
    adopts: |_, name, arguments| adopted(&DIALECT, name, arguments),
    join,
    call,
    method,
    expand: |_, _, _| None,
};

/// One slash between the two, as in the pattern of the route: `/api` and `/` are `/api/`, and serve `/api` too.
fn join(outer: &str, inner: &str) -> String {
    let inner = inner.trim_start_matches('/');
    normal(&format!("{}/{inner}", outer.trim_end_matches('/')))
}

/// With a leading slash, and no two in a row.
fn normal(path: &str) -> String {
    let mut normal = String::from("/");
    for letter in path.chars() {
        if letter != '/' || !normal.ends_with('/') {
            normal.push(letter);
        }
    }
    normal
}

fn place(arguments: &[Argument]) -> Place {
    Place::of(text(arguments, 0).map(|path| normal(&path)))
}

fn call(frame: &mut Frame<'_, '_>, path: &[&str], arguments: &[Argument]) -> Option<Value> {
    match *path {
        [.., "Route" | "RouteDomain" | "RouteScheme", _] => {
            Some(Value::Table(Table::new(&DIALECT, Kind::Router)))
        }
        [.., "RouteMethod", _] => Some(Value::Table(Table::new(&DIALECT, Kind::Methods))),
        [.., "OpenApiService", "new"] => {
            let mut table = Table::new(&DIALECT, Kind::Router);
            if let Some(argument) = arguments.first() {
                poem_openapi::add(frame, &mut table, &argument.value);
            }
            Some(Value::Table(table))
        }
        [name] | ["route" | "endpoint", name] => {
            let method = method_named(name)?;
            let mut table = Table::new(&DIALECT, Kind::Methods);
            endpoint(&mut table, arguments, 0, &[method], &Place::Open);
            Some(Value::Table(table))
        }
        _ => None,
    }
}

/// Adds an endpoint: a handler, or a router.
fn endpoint(to: &mut Table, arguments: &[Argument], index: usize, methods: &[String], place: &Place) {
    if let Some(inner) = table(arguments, index).filter(|inner| !inner.entries.is_empty()) {
        to.absorb(inner.by(methods.iter().cloned()).below(place));
    } else {
        to.handle(routed(arguments, index), methods, place);
    }
}

/// Adds the endpoints below a path: a service of another crate is no handler.
fn nested(to: &mut Table, arguments: &[Argument], index: usize, place: &Place) {
    match table(arguments, index).filter(|inner| !inner.entries.is_empty()) {
        Some(inner) => to.absorb(inner.below(place)),
        None => to.handle(handler(arguments, index), &[], place),
    }
}

fn method(_: &mut Frame<'_, '_>, mut route: Table, name: &str, arguments: &[Argument]) -> Value {
    match (route.kind, name, method_named(name)) {
        (Kind::Methods, _, Some(method)) => endpoint(&mut route, arguments, 0, &[method], &Place::Open),
        (Kind::Methods, "method", _) => {
            let methods = arguments.first().map(|argument| argument.value.methods().to_vec());
            endpoint(&mut route, arguments, 1, &methods.unwrap_or_default(), &Place::Open);
        }
        (Kind::Router, "at" | "try_at", _) => endpoint(&mut route, arguments, 1, &[], &place(arguments)),
        (Kind::Router, "nest" | "try_nest", _) => nested(&mut route, arguments, 1, &place(arguments)),
        // The endpoints inside have the whole path.
        (Kind::Router, "nest_no_strip" | "try_nest_no_strip", _) => {
            nested(&mut route, arguments, 1, &Place::Open);
        }
        (Kind::Router, "just_at" | "fallback", _) => endpoint(&mut route, arguments, 0, &[], &Place::Unknown),
        (
            Kind::Router,
            "swagger_ui" | "rapidoc" | "redoc" | "spec_endpoint" | "spec_endpoint_yaml" | "openapi_explorer"
            | "stoplight_elements" | "scalar" | "spec" | "spec_yaml" | "swagger_ui_html",
            _,
        ) => {
            return Value::Unknown;
        }
        _ => return kept(route, arguments),
    }
    Value::Table(route)
}
