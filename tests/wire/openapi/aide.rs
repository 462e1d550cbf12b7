//! aide: handlers are documented by the types that they return.

use super::{
    assert_declared, assert_described, assert_responses, document,
    types::{self, Documented, Limits, Todo, TodoError},
};
use crate::axum::serve;
use ::aide::{
    OperationOutput,
    axum::{ApiRouter, routing::get},
    generate::{self, GenContext},
    openapi::{OpenApi, Operation},
};
use axum::{Json, Router, http::HeaderMap};
use responds::{
    Created, NoContent, Reply, Responds, SeeOther, docs::Endpoint, endpoints, framework::Any, responds,
};

#[responds(200, ..TodoError, allow(unreturned_status), framework = axum)]
async fn show(headers: HeaderMap) -> Result<Json<Todo>, TodoError> {
    match headers.len() {
        100 => Err(TodoError::List),
        101 => Err(TodoError::Todo),
        102 => Err(TodoError::Wrong("no".to_owned())),
        103 => Err(TodoError::Login),
        _ => Ok(Json(Todo { title: String::new() })),
    }
}

#[responds(201, ..TodoError, allow(unreturned_status), framework = axum)]
async fn create() -> Result<Created<Json<Todo>>, TodoError> {
    Ok(Created::at("/todos/1", Json(Todo { title: String::new() })))
}

#[responds(204, 503, allow(unreturned_status), framework = axum)]
async fn remove() -> Result<NoContent, types::StoreError> {
    Ok(NoContent)
}

#[responds(303, framework = axum)]
async fn moved() -> SeeOther {
    SeeOther::to("/todo")
}

#[responds(200, framework = axum)]
async fn text() -> Reply<200, String> {
    Reply::new(String::new())
}

static ENDPOINTS: &[Endpoint<'static>] = endpoints![
    GET "/todo" => show,
    POST "/todo" => create,
    DELETE "/todo" => remove,
    GET "/moved" => moved,
    GET "/text" => text,
];

fn router() -> Router {
    let mut api = OpenApi::default();
    let router = ApiRouter::new()
        .api_route("/todo", get(show).post(create).delete(remove))
        .api_route("/moved", get(moved))
        .api_route("/text", get(text))
        .finish_api(&mut api);
    router.route("/openapi.json", axum::routing::get(|| async { Json(api) }))
}

#[test]
fn what_is_served_is_what_is_declared() {
    let document = document(serve(router));
    assert_declared(&document, ENDPOINTS);
    assert_described(&document);
}

#[track_caller]
fn assert_documents<T: OperationOutput + Responds<Any>>(expected: Documented) {
    let mut operation = Operation::default();
    let inferred = generate::in_context(|context: &mut GenContext| {
        // It is asked more than once, and answers the same.
        T::inferred_responses(context, &mut operation);
        T::inferred_responses(context, &mut operation)
    });
    let served = &mut operation.responses.get_or_insert_default().responses;
    for (code, response) in inferred {
        let code = ::aide::openapi::StatusCode::Code(code.unwrap());
        served.insert(code, ::aide::openapi::ReferenceOr::Item(response));
    }
    let document = serde_json::json!({ "paths": { "/": { "get": operation } } });
    assert_responses(&document, expected);
}

#[test]
fn types_document_what_they_send() {
    assert_documents::<TodoError>(types::TODO_ERROR);
    assert_documents::<Created<Json<Todo>>>(types::CREATED);
    assert_documents::<NoContent>(types::NO_CONTENT);
    assert_documents::<SeeOther>(types::SEE_OTHER);
    assert_documents::<Reply<200, String>>(types::REPLY_TEXT);
    assert_documents::<Reply<202>>(types::REPLY_ACCEPTED);
    assert_documents::<Limits>(types::LIMITS);
    assert_documents::<types::Failures>(types::FAILURES);
}

/// `response::<404, T>()` of aide asks a type for one response.
#[test]
fn a_type_with_one_response_is_one_response() {
    let one = |ask: fn(&mut GenContext, &mut Operation) -> Option<::aide::openapi::Response>| {
        let response = generate::in_context(|context| ask(context, &mut Operation::default()));
        response.map(|response| response.description)
    };
    assert_eq!(one(types::StoreError::operation_response).as_deref(), Some("the store is away"));
    assert!(one(NoContent::operation_response).is_some());
    assert_eq!(one(TodoError::operation_response), None);
}
