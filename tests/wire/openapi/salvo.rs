//! salvo: endpoints are documented by the types that they return.

use super::{
    assert_declared, assert_described, assert_responses, document,
    types::{self, Documented, Limits, Todo, TodoError},
};
use crate::salvo::serve;
use responds::{
    Created, NoContent, Reply, Responds, SeeOther, docs::Endpoint, endpoints, framework::Any, responds,
};
use salvo::{
    Request, Router,
    oapi::{Components, EndpointOutRegister, OpenApi, Operation, endpoint},
    writing::Json,
};

#[responds(200, ..TodoError, allow(unreturned_status), framework = salvo)]
#[endpoint]
async fn show(request: &mut Request) -> Result<Json<Todo>, TodoError> {
    match request.headers().len() {
        100 => Err(TodoError::List),
        101 => Err(TodoError::Todo),
        102 => Err(TodoError::Wrong("no".to_owned())),
        103 => Err(TodoError::Login),
        _ => Ok(Json(Todo { title: String::new() })),
    }
}

#[responds(201, ..TodoError, allow(unreturned_status), framework = salvo)]
#[endpoint]
async fn create() -> Result<Created<Json<Todo>>, TodoError> {
    Ok(Created::at("/todos/1", Json(Todo { title: String::new() })))
}

#[responds(204, 503, allow(unreturned_status), framework = salvo)]
#[endpoint]
async fn remove() -> Result<NoContent, types::StoreError> {
    Ok(NoContent)
}

#[responds(303, framework = salvo)]
#[endpoint]
async fn moved() -> SeeOther {
    SeeOther::to("/todo")
}

#[responds(200, framework = salvo)]
#[endpoint]
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
    let router = Router::new()
        .push(Router::with_path("todo").get(show).post(create).delete(remove))
        .push(Router::with_path("moved").get(moved))
        .push(Router::with_path("text").get(text));
    let api = OpenApi::new("to-dos", "1").merge_router(&router);
    router.push(api.into_router("/openapi.json"))
}

#[test]
fn what_is_served_is_what_is_declared() {
    let document = document(serve(router));
    assert_declared(&document, ENDPOINTS);
    assert_described(&document);
}

#[track_caller]
fn assert_documents<T: EndpointOutRegister + Responds<Any>>(expected: Documented) {
    let mut operation = Operation::new();
    T::register(&mut Components::new(), &mut operation);
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
