//! actix-web has responses for errors of other crates: 500 for those of a session, 500, 403 or 404 for a file, 400 for text
//! that is no UTF-8. An error of an unknown crate may send anything. Extractors of actix-web-httpauth and actix-identity
//! reject with 401.
//!
//! dependencies: actix-web = "4"; actix-session = "0.11"; actix-files = "0.6"; actix-web-httpauth = "0.8"; actix-identity = "0.9"; store = "1"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /counted  service::counted  -         200 500
//! POST    /decoded  service::decoded  -         200 400 (400 413)
//! GET     /me       service::me       -         200 (401)
//! GET     /opened   service::opened   -         204 500 403? 404?
//! GET     /read     service::read     -         200 500
//! GET     /unknown  service::unknown  -         200 ?
//! ```

use actix_files::NamedFile;
use actix_identity::Identity;
use actix_session::Session;
use actix_web::{App, HttpResponse, Result, web};
use actix_web_httpauth::extractors::bearer::BearerAuth;

fn put(session: &Session) -> Result<()> {
    Ok(session.insert("k", 1)?)
}

async fn counted(session: Session) -> Result<HttpResponse> {
    put(&session)?;
    Ok(HttpResponse::Ok().finish())
}

async fn read(session: Session) -> Result<String> {
    let name: Option<String> = session.get("n")?;
    Ok(name.unwrap_or_default())
}

async fn opened() -> Result<HttpResponse> {
    let file = NamedFile::open("a")?;
    println!("{}", file.path().display());
    Ok(HttpResponse::NoContent().finish())
}

async fn decoded(bytes: web::Bytes) -> Result<HttpResponse> {
    let text = std::str::from_utf8(&bytes)?;
    Ok(HttpResponse::Ok().body(text.to_owned()))
}

async fn unknown() -> Result<HttpResponse> {
    let text = store::load("a")?;
    Ok(HttpResponse::Ok().body(text))
}

async fn me(user: Identity, auth: BearerAuth) -> HttpResponse {
    HttpResponse::Ok().body(format!("{} {}", user.id().unwrap(), auth.token()))
}

pub fn config(config: &mut web::ServiceConfig) {
    config
        .route("/counted", web::get().to(counted))
        .route("/read", web::get().to(read))
        .route("/opened", web::get().to(opened))
        .route("/decoded", web::post().to(decoded))
        .route("/unknown", web::get().to(unknown))
        .route("/me", web::get().to(me));
}
