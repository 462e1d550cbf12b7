//! Accounts over HTTP.

mod accounts;
mod failure;

use actix_web::web::{self, ServiceConfig};

/// The service.
pub fn configure(config: &mut ServiceConfig) {
    let accounts = web::scope("/accounts")
        .service(accounts::list)
        .service(accounts::open)
        .service(accounts::close)
        .route("/{id}/balance", web::get().to(accounts::balance));
    config.service(accounts);
}
