//! Handlers of the to-dos in a list.

use axum::{
    Json,
    extract::State,
    http::{
        StatusCode,
        header::{ETAG, LINK, LOCATION},
    },
    response::{IntoResponse, Response},
};
use responds::responds;
use todo_api::{Filter, Missing, Store, Todo, TodoChange, TodoDraft, TodoError, Versioned, Window};

use crate::{
    Fields,
    extract::{Content, IfMatch, IfNoneMatch, Parameters, Segments},
};

/// Shows the to-dos of a list, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<Todo>>), 404(description = "no such list"), ..Extractors)]
pub async fn index(
    State(store): State<Store>,
    Segments(list): Segments<u64>,
    Parameters(window): Parameters<Window>,
    Parameters(filter): Parameters<Filter>,
) -> Result<(Option<Fields<1>>, Json<Vec<Todo>>), Missing> {
    let page = store.todos(list, window, filter.done)?;
    let link = page.link(window, Some(filter));
    Ok((link.map(|link| [(LINK, link)]), Json(page.items)))
}

/// Adds a to-do to a list.
#[responds(
    201(body = Json<Todo>, headers("Location", "ETag"), description = "the new to-do"),
    404(description = "no such list"),
    ..Extractors
)]
pub async fn create(
    State(store): State<Store>,
    Segments(list): Segments<u64>,
    Content(draft): Content<TodoDraft>,
) -> Result<(StatusCode, Fields<2>, Json<Todo>), Missing> {
    let Versioned { version, value } = store.create_todo(list, draft)?;
    let fields = [(LOCATION, format!("/lists/{list}/todos/{}", value.id)), (ETAG, version.to_string())];
    Ok((StatusCode::CREATED, fields, Json(value)))
}

/// Shows a to-do.
#[responds(200, 304, 404, ..Extractors)]
pub async fn show(
    State(store): State<Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    known: IfNoneMatch,
) -> Result<Response, Missing> {
    let Versioned { version, value } = store.todo(list, todo)?;
    let tag = [(ETAG, version.to_string())];
    if known.0.holds(version) {
        return Ok((StatusCode::NOT_MODIFIED, tag).into_response());
    }
    Ok((tag, Json(value)).into_response())
}

/// Writes a to-do anew; what is left out is as in a new one.
#[responds(200, 404, 412, ..Extractors)]
pub async fn replace(
    State(store): State<Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    condition: IfMatch,
    Content(draft): Content<TodoDraft>,
) -> Result<(Fields<1>, Json<Todo>), TodoError> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition.0, |todo| {
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
    ..Extractors
)]
pub async fn change(
    State(store): State<Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    condition: IfMatch,
    Content(change): Content<TodoChange>,
) -> Result<(Fields<1>, Json<Todo>), TodoError> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition.0, |todo| {
        todo.title = change.title.unwrap_or_else(|| todo.title.clone());
        todo.done = change.done.unwrap_or(todo.done);
    })?;
    Ok(([(ETAG, version.to_string())], Json(value)))
}

/// Removes a to-do.
#[responds(204, 404, 412, ..Extractors)]
pub async fn remove(
    State(store): State<Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    condition: IfMatch,
) -> Result<StatusCode, TodoError> {
    store.remove_todo(list, todo, &condition.0)?;
    Ok(StatusCode::NO_CONTENT)
}
