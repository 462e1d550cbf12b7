//! loco's controllers, whose handlers are axum's: `Routes::new().prefix("notes").add("/", get(list))`.

use super::{
    dialect::{Argument, Dialect, kept, table, text},
    frame::Frame,
    table::{Kind, Place, Table},
    value::Value,
};

pub(super) static DIALECT: Dialect = Dialect {
    framework: "axum",
    krate: "loco_rs",
    adopts: |_, _, _| None,
    join,
    call,
    method,
    expand: |_, _, _| None,
};

/// One slash between the two, and one in front; the last one stays: `/api/notes` and `/` are `/api/notes/`.
fn join(outer: &str, inner: &str) -> String {
    let mut path = String::from("/");
    for letter in outer.chars().chain(['/']).chain(inner.chars()) {
        if letter != '/' || !path.ends_with('/') {
            path.push(letter);
        }
    }
    if inner.is_empty() && path.len() > 1 { path.trim_end_matches('/').to_owned() } else { path }
}

fn call(_: &mut Frame<'_, '_>, path: &[&str], arguments: &[Argument]) -> Option<Value> {
    match *path {
        [.., "Routes" | "AppRoutes", name] => {
            let routes = Table::new(&DIALECT, Kind::Router);
            let routes = if name == "at" { routes.below(&prefix(arguments)) } else { routes };
            Some(Value::Table(routes))
        }
        _ => None,
    }
}

fn method(_: &mut Frame<'_, '_>, mut routes: Table, name: &str, arguments: &[Argument]) -> Value {
    match name {
        "prefix" | "nest_prefix" => Value::Table(routes.below(&prefix(arguments))),
        "add" | "nest_route" => {
            if let Some(inner) = table(arguments, 1) {
                routes.absorb(inner.below(&prefix(arguments)));
            }
            Value::Table(routes)
        }
        _ => kept(routes, arguments),
    }
}

fn prefix(arguments: &[Argument]) -> Place {
    Place::of(text(arguments, 0))
}
