//! Handlers of accounts.

use actix_web::{HttpResponse, Responder, delete, get, post, web};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::failure::Failure;

#[derive(Deserialize, Serialize, ToSchema)]
pub struct Account {
    id: u32,
    balance: i64,
}

fn find(id: u32) -> Result<Account, Failure> {
    if id == 0 { Err(Failure::Unknown) } else { Ok(Account { id, balance: i64::from(id) }) }
}

fn settled(account: &Account) -> Result<(), Failure> {
    if account.balance < 0 { Err(Failure::Overdrawn) } else { Ok(()) }
}

#[utoipa::path(responses((status = 200, description = "all accounts", body = Vec<u32>)))]
#[get("")]
pub async fn list() -> impl Responder {
    HttpResponse::Ok().json([1, 2, 3])
}

/// Opens an account; 200 is documented, 201 is sent.
#[utoipa::path(responses((status = 200, description = "opened")))]
#[post("")]
pub async fn open(account: web::Json<Account>) -> impl Responder {
    HttpResponse::Created().json(account.into_inner())
}

/// Closes an account; that there may be a debt on it is not documented.
#[utoipa::path(responses(
    (status = 204, description = "closed"),
    (status = 404, description = "there is none"),
))]
#[delete("/{id}")]
pub async fn close(id: web::Path<u32>) -> Result<HttpResponse, Failure> {
    let account = find(id.into_inner())?;
    settled(&account)?;
    Ok(HttpResponse::NoContent().finish())
}

pub async fn balance(id: web::Path<u32>) -> Result<web::Json<i64>, Failure> {
    Ok(web::Json(find(id.into_inner())?.balance))
}
