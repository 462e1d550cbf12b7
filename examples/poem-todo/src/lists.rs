//! Handlers of the lists.

use poem::{
    handler,
    web::{Data, Json},
};
use responds::{Created, NoContent, TemporaryRedirect, responds};
use todo_api::{
    Conflict, List, ListDraft, ListError, Listed, Missing, Shown, Store, Tagged, Versioned, Window,
};

use crate::extract::{Content, IfMatch, IfNoneMatch, Parameters, Segments};

/// Leads to the lists: there is nothing else to start from.
#[responds(307(headers("Location")))]
#[handler]
pub fn home() -> TemporaryRedirect {
    TemporaryRedirect::to("/lists")
}

/// Shows the lists, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<List>>), ..Extractors)]
#[handler]
pub fn index(Data(store): Data<&Store>, Parameters(window): Parameters<Window>) -> Listed<Json<Vec<List>>> {
    let page = store.lists(window);
    Listed { next: page.link(window, None), content: Json(page.items) }
}

/// Makes a list.
#[responds(
    201(body = Json<List>, headers("Location", "ETag"), description = "the new list"),
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    ..Extractors
)]
#[handler]
pub fn create(
    Data(store): Data<&Store>,
    Content(draft): Content<ListDraft>,
) -> Result<Created<Tagged<Json<List>>>, Conflict> {
    let Versioned { version, value } = store.create_list(draft.name)?;
    Ok(Created::at(format!("/lists/{}", value.id), Tagged { version, content: Json(value) }))
}

/// Shows a list.
#[responds(200(body = Json<List>, headers("ETag")), 304, 404, ..Extractors)]
#[handler]
pub fn show(
    Data(store): Data<&Store>,
    Segments(list): Segments<u64>,
    known: IfNoneMatch,
) -> Result<Shown<Json<List>>, Missing> {
    let Versioned { version, value } = store.list(list)?;
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
pub fn rename(
    Data(store): Data<&Store>,
    Segments(list): Segments<u64>,
    condition: IfMatch,
    Content(draft): Content<ListDraft>,
) -> Result<Tagged<Json<List>>, ListError> {
    let Versioned { version, value } = store.rename_list(list, draft.name, &condition.0)?;
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
pub fn remove(
    Data(store): Data<&Store>,
    Segments(list): Segments<u64>,
    condition: IfMatch,
) -> Result<NoContent, ListError> {
    store.remove_list(list, &condition.0)?;
    Ok(NoContent)
}
