//! The to-do service on rocket: its handlers declare the statuses that they send.
//!
//! Each handler in [`lists`], [`todos`] and [`fallback`] has `#[responds(..)]`; the tables in this
//! documentation come from there. The store and the errors are in [`todo_api`].
#![allow(
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    reason = "handlers are called by routes, with what extractors give"
)]

pub mod extract;
pub mod fallback;
pub mod lists;
pub mod todos;

use rocket::{
    Build, Config, Rocket, catchers, config::LogLevel, fairing::AdHoc, http::Status, routes, tokio::io,
};

/// The store, which all handlers share.
pub type Store = rocket::State<todo_api::Store>;

/// The service on a port, with nothing stored yet.
#[must_use]
pub fn app(port: u16) -> Rocket<Build> {
    let config = Config { port, log_level: LogLevel::Off, ..Config::default() };
    let lists = routes![lists::home, lists::index, lists::create, lists::show, lists::rename, lists::remove];
    let todos =
        routes![todos::index, todos::create, todos::show, todos::replace, todos::change, todos::remove];
    rocket::custom(config)
        .attach(AdHoc::on_response("bare", |_, response| {
            Box::pin(async {
                // Rocket counts what is not there: `Content-Length: 0`, which is a lie with 304, and forbidden
                // with 204 (RFC 9110 §8.6). It counts nothing that streams.
                if [Status::NoContent, Status::NotModified].contains(&response.status()) {
                    response.set_streamed_body(io::empty());
                }
            })
        }))
        .manage(todo_api::Store::default())
        .mount("/", lists)
        .mount("/", todos)
        .register("/", catchers![fallback::rejected, fallback::astray])
}
