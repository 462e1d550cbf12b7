//! A response that a foreign value decides is possible: who made that value knows which arm it takes. `built` and
//! `converted` certainly send 204 and 200 alone, whatever the error is that they make; so does `status_of_io`. An error of
//! the service itself is still read to its variant: `own` sends 200 and 410. What both arms send is certain: `hinted`.
//!
//! dependencies: actix-web = "4"; tracked = "1"
//!
//! ```text
//! METHOD  PATH           HANDLER                DECLARED  RETURNED
//! DELETE  /built         service::built         -         204 400? 401? 404? 416? 500?
//! POST    /converted     service::converted     -         200 400? 401? 404? 416? 500?
//! POST    /hinted        service::hinted        -         200 400
//! POST    /own           service::own           -         200 410
//! POST    /status_of_io  service::status_of_io  -         200 404? 409? 500?
//! ```

use actix_web::{App, HttpResponse, HttpServer, ResponseError, http::StatusCode, web};
use tracked::{Kind, Tracked};

#[derive(Debug)]
pub struct Failed {
    inner: Tracked<&'static str>,
}

impl std::fmt::Display for Failed {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("failed")
    }
}

impl From<Tracked<&'static str>> for Failed {
    fn from(inner: Tracked<&'static str>) -> Self {
        Self { inner }
    }
}

impl Failed {
    fn read_only() -> Self {
        Self::from(Tracked::new("read only").kind(Kind::Client))
    }
}

impl ResponseError for Failed {
    fn status_code(&self) -> StatusCode {
        match self.inner.get_kind() {
            Kind::Client => StatusCode::BAD_REQUEST,
            Kind::Login => StatusCode::UNAUTHORIZED,
            Kind::Missing => StatusCode::NOT_FOUND,
            Kind::Range => StatusCode::RANGE_NOT_SATISFIABLE,
            Kind::Server => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

#[derive(Debug)]
pub struct Io(std::io::Error);

impl std::fmt::Display for Io {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("io")
    }
}

impl ResponseError for Io {
    fn status_code(&self) -> StatusCode {
        match self.0.kind() {
            std::io::ErrorKind::NotFound => StatusCode::NOT_FOUND,
            std::io::ErrorKind::AlreadyExists => StatusCode::CONFLICT,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

#[derive(Debug)]
pub enum Own {
    Gone,
    Taken,
}

impl std::fmt::Display for Own {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("own")
    }
}

impl ResponseError for Own {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::Gone => StatusCode::GONE,
            Self::Taken => StatusCode::CONFLICT,
        }
    }
}

#[derive(Debug)]
pub struct Hinted {
    hint: Option<String>,
}

impl std::fmt::Display for Hinted {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("hinted")
    }
}

impl ResponseError for Hinted {
    fn error_response(&self) -> HttpResponse {
        match &self.hint {
            Some(hint) => HttpResponse::BadRequest().body(hint.clone()),
            None => HttpResponse::BadRequest().finish(),
        }
    }
}

fn is_bad() -> bool {
    std::env::args().count() > 1
}

async fn built() -> Result<HttpResponse, Failed> {
    if is_bad() {
        return Err(Failed::read_only());
    }
    Ok(HttpResponse::NoContent().finish())
}

async fn converted() -> Result<HttpResponse, Failed> {
    if is_bad() {
        return Err(Tracked::new("none").kind(Kind::Missing).into());
    }
    Ok(HttpResponse::Ok().finish())
}

async fn status_of_io() -> Result<HttpResponse, Io> {
    if is_bad() {
        return Err(Io(std::io::Error::new(std::io::ErrorKind::NotFound, "x")));
    }
    Ok(HttpResponse::Ok().finish())
}

async fn own() -> Result<HttpResponse, Own> {
    if is_bad() {
        return Err(Own::Gone);
    }
    Ok(HttpResponse::Ok().finish())
}

async fn hinted() -> Result<HttpResponse, Hinted> {
    if is_bad() {
        return Err(Hinted { hint: std::env::args().next() });
    }
    Ok(HttpResponse::Ok().finish())
}

fn main() {
    HttpServer::new(|| {
        App::new()
            .route("/built", web::delete().to(built))
            .route("/converted", web::post().to(converted))
            .route("/status_of_io", web::post().to(status_of_io))
            .route("/own", web::post().to(own))
            .route("/hinted", web::post().to(hinted))
    });
}
