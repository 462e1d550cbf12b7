//! `#[derive(new)]` of derive-new writes `new_missing(..)` for the variant `Missing`, and `new(..)` for a struct, as
//! `Constructor` of derive_more does:
//! `shown` sends 200 and 404, `gone` 200 and 410, `locked` 200 and 423.
//!
//! dependencies: actix-web = "4"; derive-new = "0.7"; derive_more = "2"
//!
//! ```text
//! METHOD  PATH          HANDLER          DECLARED  RETURNED
//! GET     /gone/{id}    service::gone    -         200 410 (404)
//! GET     /locked/{id}  service::locked  -         200 423 (404)
//! GET     /shown/{id}   service::shown   -         200 404 (404)
//! ```

use actix_web::{HttpResponse, ResponseError, get, http::StatusCode, web};
use derive_new::new;

#[derive(Debug, new)]
pub enum Failed {
    BadInput { message: String },
    Missing { message: String },
    NotThere(String),
}

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("failed")
    }
}

impl ResponseError for Failed {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::BadInput { .. } => StatusCode::BAD_REQUEST,
            Self::Missing { .. } => StatusCode::NOT_FOUND,
            Self::NotThere(_) => StatusCode::GONE,
        }
    }
}

#[derive(Debug, derive_more::Constructor)]
pub struct Locked {
    message: String,
}

impl std::fmt::Display for Locked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("locked")
    }
}

impl ResponseError for Locked {
    fn status_code(&self) -> StatusCode {
        StatusCode::LOCKED
    }
}

#[get("/shown/{id}")]
async fn shown(id: web::Path<u32>) -> Result<HttpResponse, Failed> {
    let user = (*id == 1).then_some("x").ok_or_else(|| Failed::new_missing("no user".to_owned()))?;
    Ok(HttpResponse::Ok().body(user))
}

#[get("/gone/{id}")]
async fn gone(id: web::Path<u32>) -> Result<HttpResponse, Failed> {
    if *id == 1 { Ok(HttpResponse::Ok().finish()) } else { Err(Failed::new_not_there("gone".to_owned())) }
}

#[get("/locked/{id}")]
async fn locked(id: web::Path<u32>) -> Result<HttpResponse, Locked> {
    if *id == 1 { Ok(HttpResponse::Ok().finish()) } else { Err(Locked::new("locked".to_owned())) }
}
