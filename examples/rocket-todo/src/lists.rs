//! Handlers of the lists.

use responds::{Created, NoContent, TemporaryRedirect, responds};
use rocket::{delete, get, post, put, serde::json::Json};
use todo_api::{Conflict, List, ListDraft, ListError, Listed, Missing, Shown, Tagged, Versioned, Window};

use crate::{
    Store,
    extract::{Content, IfMatch, IfNoneMatch, ListId, Parameters},
};

/// Leads to the lists: there is nothing else to start from.
#[responds(307(headers("Location")))]
#[get("/")]
pub fn home() -> TemporaryRedirect {
    TemporaryRedirect::to("/lists")
}

/// Shows the lists, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<List>>), ..Extractors)]
#[get("/lists")]
pub fn index(store: &Store, window: Parameters<Window>) -> Listed<Json<Vec<List>>> {
    let Parameters(window) = window;
    let page = store.lists(window);
    Listed { next: page.link(window, None), content: Json(page.items) }
}

/// Makes a list.
#[responds(
    201(body = Json<List>, headers("Location", "ETag"), description = "the new list"),
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    ..Extractors
)]
#[post("/lists", data = "<draft>")]
pub fn create(store: &Store, draft: Content<ListDraft>) -> Result<Created<Tagged<Json<List>>>, Conflict> {
    let Versioned { version, value } = store.create_list(draft.0.name)?;
    Ok(Created::at(format!("/lists/{}", value.id), Tagged { version, content: Json(value) }))
}

/// Shows a list.
#[responds(200(body = Json<List>, headers("ETag")), 304, 404, ..Extractors)]
#[get("/lists/<_>")]
pub fn show(store: &Store, list: ListId, known: IfNoneMatch) -> Result<Shown<Json<List>>, Missing> {
    let Versioned { version, value } = store.list(list.0)?;
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
    ..Extractors
)]
#[put("/lists/<_>", data = "<draft>")]
pub fn rename(
    store: &Store,
    list: ListId,
    condition: IfMatch,
    draft: Content<ListDraft>,
) -> Result<Tagged<Json<List>>, ListError> {
    let Versioned { version, value } = store.rename_list(list.0, draft.0.name, &condition.0)?;
    Ok(Tagged { version, content: Json(value) })
}

/// Removes a list that holds nothing.
#[responds(
    204,
    404,
    409(description(en = "the list still holds to-dos", ko = "목록에 할 일이 남아 있음")),
    412,
    ..Extractors
)]
#[delete("/lists/<_>")]
pub fn remove(store: &Store, list: ListId, condition: IfMatch) -> Result<NoContent, ListError> {
    store.remove_list(list.0, &condition.0)?;
    Ok(NoContent)
}
