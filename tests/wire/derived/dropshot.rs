//! dropshot 0.18.

use dropshot::{
    ApiDescription, Body, HttpError, HttpResponse, HttpResponseOk, Path, RequestContext, TypedBody, endpoint,
};
use http::Response;
use responds::Responds;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{assert_answers, outcome};
use crate::{client::send, dropshot::serve};

#[derive(Deserialize, JsonSchema)]
struct Name {
    name: String,
}

#[endpoint { method = GET, path = "/derive/{name}" }]
async fn handle(_context: RequestContext<()>, path: Path<Name>) -> Result<Response<Body>, HttpError> {
    outcome(&path.into_inner().name).map_or_else(HttpResponse::to_result, HttpResponse::to_result)
}

/// An error as dropshot wants it: written as JSON, and made of dropshot's own.
#[derive(Debug, Serialize, JsonSchema, thiserror::Error, Responds)]
enum Refused {
    #[status(409)]
    #[error("taken")]
    Taken,
    #[status(422)]
    #[error("unread")]
    Unread,
}

impl From<HttpError> for Refused {
    fn from(_: HttpError) -> Self {
        Self::Unread
    }
}

#[endpoint { method = POST, path = "/refuse" }]
async fn refuse(
    _context: RequestContext<()>,
    _content: TypedBody<Name>,
) -> Result<HttpResponseOk<String>, Refused> {
    Err(Refused::Taken)
}

#[test]
fn answers() {
    let mut service = ApiDescription::new();
    service.register(handle).unwrap();
    service.register(refuse).unwrap();
    let server = serve(service);
    assert_answers(server);
    for (content, code) in [(r#"{"name":"a"}"#, 409), ("{", 422)] {
        let length = content.len();
        let request = format!(
            "POST /refuse HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\n\r\n{content}"
        );
        assert_eq!(send(server, request.as_bytes()).code, code, "{content}");
    }
}
