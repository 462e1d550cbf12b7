//! utoipa: `#[responds(..)]` fills its attribute in, and types document what they send.

use ::utoipa::{IntoResponses, OpenApi};
use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    routing::{delete, get, post},
};
use responds::{
    Created, NoContent, Reply, Responds, SeeOther, framework::Any, openapi::ProblemDetails, responds,
};
use serde_json::Value;

use super::{
    assert_responses, document, statuses,
    types::{self, Documented, Limits, StoreError, TEXT, Todo, TodoError},
};
use crate::axum::serve;

/// Nothing is written: all of it is filled in.
#[responds(
    200(body = Json<Vec<Todo>>, description = "all to-dos"),
    400(content_type = "application/problem+json"),
    404(description = "no such list"),
    404(description = "no such owner"),
    5xx,
    custom(499, "Client Closed Request"),
    allow(unreturned_status, error_without_body),
    framework = axum
)]
#[::utoipa::path(get, path = "/todos")]
async fn list() -> Result<Json<Vec<Todo>>, StatusCode> {
    Err(StatusCode::NOT_FOUND)
}

/// The written entries stay, and a class covers its codes.
#[responds(
    201(body = Json<Todo>, headers("Location")), 404, 409, elsewhere(500),
    allow(unreturned_status, missing_required_header, error_without_body),
    framework = axum
)]
#[cfg_attr(all(), ::utoipa::path(post, path = "/todos", responses(
    (status = 201, description = "made", body = String),
    (status = "4XX", description = "wrong", body = ProblemDetails),
)))]
async fn create() -> StatusCode {
    StatusCode::CREATED
}

/// The responses of types are documented too, except the written ones and those that are never sent.
#[responds(200, ..TodoError, ..Limits, never(401), allow(unreturned_status), framework = axum)]
#[::utoipa::path(get, path = "/todos/{id}", responses((status = 503, description = "as it is written here")))]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, TodoError> {
    match id {
        0 => Err(TodoError::List),
        1 => Err(TodoError::Todo),
        2 => Err(TodoError::Wrong("no".to_owned())),
        3 => Err(TodoError::Login),
        _ => Ok(Json(Todo { title: String::new() })),
    }
}

/// The attribute is expanded first, and names the type that the declaration writes.
#[::utoipa::path(delete, path = "/todos/{id}", responses(RemoveTodoResponses))]
#[responds(204, 404(description = "no such to-do"), ..StoreError, into_responses, allow(unreturned_status), framework = axum)]
async fn remove_todo(Path(id): Path<u64>) -> Result<StatusCode, StatusCode> {
    if id == 0 { Err(StatusCode::NOT_FOUND) } else { Ok(StatusCode::NO_CONTENT) }
}

#[derive(OpenApi)]
#[openapi(paths(list, create, show, remove_todo), components(schemas(Todo)))]
struct Documentation;

fn router() -> Router {
    Router::new()
        .route("/todos", get(list).merge(post(create)))
        .route("/todos/{id}", get(show).merge(delete(remove_todo)))
        .route("/openapi.json", get(|| async { Json(Documentation::openapi()) }))
}

#[test]
fn what_is_served_is_what_is_declared() {
    let document = document(serve(router));
    assert_eq!(statuses(&document, "/todos", "get"), ["200", "400", "404", "499", "5XX"]);
    assert_eq!(statuses(&document, "/todos", "post"), ["201", "4XX", "500"]);
    // `Path` rejects with 400.
    assert_eq!(statuses(&document, "/todos/{id}", "get"), ["200", "400", "404", "422", "429", "503"]);
    assert_eq!(statuses(&document, "/todos/{id}", "delete"), ["204", "400", "404", "503"]);
    assert_filled(&document);
}

fn assert_filled(document: &Value) {
    let list = &document["paths"]["/todos"]["get"]["responses"];
    assert_eq!(list["200"]["description"], "all to-dos");
    assert_eq!(list["404"]["description"], "- no such list\n- no such owner");
    assert_eq!(list["499"]["description"], "Client Closed Request");
    assert_eq!(
        list["200"]["content"]["application/json"]["schema"]["items"]["$ref"],
        "#/components/schemas/Todo"
    );
    let problem = &list["400"]["content"]["application/problem+json"]["schema"]["$ref"];
    assert_eq!(problem, "#/components/schemas/ProblemDetails");
    assert!(document["components"]["schemas"]["ProblemDetails"]["properties"]["detail"].is_object());

    let create = &document["paths"]["/todos"]["post"]["responses"];
    assert_eq!(create["201"]["description"], "made");
    assert_eq!(create["201"]["content"]["text/plain"]["schema"]["type"], "string");

    let show = &document["paths"]["/todos/{id}"]["get"]["responses"];
    assert_eq!(show["503"]["description"], "as it is written here");
    assert_eq!(show["404"]["description"], "- No such list.\n- No such to-do.");
    assert_eq!(show["404"]["content"]["application/problem+json"]["schema"]["type"], "object");
    assert_eq!(show["422"]["content"][TEXT]["schema"]["type"], "string");
    assert_eq!(show["429"]["headers"]["Retry-After"]["schema"]["type"], "string");
    let remove = &document["paths"]["/todos/{id}"]["delete"]["responses"];
    assert_eq!(remove["503"]["description"], "the store is away");
}

#[track_caller]
fn assert_documents<T: IntoResponses + Responds<Any>>(expected: Documented) {
    let document = serde_json::json!({ "paths": { "/": { "get": { "responses": T::responses() } } } });
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
    assert_documents::<Reply<200, actix_web::web::Json<Todo>>>(&[("200", &[types::JSON])]);
    assert_documents::<Limits>(types::LIMITS);
    assert_documents::<types::Failures>(types::FAILURES);
}
