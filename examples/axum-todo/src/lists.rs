//! Handlers of the lists.

use axum::{
    extract::State,
    http::{
        StatusCode,
        header::{ETAG, LOCATION},
    },
    response::{IntoResponse, Redirect, Response},
};
use responds::responds;

use crate::{
    Error, Fields, Store,
    condition::{IfMatch, IfNoneMatch, Versioned},
    extract::{Json, Path, Query},
    page::Window,
    record::{List, ListDraft},
};

/// Leads to the lists: there is nothing else to start from.
#[responds(307(headers("Location")))]
pub async fn home() -> Redirect {
    Redirect::temporary("/lists")
}

/// Shows the lists, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<List>>), elsewhere(400))]
pub async fn index(
    State(store): State<Store>,
    Query(window): Query<Window>,
) -> (Option<Fields<1>>, Json<Vec<List>>) {
    let page = store.lists(window);
    (page.link(window, ""), Json(page.items))
}

/// Makes a list.
#[responds(
    201(body = Json<List>, headers("Location", "ETag"), description = "the new list"),
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    elsewhere(400, 413, 415, 422)
)]
pub async fn create(
    State(store): State<Store>,
    Json(draft): Json<ListDraft>,
) -> Result<(StatusCode, Fields<2>, Json<List>), Error> {
    let Versioned { version, value } = store.create_list(draft.name)?;
    let fields = [(LOCATION, format!("/lists/{}", value.id)), (ETAG, version.to_string())];
    Ok((StatusCode::CREATED, fields, Json(value)))
}

/// Shows a list.
#[responds(200(body = Json<List>, headers("ETag")), 304, 404, elsewhere(400))]
pub async fn show(
    State(store): State<Store>,
    Path(list): Path<u64>,
    known: IfNoneMatch,
) -> Result<Response, Error> {
    let Versioned { version, value } = store.list(list)?;
    let tag = [(ETAG, version.to_string())];
    if known.holds(version) {
        return Ok((StatusCode::NOT_MODIFIED, tag).into_response());
    }
    Ok((tag, Json(value)).into_response())
}

/// Gives a list another name.
#[responds(
    200(body = Json<List>, headers("ETag")),
    404,
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    412,
    elsewhere(400, 413, 415, 422, 428),
    method = PUT
)]
pub async fn rename(
    State(store): State<Store>,
    Path(list): Path<u64>,
    condition: IfMatch,
    Json(draft): Json<ListDraft>,
) -> Result<(Fields<1>, Json<List>), Error> {
    let Versioned { version, value } = store.rename_list(list, draft.name, &condition)?;
    Ok(([(ETAG, version.to_string())], Json(value)))
}

/// Removes a list that holds nothing.
#[responds(
    204,
    404,
    409(description(en = "the list still holds to-dos", ko = "목록에 할 일이 남아 있음")),
    412,
    elsewhere(400, 428),
    method = DELETE
)]
pub async fn remove(
    State(store): State<Store>,
    Path(list): Path<u64>,
    condition: IfMatch,
) -> Result<StatusCode, Error> {
    store.remove_list(list, &condition)?;
    Ok(StatusCode::NO_CONTENT)
}
