//! Before 0.89 salvo rejects content that is too large with 400, as any other that it cannot read; later with 413. Facts
//! are those of the version that the service uses. Paths were written `<id>` before they were `{id}`.
//!
//! dependencies: salvo = { version = "0.70", features = ["oapi"] }
//!
//! ```text
//! METHOD  PATH         HANDLER          DECLARED     RETURNED
//! POST    /items       service::create  none         201 (400)
//! GET     /items/<id>  service::read    200 4XX 5XX  200 404 (400)
//! ```

use salvo::{
    http::StatusCode,
    oapi::extract::{JsonBody, PathParam},
    prelude::*,
};

pub fn router() -> Router {
    Router::with_path("items")
        .post(create)
        .push(Router::with_path("<id>").get(read))
}

#[endpoint]
async fn create(item: JsonBody<String>, res: &mut Response) {
    res.status_code(StatusCode::CREATED);
    res.render(Text::Plain(item.into_inner()));
}

#[endpoint]
async fn read(id: PathParam<u64>) -> Result<String, StatusError> {
    if id.into_inner() == 1 { Ok("one".to_owned()) } else { Err(StatusError::not_found()) }
}
