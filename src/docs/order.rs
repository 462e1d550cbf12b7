//! The order in which endpoints are documented.

use super::Endpoint;

/// The methods in the order in which people expect them; others follow by name, and unknown ones at the end.
const METHODS: [&str; 10] =
    ["GET", "HEAD", "QUERY", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"];

/// The endpoints, sorted: by path, method and handler; those without a path at the end, by handler.
#[must_use]
pub fn sorted<'a>(endpoints: impl IntoIterator<Item = Endpoint<'a>>) -> Vec<Endpoint<'a>> {
    let mut sorted: Vec<_> = endpoints.into_iter().collect();
    // Endpoints that are equal otherwise differ in their responses alone, as alternatives of one handler do.
    sorted.sort_by(|one, other| {
        key(one).cmp(&key(other)).then_with(|| format!("{one:?}").cmp(&format!("{other:?}")))
    });
    sorted
}

fn key<'a>(endpoint: &Endpoint<'a>) -> impl Ord + use<'a> {
    let Endpoint { method, path, handler, module, .. } = *endpoint;
    let method = (rank(method), method);
    (path.is_none(), path, path.map(|_| method), module, handler, method)
}

fn rank(method: Option<&str>) -> usize {
    let known = |method| METHODS.iter().position(|known| *known == method).unwrap_or(METHODS.len());
    method.map_or(usize::MAX, known)
}
