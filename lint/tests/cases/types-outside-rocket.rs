//! rocket sends 500 for an `io::Error`, and for a template that cannot be rendered. A macro in the place of a type stands for
//! the stream of its name; the macro that makes it is not read. Connections are refused with 503 before the handler. Another
//! error of the standard library and another `Template` may send anything.
//!
//! dependencies: rocket = "0.5"; rocket_dyn_templates = "0.2"; rocket_db_pools = "0.2"; rocket_sync_db_pools = "0.1"; other-templates = "1"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! PUT     /<id>    service::toggle  -         200 303 500? (422)
//! GET     /events  service::events  -         200 ?
//! GET     /file    service::file    -         200 500?
//! GET     /fmt     service::fmt     -         200 ?
//! GET     /index   service::index   -         200 500?
//! GET     /other   service::other   -         ?
//! GET     /pooled  service::pooled  -         200 (503)
//! GET     /synced  service::synced  -         200 (503)
//! GET     /text    service::text    -         200 ?
//! ```

use rocket::{
    State, get, put,
    response::{
        Redirect,
        stream::{EventStream, TextStream},
    },
    routes,
};
use rocket_db_pools::Connection;
use rocket_dyn_templates::{Template, context};
use std::io;

#[rocket_sync_db_pools::database("main")]
pub struct Main(rocket_sync_db_pools::diesel::PgConnection);

pub struct Other;

#[get("/file")]
fn file() -> io::Result<String> {
    std::fs::read_to_string("a")
}

#[get("/fmt")]
fn fmt() -> Result<String, std::fmt::Error> {
    store(7)
}

#[get("/index")]
fn index() -> Template {
    Template::render("index", context! {})
}

#[put("/<id>")]
fn toggle(id: u8) -> Result<Redirect, Template> {
    if id == 1 { Ok(Redirect::to("/")) } else { Err(Template::render("index", context! {})) }
}

#[get("/other")]
fn other() -> other_templates::Template {
    other_templates::Template::render("index")
}

#[get("/text")]
fn text() -> TextStream![&'static str] {
    TextStream! { yield "a"; }
}

#[get("/events")]
fn events() -> EventStream![] {
    EventStream! {}
}

#[get("/pooled")]
async fn pooled(_db: Connection<Other>) -> &'static str {
    "a"
}

#[get("/synced")]
async fn synced(_db: Main, _state: &State<u8>) -> &'static str {
    "a"
}

pub fn serve() -> rocket::Rocket<rocket::Build> {
    rocket::build().mount("/", routes![file, fmt, index, toggle, other, text, events, pooled, synced])
}
