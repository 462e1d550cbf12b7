//! An error keeps its code as a number, which a builder step changes. `searched` sends 200 and 404, `sorted` sends
//! 200 and 400; the errors are undeclared, and no other is possible.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH           HANDLER            DECLARED  RETURNED
//! GET     /searched/{n}  service::searched  200       200 404 (404)
//! GET     /sorted/{n}    service::sorted    200       200 400 (404)
//! undeclared_status searched 404 at 37
//! undeclared_status sorted 400 at 46
//! ```

use actix_web::{HttpResponse, ResponseError, get, http::StatusCode, web};

#[derive(Debug)]
pub struct Objection {
    code: u16,
    text: String,
}

impl Objection {
    pub fn new(text: &str) -> Self {
        Self { code: 400, text: text.to_owned() }
    }
    #[must_use]
    pub fn with_code(mut self, code: u16) -> Self {
        self.code = code;
        self
    }
}

impl std::fmt::Display for Objection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl ResponseError for Objection {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

#[utoipa::path(responses((status = 200)))]
#[get("/searched/{n}")]
async fn searched(n: web::Path<u8>) -> Result<HttpResponse, Objection> {
    if *n == 0 {
        return Err(Objection::new("none").with_code(404));
    }
    Ok(HttpResponse::Ok().finish())
}

#[utoipa::path(responses((status = 200)))]
#[get("/sorted/{n}")]
async fn sorted(n: web::Path<u8>) -> Result<HttpResponse, Objection> {
    if *n == 0 {
        return Err(Objection::new("by what"));
    }
    Ok(HttpResponse::Ok().finish())
}

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(searched).service(sorted);
}
