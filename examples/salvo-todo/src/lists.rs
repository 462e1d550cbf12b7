//! Handlers of the lists.

use responds::{Created, NoContent, TemporaryRedirect, responds};
use salvo::{Depot, Writer as _, handler, writing::Json};
use todo_api::{Conflict, List, ListDraft, ListError, Listed, Missing, Shown, Tagged, Versioned, Window};

use crate::extract::{Content, IfMatch, IfNoneMatch, ListPath, Parameters, Segments, kept};

/// Leads to the lists: there is nothing else to start from.
#[responds(307(headers("Location")))]
#[handler]
pub async fn home() -> TemporaryRedirect {
    TemporaryRedirect::to("/lists")
}

/// Shows the lists, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<List>>), ..Extractors)]
#[handler]
pub async fn index(depot: &mut Depot, window: Parameters<Window>) -> Listed<Json<Vec<List>>> {
    let Parameters(window) = window;
    let page = kept(depot).lists(window);
    Listed { next: page.link(window, None), content: Json(page.items) }
}

/// Makes a list.
#[responds(
    201(body = Json<List>, headers("Location", "ETag"), description = "the new list"),
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    ..Extractors
)]
#[handler]
pub async fn create(
    depot: &mut Depot,
    draft: Content<ListDraft>,
) -> Result<Created<Tagged<Json<List>>>, Conflict> {
    let Content(draft) = draft;
    let Versioned { version, value } = kept(depot).create_list(draft.name)?;
    Ok(Created::at(format!("/lists/{}", value.id), Tagged { version, content: Json(value) }))
}

/// Shows a list.
#[responds(200(body = Json<List>, headers("ETag")), 304, 404, ..Extractors)]
#[handler]
pub async fn show(
    depot: &mut Depot,
    path: Segments<ListPath>,
    known: IfNoneMatch,
) -> Result<Shown<Json<List>>, Missing> {
    let Segments(ListPath { list }) = path;
    let Versioned { version, value } = kept(depot).list(list)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: Json(value) })
}

/// Gives a list another name.
#[responds(
    200(body = Json<List>, headers("ETag")),
    404,
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    412,
    ..Extractors,
    method = PUT
)]
#[handler]
pub async fn rename(
    depot: &mut Depot,
    path: Segments<ListPath>,
    condition: IfMatch,
    draft: Content<ListDraft>,
) -> Result<Tagged<Json<List>>, ListError> {
    let Segments(ListPath { list }) = path;
    let Content(draft) = draft;
    let Versioned { version, value } = kept(depot).rename_list(list, draft.name, &condition.0)?;
    Ok(Tagged { version, content: Json(value) })
}

/// Removes a list that holds nothing.
#[responds(
    204,
    404,
    409(description(en = "the list still holds to-dos", ko = "목록에 할 일이 남아 있음")),
    412,
    ..Extractors,
    method = DELETE
)]
#[handler]
pub async fn remove(
    depot: &mut Depot,
    path: Segments<ListPath>,
    condition: IfMatch,
) -> Result<NoContent, ListError> {
    let Segments(ListPath { list }) = path;
    kept(depot).remove_list(list, &condition.0)?;
    Ok(NoContent)
}
