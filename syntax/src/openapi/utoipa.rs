//! utoipa: `#[utoipa::path(get, path = "/x", responses(..))]`.

use proc_macro2::TokenTree;
use syn::{Meta, Type};

use super::{Entry, Listed, response};
use crate::{
    arguments::{self, Argument},
    frameworks, handler,
    place::Place,
    route::Route,
};

/// Attributes of the list that are a method.
const METHODS: &[&str] = &["get", "post", "put", "delete", "options", "head", "patch", "trace"];

/// Returns `true` if a path ends in `utoipa::path`; `path` alone may belong to any crate.
#[must_use]
pub fn is_named(meta: &Meta) -> bool {
    let mut ends = meta.path().segments.iter().rev().map(|segment| &segment.ident);
    ends.next().is_some_and(|name| name == "path") && ends.next().is_some_and(|name| name == "utoipa")
}

/// The method and the path, as `#[utoipa::path(get, path = "/x")]` says.
pub(crate) fn route(meta: &Meta) -> Option<Route> {
    is_named(meta).then(|| route_of(meta))
}

/// The method and the path that the attribute names, whatever it is called here.
#[must_use]
pub fn route_of(meta: &Meta) -> Route {
    let arguments = arguments::of_meta(meta);
    let methods = arguments.iter().flat_map(methods).filter(|method| METHODS.contains(&method.as_str()));
    let methods = methods.map(|method| method.to_uppercase()).collect();
    let text = |name| arguments.iter().find(|argument| argument.is(name)).and_then(Argument::text);
    let path = text("path").map(|path| text("context_path").unwrap_or_default() + &path);
    Route { methods, path, ..Route::default() }
}

/// The responses that the attribute documents, under any name; `None` if it lists none.
///
/// ```
/// use responds_core::contract::Key;
/// use responds_syntax::openapi::{Entry, utoipa};
///
/// let meta = syn::parse_quote!(utoipa::path(get, path = "/todos", responses(
///     (status = 200, description = "all todos", body = Vec<Todo>),
///     TodoErrors,
/// )));
/// let listed = utoipa::read(&meta).unwrap();
/// let [Entry::Response(all), Entry::Types(errors)] = &listed.entries[..] else { panic!() };
/// assert_eq!((all.key, all.body.as_deref()), (Key::Code(200), Some("Vec<Todo>")));
/// assert!(errors.is_ident("TodoErrors") && listed.whole);
/// ```
#[must_use]
pub fn read(meta: &Meta) -> Option<Listed> {
    let arguments = arguments::of_meta(meta);
    let mut lists = arguments.iter().filter(|argument| argument.is("responses")).peekable();
    lists.peek()?;
    let mut listed = Listed::default();
    for entry in lists.flat_map(|list| arguments::of_tokens(list.value.clone())) {
        listed.take(response::entry(&entry, &["status"]));
    }
    Some(listed)
}

/// The attribute, as messages write it.
pub const WRITTEN: &str = "#[utoipa::path(..)]";

/// The feature of `responds` that fills it in, and with which its types document themselves.
pub const FEATURE: &str = "utoipa";

/// The library, and its feature by which the types that a handler returns document themselves.
pub const RESPONDING: (&str, &str) = ("utoipa", "auto_into_responses");

/// The name of the type that stands for the responses of a handler: `CreateTodoResponses` for `create_todo`.
#[must_use]
pub fn type_name(handler: &str) -> String {
    let words = handler.trim_start_matches("r#").split('_').map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    words.chain(["Responses".to_owned()]).collect()
}

/// Returns the list of an attribute that is named as utoipa's, with its place.
pub(crate) fn listed(meta: &Meta) -> Option<(Listed, Place)> {
    let Meta::List(list) = meta else { return None };
    let word = list.tokens.clone().into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) if word == "responses" => Some(word.span()),
        _ => None,
    });
    let place = word.last().map(Place::at);
    is_named(meta).then(|| read(meta)).flatten().zip(place)
}

/// Returns the place of the list, if it holds all that is documented; `None` if a type documents some of it.
///
/// With `auto_into_responses` the return type documents too; then each half of it does.
pub(crate) fn whole(lists: impl Iterator<Item = (Listed, Place)>, output: Option<&Type>) -> Option<Place> {
    let mut place = None;
    for (listed, at) in lists {
        let is_plain = listed.entries.iter().all(|entry| matches!(entry, Entry::Response(_)));
        if !(listed.whole && is_plain && !listed.entries.is_empty()) {
            return None;
        }
        place = place.or(Some(at));
    }
    place.filter(|_| output.is_none_or(|output| !may_document(output)))
}

/// Returns `true` if a return type may implement `IntoResponses`: no type of a framework does.
fn may_document(output: &Type) -> bool {
    let of_framework = |ty: &Type| match ty {
        Type::Path(_) => {
            let names = frameworks::names_of(ty);
            let is_known = frameworks::ALL.iter().any(|framework| framework.type_fact(&names).is_some());
            is_known || frameworks::is_status_type(ty)
        }
        _ => true,
    };
    let mut types = handler::halves(output).chain(handler::arguments_of(output));
    !types.any(of_framework)
}

/// The responses that `#[utoipa::path(responses(..))]` documents.
///
/// A type that has several responses (`responses(TodoErrors)`) is not among them, nor is an entry that cannot be
/// parsed.
#[must_use]
pub fn documented(meta: &Meta) -> Vec<super::Response> {
    let listed = is_named(meta).then(|| read(meta)).flatten();
    listed.into_iter().flat_map(Listed::responses).collect()
}

/// The methods that an argument names: `get`, `method(get, head)`.
fn methods(argument: &Argument) -> Vec<String> {
    if argument.is("method") {
        return arguments::of_tokens(argument.value.clone()).iter().filter_map(Argument::word).collect();
    }
    let alone = argument.name.is_none().then(|| argument.word());
    alone.flatten().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use responds_core::{
        Class,
        contract::{Content, Key},
    };
    use syn::parse_quote;

    use super::*;
    use crate::openapi::Response;

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
        documented(meta).iter().map(|response| (response.key, response.content())).collect()
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
    fn all_that_stands_beside_a_status() {
        let meta = parse_quote!(path(post, path = "/todos", responses(
            (status = 201, description = "made", body = inline(Todo), headers(("Location" = String, description = "x"), ("x-b"))),
            (status = 200, body = HashMap<String, Vec<Todo>>, content_type = ["application/json", "text/xml"]),
            (status = 404, response = Missing),
            (status = 409, description = include_str!("conflict.md"), content((Taken = "application/problem+json"), (Other))),
            TodoErrors,
            crate::errors::Shared,
        )));
        let listed = read(&meta).unwrap();
        assert!(listed.whole);
        let shown: Vec<_> = listed
            .entries
            .iter()
            .map(|entry| match entry {
                Entry::Types(path) => crate::declaration::text_of(path),
                Entry::Response(Response { key, body, content_type, headers, description, .. }) => {
                    format!("{key:?} {body:?} {content_type:?} {headers:?} {description:?}")
                }
            })
            .collect();
        assert_eq!(
            shown,
            [
                r#"Code(201) Some("Todo") None Some(["Location", "x-b"]) Some("made")"#,
                r#"Code(200) Some("HashMap<String, Vec<Todo>>") Some("application/json") None None"#,
                "Code(404) None None None None",
                r#"Code(409) Some("Taken") Some("application/problem+json") None None"#,
                "TodoErrors",
                "crate::errors::Shared",
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_leaves_the_list_open() {
        assert!(
            !read(&parse_quote!(path(responses((status = some_macro!()), (status = 200))))).unwrap().whole
        );
        assert!(!read(&parse_quote!(path(responses((body = T))))).unwrap().whole);
        assert!(read(&parse_quote!(path(get))).is_none());
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
