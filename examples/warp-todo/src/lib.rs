//! The to-do service on warp: its handlers declare the statuses that they send.
//!
//! Each handler in [`lists`], [`todos`] and [`fallback`] has `#[responds(..)]`, and so has a function that builds a whole
//! filter; the tables in this documentation come from there. The store and the errors are in [`todo_api`].
#![allow(clippy::unused_async, reason = "handlers are async, whatever they do")]

pub mod extract;
pub mod fallback;
pub mod lists;
pub mod todos;

use std::convert::Infallible;

use responds::{
    docs::Endpoint,
    endpoints,
    serve::{self, Documents},
};
use todo_api::Store;
use warp::{Filter, Reply, delete, get, patch, path, post, put};

use crate::extract::{content, if_match, if_none_match, list, parameters, todo};

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
pub fn app() -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
    let store = Store::default();
    let store = warp::any().map(move || store.clone());
    let routes = lists(store.clone()).or(todos(store)).recover(extract::unread);
    serve::warp(documents()).or(routes).or(fallback::nowhere())
}

/// A filter that gives the store.
trait Keeps: Filter<Extract = (Store,), Error = Infallible> + Clone + Send + Sync {}
impl<K: Filter<Extract = (Store,), Error = Infallible> + Clone + Send + Sync> Keeps for K {}

fn lists(store: impl Keeps) -> impl Filter<Extract = (impl Reply,), Error = warp::Rejection> + Clone {
    let all = path!("lists").and(store.clone());
    let one = list().and(store);
    let index = get().and(all.clone()).and(parameters()).then(lists::index);
    let create = post().and(all).and(content()).then(lists::create);
    let show = get().and(one.clone()).and(if_none_match()).then(lists::show);
    let rename = put().and(one.clone()).and(if_match()).and(content()).then(lists::rename);
    let remove = delete().and(one).and(if_match()).then(lists::remove);
    lists::home().or(index).or(create).or(show).or(rename).or(remove)
}

fn todos(store: impl Keeps) -> impl Filter<Extract = (impl Reply,), Error = warp::Rejection> + Clone {
    let all = extract::todos().and(store.clone());
    let one = todo().and(store);
    let index = get().and(all.clone()).and(parameters()).and(parameters()).then(todos::index);
    let create = post().and(all).and(content()).then(todos::create);
    let show = get().and(one.clone()).and(if_none_match()).then(todos::show);
    let replace = put().and(one.clone()).and(if_match()).and(content()).then(todos::replace);
    let change = patch().and(one.clone()).and(if_match()).and(content()).then(todos::change);
    let remove = delete().and(one).and(if_match()).then(todos::remove);
    index.or(create).or(show).or(replace).or(change).or(remove)
}
