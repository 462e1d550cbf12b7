//! The endpoints: what is served where. Every binary prints them with the statuses that its handlers declare.

use std::fmt;

use responds::{Status, docs};

/// One endpoint: a method and a path, with its statuses.
#[derive(Clone, Copy, Debug)]
pub struct Endpoint {
    /// The method.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// The handler's module and name: `lists::index`.
    pub handler: &'static str,
}

const LISTS: &str = "/lists";
const LIST: &str = "/lists/{list}";
const TODOS: &str = "/lists/{list}/todos";
const TODO: &str = "/lists/{list}/todos/{todo}";

/// Every endpoint.
pub const ENDPOINTS: &[Endpoint] = &[
    endpoint("GET", "/", "lists::home"),
    endpoint("GET", LISTS, "lists::index"),
    endpoint("POST", LISTS, "lists::create"),
    endpoint("GET", LIST, "lists::show"),
    endpoint("PUT", LIST, "lists::rename"),
    endpoint("DELETE", LIST, "lists::remove"),
    endpoint("GET", TODOS, "todos::index"),
    endpoint("POST", TODOS, "todos::create"),
    endpoint("GET", TODO, "todos::show"),
    endpoint("PUT", TODO, "todos::replace"),
    endpoint("PATCH", TODO, "todos::change"),
    endpoint("DELETE", TODO, "todos::remove"),
];

/// The paths of the documents, which `responds::serve` serves.
pub const DOCUMENTS: [&str; 3] = ["/docs", "/docs.json", "/docs/openapi.json"];

const fn endpoint(method: &'static str, path: &'static str, handler: &'static str) -> Endpoint {
    Endpoint { method, path, handler }
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
    if DOCUMENTS.contains(&path) {
        return Some("GET, HEAD".to_owned());
    }
    let methods: Vec<_> =
        ENDPOINTS.iter().filter(|endpoint| endpoint.fits(path)).map(|endpoint| endpoint.method).collect();
    (!methods.is_empty()).then(|| methods.join(", "))
}

/// The endpoints of a service for people, with all statuses: one line each, longer ones wrapped.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a>(pub &'a [docs::Endpoint<'a>]);

/// The width of the statuses in a line; further ones continue in the next line.
const WIDTH: usize = 76;

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = |endpoint: &docs::Endpoint<'_>| endpoint.path.unwrap_or_default().len();
        let widest = self.0.iter().map(path).max().unwrap_or_default();
        for endpoint in self.0 {
            let (method, path) = (endpoint.method.unwrap_or_default(), endpoint.path.unwrap_or_default());
            write!(f, "{method:<6}  {path:<widest$} ")?;
            let mut column = 0;
            for status in endpoint.statuses().iter().filter_map(Status::from_code) {
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
        assert_eq!(allowed("/docs").as_deref(), Some("GET, HEAD"));
        assert_eq!(allowed("/nowhere"), None);
    }
}
