//! Sets that handlers share, and the attribute around several of them.

#![deny(warnings)]

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use responds::{responds, responses};

responses! {
    /// Callers without access.
    pub Auth = 401(headers("WWW-Authenticate"), description = "log in"), 403;
    /// Callers with too many requests.
    pub(crate) Limits = elsewhere(429(description(en = "too fast", ko = "너무 빠름")));
    /// Responses of any handler.
    pub All = ..Auth, ..Limits, 5xx, custom(499, "Client Closed Request");
}

/// A set that is named by its path, and sent by a body and by a type.
#[responds(200, ..self::All, framework = axum)]
pub async fn show(found: bool) -> Result<Json<u8>, StatusCode> {
    if found {
        return Ok(Json(1));
    }
    match found {
        true => Err(StatusCode::FORBIDDEN),
        false => Err(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// An API that stores something.
pub struct Api<S>(pub S);

#[responds(..Auth, 404, framework = axum)]
impl<S: Clone> Api<S> {
    #[responds(200)]
    pub async fn show(&self) -> Json<S> {
        Json(self.0.clone())
    }

    /// Declares one of the statuses once more, for itself.
    #[responds(404(description = "no such store"))]
    pub async fn refuse(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }

    /// Sends what is declared around it alone.
    #[responds]
    pub fn forbid() -> StatusCode {
        StatusCode::FORBIDDEN
    }

    /// Through a condition.
    #[cfg_attr(all(), must_use, responds(204))]
    pub fn remove() -> StatusCode {
        StatusCode::NO_CONTENT
    }

    /// A helper, of which nothing is declared.
    pub fn helper() -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }
}

/// Handlers of a trait.
pub trait Handlers {
    /// Without a body.
    fn list(&self) -> impl Future<Output = Response>;
}

#[responds(..Auth)]
impl<S> Handlers for Api<S> {
    #[responds(204)]
    async fn list(&self) -> Response {
        StatusCode::NO_CONTENT.into_response()
    }
}

#[responds(..Auth, ..self::Limits, framework = axum)]
pub mod api {
    use axum::http::StatusCode;
    use responds::responds;

    #[responds(200)]
    pub fn found(found: bool) -> StatusCode {
        if found { StatusCode::OK } else { StatusCode::TOO_MANY_REQUESTS }
    }

    pub mod deeper {
        use axum::http::StatusCode;
        use responds::responds;

        /// Of the same name as the set, which is meant as it is outside.
        pub struct Auth;

        #[responds(200)]
        pub fn found(found: bool) -> StatusCode {
            if found { StatusCode::OK } else { StatusCode::FORBIDDEN }
        }

        #[responds(409)]
        impl Auth {
            #[responds(200)]
            pub fn found(found: u8) -> StatusCode {
                match found {
                    0 => StatusCode::OK,
                    1 => StatusCode::FORBIDDEN,
                    2 => StatusCode::TOO_MANY_REQUESTS,
                    _ => StatusCode::CONFLICT,
                }
            }
        }
    }
}
