//! dropshot 0.18.

use dropshot::{ApiDescription, Body, HttpError, HttpResponse, Path, RequestContext, endpoint};
use http::Response;

use super::{answers, assert_in_step, assert_sent};
use crate::dropshot::serve;

#[derive(serde::Deserialize, schemars::JsonSchema)]
struct Name {
    name: String,
}

/// dropshot's handlers end with a `Result` of their own, so that neither half of another one is a response.
fn either<T: HttpResponse, E: HttpResponse>(result: Result<T, E>) -> Result<Response<Body>, HttpError> {
    result.map_or_else(HttpResponse::to_result, HttpResponse::to_result)
}

macro_rules! respond {
    ($($name:ident)*) => {
        #[endpoint { method = GET, path = "/{name}" }]
        async fn respond(
            _context: RequestContext<()>,
            path: Path<Name>,
        ) -> Result<Response<Body>, HttpError> {
            match path.into_inner().name.as_str() {
                "part" => either(answers::part()),
                "beyond" => either(answers::beyond()),
                $(stringify!($name) => answers::$name().to_result(),)*
                name => Err(HttpError::for_not_found(None, name.to_owned())),
            }
        }
    };
}

respond! {
    reply bare created replaced accepted none reset moved found other same temporary permanent
}

#[test]
fn what_is_said_is_sent() {
    let mut service = ApiDescription::new();
    service.register(respond).unwrap();
    let server = serve(service);
    assert_sent(server);
    assert_in_step(server);
}

#[test]
fn what_is_said_is_documented() {
    let created = <responds::Created<dropshot::HttpResponseOk<String>> as HttpResponse>::response_metadata();
    assert_eq!(
        (created.success, created.description.as_deref()),
        (Some(http::StatusCode::CREATED), Some("Created"))
    );
    assert!(created.schema.is_some());
    assert_eq!(responds::NoContent.status_code(), http::StatusCode::NO_CONTENT);
}
