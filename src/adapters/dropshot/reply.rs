//! Typed responses on dropshot.

use dropshot::{ApiEndpointResponse, Body, HttpResponse, HttpResponseDeleted};
use http::{Response, StatusCode};
use responds_core::Status;

use super::problem::{Content, HttpHandlerResult};
use crate::{
    problem::message,
    reply::{Empty, Named, replies},
};

replies! {
    impl[] HttpResponse, Content => {
        fn to_result(self) -> HttpHandlerResult {
            respond(self)
        }

        fn response_metadata() -> ApiEndpointResponse {
            metadata::<Self>()
        }

        fn status_code(&self) -> StatusCode {
            const { message::from_code(<Self as Named>::STATUS) }
        }
    }
}

// A response can be the content of another one.
replies! {
    impl[] Content, Content => {
        fn into_response(self) -> HttpHandlerResult {
            respond(self)
        }

        fn metadata() -> ApiEndpointResponse {
            metadata::<Self>()
        }
    }
}

impl Content for Empty {
    fn into_response(self) -> HttpHandlerResult {
        Ok(Response::new(Body::empty()))
    }

    fn metadata() -> ApiEndpointResponse {
        HttpResponseDeleted::response_metadata()
    }
}

fn respond<N: Named<Body: Content>>(named: N) -> HttpHandlerResult {
    named.respond(
        |body| {
            let mut response = body.into_response()?;
            *response.status_mut() = const { message::from_code(N::STATUS) };
            Ok(response)
        },
        |response, field| {
            if let Ok(response) = response {
                message::field(field, response.headers_mut());
            }
        },
    )
}

fn metadata<N: Named<Body: Content>>() -> ApiEndpointResponse {
    ApiEndpointResponse {
        success: Some(const { message::from_code(N::STATUS) }),
        description: Status::from_code(N::STATUS).map(|status| status.phrase().to_owned()),
        ..N::Body::metadata()
    }
}
