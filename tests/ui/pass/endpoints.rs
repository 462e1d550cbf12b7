//! `endpoints!`: what handlers declare, by their names, wherever they stand.
#![deny(warnings)]

use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use responds::{
    Class, Rejects, Responds,
    docs::{By, Declared, Endpoint, Key, Languages, markdown},
    endpoints, responds, responses,
};

responses! {
    /// Clients without access.
    pub Auth = elsewhere(401), 403;
}

#[derive(Debug, thiserror::Error, Responds)]
pub enum TodoError {
    #[status(404)]
    #[error("missing")]
    Missing,
    #[status(409)]
    #[error("taken")]
    Taken,
}

#[derive(Rejects)]
#[rejects(429)]
pub struct Patient;

impl<S: Sync> axum::extract::FromRequestParts<S> for Patient {
    type Rejection = StatusCode;

    async fn from_request_parts(_: &mut axum::http::request::Parts, _: &S) -> Result<Self, StatusCode> {
        Err(StatusCode::TOO_MANY_REQUESTS)
    }
}

pub mod todos {
    use super::*;

    /// Shows a to-do,
    /// if there is one.
    ///
    /// More is not said.
    #[responds(
        200(body = Json<u64>, headers("ETag"), content_type = "application/json"),
        ..TodoError,
        5xx,
        default,
        allow(unreturned_status, redundant_range, reason = "shown"),
        framework = axum
    )]
    pub async fn show(Path(id): Path<u64>, _: Patient) -> Result<Json<u64>, TodoError> {
        if id == 0 { Err(TodoError::Missing) } else { Ok(Json(id)) }
    }

    #[responds(
        custom(499, "Closed"),
        404(description(en = "none", ko = "없음")),
        404(description = "gone"),
        method = DELETE, path = "/todos", framework = axum,
        allow(unreturned_status, reason = "shown")
    )]
    pub(crate) async fn r#move() -> Response {
        StatusCode::NOT_FOUND.into_response()
    }

    #[cfg_attr(all(), responds(204, framework = axum))]
    pub(super) fn generic<T: Default>() -> StatusCode {
        let _ = T::default();
        StatusCode::NO_CONTENT
    }

    #[responds(..super::Auth, framework = axum)]
    pub mod inner {
        use axum::http::StatusCode;
        use responds::responds;

        #[responds(200)]
        pub async fn index() -> StatusCode {
            StatusCode::OK
        }
    }

    #[cfg(any())]
    #[responds(200, framework = axum)]
    pub async fn absent() -> StatusCode {
        StatusCode::OK
    }
}

pub struct Todos<S>(S);

impl<S> Todos<S> {
    #[responds(200, framework = axum)]
    pub async fn show(&self) -> StatusCode {
        StatusCode::OK
    }

    #[responds(204, framework = axum)]
    async fn hidden() -> StatusCode {
        StatusCode::NO_CONTENT
    }
}

pub struct Lists;

#[responds(framework = axum)]
impl Lists {
    #[responds(200)]
    async fn show(&self) -> StatusCode {
        StatusCode::OK
    }
}

trait Api {
    fn open() -> StatusCode;
    fn close(&self) -> Option<&Self>;
}

#[responds(framework = axum)]
impl Api for Lists {
    #[responds(200)]
    fn open() -> StatusCode {
        StatusCode::OK
    }

    #[responds(200, allow(unreturned_status, reason = "shown"))]
    fn close(&self) -> Option<&Self> {
        None
    }
}

impl Api for Todos<u8> {
    #[responds(framework = axum, method = GET, 200)]
    fn close(&self) -> Option<&Self> {
        unimplemented!()
    }

    fn open() -> StatusCode {
        StatusCode::OK
    }
}

#[actix_web::get("/actix/{id}")]
async fn beside() -> actix_web::HttpResponse {
    actix_web::HttpResponse::Ok().finish()
}

#[responds(200, framework = actix_web)]
#[actix_web::get("/actix/{id}")]
async fn routed() -> actix_web::HttpResponse {
    actix_web::HttpResponse::Ok().finish()
}

static ENDPOINTS: &[Endpoint<'static>] = endpoints![
    GET "/todos/{id}" => todos::show,
    todos::r#move,
    PUT => todos::generic::<u8>,
    todos::inner::index,
    #[cfg(any())]
    todos::absent,
    Todos::<u8>::show,
    <Todos<u8>>::hidden,
    "/lists" => Lists::show,
    routed,
];

fn found(handler: &str, path: Option<&str>) -> Endpoint<'static> {
    *ENDPOINTS.iter().find(|endpoint| endpoint.handler == handler && endpoint.path == path).unwrap()
}

#[test]
fn each_handler_tells_what_it_declares() {
    assert_eq!(ENDPOINTS.len(), 8);
    let show = found("show", Some("/todos/{id}"));
    assert_eq!((show.method, show.module), (Some("GET"), Some(concat!(module_path!(), "::todos"))));
    assert_eq!(show.description.plain, Some("Shows a to-do, if there is one."));
    let [ok, bad, servers, rest] = show.responses else { panic!("{:#?}", show.responses) };
    assert_eq!(
        (ok.key, ok.body, ok.content_type),
        (Key::Code(200), Some("Json<u64>"), Some("application/json"))
    );
    assert_eq!(ok.fields, Some(&["ETag"][..]));
    assert_eq!((bad.key, bad.by, bad.from), (Key::Code(400), By::Extractor, &["Path<u64>"][..]));
    assert_eq!((servers.key, rest.key), (Key::Class(Class::ServerError), Key::Default));
    assert_eq!(show.types[0].text, "TodoError");
    assert_eq!(show.others.iter().collect::<Vec<_>>(), [404, 409, 429]);
}

#[test]
fn a_route_may_stand_beside_the_handler_or_in_the_list() {
    let moved = found("move", Some("/todos"));
    assert_eq!(moved.method, Some("DELETE"));
    let [first, second, closed] = moved.responses else { panic!("{:#?}", moved.responses) };
    assert_eq!((first.description.en, first.description.ko), (Some("none"), Some("없음")));
    assert_eq!(second.description.plain, Some("gone"));
    assert_eq!((closed.key, closed.custom), (Key::Code(499), Some("Closed")));
    assert_eq!(found("generic", None).method, Some("PUT"));
    assert_eq!(found("routed", Some("/actix/{id}")).method, Some("GET"));
    assert_eq!(found("show", Some("/lists")).method, None);
}

#[test]
fn what_stands_around_a_handler_is_declared_too() {
    let index = found("index", None);
    assert_eq!(index.statuses().iter().collect::<Vec<_>>(), [200, 401, 403]);
    assert_eq!(index.responses.len(), 1);
}

#[test]
fn a_list_is_rendered() {
    let document = markdown(ENDPOINTS.iter().copied(), Languages::ENGLISH).to_string();
    assert!(document.contains("### `GET /todos/{id}`"), "{document}");
    let _: &[Declared<'_>] = ENDPOINTS[0].responses;
    let nothing: &[Endpoint<'_>] = endpoints![];
    assert!(nothing.is_empty());
}
