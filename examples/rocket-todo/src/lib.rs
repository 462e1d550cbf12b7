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

use responds::{
    docs::Endpoint,
    endpoints,
    serve::{self, Documents},
};
use rocket::{
    Build, Config, Rocket, catchers, config::LogLevel, fairing::AdHoc, http::Status, routes, tokio::io,
};

/// The store, which all handlers share.
pub type Store = rocket::State<todo_api::Store>;

/// Every endpoint, with the responses that its handler declares.
pub static ENDPOINTS: &[Endpoint<'static>] = endpoints![
    GET "/" => lists::home,
    GET "/lists" => lists::index,
    POST "/lists" => lists::create,
    GET "/lists/{list}" => lists::show,
    PUT "/lists/{list}" => lists::rename,
    DELETE "/lists/{list}" => lists::remove,
    GET "/lists/{list}/todos" => todos::index,
    POST "/lists/{list}/todos" => todos::create,
    GET "/lists/{list}/todos/{todo}" => todos::show,
    PUT "/lists/{list}/todos/{todo}" => todos::replace,
    PATCH "/lists/{list}/todos/{todo}" => todos::change,
    DELETE "/lists/{list}/todos/{todo}" => todos::remove,
];

/// The documents of the service, as the linter writes them.
fn documents() -> Documents {
    Documents::new()
        .page(include_str!("../docs/responses.html"))
        .json(include_str!("../docs/responses.json"))
        .openapi(include_str!("../docs/openapi.json"))
}

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
        .mount("/", serve::rocket(documents()))
        .register("/", catchers![fallback::rejected, fallback::astray])
}
