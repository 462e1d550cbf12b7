//! The endpoints: the one list from which the router is built, and which the binary prints.
//!
//! A test proves that its statuses are those of the `#[responds(..)]` on each handler.

use std::fmt;

use axum::{
    handler::Handler,
    http::Method,
    routing::{MethodFilter, MethodRouter, on},
};
use responds::{Status, StatusSet};

use crate::{Store, lists, todos};

/// What is reached under one method and path.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The method.
    pub method: Method,
    /// The path, as axum writes it.
    pub path: &'static str,
    /// Every status that may come back.
    pub statuses: StatusSet,
    /// The handler's function: `axum_todo::lists::index`.
    pub name: &'static str,
    /// The handler, for this method alone.
    pub handler: MethodRouter<Store>,
}

/// The endpoints for people: one line each, longer ones wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a>(pub &'a [Endpoint]);

/// A method, as requests name it and as axum routes it.
type Verb = (Method, MethodFilter);

const GET: Verb = (Method::GET, MethodFilter::GET);
const POST: Verb = (Method::POST, MethodFilter::POST);
const PUT: Verb = (Method::PUT, MethodFilter::PUT);
const PATCH: Verb = (Method::PATCH, MethodFilter::PATCH);
const DELETE: Verb = (Method::DELETE, MethodFilter::DELETE);

const LISTS: &str = "/lists";
const LIST: &str = "/lists/{list}";
const TODOS: &str = "/lists/{list}/todos";
const TODO: &str = "/lists/{list}/todos/{todo}";

/// Every endpoint.
#[must_use]
pub fn endpoints() -> Vec<Endpoint> {
    vec![
        endpoint(GET, "/", &[307], lists::home),
        endpoint(GET, LISTS, &[200, 400], lists::index),
        endpoint(POST, LISTS, &[201, 400, 409, 413, 415, 422], lists::create),
        endpoint(GET, LIST, &[200, 304, 400, 404], lists::show),
        endpoint(PUT, LIST, &[200, 400, 404, 409, 412, 413, 415, 422, 428], lists::rename),
        endpoint(DELETE, LIST, &[204, 400, 404, 409, 412, 428], lists::remove),
        endpoint(GET, TODOS, &[200, 400, 404], todos::index),
        endpoint(POST, TODOS, &[201, 400, 404, 413, 415, 422], todos::create),
        endpoint(GET, TODO, &[200, 304, 400, 404], todos::show),
        endpoint(PUT, TODO, &[200, 400, 404, 412, 413, 415, 422, 428], todos::replace),
        endpoint(PATCH, TODO, &[200, 400, 404, 412, 413, 415, 422, 428], todos::change),
        endpoint(DELETE, TODO, &[204, 400, 404, 412, 428], todos::remove),
    ]
}

fn endpoint<H: Handler<T, Store>, T: 'static>(
    (method, filter): Verb,
    path: &'static str,
    codes: &[u16],
    handler: H,
) -> Endpoint {
    let name = std::any::type_name::<H>();
    Endpoint { method, path, statuses: StatusSet::of(codes), name, handler: on(filter, handler) }
}

/// How wide the statuses may be before they go on in the next line.
const WIDTH: usize = 76;

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = self.0.iter().map(|endpoint| endpoint.path.len()).max().unwrap_or_default();
        for Endpoint { method, path, statuses, .. } in self.0 {
            write!(f, "{:<6}  {path:<widest$} ", method.as_str())?;
            let mut column = 0;
            for status in statuses.iter().filter_map(Status::from_code) {
                let shown = status.to_string();
                if column + shown.len() > WIDTH {
                    write!(f, "\n{:1$}", "", widest + 9)?;
                    column = 0;
                } else if column > 0 {
                    f.write_str(" ·")?;
                }
                write!(f, " {shown}")?;
                column += shown.len() + 3;
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}
