//! A middleware of poem that is a type refuses with 401 and hands on the rest, and so does a function that is generic over
//! the endpoint inside, with 403. 409 is never sent.
//!
//! dependencies: poem = "3"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED         RETURNED
//! GET     /a    service::a  200 401 409      200 [401]
//! GET     /b    service::b  200 401 403 409  200 [401 403]
//! GET     /c    service::c  200 409          200
//! unreturned_status a 409 at 41
//! unreturned_status b 409 at 45
//! unreturned_status c 409 at 49
//! ```

use poem::{Endpoint, EndpointExt, Error, IntoResponse, Middleware, Request, Response, Result, Route, get, handler, http::StatusCode};

struct Token {
    key: String,
}

impl<E: Endpoint> Middleware<E> for Token {
    type Output = TokenEndpoint<E>;

    fn transform(&self, ep: E) -> Self::Output {
        TokenEndpoint { ep, key: self.key.clone() }
    }
}

struct TokenEndpoint<E> {
    ep: E,
    key: String,
}

impl<E: Endpoint> Endpoint for TokenEndpoint<E> {
    type Output = E::Output;

    async fn call(&self, req: Request) -> Result<Self::Output> {
        if req.headers().get("x-token").is_none() {
            return Err(Error::from_status(StatusCode::UNAUTHORIZED));
        }
        self.ep.call(req).await
    }
}

async fn around<E: Endpoint>(next: E, req: Request) -> Result<Response> {
    if req.uri().path().len() > 99 {
        return Err(Error::from_status(StatusCode::FORBIDDEN));
    }
    let response = next.call(req).await?.into_response();
    println!("{}", response.status());
    Ok(response)
}

#[utoipa::path(get, path = "/a", responses((status = 200), (status = 401), (status = 409)))]
#[handler]
fn a() -> &'static str { "a" }

#[utoipa::path(get, path = "/b", responses((status = 200), (status = 401), (status = 403), (status = 409)))]
#[handler]
fn b() -> &'static str { "b" }

#[utoipa::path(get, path = "/c", responses((status = 200), (status = 409)))]
#[handler]
fn c() -> &'static str { "c" }

pub fn app() -> impl Endpoint {
    Route::new()
        .at("/b", get(b).around(around))
        .at("/a", get(a))
        .with(Token { key: String::new() })
}

pub fn other() -> Route {
    Route::new().at("/c", get(c))
}
