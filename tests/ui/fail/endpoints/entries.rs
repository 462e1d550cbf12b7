//! Entries that are no handlers, all reported at once.

use axum::http::StatusCode;
use responds::{docs::Endpoint, endpoints, responds};

#[responds(200, framework = axum)]
async fn index() -> StatusCode {
    StatusCode::OK
}

static ENDPOINTS: &[Endpoint<'static>] =
    endpoints![index(), get "/todos" => index, GET "/todos" index, 4, "/todos" =>, index];

fn main() {}
