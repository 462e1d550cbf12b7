//! Handlers of the to-dos in a list.

use axum::{
    extract::State,
    http::{
        StatusCode,
        header::{ETAG, LOCATION},
    },
    response::{IntoResponse, Response},
};
use responds::responds;
use serde::Deserialize;

use crate::{
    Error, Fields, Store,
    condition::{IfMatch, IfNoneMatch, Versioned},
    extract::{Json, Path, Query},
    page::Window,
    record::{Todo, TodoChange, TodoDraft},
};

/// Which to-dos are asked for.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Filter {
    /// Those that are done, or those that are not; all of them where nothing is said.
    done: Option<bool>,
}

/// Shows the to-dos of a list, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<Todo>>), 404(description = "no such list"), elsewhere(400))]
pub async fn index(
    State(store): State<Store>,
    Path(list): Path<u64>,
    Query(window): Query<Window>,
    Query(filter): Query<Filter>,
) -> Result<(Option<Fields<1>>, Json<Vec<Todo>>), Error> {
    let page = store.todos(list, window, filter.done)?;
    let filter = filter.done.map(|done| format!("&done={done}")).unwrap_or_default();
    Ok((page.link(window, &filter), Json(page.items)))
}

/// Adds a to-do to a list.
#[responds(
    201(body = Json<Todo>, headers("Location", "ETag"), description = "the new to-do"),
    404(description = "no such list"),
    elsewhere(400, 413, 415, 422)
)]
pub async fn create(
    State(store): State<Store>,
    Path(list): Path<u64>,
    Json(draft): Json<TodoDraft>,
) -> Result<(StatusCode, Fields<2>, Json<Todo>), Error> {
    let Versioned { version, value } = store.create_todo(list, draft)?;
    let fields = [(LOCATION, format!("/lists/{list}/todos/{}", value.id)), (ETAG, version.to_string())];
    Ok((StatusCode::CREATED, fields, Json(value)))
}

/// Shows a to-do.
#[responds(200, 304, 404, elsewhere(400))]
pub async fn show(
    State(store): State<Store>,
    Path((list, todo)): Path<(u64, u64)>,
    known: IfNoneMatch,
) -> Result<Response, Error> {
    let Versioned { version, value } = store.todo(list, todo)?;
    let tag = [(ETAG, version.to_string())];
    if known.holds(version) {
        return Ok((StatusCode::NOT_MODIFIED, tag).into_response());
    }
    Ok((tag, Json(value)).into_response())
}

/// Writes a to-do anew; what is left out is as in a new one.
#[responds(200, 404, 412, elsewhere(400, 413, 415, 422, 428))]
pub async fn replace(
    State(store): State<Store>,
    Path((list, todo)): Path<(u64, u64)>,
    condition: IfMatch,
    Json(draft): Json<TodoDraft>,
) -> Result<(Fields<1>, Json<Todo>), Error> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition, |todo| {
        todo.title = draft.title;
        todo.done = draft.done;
    })?;
    Ok(([(ETAG, version.to_string())], Json(value)))
}

/// Changes a to-do; what is left out stays.
#[responds(
    200(body = Json<Todo>, headers("ETag")),
    404(description = "no such list"),
    404(description = "no such to-do in the list"),
    412(description(en = "somebody changed it meanwhile", ko = "그 사이에 다른 곳에서 변경됨")),
    elsewhere(400, 413, 415, 422, 428(description = "`If-Match` is missing")),
)]
pub async fn change(
    State(store): State<Store>,
    Path((list, todo)): Path<(u64, u64)>,
    condition: IfMatch,
    Json(change): Json<TodoChange>,
) -> Result<(Fields<1>, Json<Todo>), Error> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition, |todo| {
        todo.title = change.title.unwrap_or_else(|| todo.title.clone());
        todo.done = change.done.unwrap_or(todo.done);
    })?;
    Ok(([(ETAG, version.to_string())], Json(value)))
}

/// Removes a to-do.
#[responds(204, 404, 412, elsewhere(400, 428))]
pub async fn remove(
    State(store): State<Store>,
    Path((list, todo)): Path<(u64, u64)>,
    condition: IfMatch,
) -> Result<StatusCode, Error> {
    store.remove_todo(list, todo, &condition)?;
    Ok(StatusCode::NO_CONTENT)
}
