//! An extractor of the service rejects with 401 by actix's helper. `me` has 401 beside 200 as the extractor's (in
//! brackets); with `-W undeclared_rejection` it is undeclared; the declared 401 of `you` is not "never sent".
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH  HANDLER       DECLARED  RETURNED
//! GET     /me   service::me   200       200 (401)
//! GET     /you  service::you  200 401   200 (401)
//! ```

use actix_web::{
    Error, FromRequest, HttpRequest, HttpResponse, dev::Payload, error::ErrorUnauthorized, get, web,
};

use std::future::{Ready, ready};

pub struct User {
    pub name: String,
}

impl FromRequest for User {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        match request.headers().get("x-user").and_then(|v| v.to_str().ok()) {
            Some(name) => ready(Ok(Self { name: name.to_owned() })),
            None => ready(Err(ErrorUnauthorized("who are you"))),
        }
    }
}

#[utoipa::path(responses((status = 200)))]
#[get("/me")]
async fn me(user: User) -> HttpResponse {
    HttpResponse::Ok().body(user.name)
}

#[utoipa::path(responses((status = 200), (status = 401)))]
#[get("/you")]
async fn you(user: User) -> HttpResponse {
    HttpResponse::Ok().body(user.name)
}

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(me).service(you);
}
