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

#[cfg(feature = "aide")]
pub mod aide {
    pub use ::aide::{
        OperationOutput,
        generate::GenContext,
        openapi::{Operation, Response},
    };

    pub use crate::__document_for_aide as document;
    pub use crate::openapi::aide::{Generator, inferred, only};
}

#[cfg(feature = "dropshot")]
pub mod dropshot {
    pub use ::dropshot::{ApiEndpointResponse, ErrorStatusCode, HttpResponse, HttpResponseError};
    pub use ::http::StatusCode;

    pub use crate::adapters::dropshot::problem::{
        Content, Fails, HttpHandlerResult, answer, content, error_status, metadata, status,
    };
}

#[cfg(feature = "_openapi")]
pub mod openapi {
    pub use crate::openapi::{
        documented::Documented,
        probe::{Probe, Schematic, Sending, Silent},
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

#[cfg(feature = "salvo-oapi")]
pub mod salvo_oapi {
    pub use ::salvo::oapi::{Components, EndpointOutRegister, Operation};

    pub use crate::__document_for_salvo_oapi as document;
    pub use crate::openapi::salvo_oapi::{Generator, register};
}

#[cfg(feature = "utoipa")]
pub mod utoipa {
    pub use ::utoipa::IntoResponses;

    pub use crate::__document_for_utoipa as document;
    pub use crate::openapi::utoipa::Generator;

    /// Responses by their fields.
    pub type Map = crate::openapi::documented::Map<Generator>;
}

#[cfg(feature = "warp")]
pub mod warp {
    pub use ::warp::{Reply, reply::Response};

    pub use crate::adapters::warp::problem::{answer, content};
}
