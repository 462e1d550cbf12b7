//! Around several handlers: a mistake is reported once, at the block, and each handler is judged with the entries.

use axum::http::StatusCode;
use responds::responds;

struct Api;

#[responds(420, 403)]
impl Api {
    #[responds(200)]
    fn show(n: u8) -> StatusCode {
        match n {
            0 => StatusCode::OK,
            1 => StatusCode::FORBIDDEN,
            _ => StatusCode::CONFLICT,
        }
    }

    #[responds(200)]
    fn list() -> StatusCode {
        StatusCode::OK
    }
}

#[responds(404u8)]
mod api {
    use axum::http::StatusCode;
    use responds::responds;

    #[responds(200)]
    pub fn show() -> StatusCode {
        StatusCode::NOT_FOUND
    }

    #[responds(200,, 201)]
    pub fn list() -> StatusCode {
        StatusCode::OK
    }
}

fn main() {
    let _ = (Api::show(0), Api::list(), api::show(), api::list());
}
