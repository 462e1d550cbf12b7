//! rocket's mounts: `rocket.mount("/api", routes![list])`; the attributes of the handlers have method and path.
//!
//! Catchers are left out: they respond to failures of others.

use super::{
    Target,
    dialect::{Argument, Dialect, adopted, by_segments, kept, routed, table, text},
    frame::Frame,
    table::{Kind, Place, Table},
    value::Value,
};

pub(super) static DIALECT: Dialect = Dialect {
    framework: "rocket",
    krate: "rocket",
    adopts: |_, name, arguments| adopted(&DIALECT, name, arguments),
    join,
    call,
    method,
    expand,
};

/// As rocket normalises: empty segments are dropped, so that `/api/` and `/` are `/api`.
fn join(outer: &str, inner: &str) -> String {
    let path = by_segments(outer, inner);
    if path.is_empty() { "/".to_owned() } else { path }
}

fn call(_: &mut Frame<'_, '_>, path: &[&str], arguments: &[Argument]) -> Option<Value> {
    match *path {
        ["build" | "custom" | "ignite"] | [.., "Rocket", _] => {
            Some(kept(Table::new(&DIALECT, Kind::Router), arguments))
        }
        _ => None,
    }
}

fn method(_: &mut Frame<'_, '_>, mut rocket: Table, name: &str, arguments: &[Argument]) -> Value {
    if name == "mount" && rocket.kind == Kind::Router {
        if let Some(routes) = table(arguments, 1) {
            rocket.absorb(routes.below(&Place::of(text(arguments, 0))));
        }
        return Value::Table(rocket);
    }
    kept(rocket, arguments)
}

fn expand(frame: &mut Frame<'_, '_>, path: &[&str], call: &syn::Macro) -> Option<Value> {
    match *path {
        ["routes" | "openapi_get_routes"] => Some(routes(frame, call)),
        ["uri"] => super::text::leading(call).map(Value::Text),
        ["catchers"] => Some(Value::Unknown),
        _ => None,
    }
}

/// `routes![list, users::create]`.
pub(super) fn routes(frame: &mut Frame<'_, '_>, call: &syn::Macro) -> Value {
    let mut routes = Table::new(&DIALECT, Kind::List);
    let handlers = frame.listed_arguments(call);
    for at in 0..handlers.len() {
        for target in routed(&handlers, at) {
            let entries = frame.attributed_entries(target, "rocket");
            if entries.is_empty() && matches!(target, Target::Closure(_)) {
                routes.handle(vec![target], &[], &Place::Unknown);
            }
            routes.entries.extend(entries);
        }
    }
    Value::Table(routes)
}
