//! Beside the attributes of dropshot, above and below.

#![deny(warnings)]

use dropshot::{
    ApiDescription, HttpError, HttpResponseOk, HttpResponseUpdatedNoContent, RequestContext, endpoint,
};
use responds::responds;

/// Above.
#[responds(200, 4xx, 5xx)]
#[endpoint { method = GET, path = "/above" }]
async fn above(_: RequestContext<()>) -> Result<HttpResponseOk<u64>, HttpError> {
    let id =
        u64::from_str_radix("1", 10).map_err(|error| HttpError::for_bad_request(None, error.to_string()))?;
    Ok(HttpResponseOk(found(id)?))
}

fn found(id: u64) -> Result<u64, HttpError> {
    id.checked_add(1).ok_or_else(|| HttpError::for_internal_error("too many".to_owned()))
}

/// Below.
#[endpoint { method = DELETE, path = "/below" }]
#[responds(204, 4xx, 5xx)]
async fn below(_: RequestContext<()>) -> Result<HttpResponseUpdatedNoContent, HttpError> {
    found(1)?;
    Ok(HttpResponseUpdatedNoContent())
}

/// An API as a trait.
#[dropshot::api_description]
pub trait Api {
    type Context;

    /// A method of it.
    #[responds(200, 4xx, 5xx)]
    #[endpoint { method = GET, path = "/method" }]
    async fn method(_: RequestContext<Self::Context>) -> Result<HttpResponseOk<u64>, HttpError>;
}

pub fn api() -> ApiDescription<()> {
    let mut api = ApiDescription::new();
    api.register(above).unwrap();
    api.register(below).unwrap();
    api
}
