//! A macro of the service writes the error with its response, another one a handler, a third one the router. All three are
//! read as if they were written by hand: `shelf` sends 404 and 507, `box_of` 201.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH    HANDLER          DECLARED  RETURNED
//! POST    /box    service::box_of  -         201
//! GET     /shelf  service::shelf   -         200 404 507
//! ```

use axum::{Json, Router, http::StatusCode, response::{IntoResponse, Response}, routing::{get, post}};

macro_rules! errors {
    ($name:ident { $($variant:ident => $status:ident),* $(,)? }) => {
        pub enum $name {
            $($variant),*
        }

        impl IntoResponse for $name {
            fn into_response(self) -> Response {
                match self {
                    $(Self::$variant => StatusCode::$status.into_response()),*
                }
            }
        }
    };
}

errors!(ShelfError {
    Missing => NOT_FOUND,
    Full => INSUFFICIENT_STORAGE,
    Broken => INTERNAL_SERVER_ERROR,
});

macro_rules! handler {
    ($name:ident -> $status:ident) => {
        async fn $name() -> StatusCode {
            StatusCode::$status
        }
    };
}

handler!(box_of -> CREATED);

async fn shelf() -> Result<Json<u8>, ShelfError> {
    let id = 7;
    if id > 100 {
        return Err(ShelfError::Full);
    }
    find(id).map(Json).ok_or(ShelfError::Missing)
}

fn find(id: u8) -> Option<u8> {
    (id > 0).then_some(id)
}

macro_rules! routes {
    ($($verb:ident $path:literal $handler:ident),* $(,)?) => {
        pub fn routes() -> Router {
            Router::new()$(.route($path, $verb($handler)))*
        }
    };
}

routes!(get "/shelf" shelf, post "/box" box_of);
