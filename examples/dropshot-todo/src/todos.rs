//! Handlers of the to-dos in a list.

use dropshot::{HttpResponseOk, Path, Query, RequestContext, endpoint};
use responds::{Created, NoContent, responds};
use todo_api::{
    Filter, Listed, Missing, Shown, Store, Tagged, Todo, TodoChange, TodoDraft, TodoError, Versioned, Window,
};

use crate::{
    extract::{Content, IfMatch, IfNoneMatch, ListPath, TodoPath, TodosAsked},
    failure::Failure,
};

/// Shows the to-dos of a list, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Vec<Todo>), 404(description = "no such list"), ..Extractors)]
#[endpoint { method = GET, path = "/lists/{list}/todos" }]
pub async fn index(
    context: RequestContext<Store>,
    path: Path<ListPath>,
    asked: Query<TodosAsked>,
) -> Result<Listed<HttpResponseOk<Vec<Todo>>>, Failure<Missing>> {
    let (window, filter): (Window, Filter) = asked.into_inner().into();
    let ListPath { list } = path.into_inner();
    let page = context.context().todos(list, window, filter.done)?;
    Ok(Listed { next: page.link(window, Some(filter)), content: HttpResponseOk(page.items) })
}

/// Adds a to-do to a list.
#[responds(
    201(body = Todo, headers("Location", "ETag"), description = "the new to-do"),
    404(description = "no such list"),
    ..Extractors
)]
#[endpoint { method = POST, path = "/lists/{list}/todos" }]
pub async fn create(
    context: RequestContext<Store>,
    path: Path<ListPath>,
    Content(draft): Content<TodoDraft>,
) -> Result<Created<Tagged<HttpResponseOk<Todo>>>, Failure<Missing>> {
    let ListPath { list } = path.into_inner();
    let Versioned { version, value } = context.context().create_todo(list, draft)?;
    Ok(Created::at(
        format!("/lists/{list}/todos/{}", value.id),
        Tagged { version, content: HttpResponseOk(value) },
    ))
}

/// Shows a to-do.
#[responds(200, 304, 404, ..Extractors)]
#[endpoint { method = GET, path = "/lists/{list}/todos/{todo}" }]
pub async fn show(
    context: RequestContext<Store>,
    path: Path<TodoPath>,
    known: IfNoneMatch,
) -> Result<Shown<HttpResponseOk<Todo>>, Failure<Missing>> {
    let TodoPath { list, todo } = path.into_inner();
    let Versioned { version, value } = context.context().todo(list, todo)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: HttpResponseOk(value) })
}

/// Writes a to-do anew; what is left out is as in a new one.
#[responds(200, 404, 412, ..Extractors)]
#[endpoint { method = PUT, path = "/lists/{list}/todos/{todo}" }]
pub async fn replace(
    context: RequestContext<Store>,
    path: Path<TodoPath>,
    condition: IfMatch,
    Content(draft): Content<TodoDraft>,
) -> Result<Tagged<HttpResponseOk<Todo>>, Failure<TodoError>> {
    let TodoPath { list, todo } = path.into_inner();
    let Versioned { version, value } = context.context().change_todo(list, todo, &condition.0, |todo| {
        todo.title = draft.title;
        todo.done = draft.done;
    })?;
    Ok(Tagged { version, content: HttpResponseOk(value) })
}

/// Changes a to-do; what is left out stays.
#[responds(
    200(body = Todo, headers("ETag")),
    404(description = "no such list"),
    404(description = "no such to-do in the list"),
    412(description(en = "somebody changed it meanwhile", ko = "그 사이에 다른 곳에서 변경됨")),
    ..Extractors
)]
#[endpoint { method = PATCH, path = "/lists/{list}/todos/{todo}" }]
pub async fn change(
    context: RequestContext<Store>,
    path: Path<TodoPath>,
    condition: IfMatch,
    Content(change): Content<TodoChange>,
) -> Result<Tagged<HttpResponseOk<Todo>>, Failure<TodoError>> {
    let TodoPath { list, todo } = path.into_inner();
    let Versioned { version, value } = context.context().change_todo(list, todo, &condition.0, |todo| {
        todo.title = change.title.unwrap_or_else(|| todo.title.clone());
        todo.done = change.done.unwrap_or(todo.done);
    })?;
    Ok(Tagged { version, content: HttpResponseOk(value) })
}

/// Removes a to-do.
#[responds(204, 404, 412, ..Extractors)]
#[endpoint { method = DELETE, path = "/lists/{list}/todos/{todo}" }]
pub async fn remove(
    context: RequestContext<Store>,
    path: Path<TodoPath>,
    condition: IfMatch,
) -> Result<NoContent, Failure<TodoError>> {
    let TodoPath { list, todo } = path.into_inner();
    context.context().remove_todo(list, todo, &condition.0)?;
    Ok(NoContent)
}
