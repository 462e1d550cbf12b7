//! The to-do service on poem: its handlers declare the statuses that they send.
//!
//! Each handler in [`lists`], [`todos`] and [`fallback`] has `#[responds(..)]`; the tables in this
//! documentation come from there. The store and the errors are in [`todo_api`].
#![allow(clippy::needless_pass_by_value, reason = "extractors are taken by value")]
#![allow(unreachable_pub, reason = "the attributes that make routes put each handler inside of an item")]

pub mod extract;
pub mod fallback;
pub mod lists;
pub mod todos;

use poem::{EndpointExt as _, Route, get};
use responds::{
    docs::Endpoint,
    endpoints,
    serve::{self, Documents},
};
use todo_api::Store;

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
pub fn app() -> impl poem::Endpoint {
    let list = get(lists::show).put(lists::rename).delete(lists::remove);
    let todo = get(todos::show).put(todos::replace).patch(todos::change).delete(todos::remove);
    let routes = Route::new()
        .at("/", get(lists::home))
        .at("/lists", get(lists::index).post(lists::create))
        .at("/lists/:list", list)
        .at("/lists/:list/todos", get(todos::index).post(todos::create))
        .at("/lists/:list/todos/:todo", todo);
    serve::poem(routes, documents()).data(Store::default()).around(fallback::around)
}
