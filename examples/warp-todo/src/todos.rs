//! Handlers of the to-dos in a list.

use responds::{Created, NoContent, responds};
use todo_api::{
    Filter, Listed, Missing, Shown, Store, Tagged, TodoChange, TodoDraft, TodoError, Versioned, Window,
};
use warp::reply::{Json, json};

use crate::extract::{Content, IfMatch, IfNoneMatch, Parameters, Segments};

/// Shows the to-dos of a list, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Vec<todo_api::Todo>), 404(description = "no such list"), ..Extractors)]
pub async fn index(
    Segments(list): Segments<u64>,
    store: Store,
    Parameters(window): Parameters<Window>,
    Parameters(filter): Parameters<Filter>,
) -> Result<Listed<Json>, Missing> {
    let page = store.todos(list, window, filter.done)?;
    Ok(Listed { next: page.link(window, Some(filter)), content: json(&page.items) })
}

/// Adds a to-do to a list.
#[responds(
    201(body = todo_api::Todo, headers("Location", "ETag"), description = "the new to-do"),
    404(description = "no such list"),
    ..Extractors
)]
pub async fn create(
    Segments(list): Segments<u64>,
    store: Store,
    Content(draft): Content<TodoDraft>,
) -> Result<Created<Tagged<Json>>, Missing> {
    let Versioned { version, value } = store.create_todo(list, draft)?;
    Ok(Created::at(format!("/lists/{list}/todos/{}", value.id), Tagged { version, content: json(&value) }))
}

/// Shows a to-do.
#[responds(200, 304, 404, ..Extractors)]
pub async fn show(
    Segments((list, todo)): Segments<(u64, u64)>,
    store: Store,
    known: IfNoneMatch,
) -> Result<Shown<Json>, Missing> {
    let Versioned { version, value } = store.todo(list, todo)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: json(&value) })
}

/// Writes a to-do anew; what is left out is as in a new one.
#[responds(200, 404, 412, ..Extractors)]
pub async fn replace(
    Segments((list, todo)): Segments<(u64, u64)>,
    store: Store,
    condition: IfMatch,
    Content(draft): Content<TodoDraft>,
) -> Result<Tagged<Json>, TodoError> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition.0, |todo| {
        todo.title = draft.title;
        todo.done = draft.done;
    })?;
    Ok(Tagged { version, content: json(&value) })
}

/// Changes a to-do; what is left out stays.
#[responds(
    200(body = todo_api::Todo, headers("ETag")),
    404(description = "no such list"),
    404(description = "no such to-do in the list"),
    412(description(en = "somebody changed it meanwhile", ko = "그 사이에 다른 곳에서 변경됨")),
    ..Extractors
)]
pub async fn change(
    Segments((list, todo)): Segments<(u64, u64)>,
    store: Store,
    condition: IfMatch,
    Content(change): Content<TodoChange>,
) -> Result<Tagged<Json>, TodoError> {
    let Versioned { version, value } = store.change_todo(list, todo, &condition.0, |todo| {
        todo.title = change.title.unwrap_or_else(|| todo.title.clone());
        todo.done = change.done.unwrap_or(todo.done);
    })?;
    Ok(Tagged { version, content: json(&value) })
}

/// Removes a to-do.
#[responds(204, 404, 412, ..Extractors)]
pub async fn remove(
    Segments((list, todo)): Segments<(u64, u64)>,
    store: Store,
    condition: IfMatch,
) -> Result<NoContent, TodoError> {
    store.remove_todo(list, todo, &condition.0)?;
    Ok(NoContent)
}
