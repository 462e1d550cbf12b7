//! A builder becomes the response by `.into()`, and a response becomes the framework's error. `picked` sends
//! 200 and 404, `asked` sends 200 and 410; both errors are undeclared.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH          HANDLER          DECLARED  RETURNED
//! GET     /asked/{id}   service::asked   200       200 410 (404)
//! GET     /picked/{id}  service::picked  200       200 404 (404)
//! undeclared_status picked 404 at 13
//! undeclared_status asked 410 at 21
//! ```

use actix_web::{Error, HttpResponse, error::InternalError, get, web};

fn find(id: u8) -> Option<u8> {
    (id > 0).then_some(id)
}

#[utoipa::path(responses((status = 200)))]
#[get("/picked/{id}")]
async fn picked(id: web::Path<u8>) -> HttpResponse {
    match find(*id) {
        Some(n) => HttpResponse::Ok().json(n),
        None => HttpResponse::NotFound().into(),
    }
}

#[utoipa::path(responses((status = 200)))]
#[get("/asked/{id}")]
async fn asked(id: web::Path<u8>) -> Result<HttpResponse, Error> {
    if *id == 0 {
        return Err(InternalError::from_response("gone", HttpResponse::Gone().into()).into());
    }
    Ok(HttpResponse::Ok().finish())
}

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(picked).service(asked);
}
