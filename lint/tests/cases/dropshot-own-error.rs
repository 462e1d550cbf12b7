//! On dropshot an error of an extractor becomes the error type that the endpoint returns: `create` rejects with the 422 that
//! `From<HttpError>` gives, `read` with dropshot's 400, and `update` with 400 too, which its type keeps.
//!
//! dependencies: dropshot = "0.18"
//!
//! ```text
//! METHOD  PATH        HANDLER          DECLARED     RETURNED
//! POST    /items      service::create  201 4XX 5XX  201 410 (422)
//! GET     /items/{n}  service::read    200 4XX 5XX  200 (400)
//! PUT     /items/{n}  service::update  200 4XX 5XX  200 (400)
//! ```

use dropshot::{
    ErrorStatusCode, HttpError, HttpResponseCreated, HttpResponseError, HttpResponseOk, Path, RequestContext,
    TypedBody, endpoint,
};

#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
pub enum Error {
    Gone,
    Unreadable { message: String },
}

impl HttpResponseError for Error {
    fn status_code(&self) -> ErrorStatusCode {
        match self {
            Self::Gone => ErrorStatusCode::GONE,
            Self::Unreadable { .. } => ErrorStatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

impl From<HttpError> for Error {
    fn from(error: HttpError) -> Self {
        Self::Unreadable { message: error.external_message }
    }
}

#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
pub struct Kept {
    message: String,
    #[serde(skip)]
    status: ErrorStatusCode,
}

impl HttpResponseError for Kept {
    fn status_code(&self) -> ErrorStatusCode {
        self.status
    }
}

impl From<HttpError> for Kept {
    fn from(error: HttpError) -> Self {
        Self { message: error.external_message, status: error.status_code }
    }
}

#[endpoint { method = POST, path = "/items" }]
pub async fn create(_: RequestContext<()>, item: TypedBody<Item>) -> Result<HttpResponseCreated<Item>, Error> {
    let item = item.into_inner();
    if item.n == 0 { Err(Error::Gone) } else { Ok(HttpResponseCreated(item)) }
}

#[endpoint { method = GET, path = "/items/{n}" }]
pub async fn read(_: RequestContext<()>, item: Path<Item>) -> Result<HttpResponseOk<Item>, HttpError> {
    Ok(HttpResponseOk(item.into_inner()))
}

#[endpoint { method = PUT, path = "/items/{n}" }]
pub async fn update(_: RequestContext<()>, item: Path<Item>) -> Result<HttpResponseOk<Item>, Kept> {
    Ok(HttpResponseOk(item.into_inner()))
}

#[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
pub struct Item {
    n: u8,
}
