//! Layers that are types of the service, as tower has them. `Auth` refuses with 401 and hands on all else; `Stamp` adds a
//! header field to the response of what is inside; `Gone` sets another status; `Foreign` makes a service of another crate,
//! which may send anything. 409 is never sent inside of the first three.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; tower = "0.5"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED     RETURNED
//! GET     /auth     service::auth     200 401 409  200 [401]
//! GET     /foreign  service::foreign  200 409      200 [?]
//! GET     /gone     service::gone     200 409 410  200 [410]
//! GET     /stack    service::stack    200 401 409  200 [401]
//! GET     /stamp    service::stamp    200 409      200
//! unreturned_status auth 409 at 159
//! unreturned_status stamp 409 at 161
//! unreturned_status gone 409 at 163
//! unreturned_status stack 409 at 167
//! ```

use std::{future::Future, pin::Pin, sync::Arc, task::{Context, Poll}};

use axum::{Router, body::Body, extract::Request, http::{HeaderValue, StatusCode}, response::{IntoResponse, Response}, routing::get};
use futures_util::future::BoxFuture;
use tower::{Layer, Service, ServiceBuilder};

#[derive(Clone)]
pub struct Auth {
    keys: Arc<Vec<String>>,
}

impl Auth {
    pub fn new() -> Self {
        Self { keys: Arc::default() }
    }

    pub fn with_key(mut self, key: &str) -> Self {
        self
    }
}

impl<S> Layer<S> for Auth {
    type Service = AuthService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        AuthService { inner, keys: self.keys.clone() }
    }
}

#[derive(Clone)]
pub struct AuthService<S> {
    inner: S,
    keys: Arc<Vec<String>>,
}

impl<S> Service<Request> for AuthService<S>
where
    S: Service<Request, Response = Response> + Clone + Send + 'static,
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        let keys = self.keys.clone();
        Box::pin(async move {
            let Some(key) = request.headers().get("authorization") else {
                return Ok((StatusCode::UNAUTHORIZED, "who are you").into_response());
            };
            if !keys.iter().any(|known| key == known.as_str()) {
                return Ok(StatusCode::UNAUTHORIZED.into_response());
            }
            inner.call(request).await
        })
    }
}

#[derive(Clone, Default)]
pub struct Stamp;

impl<S> Layer<S> for Stamp {
    type Service = StampService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        StampService { inner }
    }
}

#[derive(Clone)]
pub struct StampService<S> {
    inner: S,
}

impl<S, B> Service<axum::http::Request<B>> for StampService<S>
where
    S: Service<axum::http::Request<B>, Response = Response>,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: axum::http::Request<B>) -> Self::Future {
        let future = self.inner.call(request);
        Box::pin(async move {
            let mut response = future.await?;
            response.headers_mut().insert("x-stamp", HeaderValue::from_static("1"));
            Ok(response)
        })
    }
}

#[derive(Clone)]
pub struct Gone;

impl<S> Layer<S> for Gone {
    type Service = GoneService<S>;

    fn layer(&self, inner: S) -> GoneService<S> {
        GoneService(inner)
    }
}

#[derive(Clone)]
pub struct GoneService<S>(S);

impl<S: Service<Request<Body>, Response = Response> + Send> Service<Request<Body>> for GoneService<S>
where
    S::Future: Send + 'static,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<S::Response, S::Error>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(cx)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let late = request.uri().path().len() > 99;
        let answer = self.0.call(request);
        Box::pin(async move {
            let mut answer = answer.await?;
            if late {
                *answer.status_mut() = StatusCode::GONE;
            }
            Ok(answer)
        })
    }
}

#[derive(Clone)]
pub struct Foreign;

impl<S> Layer<S> for Foreign {
    type Service = tower::util::MapResponse<S, fn(Response) -> Response>;

    fn layer(&self, inner: S) -> Self::Service {
        tower::util::MapResponse::new(inner, seen)
    }
}

fn seen(response: Response) -> Response {
    response
}

#[utoipa::path(get, path = "/auth", responses((status = 200), (status = 401), (status = 409)))]
async fn auth() -> &'static str { "auth" }
#[utoipa::path(get, path = "/stamp", responses((status = 200), (status = 409)))]
async fn stamp() -> &'static str { "stamp" }
#[utoipa::path(get, path = "/gone", responses((status = 200), (status = 409), (status = 410)))]
async fn gone() -> &'static str { "gone" }
#[utoipa::path(get, path = "/foreign", responses((status = 200), (status = 409)))]
async fn foreign() -> &'static str { "foreign" }
#[utoipa::path(get, path = "/stack", responses((status = 200), (status = 401), (status = 409)))]
async fn stack() -> &'static str { "stack" }

fn layer() -> Auth {
    Auth::new()
}

pub fn routes() -> Router {
    let one = Router::new().route("/auth", get(auth)).layer(Auth::new().with_key("a"));
    let made = Router::new().route("/stack", get(stack)).layer(ServiceBuilder::new().layer(Stamp).layer(layer()));
    one.merge(made)
        .route("/stamp", get(stamp).layer(Stamp::default()))
        .route("/gone", get(gone).layer(Gone))
        .route("/foreign", get(foreign).layer(Foreign))
}
