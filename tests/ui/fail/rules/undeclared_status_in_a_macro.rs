//! A status that a macro writes is shown where the macro says so.

use axum::http::StatusCode;
use responds::responds;

macro_rules! refuse {
    ($status:ident) => {
        return StatusCode::$status
    };
}

#[responds(200)]
async fn unseen() -> StatusCode {
    refuse!(NOT_FOUND);
}

macro_rules! handler {
    ($name:ident, $body:block) => {
        #[responds(200)]
        async fn $name() -> StatusCode $body
    };
}

handler!(seen, {
    StatusCode::NOT_FOUND
});

fn main() {}
