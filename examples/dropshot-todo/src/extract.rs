//! Extractors of the service.

use std::{num::NonZeroU8, pin::pin};

use async_trait::async_trait;
use dropshot::{
    ApiEndpointBodyContentType, ClientErrorStatusCode, ExclusiveExtractor, ExtensionMode, ExtractorMetadata,
    HttpError, HttpResponse as _, RequestContext, ServerContext, SharedExtractor, StreamingBody,
};
use futures_util::StreamExt as _;
use http::header::{CONTENT_TYPE, HeaderName, IF_MATCH, IF_NONE_MATCH};
use responds::Rejects;
use schemars::JsonSchema;
use serde::{Deserialize, de::DeserializeOwned};
use todo_api::{Filter, Rejection, Window, content};

/// Content in JSON.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400, 413, 415, 422)]
pub struct Content<T>(pub T);

/// `If-Match`, which a request that changes something must have.
#[derive(Clone, Debug, Rejects)]
#[rejects(428(description = "`If-Match` is missing"))]
pub struct IfMatch(pub todo_api::IfMatch);

/// `If-None-Match`, by which a client says what it holds already.
#[derive(Clone, Debug, Rejects)]
#[rejects()]
pub struct IfNoneMatch(pub todo_api::IfNoneMatch);

/// The path of a list.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub struct ListPath {
    /// Its id.
    pub list: u64,
}

/// The path of a to-do.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub struct TodoPath {
    /// The id of its list.
    pub list: u64,
    /// Its id.
    pub todo: u64,
}

/// The part of the lists that is asked for.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub struct ListsAsked {
    after: Option<u64>,
    limit: Option<NonZeroU8>,
}

/// The to-dos that are asked for.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
pub struct TodosAsked {
    after: Option<u64>,
    limit: Option<NonZeroU8>,
    done: Option<bool>,
}

impl From<ListsAsked> for Window {
    fn from(ListsAsked { after, limit }: ListsAsked) -> Self {
        Self::of(after, limit)
    }
}

impl From<TodosAsked> for (Window, Filter) {
    fn from(TodosAsked { after, limit, done }: TodosAsked) -> Self {
        (Window::of(after, limit), Filter { done })
    }
}

#[async_trait]
impl<T: DeserializeOwned + Send + Sync> ExclusiveExtractor for Content<T> {
    async fn from_request<C: ServerContext>(
        context: &RequestContext<C>,
        request: http::Request<dropshot::Body>,
    ) -> Result<Self, HttpError> {
        let media_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if media_type != Some("application/json") {
            return Err(told(&Rejection::NotJson));
        }
        let body = <StreamingBody as ExclusiveExtractor>::from_request(context, request).await?;
        let mut parts = pin!(body.into_stream());
        let mut read = Vec::new();
        while let Some(part) = parts.next().await {
            // The body is cut off where it is longer than the server reads.
            read.extend(part.map_err(|_| told(&Rejection::TooLarge))?);
        }
        content::json(&read).map(Self).map_err(|rejection| told(&rejection))
    }

    fn metadata(content_type: ApiEndpointBodyContentType) -> ExtractorMetadata {
        <StreamingBody as ExclusiveExtractor>::metadata(content_type)
    }
}

#[async_trait]
impl SharedExtractor for IfMatch {
    async fn from_request<C: ServerContext>(context: &RequestContext<C>) -> Result<Self, HttpError> {
        let read = todo_api::IfMatch::read(fields(context, &IF_MATCH));
        read.map(Self).map_err(|rejection| told(&rejection))
    }

    fn metadata(_: ApiEndpointBodyContentType) -> ExtractorMetadata {
        nothing()
    }
}

#[async_trait]
impl SharedExtractor for IfNoneMatch {
    async fn from_request<C: ServerContext>(context: &RequestContext<C>) -> Result<Self, HttpError> {
        Ok(Self(todo_api::IfNoneMatch::read(fields(context, &IF_NONE_MATCH))))
    }

    fn metadata(_: ApiEndpointBodyContentType) -> ExtractorMetadata {
        nothing()
    }
}

/// A rejection as an error of dropshot, which makes the handler's own of it.
fn told(rejection: &Rejection) -> HttpError {
    let status = ClientErrorStatusCode::from_status(rejection.status_code());
    HttpError::for_client_error(
        None,
        status.unwrap_or(ClientErrorStatusCode::BAD_REQUEST),
        rejection.to_string(),
    )
}

/// Nothing that dropshot's document has a place for.
const fn nothing() -> ExtractorMetadata {
    ExtractorMetadata { extension_mode: ExtensionMode::None, parameters: Vec::new() }
}

/// All fields of one name; a value that is not text becomes an empty tag.
fn fields<'a, C: ServerContext>(
    context: &'a RequestContext<C>,
    name: &HeaderName,
) -> impl Iterator<Item = &'a str> {
    context.request.headers().get_all(name).iter().map(|value| value.to_str().unwrap_or_default())
}
