//! Extractors of the service, which reject requests with problems.

use responds::Rejects;
use salvo::{
    Depot, Extractible, FlowCtrl, Handler, Request, Response, async_trait,
    extract::Metadata,
    http::{
        ParseError,
        header::{HeaderName, IF_MATCH, IF_NONE_MATCH},
    },
};
use serde::{Deserialize, de::DeserializeOwned};
use todo_api::{BODY_LIMIT, Rejection, Store, content};

/// Content in JSON.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400, 413, 415, 422)]
pub struct Content<T>(pub T);

/// The parameters of the path.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400)]
pub struct Segments<T>(pub T);

/// The parameters behind the `?`.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400)]
pub struct Parameters<T>(pub T);

/// `If-Match`, which a request that changes something must have.
#[derive(Clone, Debug, Rejects)]
#[rejects(428(description = "`If-Match` is missing"))]
pub struct IfMatch(pub todo_api::IfMatch);

/// `If-None-Match`, by which a client says what it holds already.
#[derive(Clone, Debug, Rejects)]
#[rejects()]
pub struct IfNoneMatch(pub todo_api::IfNoneMatch);

/// The path of a list.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct ListPath {
    /// Its id.
    pub list: u64,
}

/// The path of a to-do.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct TodoPath {
    /// The id of its list.
    pub list: u64,
    /// Its id.
    pub todo: u64,
}

/// Puts the store into the depot, for the handlers behind it.
#[derive(Clone, Debug)]
pub struct Keep(pub Store);

#[async_trait]
impl Handler for Keep {
    async fn handle(&self, _: &mut Request, depot: &mut Depot, _: &mut Response, _: &mut FlowCtrl) {
        depot.insert_typed(self.0.clone());
    }
}

/// Returns the store.
#[must_use]
pub fn kept(depot: &Depot) -> Store {
    // Without `Keep` around the routes, a service keeps nothing.
    depot.get_typed::<Store>().cloned().unwrap_or_default()
}

/// Nothing is looked up by name.
static METADATA: Metadata = Metadata::new("");

impl<'ex, T: DeserializeOwned> Extractible<'ex> for Content<T> {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[allow(refining_impl_trait, reason = "a rejection is told to whoever asks")]
    async fn extract(request: &'ex mut Request, _: &'ex mut Depot) -> Result<Self, Rejection> {
        if request.content_type().is_none_or(|media_type| media_type.essence_str() != "application/json") {
            return Err(Rejection::NotJson);
        }
        match request.payload_with_max_size(BODY_LIMIT).await {
            Ok(bytes) => content::json(bytes).map(Self),
            Err(ParseError::PayloadTooLarge) => Err(Rejection::TooLarge),
            Err(error) => Err(Rejection::Malformed(error.to_string())),
        }
    }
}

impl<'ex, T: DeserializeOwned> Extractible<'ex> for Segments<T> {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[allow(refining_impl_trait, reason = "a rejection is told to whoever asks")]
    async fn extract(request: &'ex mut Request, _: &'ex mut Depot) -> Result<Self, Rejection> {
        let read = request.parse_params().map(Self);
        read.map_err(|error| Rejection::Malformed(error.to_string()))
    }
}

impl<'ex, T: DeserializeOwned> Extractible<'ex> for Parameters<T> {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[allow(refining_impl_trait, reason = "a rejection is told to whoever asks")]
    async fn extract(request: &'ex mut Request, _: &'ex mut Depot) -> Result<Self, Rejection> {
        content::query(request.uri().query().unwrap_or_default()).map(Self)
    }
}

impl<'ex> Extractible<'ex> for IfMatch {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[allow(refining_impl_trait, reason = "a rejection is told to whoever asks")]
    async fn extract(request: &'ex mut Request, _: &'ex mut Depot) -> Result<Self, Rejection> {
        todo_api::IfMatch::read(fields(request, &IF_MATCH)).map(Self)
    }
}

impl<'ex> Extractible<'ex> for IfNoneMatch {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[allow(refining_impl_trait, reason = "a rejection is told to whoever asks")]
    async fn extract(request: &'ex mut Request, _: &'ex mut Depot) -> Result<Self, Rejection> {
        Ok(Self(todo_api::IfNoneMatch::read(fields(request, &IF_NONE_MATCH))))
    }
}

/// All fields of one name; a value that is not text becomes an empty tag.
fn fields<'a>(request: &'a Request, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    request.headers().get_all(name).iter().map(|value| value.to_str().unwrap_or_default())
}
