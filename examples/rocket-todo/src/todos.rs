//! Handlers of the to-dos in a list.

use responds::{Created, NoContent, responds};
use rocket::{delete, get, patch, post, put, serde::json::Json};
use todo_api::{
    Filter, Listed, Missing, Shown, Tagged, Todo, TodoChange, TodoDraft, TodoError, Versioned, Window,
};

use crate::{
    Store,
    extract::{Content, IfMatch, IfNoneMatch, ListId, Parameters, TodoId},
};

/// Shows the to-dos of a list, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<Todo>>), 404(description = "no such list"), ..Extractors)]
#[get("/lists/<_>/todos")]
pub fn index(
    store: &Store,
    list: ListId,
    window: Parameters<Window>,
    filter: Parameters<Filter>,
) -> Result<Listed<Json<Vec<Todo>>>, Missing> {
    let Parameters(window) = window;
    let Parameters(filter) = filter;
    let page = store.todos(list.0, window, filter.done)?;
    Ok(Listed { next: page.link(window, Some(filter)), content: Json(page.items) })
}

/// Adds a to-do to a list.
#[responds(
    201(body = Json<Todo>, headers("Location", "ETag"), description = "the new to-do"),
    404(description = "no such list"),
    ..Extractors
)]
#[post("/lists/<_>/todos", data = "<draft>")]
pub fn create(
    store: &Store,
    list: ListId,
    draft: Content<TodoDraft>,
) -> Result<Created<Tagged<Json<Todo>>>, Missing> {
    let ListId(list) = list;
    let Versioned { version, value } = store.create_todo(list, draft.0)?;
    Ok(Created::at(format!("/lists/{list}/todos/{}", value.id), Tagged { version, content: Json(value) }))
}

/// Shows a to-do.
#[responds(200, 304, 404, ..Extractors)]
#[get("/lists/<_>/todos/<_>")]
pub fn show(
    store: &Store,
    list: ListId,
    todo: TodoId,
    known: IfNoneMatch,
) -> Result<Shown<Json<Todo>>, Missing> {
    let Versioned { version, value } = store.todo(list.0, todo.0)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: Json(value) })
}

/// Writes a to-do anew; what is left out is as in a new one.
#[responds(200, 404, 412, ..Extractors)]
#[put("/lists/<_>/todos/<_>", data = "<draft>")]
pub fn replace(
    store: &Store,
    list: ListId,
    todo: TodoId,
    condition: IfMatch,
    draft: Content<TodoDraft>,
) -> Result<Tagged<Json<Todo>>, TodoError> {
    let Content(draft) = draft;
    let Versioned { version, value } = store.change_todo(list.0, todo.0, &condition.0, |todo| {
        todo.title = draft.title;
        todo.done = draft.done;
    })?;
    Ok(Tagged { version, content: Json(value) })
}

/// Changes a to-do; what is left out stays.
#[responds(
    200(body = Json<Todo>, headers("ETag")),
    404(description = "no such list"),
    404(description = "no such to-do in the list"),
    412(description(en = "somebody changed it meanwhile", ko = "그 사이에 다른 곳에서 변경됨")),
    ..Extractors
)]
#[patch("/lists/<_>/todos/<_>", data = "<change>")]
pub fn change(
    store: &Store,
    list: ListId,
    todo: TodoId,
    condition: IfMatch,
    change: Content<TodoChange>,
) -> Result<Tagged<Json<Todo>>, TodoError> {
    let Content(change) = change;
    let Versioned { version, value } = store.change_todo(list.0, todo.0, &condition.0, |todo| {
        todo.title = change.title.unwrap_or_else(|| todo.title.clone());
        todo.done = change.done.unwrap_or(todo.done);
    })?;
    Ok(Tagged { version, content: Json(value) })
}

/// Removes a to-do.
#[responds(204, 404, 412, ..Extractors)]
#[delete("/lists/<_>/todos/<_>")]
pub fn remove(store: &Store, list: ListId, todo: TodoId, condition: IfMatch) -> Result<NoContent, TodoError> {
    store.remove_todo(list.0, todo.0, &condition.0)?;
    Ok(NoContent)
}
