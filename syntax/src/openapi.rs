//! What `#[utoipa::path(..)]` beside a handler says of it.

use proc_macro2::{Group, TokenStream, TokenTree};
use responds_core::{
    Class, Status,
    contract::{Content, Documented, Key},
};
use syn::{Lit, Meta};

use crate::{
    arguments::{self, Argument},
    route::Route,
};

/// Attributes of the list that are a method.
const METHODS: &[&str] = &["get", "post", "put", "delete", "options", "head", "patch", "trace"];

/// The method and the path, as `#[utoipa::path(get, path = "/x")]` says.
pub(crate) fn route(meta: &Meta) -> Option<Route> {
    let arguments = is_utoipa(meta).then(|| arguments::of_meta(meta))?;
    let methods = arguments.iter().flat_map(methods).filter(|method| METHODS.contains(&method.as_str()));
    let methods = methods.map(|method| method.to_uppercase()).collect();
    let text = |name| arguments.iter().find(|argument| argument.is(name)).and_then(Argument::text);
    let path = text("path").map(|path| text("context_path").unwrap_or_default() + &path);
    Some(Route { methods, path, data: None })
}

/// The responses that `#[utoipa::path(responses(..))]` documents, each with the tokens of its status.
///
/// A type that stands for several (`responses(TodoErrors)`) is not among them, nor is what cannot be read.
#[must_use]
pub fn documented(meta: &Meta) -> Vec<(Documented, TokenStream)> {
    if !is_utoipa(meta) {
        return Vec::new();
    }
    let arguments = arguments::of_meta(meta);
    let responses = arguments.iter().filter(|argument| argument.is("responses"));
    responses
        .flat_map(|responses| arguments::of_tokens(responses.value.clone()))
        .filter_map(|a| response(&a))
        .collect()
}

/// Whether a path ends in `utoipa::path`; `path` alone may be anybody's.
fn is_utoipa(meta: &Meta) -> bool {
    let mut ends = meta.path().segments.iter().rev().map(|segment| &segment.ident);
    ends.next().is_some_and(|name| name == "path") && ends.next().is_some_and(|name| name == "utoipa")
}

/// The methods that an argument names: `get`, `method(get, head)`.
fn methods(argument: &Argument) -> Vec<String> {
    if argument.is("method") {
        return arguments::of_tokens(argument.value.clone()).iter().filter_map(Argument::word).collect();
    }
    let alone = argument.name.is_none().then(|| argument.word());
    alone.flatten().into_iter().collect()
}

/// One response: `(status = 201, body = Todo)`.
fn response(argument: &Argument) -> Option<(Documented, TokenStream)> {
    let parts = arguments::of_tokens(parenthesised(&argument.value)?.stream());
    let status = parts.iter().find(|part| part.is("status"))?;
    let has_content =
        parts.iter().any(|part| ["body", "content", "content_type"].iter().any(|name| part.is(name)));
    // Without any of these utoipa documents no content, but that is more often left out than meant.
    let content = if has_content { Content::Present } else { Content::Unknown };
    Some((Documented { key: key(&status.value)?, content }, status.value.clone()))
}

fn parenthesised(tokens: &TokenStream) -> Option<Group> {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) => Some(group),
        _ => None,
    }
}

/// What a status stands for: `201`, `"4XX"`, `"default"`, `NOT_FOUND`, `StatusCode::NOT_FOUND`.
fn key(tokens: &TokenStream) -> Option<Key> {
    if let Ok(literal) = syn::parse2::<Lit>(tokens.clone()) {
        return match literal {
            Lit::Int(code) => code.base10_parse().ok().map(Key::Code),
            Lit::Str(range) => range_key(&range.value()),
            _ => None,
        };
    }
    let path = syn::parse2::<syn::Path>(tokens.clone()).ok()?;
    let name = path.segments.last()?.ident.to_string();
    Status::from_phrase(&name).map(|status| Key::Code(status.code().into()))
}

/// `"4XX"`, `"default"`.
fn range_key(range: &str) -> Option<Key> {
    if range.eq_ignore_ascii_case("default") {
        return Some(Key::Default);
    }
    let digit = range.strip_suffix("XX").or_else(|| range.strip_suffix("xx"))?;
    Class::from_digit(digit.parse().ok()?).map(Key::Class)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[track_caller]
    fn assert_route(meta: &Meta, methods: &[&str], path: Option<&str>) {
        let route = route(meta).unwrap();
        assert_eq!(route.methods, methods);
        assert_eq!(route.path.as_deref(), path);
    }

    #[test]
    fn routes() {
        assert_route(&parse_quote!(utoipa::path(get, path = "/x/{id}")), &["GET"], Some("/x/{id}"));
        assert_route(
            &parse_quote!(utoipa::path(method(get, head), path = "/x")),
            &["GET", "HEAD"],
            Some("/x"),
        );
        assert_route(&parse_quote!(::utoipa::path(post, tag = "t")), &["POST"], None);
        assert_route(&parse_quote!(reexports::utoipa::path(put, path = PATH)), &["PUT"], None);
        assert_route(
            &parse_quote!(utoipa::path(get, context_path = "/api", path = "/x")),
            &["GET"],
            Some("/api/x"),
        );
        assert_route(&parse_quote!(utoipa::path), &[], None);
    }

    #[test]
    fn what_others_wrote() {
        assert_eq!(route(&parse_quote!(path(get, path = "/x"))), None);
        assert_eq!(route(&parse_quote!(other::path(get, path = "/x"))), None);
        assert_eq!(route(&parse_quote!(get("/x"))), None);
        assert!(documented(&parse_quote!(path(responses((status = 200))))).is_empty());
    }

    fn keys(meta: &Meta) -> Vec<(Key, Content)> {
        documented(meta).into_iter().map(|(documented, _)| (documented.key, documented.content)).collect()
    }

    #[test]
    fn responses() {
        let meta = parse_quote!(utoipa::path(
            get,
            path = "/x",
            responses(
                (status = 201, description = "made, or so", body = HashMap<String, Todo>),
                (status = "4XX", body = [Error], content_type = "application/problem+json"),
                (status = "default"),
                (status = 200, content((Todo = "application/json"), (Todo = "text/xml"))),
                (description = "first", status = 12345),
                TodoErrors,
            )
        ));
        assert_eq!(
            keys(&meta),
            [
                (Key::Code(201), Content::Present),
                (Key::Class(Class::ClientError), Content::Present),
                (Key::Default, Content::Unknown),
                (Key::Code(200), Content::Present),
                (Key::Code(12345), Content::Unknown),
            ]
        );
    }

    #[test]
    fn names() {
        let meta = parse_quote!(utoipa::path(responses(
            (status = NOT_FOUND),
            (status = http::StatusCode::CONFLICT)
        )));
        assert_eq!(keys(&meta), [(Key::Code(404), Content::Unknown), (Key::Code(409), Content::Unknown)]);
    }

    #[test]
    fn tokens_of_the_status() {
        let meta = parse_quote!(utoipa::path(responses((status = StatusCode::CREATED, body = T))));
        let tokens: Vec<_> = documented(&meta).into_iter().map(|(_, tokens)| tokens.to_string()).collect();
        assert_eq!(tokens, ["StatusCode :: CREATED"]);
    }

    #[test]
    fn garbage() {
        for meta in [
            parse_quote!(utoipa::path),
            parse_quote!(utoipa::path = "x"),
            parse_quote!(utoipa::path()),
            parse_quote!(utoipa::path(responses)),
            parse_quote!(utoipa::path(responses())),
            parse_quote!(utoipa::path(responses(()))),
            parse_quote!(utoipa::path(responses((status)))),
            parse_quote!(utoipa::path(responses((status =)))),
            parse_quote!(utoipa::path(responses((status = -1), (status = 99999999999), (status = "9XX")))),
            parse_quote!(utoipa::path(responses((status = 1.5), (status = "€XX"), (status = X), (body = T)))),
            parse_quote!(utoipa::path(responses(,,))),
        ] {
            assert!(documented(&meta).is_empty());
        }
    }
}
