//! The to-do service on dropshot: its handlers declare the statuses that they send.
//!
//! Each handler in [`lists`] and [`todos`] has `#[responds(..)]`; the tables in this documentation come from there.
//! The store and the errors are in [`todo_api`]. dropshot itself responds to requests that no route matches.
#![allow(clippy::unused_async, reason = "handlers are async, whatever they do")]
#![allow(unreachable_pub, reason = "dropshot moves each handler into the constant that takes its name")]

pub mod extract;
pub mod failure;
pub mod lists;
pub mod todos;

use dropshot::{ApiDescription, ApiDescriptionRegisterError};
use responds::{
    docs::Endpoint,
    endpoints,
    serve::{self, Documents},
};
use todo_api::Store;

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

/// The service.
pub fn app() -> Result<ApiDescription<Store>, ApiDescriptionRegisterError> {
    let mut app = ApiDescription::new();
    app.register(lists::home)?;
    app.register(lists::index)?;
    app.register(lists::create)?;
    app.register(lists::show)?;
    app.register(lists::rename)?;
    app.register(lists::remove)?;
    app.register(todos::index)?;
    app.register(todos::create)?;
    app.register(todos::show)?;
    app.register(todos::replace)?;
    app.register(todos::change)?;
    app.register(todos::remove)?;
    serve::dropshot(&mut app, documents())?;
    Ok(app)
}
