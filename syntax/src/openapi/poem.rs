//! poem-openapi: `#[OpenApi(prefix_path = "/v1")]` on an `impl`, `#[oai(path = "/x", method = "get")]` on its methods.

use responds_facts::frameworks::poem;
use syn::{LitStr, Meta, Type};

use crate::{
    arguments::{self, Argument},
    route::{self, Route},
};

/// The arguments of `#[OpenApi(..)]`, which apply to all operations in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Api {
    /// The prefix of each path; `None` if it is not a literal.
    pub prefix: Option<String>,
    /// The header fields of all responses.
    pub headers: Vec<String>,
}

/// The arguments of `#[oai(..)]` on one operation.
#[derive(Debug)]
pub struct Operation {
    /// Its route, without the prefix.
    pub route: Route,
    /// `true` if it is left out of the document.
    pub hidden: bool,
    /// The type whose responses the document has instead of those of the return type.
    pub actual_type: Option<Type>,
    /// The header fields of all its responses.
    pub headers: Vec<String>,
}

/// Parses `#[OpenApi(..)]`, under any name.
#[must_use]
pub fn api(meta: &Meta) -> Api {
    let arguments = arguments::of_meta(meta);
    let prefix = arguments.iter().find(|argument| argument.is("prefix_path"));
    Api {
        prefix: prefix.map_or(Some(String::new()), Argument::text),
        headers: headers(&arguments, "response_header"),
    }
}

/// Reads `#[oai(..)]` on a method; `None` where it is none of an operation.
#[must_use]
pub fn operation(meta: &Meta) -> Option<Operation> {
    let route = route::of_fact(poem::OPERATION, meta)?;
    let arguments = arguments::of_meta(meta);
    let actual_type = arguments.iter().find(|argument| argument.is("actual_type"));
    Some(Operation {
        route,
        hidden: arguments.iter().any(is_hidden),
        actual_type: actual_type.and_then(type_of),
        headers: headers(&arguments, "response_header"),
    })
}

/// `hidden`, `hidden = true`.
fn is_hidden(argument: &Argument) -> bool {
    match &argument.name {
        None => argument.word().is_some_and(|word| word == "hidden"),
        Some(name) => name == "hidden" && argument.value.to_string() != "false",
    }
}

/// A type, written as it is or as text.
fn type_of(argument: &Argument) -> Option<Type> {
    match syn::parse2::<LitStr>(argument.value.clone()) {
        Ok(text) => text.parse().ok(),
        Err(_) => syn::parse2(argument.value.clone()).ok(),
    }
}

/// The names in `response_header(name = "A", type = "B")`.
fn headers(arguments: &[Argument], word: &str) -> Vec<String> {
    let named = arguments.iter().filter(|argument| argument.is(word));
    named.filter_map(header_name).collect()
}

/// The name in `header(name = "A", type = "B")`.
pub(crate) fn header_name(argument: &Argument) -> Option<String> {
    let parts = arguments::of_tokens(argument.value.clone());
    parts.iter().find(|part| part.is("name")).and_then(Argument::text)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;
    use crate::declaration::text_of;

    #[test]
    fn operations() {
        let noisy = operation(&parse_quote!(oai(
            path = "/todos/:id", method = "get", hidden, actual_type = "Json<Todo>",
            response_header(name = "X-Total", type = "u64"), tag = "Tags::Todos"
        )));
        let noisy = noisy.unwrap();
        assert_eq!(
            (noisy.route.methods, noisy.route.path),
            (vec!["GET".to_owned()], Some("/todos/:id".to_owned()))
        );
        assert_eq!(noisy.actual_type.map(|ty| text_of(&ty)).as_deref(), Some("Json<Todo>"));
        assert_eq!((noisy.hidden, noisy.headers), (true, vec!["X-Total".to_owned()]));
        let plain = operation(&parse_quote!(oai(path = "/", method = "post", hidden = false))).unwrap();
        assert!(!plain.hidden && plain.actual_type.is_none() && plain.headers.is_empty());
        assert!(operation(&parse_quote!(oai(name = "id"))).is_none());
        assert!(operation(&parse_quote!(oai)).is_none());
    }

    #[test]
    fn what_holds_for_all_operations() {
        assert_eq!(api(&parse_quote!(OpenApi)), Api { prefix: Some(String::new()), headers: Vec::new() });
        let told = api(&parse_quote!(OpenApi(prefix_path = "/v1", response_header(name = "A", type = "B"))));
        assert_eq!(told, Api { prefix: Some("/v1".to_owned()), headers: vec!["A".to_owned()] });
        assert_eq!(api(&parse_quote!(OpenApi(prefix_path = PREFIX))).prefix, None);
    }
}
