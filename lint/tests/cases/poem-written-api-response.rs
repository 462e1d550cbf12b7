//! A type says by its own `ApiResponse` which responses poem-openapi documents, and by its conversion into poem's error
//! what is sent. `Failed` documents 404 and sends 404 and 409: `made` lacks 409, `shown` lacks nothing. `Wrapped<T>`
//! documents what `T` does, and 202, which nothing sends. What `Listed` lists is not read, since a constant has it.
//! `Undocumented` documents what poem's own error does, which is nothing: `taken` lacks 409.
//!
//! dependencies: poem = "3"; poem-openapi = "5"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /listed   service::listed   200       200 410
//! POST    /made     service::made     200 404   200 409
//! GET     /shown    service::shown    200 404   200 404
//! PUT     /taken    service::taken    200       200 409
//! GET     /wrapped  service::wrapped  200 202   200
//! unreturned_status Wrapped 202 at 52
//! undeclared_status made 409 at 119
//! undeclared_status taken 409 at 129
//! ```

use poem::{IntoResponse, Response, http::StatusCode, web::Data};
use poem_openapi::{
    ApiResponse, OpenApi, OpenApiService,
    payload::Json,
    registry::{MetaResponse, MetaResponses, Registry},
};

pub enum Failed {
    Missing,
    Taken,
}

impl From<Failed> for poem::Error {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Missing => poem::Error::from_status(StatusCode::NOT_FOUND),
            Failed::Taken => poem::Error::from_status(StatusCode::CONFLICT),
        }
    }
}

impl ApiResponse for Failed {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![MetaResponse {
                description: "there is none",
                status: Some(404),
                status_range: None,
                content: vec![],
                headers: vec![],
            }],
        }
    }

    fn register(_registry: &mut Registry) {}
}

pub struct Wrapped<T>(T);

impl<T: IntoResponse> IntoResponse for Wrapped<T> {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl<T: ApiResponse> ApiResponse for Wrapped<T> {
    fn meta() -> MetaResponses {
        let mut meta = T::meta();
        meta.responses.push(MetaResponse {
            description: "later",
            status: Some(202),
            status_range: None,
            content: vec![],
            headers: vec![],
        });
        meta
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

const CODES: [u16; 2] = [404, 409];

pub struct Listed;

impl From<Listed> for poem::Error {
    fn from(_: Listed) -> Self {
        poem::Error::from_status(StatusCode::GONE)
    }
}

impl ApiResponse for Listed {
    fn meta() -> MetaResponses {
        let of = |code: &u16| MetaResponse {
            description: "listed",
            status: Some(*code),
            status_range: None,
            content: vec![],
            headers: vec![],
        };
        MetaResponses { responses: CODES.iter().map(of).collect() }
    }

    fn register(_registry: &mut Registry) {}
}

pub struct Undocumented;

impl poem::error::ResponseError for Undocumented {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

impl ApiResponse for Undocumented {
    fn meta() -> MetaResponses {
        poem::error::Error::meta()
    }

    fn register(registry: &mut Registry) {
        poem::error::Error::register(registry);
    }
}

pub struct Api;

#[OpenApi]
impl Api {
    #[oai(path = "/shown", method = "get")]
    async fn shown(&self, open: Data<&bool>) -> Result<Json<u8>, Failed> {
        if *open.0 { Ok(Json(1)) } else { Err(Failed::Missing) }
    }

    #[oai(path = "/made", method = "post")]
    async fn made(&self, open: Data<&bool>) -> Result<Json<u8>, Failed> {
        if *open.0 { Ok(Json(1)) } else { Err(Failed::Taken) }
    }

    #[oai(path = "/wrapped", method = "get")]
    async fn wrapped(&self) -> Wrapped<Json<u8>> {
        Wrapped(Json(1))
    }

    #[oai(path = "/taken", method = "put")]
    async fn taken(&self, open: Data<&bool>) -> Result<Json<u8>, Undocumented> {
        if *open.0 { Ok(Json(1)) } else { Err(Undocumented) }
    }

    #[oai(path = "/listed", method = "get")]
    async fn listed(&self, open: Data<&bool>) -> Result<Json<u8>, Listed> {
        if *open.0 { Ok(Json(1)) } else { Err(Listed) }
    }
}

pub fn service() -> OpenApiService<Api, ()> {
    OpenApiService::new(Api, "service", "1")
}
