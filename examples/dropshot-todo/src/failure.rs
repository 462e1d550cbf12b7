//! Errors as dropshot sends them: as JSON, here with the members of a problem (RFC 9457).

use std::{fmt::Display, marker::PhantomData};

use dropshot::{ErrorStatusCode, HttpError, HttpResponse, HttpResponseError};
use http::StatusCode;
use responds::{Responds, Status, framework::Dropshot, verify::Sends};
use schemars::{JsonSchema, r#gen::SchemaGenerator, schema::Schema};
use serde::Serialize;
use thiserror::Error;
use todo_api::{Conflict, ListError, Missing, TodoError};

/// A handler's own error `E`, or a rejection of one of its extractors.
#[derive(Debug, Error, Serialize)]
#[error("{problem}")]
#[serde(transparent, bound = "")]
pub struct Failure<E> {
    problem: Problem,
    #[serde(skip)]
    own: PhantomData<fn() -> E>,
}

#[derive(Debug, Error, Serialize, JsonSchema)]
#[error("{detail}")]
struct Problem {
    title: String,
    status: u16,
    detail: String,
}

impl<E> Failure<E> {
    fn new(status: StatusCode, detail: String) -> Self {
        let status = status.as_u16();
        let title = Status::from_code(status).map(|status| status.phrase().to_owned()).unwrap_or_default();
        Self { problem: Problem { title, status, detail }, own: PhantomData }
    }

    fn of(own: &(impl HttpResponse + Display)) -> Self {
        Self::new(own.status_code(), own.to_string())
    }
}

impl<E: 'static> HttpResponseError for Failure<E> {
    fn status_code(&self) -> ErrorStatusCode {
        ErrorStatusCode::from_u16(self.problem.status).unwrap_or(ErrorStatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Its extractors say what they reject with.
impl<E: Responds<Dropshot>> Responds<Dropshot> for Failure<E> {
    const SENDS: Sends = E::SENDS;
}

impl<E> JsonSchema for Failure<E> {
    fn schema_name() -> String {
        Problem::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Problem::json_schema(generator)
    }
}

/// A rejection of dropshot or of an extractor.
impl<E> From<HttpError> for Failure<E> {
    fn from(error: HttpError) -> Self {
        Self::new(error.status_code.as_status(), error.external_message)
    }
}

/// Implements the conversion of the service's own errors.
macro_rules! own {
    ($($own:ty)*) => {$(
        impl From<$own> for Failure<$own> {
            fn from(own: $own) -> Self {
                Self::of(&own)
            }
        }
    )*};
}

own!(Conflict ListError Missing TodoError);
