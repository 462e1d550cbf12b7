//! salvo: `#[derive(ToParameters)]` and `#[derive(Extractible)]` make extractors, which reject what does not parse with 400.
//! The latter may read a body that is too large: 413. So the set of `list` and `make` is closed, and no handler sends 410 of
//! `Failed`; 400 is sent by an extractor. Nor is 403 sent, which a layer might send: the layers around `list` are known, and
//! no router takes `aside`.
//!
//! dependencies: salvo = { version = "0.80", features = ["oapi"] }
//!
//! ```text
//! METHOD  PATH   HANDLER         DECLARED             RETURNED
//! GET     /list  service::list   200 400 403 404 410  200 404 (400)
//! POST    /make  service::make   -                    200 404 (400 413)
//! -       -      service::aside  200 400 403 404 410  404
//! unreturned_status Failed 403 at 30
//! unreturned_status Failed 410 at 30
//! ```

use salvo::{
    oapi::{self, EndpointOutRegister, ToParameters, endpoint},
    prelude::*,
};

#[derive(serde::Deserialize, ToParameters)]
#[salvo(parameters(default_parameter_in = Query))]
pub struct Page {
    pub page: u64,
}

#[derive(serde::Deserialize, Extractible)]
#[salvo(extract(default_source(from = "body")))]
pub struct Made {
    pub name: String,
}

pub struct Failed;

#[async_trait]
impl Writer for Failed {
    async fn write(self, _req: &mut Request, _depot: &mut Depot, res: &mut Response) {
        res.status_code(StatusCode::NOT_FOUND);
    }
}

impl EndpointOutRegister for Failed {
    fn register(_: &mut oapi::Components, operation: &mut oapi::Operation) {
        for code in [StatusCode::BAD_REQUEST, StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::GONE] {
            operation.responses.insert(code.as_str(), oapi::Response::new("failed"));
        }
    }
}

#[endpoint]
async fn list(page: Page) -> Result<Json<u64>, Failed> {
    if page.page > 9 { Err(Failed) } else { Ok(Json(page.page)) }
}

#[endpoint]
async fn aside() -> Result<Json<u64>, Failed> {
    Err(Failed)
}

#[handler]
async fn make(made: Made) -> Result<Json<String>, Failed> {
    if made.name.is_empty() { Err(Failed) } else { Ok(Json(made.name)) }
}

pub fn routes() -> Router {
    Router::new().push(Router::with_path("list").get(list)).push(Router::with_path("make").post(make))
}
