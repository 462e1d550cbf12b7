//! Methods of a trait have no constants; the attribute on the `impl` block leaves out that of `index`.

use axum::http::StatusCode;
use responds::{docs::Endpoint, endpoints, responds};

trait Api {
    async fn index() -> StatusCode;
    async fn show(&self) -> StatusCode;
}

struct Todos;

impl Api for Todos {
    #[responds(200, framework = axum)]
    async fn index() -> StatusCode {
        StatusCode::OK
    }

    #[responds(200, framework = axum)]
    async fn show(&self) -> StatusCode {
        StatusCode::OK
    }
}

static ENDPOINTS: &[Endpoint<'static>] = endpoints![Todos::show];

fn main() {}
