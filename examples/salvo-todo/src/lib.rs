//! The to-do service on salvo: its handlers declare the statuses that they send.
//!
//! Each handler in [`lists`], [`todos`] and [`fallback`] has `#[responds(..)]`; the tables in this
//! documentation come from there. The store and the errors are in [`todo_api`].
#![allow(clippy::unused_async, reason = "handlers are async, whatever they do")]
#![allow(unreachable_pub, reason = "the attributes that make handlers put each function inside of an item")]

pub mod extract;
pub mod fallback;
pub mod lists;
pub mod todos;

use responds::{
    docs::Endpoint,
    endpoints,
    serve::{self, Documents},
};
use salvo::{Router, Service, catcher::Catcher};
use todo_api::Store;

use crate::extract::Keep;

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

/// The service, with nothing stored yet.
#[must_use]
pub fn app() -> Service {
    let todo = Router::with_path("{todo}")
        .get(todos::show)
        .put(todos::replace)
        .patch(todos::change)
        .delete(todos::remove);
    let todos = Router::with_path("todos").get(todos::index).post(todos::create).push(todo);
    let list =
        Router::with_path("{list}").get(lists::show).put(lists::rename).delete(lists::remove).push(todos);
    let lists = Router::with_path("lists").get(lists::index).post(lists::create).push(list);
    let routes = Router::new().hoop(Keep(Store::default())).get(lists::home).push(lists);
    let routes = Router::new().push(routes).push(serve::salvo(documents()));
    Service::new(routes).catcher(Catcher::default().hoop(fallback::caught))
}
