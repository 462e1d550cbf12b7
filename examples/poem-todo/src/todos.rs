//! Handlers of the to-dos in a list.

use poem::{
    handler,
    web::{Data, Json},
};
use responds::{Created, NoContent, responds};
use todo_api::{
    Filter, Listed, Missing, Shown, Store, Tagged, Todo, TodoChange, TodoDraft, TodoError, Versioned, Window,
};

use crate::extract::{Content, IfMatch, IfNoneMatch, Parameters, Segments};

/// Shows the to-dos of a list, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<Todo>>), 404(description = "no such list"), ..Extractors)]
#[handler]
pub fn index(
    Data(store): Data<&Store>,
    Segments(list): Segments<u64>,
    Parameters(window): Parameters<Window>,
    Parameters(filter): Parameters<Filter>,
) -> Result<Listed<Json<Vec<Todo>>>, Missing> {
    let page = store.todos(list, window, filter.done)?;
    Ok(Listed { next: page.link(window, Some(filter)), content: Json(page.items) })
}

/// Adds a to-do to a list.
#[responds(
    201(body = Json<Todo>, headers("Location", "ETag"), description = "the new to-do"),
    404(description = "no such list"),
    ..Extractors
)]
#[handler]
pub fn create(
    Data(store): Data<&Store>,
    Segments(list): Segments<u64>,
    Content(draft): Content<TodoDraft>,
) -> Result<Created<Tagged<Json<Todo>>>, Missing> {
    let Versioned { version, value } = store.create_todo(list, draft)?;
    Ok(Created::at(format!("/lists/{list}/todos/{}", value.id), Tagged { version, content: Json(value) }))
}

/// Shows a to-do.
#[responds(200, 304, 404, ..Extractors)]
#[handler]
pub fn show(
    Data(store): Data<&Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    known: IfNoneMatch,
) -> Result<Shown<Json<Todo>>, Missing> {
    let Versioned { version, value } = store.todo(list, todo)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: Json(value) })
}

/// Writes a to-do anew; what is left out is as in a new one.
#[responds(200, 404, 412, ..Extractors)]
#[handler]
pub fn replace(
    Data(store): Data<&Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    condition: IfMatch,
    Content(draft): Content<TodoDraft>,
) -> Result<Tagged<Json<Todo>>, TodoError> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition.0, |todo| {
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
#[handler]
pub fn change(
    Data(store): Data<&Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    condition: IfMatch,
    Content(change): Content<TodoChange>,
) -> Result<Tagged<Json<Todo>>, TodoError> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition.0, |todo| {
        todo.title = change.title.unwrap_or_else(|| todo.title.clone());
        todo.done = change.done.unwrap_or(todo.done);
    })?;
    Ok(Tagged { version, content: Json(value) })
}

/// Removes a to-do.
#[responds(204, 404, 412, ..Extractors)]
#[handler]
pub fn remove(
    Data(store): Data<&Store>,
    Segments((list, todo)): Segments<(u64, u64)>,
    condition: IfMatch,
) -> Result<NoContent, TodoError> {
    store.remove_todo(list, todo, &condition.0)?;
    Ok(NoContent)
}
