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

use poem::{Endpoint, EndpointExt as _, Route, get};
use todo_api::Store;

/// The service, with nothing stored yet.
pub fn app() -> impl Endpoint {
    let list = get(lists::show).put(lists::rename).delete(lists::remove);
    let todo = get(todos::show).put(todos::replace).patch(todos::change).delete(todos::remove);
    Route::new()
        .at("/", get(lists::home))
        .at("/lists", get(lists::index).post(lists::create))
        .at("/lists/:list", list)
        .at("/lists/:list/todos", get(todos::index).post(todos::create))
        .at("/lists/:list/todos/:todo", todo)
        .data(Store::default())
        .around(fallback::around)
}
