//! The endpoints: their methods, paths and statuses. Every binary prints them.
//!
//! Tests prove for each service that its statuses are those of the `#[responds(..)]` on its handlers.

use std::fmt;

use responds::{Status, StatusSet};

/// One endpoint: a method and a path, with its statuses.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// The method.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// Every status that may come back.
    pub statuses: StatusSet,
    /// The handler's module and name: `lists::index`.
    pub handler: &'static str,
}

const LISTS: &str = "/lists";
const LIST: &str = "/lists/{list}";
const TODOS: &str = "/lists/{list}/todos";
const TODO: &str = "/lists/{list}/todos/{todo}";

/// Every endpoint.
pub const ENDPOINTS: &[Endpoint] = &[
    endpoint("GET", "/", "lists::home", &[307]),
    endpoint("GET", LISTS, "lists::index", &[200, 400]),
    endpoint("POST", LISTS, "lists::create", &[201, 400, 409, 413, 415, 422]),
    endpoint("GET", LIST, "lists::show", &[200, 304, 400, 404]),
    endpoint("PUT", LIST, "lists::rename", &[200, 400, 404, 409, 412, 413, 415, 422, 428]),
    endpoint("DELETE", LIST, "lists::remove", &[204, 400, 404, 409, 412, 428]),
    endpoint("GET", TODOS, "todos::index", &[200, 400, 404]),
    endpoint("POST", TODOS, "todos::create", &[201, 400, 404, 413, 415, 422]),
    endpoint("GET", TODO, "todos::show", &[200, 304, 400, 404]),
    endpoint("PUT", TODO, "todos::replace", &[200, 400, 404, 412, 413, 415, 422, 428]),
    endpoint("PATCH", TODO, "todos::change", &[200, 400, 404, 412, 413, 415, 422, 428]),
    endpoint("DELETE", TODO, "todos::remove", &[204, 400, 404, 412, 428]),
];

const fn endpoint(
    method: &'static str,
    path: &'static str,
    handler: &'static str,
    codes: &[u16],
) -> Endpoint {
    Endpoint { method, path, statuses: StatusSet::of(codes), handler }
}

impl Endpoint {
    /// Returns `true` if its path matches this one.
    #[must_use]
    pub fn fits(&self, path: &str) -> bool {
        let (route, path): (Vec<_>, Vec<_>) = (self.path.split('/').collect(), path.split('/').collect());
        let same =
            |(route, path): (&&str, &&str)| route == path || route.starts_with('{') && !path.is_empty();
        route.len() == path.len() && route.iter().zip(&path).all(same)
    }
}

/// The methods that a path serves, as the field `Allow` lists them; `None` where it serves none.
#[must_use]
pub fn allowed(path: &str) -> Option<String> {
    let methods: Vec<_> =
        ENDPOINTS.iter().filter(|endpoint| endpoint.fits(path)).map(|endpoint| endpoint.method).collect();
    (!methods.is_empty()).then(|| methods.join(", "))
}

/// The endpoints for people: one line each, longer ones wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Table;

/// The width of the statuses in a line; further ones continue in the next line.
const WIDTH: usize = 76;

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = ENDPOINTS.iter().map(|endpoint| endpoint.path.len()).max().unwrap_or_default();
        for Endpoint { method, path, statuses, .. } in ENDPOINTS {
            write!(f, "{method:<6}  {path:<widest$} ")?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_allows_what_it_serves() {
        assert_eq!(allowed("/lists").as_deref(), Some("GET, POST"));
        assert_eq!(allowed("/lists/1/todos/2").as_deref(), Some("GET, PUT, PATCH, DELETE"));
        assert_eq!(allowed("/lists/"), None);
        assert_eq!(allowed("/nowhere"), None);
    }
}
