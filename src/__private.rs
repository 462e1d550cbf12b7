//! Items that the expansion of `#[derive(Responds)]` names, so that users need no other dependency. Not for use by
//! hand.

#[cfg(feature = "_problem")]
pub use crate::problem::{Detail, Head, Heads, NoDetail};

#[cfg(feature = "actix-web")]
pub mod actix_web {
    pub use ::actix_web::{
        HttpRequest, HttpResponse, Responder, ResponseError, body::BoxBody, http::StatusCode,
    };

    pub use crate::adapters::actix_web::problem::{Content, answer, content, status};
}

#[cfg(feature = "axum")]
pub mod axum {
    pub use ::axum::response::{IntoResponse, Response};

    pub use crate::adapters::axum::problem::{answer, content};
}

#[cfg(feature = "dropshot")]
pub mod dropshot {
    pub use ::dropshot::{ApiEndpointResponse, ErrorStatusCode, HttpResponse, HttpResponseError};
    pub use ::http::StatusCode;

    pub use crate::adapters::dropshot::problem::{
        Content, Fails, HttpHandlerResult, answer, content, error_status, metadata, status,
    };
}

#[cfg(feature = "poem")]
pub mod poem {
    pub use ::poem::{Error, IntoResponse, Response};

    pub use crate::adapters::poem::problem::{answer, content};
}

#[cfg(feature = "rocket")]
pub mod rocket {
    pub use ::rocket::{
        Request,
        response::{Responder, Result},
    };

    pub use crate::adapters::rocket::problem::{answer, content};
}

#[cfg(feature = "salvo")]
pub mod salvo {
    pub use ::salvo::{Response, Scribe};

    pub use crate::adapters::salvo::problem::{answer, content};
}

#[cfg(feature = "utoipa")]
pub mod utoipa {
    pub use ::utoipa::IntoResponses;

    pub use crate::openapi::utoipa::{Documented, Map, Probe, Schematic, Sending, Silent};
}

#[cfg(feature = "warp")]
pub mod warp {
    pub use ::warp::{Reply, reply::Response};

    pub use crate::adapters::warp::problem::{answer, content};
}
