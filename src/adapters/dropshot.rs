//! dropshot 0.18.

pub(crate) mod problem;
mod reply;
pub(crate) mod serve;

use dropshot::{
    Header, HttpCodedResponse, HttpError, HttpResponseAccepted, HttpResponseCreated, HttpResponseDeleted,
    HttpResponseHeaders, HttpResponseOk, HttpResponseUpdatedNoContent, MultipartBody, Path, Query,
    RawRequest, RequestContext, ServerContext, StreamingBody, TypedBody, UntypedBody, WebsocketConnection,
    WebsocketUpgrade,
};
use schemars::JsonSchema;
use serde_core::{Serialize, de::DeserializeOwned};

use crate::{
    framework::Dropshot,
    verify::{Answer, Responds, Sends},
};

responds_macros::adapter! {
    dropshot:
    <T: JsonSchema + Serialize + Send + Sync + 'static> HttpResponseOk<T>,
    <T: JsonSchema + Serialize + Send + Sync + 'static> HttpResponseCreated<T>,
    <T: JsonSchema + Serialize + Send + Sync + 'static> HttpResponseAccepted<T>,
    HttpResponseDeleted,
    HttpResponseUpdatedNoContent,
}

responds_macros::extractors! {
    dropshot:
    <C: ServerContext> RequestContext<C>,
    <T: JsonSchema + Send + Sync> Path<T>,
    <T: DeserializeOwned + JsonSchema + Send + Sync> Query<T>,
    <T: DeserializeOwned + JsonSchema + Send + Sync> Header<T>,
    <T: DeserializeOwned + JsonSchema + Send + Sync> TypedBody<T>,
    UntypedBody,
    MultipartBody,
    StreamingBody,
    RawRequest,
    WebsocketConnection,
    WebsocketUpgrade,
}

/// dropshot's redirects are of this type too, around types that have no names outside of it: only their code is known.
impl<T, H> Responds<Dropshot> for HttpResponseHeaders<T, H>
where
    T: HttpCodedResponse,
    H: JsonSchema + Serialize + Send + Sync + 'static,
{
    const SENDS: Sends = Sends::Answers(&[Answer::new(T::STATUS_CODE.as_u16(), "HttpResponseHeaders")]);
}

/// Its status is whatever it was made with.
impl Responds<Dropshot> for HttpError {
    const SENDS: Sends = Sends::Open;
}
