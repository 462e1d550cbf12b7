//! Operations and served routes: spellings, base paths and prefixes.

use super::read;
use crate::openapi::{Matching, OperationId, Served};

fn served<'a>(routes: &[(&'a str, &'a str)]) -> Vec<Served<'a>> {
    let method = |method: &'a str| Some(method).filter(|method| !method.is_empty());
    routes.iter().map(|&(name, path)| Served { method: method(name), path }).collect()
}

/// The operations that are served, and those that are not, as `GET /a`.
fn matched(paths: &str, routes: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
    let document = read(&format!("openapi: 3.1.0\n{paths}"));
    let documents = [document];
    let matching = Matching::of(&documents, served(routes));
    let operations = documents[0].operations.iter().enumerate();
    let (found, left): (Vec<_>, Vec<_>) = operations.partition(|(operation, read)| {
        matching.is_served(OperationId { document: 0, operation: *operation }, read)
    });
    let name = |(_, operation): (usize, &crate::openapi::Operation)| {
        format!("{} {}", operation.method, operation.path)
    };
    (found.into_iter().map(name).collect(), left.into_iter().map(name).collect())
}

const TODOS: &str = "paths:
  /todos: { get: {}, post: {} }
  /todos/{id}: { get: {}, delete: {} }
  /files/{path}: { get: {} }
";

#[test]
fn spellings_differ() {
    for routes in [
        [
            ("GET", "/todos/"),
            ("POST", "/todos"),
            ("GET", "/todos/:x"),
            ("DELETE", "/todos/<n>"),
            ("GET", "/files/*p"),
        ],
        [
            ("", "/todos"),
            ("", "/todos"),
            ("GET", "/todos/{n:u8}"),
            ("", "/todos/{n}"),
            ("GET", "/files/{*path}"),
        ],
    ] {
        assert_eq!(matched(TODOS, &routes).1, [""; 0]);
    }
    let (found, left) = matched(TODOS, &[("GET", "/todos"), ("GET", "/todos/{id}")]);
    assert_eq!(found, ["GET /todos", "GET /todos/{id}"]);
    assert_eq!(left, ["POST /todos", "DELETE /todos/{id}", "GET /files/{path}"]);
}

#[test]
fn base_paths_of_servers() {
    let with = format!("servers: [{{ url: 'https://x.example/api/v1' }}, {{ url: / }}]\n{TODOS}");
    let routes =
        [("GET", "/api/v1/todos"), ("POST", "/todos"), ("", "/api/v1/todos/{id}"), ("GET", "/files/{p}")];
    assert_eq!(matched(&with, &routes).1, [""; 0]);
}

#[test]
fn prefixes_on_either_side() {
    let nested =
        [("GET", "/api/todos"), ("POST", "/api/todos"), ("", "/api/todos/{id}"), ("GET", "/files/{p}")];
    assert_eq!(matched(TODOS, &nested).1, [""; 0]);
    let gateway = "paths:\n  /gate/todos: { get: {}, post: {} }\n  /gate/other: { get: {} }\n";
    let (_, left) = matched(gateway, &[("GET", "/todos"), ("POST", "/todos")]);
    assert_eq!(left, ["GET /gate/other"]);
}

#[test]
fn one_operation_that_fits_by_chance_is_none() {
    let (_, left) = matched(TODOS, &[("GET", "/admin/todos"), ("GET", "/lists")]);
    assert_eq!(left.len(), 5);
    let (found, _) = matched("paths: { /todos: { get: {} } }", &[("GET", "/admin/todos")]);
    assert_eq!(found, ["GET /todos"]);
}

#[test]
fn what_is_answered_by_something_else() {
    let paths = "paths: { /todos: { get: {}, head: {}, options: {} }, /x: { options: {} } }";
    let (_, left) = matched(paths, &[("GET", "/todos")]);
    assert_eq!(left, ["OPTIONS /x"]);
}

#[test]
fn the_operations_of_a_route() {
    let documents = [read(&format!("openapi: 3.1.0\n{TODOS}"))];
    let matching = Matching::of(&documents, served(&[("", "/todos"), ("GET", "/todos/{id}")]));
    let of = |method: Option<&'static str>, path| {
        let found = matching.describing(Served { method, path });
        found.map(|id| id.operation).collect::<Vec<_>>()
    };
    assert_eq!(of(Some("GET"), "/todos"), [0]);
    assert_eq!(of(None, "/todos/"), [0, 1]);
    assert_eq!(of(Some("DELETE"), "/todos/<x>"), [0; 0]);
}
