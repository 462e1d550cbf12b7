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
use todo_api::Store;

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
    Ok(app)
}
