//! The anchors of the page: an endpoint is `POST-/todos`, and one of its statuses `POST-/todos/409`.

use std::collections::HashSet;

use responds::docs::{Declared, Endpoint, Key};

/// The anchors of every endpoint, in their order.
#[derive(Debug)]
pub(super) struct Anchors(Vec<Anchor>);

/// The anchor of an endpoint, and those of its responses in the order in which they are shown.
#[derive(Debug)]
pub(super) struct Anchor {
    pub(super) endpoint: String,
    pub(super) responses: Vec<String>,
}

impl Anchors {
    /// Gives each endpoint and each response an anchor of its own.
    pub(super) fn of(endpoints: &[Endpoint<'_>]) -> Self {
        let mut taken = HashSet::new();
        // Endpoints come first: a link by method and path must lead to the endpoint, whatever statuses there are.
        let names: Vec<_> = endpoints.iter().map(|endpoint| unique(&name(endpoint), &mut taken)).collect();
        let anchor = |(endpoint, name): (&Endpoint<'_>, String)| {
            let keys = ordered(endpoint.responses).into_iter().map(|response| key(response.key));
            let responses = keys.map(|key| unique(&format!("{name}/{key}"), &mut taken)).collect();
            Anchor { endpoint: name, responses }
        };
        Self(endpoints.iter().zip(names).map(anchor).collect())
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &Anchor> {
        self.0.iter()
    }
}

/// The responses in numeric order, classes behind their codes and `default` at the end.
pub(super) fn ordered<'e, 'a>(responses: &'e [Declared<'a>]) -> Vec<&'e Declared<'a>> {
    let mut ordered: Vec<_> = responses.iter().collect();
    ordered.sort_by_key(|response| match response.key {
        Key::Code(code) => (code, false),
        Key::Class(class) => (u32::from(class.digit()) * 100 + 99, true),
        Key::Default => (u32::MAX, true),
    });
    ordered
}

/// The text of a key in an anchor: `409`, `5xx`, `default`.
pub(super) fn key(key: Key) -> String {
    match key {
        Key::Code(code) => code.to_string(),
        Key::Class(class) => class.range().to_owned(),
        Key::Default => "default".to_owned(),
    }
}

/// The words that name an endpoint, without characters that an anchor cannot have.
fn name(endpoint: &Endpoint<'_>) -> String {
    let name = match (endpoint.method, endpoint.path) {
        (method, Some(path)) => format!("{}-{path}", method.unwrap_or("ANY")),
        (_, None) => match endpoint.module {
            Some(module) => format!("{module}::{}", endpoint.handler),
            None => endpoint.handler.to_owned(),
        },
    };
    name.replace(|letter: char| letter.is_whitespace() || letter.is_control(), "_")
}

/// The name, or the first of `name-2`, `name-3`, .. that is free.
fn unique(name: &str, taken: &mut HashSet<String>) -> String {
    let free = (1..).map(|n| if n == 1 { name.to_owned() } else { format!("{name}-{n}") });
    let anchor = free.into_iter().find(|anchor| !taken.contains(anchor)).unwrap_or_default();
    taken.insert(anchor.clone());
    anchor
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_status_of_an_endpoint_has_an_anchor() {
        let responses = [409, 201, 409].map(|code| Declared::bare(Key::Code(code)));
        let create = Endpoint {
            method: Some("POST"),
            path: Some("/todos"),
            responses: &responses,
            ..Endpoint::of("create")
        };
        let odd = Endpoint { path: Some("/todos/409"), method: Some("POST"), ..Endpoint::of("odd") };
        let anchors = Anchors::of(&[create, odd]).0;
        assert_eq!(anchors[0].endpoint, "POST-/todos");
        assert_eq!(anchors[0].responses, ["POST-/todos/201", "POST-/todos/409-2", "POST-/todos/409-3"]);
        assert_eq!(anchors[1].endpoint, "POST-/todos/409");
    }

    #[test]
    fn anchors_hold_no_spaces() {
        let odd = Endpoint { path: Some("/a b\n"), ..Endpoint::of("odd") };
        assert_eq!(Anchors::of(&[odd]).0[0].endpoint, "ANY-/a_b_");
    }
}
