//! Handlers without `#[responds(..)]` have no constant that the list could name.

use axum::http::StatusCode;
use responds::{docs::Endpoint, endpoints};

mod todos {
    use super::StatusCode;

    pub async fn index() -> StatusCode {
        StatusCode::OK
    }
}

struct Todos;

impl Todos {
    pub async fn show(&self) -> StatusCode {
        StatusCode::OK
    }
}

static ENDPOINTS: &[Endpoint<'static>] = endpoints![todos::index, GET "/todos/{id}" => Todos::show];

fn main() {}
