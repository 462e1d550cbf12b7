//! The known derives, with facts from their documentation and source.

use super::{Body, Derive, Missing, Named, Role};

/// Every known derive.
pub static ALL: &[Derive] = &[
    // The status of a variant replaces that of its first field; without one, the field's stays.
    Derive {
        name: "Responder",
        crates: &["rocket"],
        qualified: false,
        role: Role::Answers,
        attributes: &[named("response", "status")],
        missing: Missing::Field,
        body: Body::First,
    },
    API_RESPONSE,
    // The first name of `ApiResponse`.
    Derive { name: "Response", ..API_RESPONSE },
    Derive {
        name: "IntoResponses",
        crates: &["utoipa"],
        qualified: false,
        role: Role::Documents,
        attributes: &[named("response", "status")],
        missing: Missing::Unknown,
        body: Body::Schema,
    },
    // `#[salvo(response(status_code = 404))]`.
    Derive {
        name: "ToResponses",
        crates: &["salvo", "salvo_oapi"],
        qualified: false,
        role: Role::Documents,
        attributes: &[named("salvo", "status_code")],
        missing: Missing::Unknown,
        body: Body::Schema,
    },
    Derive {
        name: "ErrorResponse",
        crates: &["axum_derive_error"],
        qualified: false,
        role: Role::Answers,
        attributes: &[named("status", "")],
        missing: Missing::Code(500),
        body: Body::Shown,
    },
    Derive {
        name: "ErrorResponse",
        crates: &["actix_failwrap"],
        qualified: false,
        role: Role::Answers,
        attributes: &[named("status_code", ""), named("default_status_code", "")],
        missing: Missing::Code(500),
        body: Body::Shown,
    },
    Derive {
        name: "ErrorResponse",
        crates: &["axum_error_macro"],
        qualified: false,
        role: Role::Answers,
        attributes: &[named("error", "code")],
        missing: Missing::Unknown,
        body: Body::Shown,
    },
    // With its default features it also derives utoipa's `IntoResponses`.
    Derive {
        name: "ErrorStatus",
        crates: &["axum_thiserror"],
        qualified: false,
        role: Role::Both,
        attributes: &[named("status", "")],
        missing: Missing::Unknown,
        body: Body::Shown,
    },
    Derive {
        name: "EnumIntoResponse",
        crates: &["axum_enum_response"],
        qualified: false,
        role: Role::Answers,
        attributes: &[named("status_code", "")],
        missing: Missing::Unknown,
        body: Body::Unknown,
    },
    // A variant without a status sends one that a program sets at start-up.
    Derive {
        name: "ResponseError",
        crates: &["actix_web_thiserror"],
        qualified: false,
        role: Role::Answers,
        attributes: &[named("response", "status")],
        missing: Missing::Unknown,
        body: Body::Unknown,
    },
    Derive {
        name: "ResponseError",
        crates: &["awred"],
        qualified: false,
        role: Role::Answers,
        attributes: &[named("status_code", ""), named("response", "")],
        missing: Missing::Code(500),
        body: Body::Unknown,
    },
    Derive { name: "Json", ..ACTIX_WEB_ERROR },
    Derive { name: "Text", ..ACTIX_WEB_ERROR },
];

/// `Other(StatusCode, Json<T>)` is `default` in the document, and sends the code of its first field.
const API_RESPONSE: Derive = Derive {
    name: "ApiResponse",
    crates: &["poem_openapi"],
    qualified: false,
    role: Role::Both,
    attributes: &[named("oai", "status"), named("oai", "status_range")],
    missing: Missing::Value,
    body: Body::Rest,
};

/// The status on the type holds for variants without one.
const ACTIX_WEB_ERROR: Derive = Derive {
    name: "",
    crates: &["actix_web_error"],
    qualified: true,
    role: Role::Answers,
    attributes: &[named("status", "")],
    missing: Missing::Unknown,
    body: Body::Shown,
};

const fn named(attribute: &'static str, argument: &'static str) -> Named {
    Named { attribute, argument }
}
