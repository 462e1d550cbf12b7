//! salvo's routers: each is a part of a path, with filters, a goal, and routers below.

use super::{
    Target,
    dialect::{Argument, Dialect, adopted, by_segments, method_named, routed, table, text},
    frame::Frame,
    names::members,
    table::{Kind, Place, Table},
    value::Value,
};

pub(super) static DIALECT: Dialect = Dialect {
    framework: "salvo",
    krate: "salvo",
    adopts: |_, name, arguments| adopted(&DIALECT, name, arguments),
    join: by_segments,
    call,
    method,
    expand: |_, _, _| None,
};

/// A path with a slash before it.
fn place(path: Option<String>) -> Place {
    Place::of(path.map(|path| by_segments("", &path)))
}

fn call(frame: &mut Frame<'_, '_>, path: &[&str], arguments: &[Argument]) -> Option<Value> {
    let [.., ty, name] = *path else { return None };
    if ty == "Router" {
        let name = name.strip_prefix("with_").unwrap_or(name);
        let root = Table::new(&DIALECT, Kind::Router).then(&Place::At(String::new()));
        if let Some(router) = frame.layered(&root, name, arguments) {
            return Some(Value::Table(router));
        }
        return Some(method(frame, root, name, arguments));
    }
    let filter = method_named(name).filter(|_| ty == "filters");
    match filter {
        Some(method) => Some(Value::Methods(vec![method])),
        None if ty == "filters" && name == "path" => Some(Value::Text(text(arguments, 0)?)),
        None => None,
    }
}

fn method(frame: &mut Frame<'_, '_>, mut router: Table, name: &str, arguments: &[Argument]) -> Value {
    match (name, method_named(name)) {
        ("path" | "try_path", _) => router = router.then(&place(text(arguments, 0))),
        ("filter", _) => match arguments.first().map(|argument| &argument.value) {
            Some(Value::Methods(methods)) => router = router.by(methods.clone()),
            Some(Value::Text(path)) => router = router.then(&place(Some(path.clone()))),
            _ => {}
        },
        ("filter_fn" | "host" | "port" | "scheme", _) => {}
        ("goal" | "handle", _) => router.handle(handlers(frame, arguments), &[], &Place::Open),
        (_, Some(method)) => router.handle(handlers(frame, arguments), &[method], &Place::Open),
        _ => {
            for inner in (0..arguments.len()).filter_map(|index| table(arguments, index)) {
                router.absorb(inner);
            }
        }
    }
    Value::Table(router)
}

/// The handler: a function, or the `handle` of a struct.
pub(super) fn handlers(frame: &Frame<'_, '_>, arguments: &[Argument]) -> Vec<Target> {
    match arguments.first().map(|argument| &argument.value) {
        Some(Value::Instance(ty)) => {
            members(frame.reader.index, *ty, "handle").into_iter().map(Target::Function).collect()
        }
        _ => routed(arguments, 0),
    }
}
