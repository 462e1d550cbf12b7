//! Handlers of the to-dos in a list.

use responds::{Created, NoContent, responds};
use salvo::{Depot, Writer as _, handler, writing::Json};
use todo_api::{
    Filter, Listed, Missing, Shown, Tagged, Todo, TodoChange, TodoDraft, TodoError, Versioned, Window,
};

use crate::extract::{Content, IfMatch, IfNoneMatch, ListPath, Parameters, Segments, TodoPath, kept};

/// Shows the to-dos of a list, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<Todo>>), 404(description = "no such list"), ..Extractors)]
#[handler]
pub async fn index(
    depot: &mut Depot,
    path: Segments<ListPath>,
    window: Parameters<Window>,
    filter: Parameters<Filter>,
) -> Result<Listed<Json<Vec<Todo>>>, Missing> {
    let (Parameters(window), Parameters(filter)) = (window, filter);
    let Segments(ListPath { list }) = path;
    let page = kept(depot).todos(list, window, filter.done)?;
    Ok(Listed { next: page.link(window, Some(filter)), content: Json(page.items) })
}

/// Adds a to-do to a list.
#[responds(
    201(body = Json<Todo>, headers("Location", "ETag"), description = "the new to-do"),
    404(description = "no such list"),
    ..Extractors
)]
#[handler]
pub async fn create(
    depot: &mut Depot,
    path: Segments<ListPath>,
    draft: Content<TodoDraft>,
) -> Result<Created<Tagged<Json<Todo>>>, Missing> {
    let Segments(ListPath { list }) = path;
    let Content(draft) = draft;
    let Versioned { version, value } = kept(depot).create_todo(list, draft)?;
    Ok(Created::at(format!("/lists/{list}/todos/{}", value.id), Tagged { version, content: Json(value) }))
}

/// Shows a to-do.
#[responds(200, 304, 404, ..Extractors)]
#[handler]
pub async fn show(
    depot: &mut Depot,
    path: Segments<TodoPath>,
    known: IfNoneMatch,
) -> Result<Shown<Json<Todo>>, Missing> {
    let Segments(TodoPath { list, todo }) = path;
    let Versioned { version, value } = kept(depot).todo(list, todo)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: Json(value) })
}

/// Writes a to-do anew; what is left out is as in a new one.
#[responds(200, 404, 412, ..Extractors)]
#[handler]
pub async fn replace(
    depot: &mut Depot,
    path: Segments<TodoPath>,
    condition: IfMatch,
    draft: Content<TodoDraft>,
) -> Result<Tagged<Json<Todo>>, TodoError> {
    let Segments(TodoPath { list, todo }) = path;
    let Content(draft) = draft;
    let Versioned { version, value } = kept(depot).change_todo(list, todo, &condition.0, |todo| {
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
pub async fn change(
    depot: &mut Depot,
    path: Segments<TodoPath>,
    condition: IfMatch,
    changed: Content<TodoChange>,
) -> Result<Tagged<Json<Todo>>, TodoError> {
    let Segments(TodoPath { list, todo }) = path;
    let Content(TodoChange { title, done }) = changed;
    let Versioned { version, value } = kept(depot).change_todo(list, todo, &condition.0, |todo| {
        todo.title = title.unwrap_or_else(|| todo.title.clone());
        todo.done = done.unwrap_or(todo.done);
    })?;
    Ok(Tagged { version, content: Json(value) })
}

/// Removes a to-do.
#[responds(204, 404, 412, ..Extractors)]
#[handler]
pub async fn remove(
    depot: &mut Depot,
    path: Segments<TodoPath>,
    condition: IfMatch,
) -> Result<NoContent, TodoError> {
    let Segments(TodoPath { list, todo }) = path;
    kept(depot).remove_todo(list, todo, &condition.0)?;
    Ok(NoContent)
}
