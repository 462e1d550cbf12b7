//! The endpoints of a service, which it lists by `endpoints!`: what a path allows, and the table for people.

use std::fmt;

use responds::{Status, docs};

/// The paths of the documents, which `responds::serve` serves.
pub const DOCUMENTS: [&str; 3] = ["/docs", "/docs.json", "/docs/openapi.json"];

/// Returns `true` if the path of an endpoint matches this one.
#[must_use]
pub fn fits(endpoint: &docs::Endpoint<'_>, path: &str) -> bool {
    let route: Vec<_> = endpoint.path.unwrap_or_default().split('/').collect();
    let path: Vec<_> = path.split('/').collect();
    let same = |(route, path): (&&str, &&str)| route == path || route.starts_with('{') && !path.is_empty();
    route.len() == path.len() && route.iter().zip(&path).all(same)
}

/// The methods that a path serves, as the field `Allow` lists them; `None` where it serves none.
#[must_use]
pub fn allowed(endpoints: &[docs::Endpoint<'_>], path: &str) -> Option<String> {
    if DOCUMENTS.contains(&path) {
        return Some("GET, HEAD".to_owned());
    }
    let on_path = endpoints.iter().filter(|endpoint| fits(endpoint, path));
    let methods: Vec<_> = on_path.filter_map(|endpoint| endpoint.method).collect();
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
        let of = |method, path| docs::Endpoint::of("handler").at(method, path);
        let endpoints = [
            of("GET", "/lists"),
            of("POST", "/lists"),
            of("GET", "/lists/{list}"),
            of("PUT", "/lists/{list}"),
        ];
        assert_eq!(allowed(&endpoints, "/lists").as_deref(), Some("GET, POST"));
        assert_eq!(allowed(&endpoints, "/lists/1").as_deref(), Some("GET, PUT"));
        assert_eq!(allowed(&endpoints, "/lists/"), None);
        assert_eq!(allowed(&endpoints, "/docs").as_deref(), Some("GET, HEAD"));
        assert_eq!(allowed(&endpoints, "/nowhere"), None);
    }
}
