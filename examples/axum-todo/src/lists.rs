//! Handlers of the lists.

use axum::{
    Json,
    extract::State,
    http::{
        StatusCode,
        header::{ETAG, LINK, LOCATION},
    },
    response::{IntoResponse, Redirect, Response},
};
use responds::responds;
use todo_api::{Conflict, List, ListDraft, ListError, Missing, Store, Versioned, Window};

use crate::{
    Fields,
    extract::{Content, IfMatch, IfNoneMatch, Parameters, Segments},
};

/// Leads to the lists: there is nothing else to start from.
#[responds(307(headers("Location")))]
pub async fn home() -> Redirect {
    Redirect::temporary("/lists")
}

/// Shows the lists, page by page; a `Link` leads to the next page, where there is one.
#[responds(200(body = Json<Vec<List>>), ..Extractors)]
pub async fn index(
    State(store): State<Store>,
    Parameters(window): Parameters<Window>,
) -> (Option<Fields<1>>, Json<Vec<List>>) {
    let page = store.lists(window);
    (page.link(window, None).map(|link| [(LINK, link)]), Json(page.items))
}

/// Makes a list.
#[responds(
    201(body = Json<List>, headers("Location", "ETag"), description = "the new list"),
    409(description(en = "another list has this name", ko = "같은 이름의 목록이 이미 있음")),
    ..Extractors
)]
pub async fn create(
    State(store): State<Store>,
    Content(draft): Content<ListDraft>,
) -> Result<(StatusCode, Fields<2>, Json<List>), Conflict> {
    let Versioned { version, value } = store.create_list(draft.name)?;
    let fields = [(LOCATION, format!("/lists/{}", value.id)), (ETAG, version.to_string())];
    Ok((StatusCode::CREATED, fields, Json(value)))
}

/// Shows a list.
#[responds(200(body = Json<List>, headers("ETag")), 304, 404, ..Extractors)]
pub async fn show(
    State(store): State<Store>,
    Segments(list): Segments<u64>,
    known: IfNoneMatch,
) -> Result<Response, Missing> {
    let Versioned { version, value } = store.list(list)?;
    let tag = [(ETAG, version.to_string())];
    if known.0.holds(version) {
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
    ..Extractors,
    method = PUT
)]
pub async fn rename(
    State(store): State<Store>,
    Segments(list): Segments<u64>,
    condition: IfMatch,
    Content(draft): Content<ListDraft>,
) -> Result<(Fields<1>, Json<List>), ListError> {
    let Versioned { version, value } = store.rename_list(list, draft.name, &condition.0)?;
    Ok(([(ETAG, version.to_string())], Json(value)))
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
    State(store): State<Store>,
    Segments(list): Segments<u64>,
    condition: IfMatch,
) -> Result<StatusCode, ListError> {
    store.remove_list(list, &condition.0)?;
    Ok(StatusCode::NO_CONTENT)
}
