//! `#[openapi(nest(..))]` says under which path documented handlers hang.
//!
//! dependencies: utoipa = "5"; tide = "0.16"
//!
//! ```text
//! METHOD  PATH            HANDLER       DECLARED  RETURNED
//! GET     /api/todo/{id}  service::one  200       ?
//! ```

use utoipa::OpenApi;

#[utoipa::path(get, path = "/{id}", responses((status = 200)))]
pub async fn one() {}
#[derive(OpenApi)]
#[openapi(paths(one))]
struct Todos;
#[derive(OpenApi)]
#[openapi(nest((path = "/api/todo", api = Todos)))]
struct Doc;
fn main() {
    println!("{}", Doc::openapi().to_json().unwrap());
}
