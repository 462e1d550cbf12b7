//! A type says by its own `EndpointOutRegister` which responses salvo documents: each status is inserted as text, by its
//! constant, or by the variable of a loop over a list. `get` sends 404 and lacks nothing; `make` sends 409, which
//! `Failed` does not register. That of `Delegating` is in its `to_responses`. No handler sends 410 of `Failed`, which is
//! found there once, and 400 is sent by `get`.
//!
//! dependencies: salvo = { version = "0.80", features = ["oapi"] }
//!
//! ```text
//! METHOD  PATH  HANDLER          DECLARED         RETURNED
//! GET     /a    service::get     200 400 404 410  200 400 404
//! POST    /a    service::make    200 400 404 410  200 409
//! GET     /b    service::locked  200 423          200 423
//! unreturned_status Failed 410 at 26
//! undeclared_status make 409 at 68
//! ```

use salvo::{
    oapi::{self, EndpointOutRegister, ToResponses, endpoint},
    prelude::*,
};

pub enum Failed {
    Missing,
    Wrong,
    Taken,
}

#[async_trait]
impl Writer for Failed {
    async fn write(self, _req: &mut Request, _depot: &mut Depot, res: &mut Response) {
        match self {
            Self::Missing => res.status_code(StatusCode::NOT_FOUND),
            Self::Wrong => res.status_code(StatusCode::BAD_REQUEST),
            Self::Taken => res.status_code(StatusCode::CONFLICT),
        };
    }
}

impl EndpointOutRegister for Failed {
    fn register(components: &mut oapi::Components, operation: &mut oapi::Operation) {
        for (code, description) in [(StatusCode::NOT_FOUND, "none"), (StatusCode::GONE, "gone")] {
            operation.responses.insert(code.as_str(), oapi::Response::new(description));
        }
        let wrong = StatusCode::BAD_REQUEST;
        operation.responses.insert(
            wrong.as_str(),
            oapi::Response::new("wrong").add_content("text/plain", String::to_schema(components)),
        );
    }
}

pub struct Delegating;

#[async_trait]
impl Writer for Delegating {
    async fn write(self, _req: &mut Request, _depot: &mut Depot, res: &mut Response) {
        res.status_code(StatusCode::LOCKED);
    }
}

impl ToResponses for Delegating {
    fn to_responses(_: &mut oapi::Components) -> oapi::Responses {
        oapi::Responses::new().response("423", oapi::Response::new("locked"))
    }
}

impl EndpointOutRegister for Delegating {
    fn register(components: &mut oapi::Components, operation: &mut oapi::Operation) {
        operation.responses.append(&mut Self::to_responses(components));
    }
}

#[endpoint]
async fn get(depot: &mut Depot) -> Result<Json<u8>, Failed> {
    if depot.contains_key("a") {
        return Err(Failed::Wrong);
    }
    if depot.contains_key("b") { Ok(Json(1)) } else { Err(Failed::Missing) }
}

#[endpoint]
async fn make(depot: &mut Depot) -> Result<Json<u8>, Failed> {
    if depot.contains_key("b") { Ok(Json(1)) } else { Err(Failed::Taken) }
}

#[endpoint]
async fn locked(depot: &mut Depot) -> Result<Json<u8>, Delegating> {
    if depot.contains_key("b") { Ok(Json(1)) } else { Err(Delegating) }
}

pub fn routes() -> Router {
    Router::new()
        .push(Router::with_path("a").get(get).post(make))
        .push(Router::with_path("b").get(locked))
}
