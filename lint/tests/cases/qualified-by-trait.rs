//! A function has the name of one of a trait, and calls that one: `<Self as Row>::fetch` is not the function
//! itself. The statuses of the trait's function are found, and its success.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED  RETURNED
//! GET     /shelf  service::shelf  200 400   200 400 410
//! undeclared_status shelf 410 at 31
//! ```

use axum::{Json, Router, http::StatusCode, routing::get};

trait Row: Sized {
    fn find(id: u8) -> Option<Self>;

    fn fetch(id: u8) -> Result<Self, StatusCode> {
        Self::find(id).ok_or(StatusCode::GONE)
    }
}

struct Shelf(u8);

impl Row for Shelf {
    fn find(id: u8) -> Option<Self> {
        (id > 0).then_some(Self(id))
    }
}

impl Shelf {
    fn fetch(id: u8) -> Result<Self, StatusCode> {
        if id > 100 {
            return Err(StatusCode::BAD_REQUEST);
        }
        <Self as Row>::fetch(id)
    }
}

#[utoipa::path(get, path = "/shelf", responses((status = 200), (status = 400)))]
async fn shelf() -> Result<Json<u8>, StatusCode> {
    let shelf = Shelf::fetch(7)?;
    Ok(Json(shelf.0))
}

pub fn routes() -> Router {
    Router::new().route("/shelf", get(shelf))
}
