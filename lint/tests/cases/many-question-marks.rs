//! A helper checks forty fields, each by one `?` that may fail in two ways. `save` sends 202, 400 and 404, closed;
//! both errors are undeclared.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED  RETURNED
//! POST    /save  service::save  202       202 400 404 (400 413)
//! undeclared_status save 400 at 86
//! undeclared_status save 404 at 86
//! ```

use actix_web::{HttpResponse, ResponseError, http::StatusCode, post, web};

#[derive(Debug)]
pub enum Why {
    Short,
    Absent,
}

#[derive(Debug)]
pub struct Invalid {
    why: Why,
    field: usize,
}

impl std::fmt::Display for Invalid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "field {}", self.field)
    }
}

impl ResponseError for Invalid {
    fn status_code(&self) -> StatusCode {
        match self.why {
            Why::Short => StatusCode::BAD_REQUEST,
            Why::Absent => StatusCode::NOT_FOUND,
        }
    }
}

fn check(form: &[String], field: usize) -> Result<(), Invalid> {
    let Some(text) = form.get(field) else { return Err(Invalid { why: Why::Absent, field }) };
    if text.is_empty() {
        return Err(Invalid { why: Why::Short, field });
    }
    Ok(())
}

fn checked(f: &[String]) -> Result<HttpResponse, Invalid> {
    check(f, 0)?;
    check(f, 1)?;
    check(f, 2)?;
    check(f, 3)?;
    check(f, 4)?;
    check(f, 5)?;
    check(f, 6)?;
    check(f, 7)?;
    check(f, 8)?;
    check(f, 9)?;
    check(f, 10)?;
    check(f, 11)?;
    check(f, 12)?;
    check(f, 13)?;
    check(f, 14)?;
    check(f, 15)?;
    check(f, 16)?;
    check(f, 17)?;
    check(f, 18)?;
    check(f, 19)?;
    check(f, 20)?;
    check(f, 21)?;
    check(f, 22)?;
    check(f, 23)?;
    check(f, 24)?;
    check(f, 25)?;
    check(f, 26)?;
    check(f, 27)?;
    check(f, 28)?;
    check(f, 29)?;
    check(f, 30)?;
    check(f, 31)?;
    check(f, 32)?;
    check(f, 33)?;
    check(f, 34)?;
    check(f, 35)?;
    check(f, 36)?;
    check(f, 37)?;
    check(f, 38)?;
    check(f, 39)?;
    Ok(HttpResponse::Accepted().finish())
}

#[utoipa::path(responses((status = 202)))]
#[post("/save")]
async fn save(form: web::Json<Vec<String>>) -> Result<HttpResponse, Invalid> {
    checked(&form)
}

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(save);
}
