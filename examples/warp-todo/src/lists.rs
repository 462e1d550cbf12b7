//! Handlers of the lists, and the way to them.

use responds::{Created, NoContent, responds};
use todo_api::{Conflict, ListDraft, ListError, Listed, Missing, Shown, Store, Tagged, Versioned, Window};
use warp::{
    Filter, Reply,
    http::Uri,
    redirect,
    reply::{Json, json},
};

use crate::extract::{Content, IfMatch, IfNoneMatch, Parameters, Segments};

/// Leads to the lists: there is nothing else to start from.
#[responds(
    307(headers("Location")),
    allow(opaque_status, reason = "a request that does not fit is for the other routes")
)]
#[must_use]
pub fn home() -> impl Filter<Extract = (impl Reply,), Error = warp::Rejection> + Clone {
    warp::get().and(warp::path::end()).map(|| redirect::temporary(Uri::from_static("/lists")))
}

/// Shows the lists, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Vec<todo_api::List>), ..Extractors)]
pub async fn index(store: Store, Parameters(window): Parameters<Window>) -> Listed<Json> {
    let page = store.lists(window);
    Listed { next: page.link(window, None), content: json(&page.items) }
}

/// Makes a list.
#[responds(
    201(body = todo_api::List, headers("Location", "ETag"), description = "the new list"),
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    ..Extractors
)]
pub async fn create(
    store: Store,
    Content(draft): Content<ListDraft>,
) -> Result<Created<Tagged<Json>>, Conflict> {
    let Versioned { version, value } = store.create_list(draft.name)?;
    Ok(Created::at(format!("/lists/{}", value.id), Tagged { version, content: json(&value) }))
}

/// Shows a list.
#[responds(200(body = todo_api::List, headers("ETag")), 304, 404, ..Extractors)]
pub async fn show(
    Segments(list): Segments<u64>,
    store: Store,
    known: IfNoneMatch,
) -> Result<Shown<Json>, Missing> {
    let Versioned { version, value } = store.list(list)?;
    if known.0.holds(version) {
        return Ok(Shown::Known { version });
    }
    Ok(Shown::New { version, content: json(&value) })
}

/// Gives a list another name.
#[responds(
    200(body = todo_api::List, headers("ETag")),
    404,
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    412,
    ..Extractors,
    method = PUT
)]
pub async fn rename(
    Segments(list): Segments<u64>,
    store: Store,
    condition: IfMatch,
    Content(draft): Content<ListDraft>,
) -> Result<Tagged<Json>, ListError> {
    let Versioned { version, value } = store.rename_list(list, draft.name, &condition.0)?;
    Ok(Tagged { version, content: json(&value) })
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
pub async fn remove(
    Segments(list): Segments<u64>,
    store: Store,
    condition: IfMatch,
) -> Result<NoContent, ListError> {
    store.remove_list(list, &condition.0)?;
    Ok(NoContent)
}
