//! The to-do service on actix-web: its handlers declare the statuses that they send.
//!
//! Each handler in [`lists`], [`todos`] and [`fallback`] has `#[responds(..)]`; the tables in this
//! documentation come from there. The store and the errors are in [`todo_api`].
#![allow(unreachable_pub, reason = "the attributes that make routes put each handler inside of an item")]

pub mod extract;
pub mod fallback;
pub mod lists;
pub mod todos;

use actix_web::web::{self, JsonConfig, ServiceConfig};
use responds::{
    docs::Endpoint,
    endpoints,
    serve::{self, Documents},
};
use todo_api::BODY_LIMIT;

/// The store, which all workers share.
pub type Store = web::Data<todo_api::Store>;

/// Every endpoint, with the responses that its handler declares.
pub static ENDPOINTS: &[Endpoint<'static>] = endpoints![
    lists::home,
    lists::index,
    lists::create,
    lists::show,
    lists::rename,
    lists::remove,
    todos::index,
    todos::create,
    todos::show,
    todos::replace,
    todos::change,
    todos::remove,
];

/// The documents of the service, as the linter writes them.
fn documents() -> Documents {
    Documents::new()
        .page(include_str!("../docs/responses.html"))
        .json(include_str!("../docs/responses.json"))
        .openapi(include_str!("../docs/openapi.json"))
}

/// The service, for each worker the same.
pub fn routes(config: &mut ServiceConfig) {
    config
        .app_data(JsonConfig::default().limit(BODY_LIMIT))
        .service((lists::home, lists::index, lists::create, lists::show, lists::rename, lists::remove))
        .service((todos::index, todos::create, todos::show, todos::replace, todos::change, todos::remove))
        .service(serve::actix_web(documents()))
        .default_service(web::to(fallback::astray));
}
