//! Handlers of the lists.

use std::convert::Infallible;

use dropshot::{HttpResponseOk, Path, Query, RequestContext, endpoint};
use responds::{Created, NoContent, TemporaryRedirect, responds};
use todo_api::{
    Conflict, List, ListDraft, ListError, Listed, Missing, Shown, Store, Tagged, Versioned, Window,
};

use crate::{
    extract::{Content, IfMatch, IfNoneMatch, ListPath, ListsAsked},
    failure::Failure,
};

/// Leads to the lists: there is nothing else to start from.
#[responds(307(headers("Location")))]
#[endpoint { method = GET, path = "/" }]
pub async fn home(_context: RequestContext<Store>) -> Result<TemporaryRedirect, Failure<Infallible>> {
    Ok(TemporaryRedirect::to("/lists"))
}

/// Shows the lists, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Vec<List>), ..Extractors)]
#[endpoint { method = GET, path = "/lists" }]
pub async fn index(
    context: RequestContext<Store>,
    asked: Query<ListsAsked>,
) -> Result<Listed<HttpResponseOk<Vec<List>>>, Failure<Infallible>> {
    let window: Window = asked.into_inner().into();
    let page = context.context().lists(window);
    Ok(Listed { next: page.link(window, None), content: HttpResponseOk(page.items) })
}

/// Makes a list.
#[responds(
    201(body = List, headers("Location", "ETag"), description = "the new list"),
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    ..Extractors
)]
#[endpoint { method = POST, path = "/lists" }]
pub async fn create(
    context: RequestContext<Store>,
    Content(draft): Content<ListDraft>,
) -> Result<Created<Tagged<HttpResponseOk<List>>>, Failure<Conflict>> {
    let Versioned { version, value } = context.context().create_list(draft.name)?;
    Ok(Created::at(format!("/lists/{}", value.id), Tagged { version, content: HttpResponseOk(value) }))
}

/// Shows a list.
#[responds(200(body = List, headers("ETag")), 304, 404, ..Extractors)]
#[endpoint { method = GET, path = "/lists/{list}" }]
pub async fn show(
    context: RequestContext<Store>,
    path: Path<ListPath>,
    known: IfNoneMatch,
) -> Result<Shown<HttpResponseOk<List>>, Failure<Missing>> {
    let ListPath { list } = path.into_inner();
    let Versioned { version, value } = context.context().list(list)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: HttpResponseOk(value) })
}

/// Gives a list another name.
#[responds(
    200(body = List, headers("ETag")),
    404,
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    412,
    ..Extractors
)]
#[endpoint { method = PUT, path = "/lists/{list}" }]
pub async fn rename(
    context: RequestContext<Store>,
    path: Path<ListPath>,
    condition: IfMatch,
    Content(draft): Content<ListDraft>,
) -> Result<Tagged<HttpResponseOk<List>>, Failure<ListError>> {
    let ListPath { list } = path.into_inner();
    let Versioned { version, value } = context.context().rename_list(list, draft.name, &condition.0)?;
    Ok(Tagged { version, content: HttpResponseOk(value) })
}

/// Removes a list that holds nothing.
#[responds(
    204,
    404,
    409(description(en = "the list still holds to-dos", ko = "목록에 할 일이 남아 있음")),
    412,
    ..Extractors
)]
#[endpoint { method = DELETE, path = "/lists/{list}" }]
pub async fn remove(
    context: RequestContext<Store>,
    path: Path<ListPath>,
    condition: IfMatch,
) -> Result<NoContent, Failure<ListError>> {
    let ListPath { list } = path.into_inner();
    context.context().remove_list(list, &condition.0)?;
    Ok(NoContent)
}
