//! The hoops of salvo.

use std::{convert::Infallible, net::SocketAddr, sync::LazyLock, time::Duration};

use salvo::{
    Depot, Handler, Listener as _, Request, Response, Router, Server, affix_state,
    basic_auth::{BasicAuth, BasicAuthValidator},
    caching_headers::CachingHeaders,
    catch_panic::CatchPanic,
    compression::Compression,
    concurrency_limiter::max_concurrency,
    conn::{Acceptor as _, TcpListener},
    cors::Cors,
    csrf::{Csrf, CsrfCipher, CsrfStore, HeaderFinder},
    force_https::ForceHttps,
    handler,
    http::StatusCode,
    jwt_auth::{ConstDecoder, JwtAuth},
    logging::Logger,
    rate_limiter::{BasicQuota, FixedGuard, MokaStore, QuotaGetter, RateLimiter},
    request_id::RequestId,
    session::{self, SessionHandler, SessionStore},
    size_limiter::max_size,
    timeout::Timeout,
    trailing_slash::{TrailingSlash, add_slash, remove_slash},
};

use crate::{attempt::Attempt, framework, rows::assert_rows, server};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    server::run(async move |tell| {
        let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
        tell.send(acceptor.holdings()[0].local_addr.clone().into_std().unwrap()).unwrap();
        let router = Router::new().append(&mut vec![sending(), redirecting(), passing()]);
        Server::new(acceptor).serve(router).await;
    })
});

#[handler]
async fn handle(request: &mut Request, response: &mut Response) {
    match request.uri().query() {
        Some("failed") => response.status_code(StatusCode::CONFLICT),
        Some("fine") => {
            response.body("x");
            response.status_code(StatusCode::OK)
        }
        Some("panics") => panic!("on purpose"),
        Some("slow") => {
            tokio::time::sleep(Duration::from_secs(1)).await;
            response.status_code(StatusCode::ACCEPTED)
        }
        _ => {
            response.body("x");
            response.status_code(StatusCode::ACCEPTED)
        }
    };
}

fn row(name: &str, hoop: impl Handler) -> Router {
    Router::with_path(name).hoop(hoop).goal(handle)
}

fn sending() -> Router {
    let issuer = |request: &mut Request, _: &Depot| request.header::<String>("client");
    let limiter = || RateLimiter::new(FixedGuard::new(), MokaStore::new(), issuer, Quota);
    let sessions = |store| SessionHandler::builder(store, &[1; 64]);
    let (kept, away) = (sessions(session::MemoryStore::new()), SessionHandler::builder(Away, &[1; 64]));
    let csrf = || HeaderFinder::new("token");
    Router::new()
        .push(row("layer/salvo::BasicAuth", BasicAuth::new(Validator)))
        .push(row("layer/salvo::JwtAuth", JwtAuth::<Claims, _>::new(ConstDecoder::from_secret(b"secret"))))
        .push(row(
            "layer/salvo::JwtAuth.force_passed",
            JwtAuth::<Claims, _>::new(ConstDecoder::from_secret(b"secret")).force_passed(true),
        ))
        .push(row("layer/salvo::RateLimiter", limiter()))
        .push(row("layer/salvo::Timeout", Timeout::new(Duration::from_millis(50))))
        .push(row("layer/salvo::max_size", max_size(1)))
        .push(row("layer/salvo::max_concurrency", max_concurrency(1)))
        .push(row("layer/salvo::max_concurrency/full", max_concurrency(0)))
        .push(row("layer/salvo::CatchPanic", CatchPanic::new()))
        .push(row("layer/salvo::CachingHeaders", CachingHeaders::new()))
        .push(row("layer/salvo::Csrf", Csrf::new(Cipher, Tokens, csrf())))
        .push(row("layer/salvo::Csrf/away", Csrf::new(Cipher, Away, csrf())))
        .push(row("layer/salvo::SessionHandler", kept.build().unwrap()))
        .push(row("layer/salvo::SessionHandler/away", away.build().unwrap()))
}

fn redirecting() -> Router {
    let asks = |request: &mut Request, _: &Depot| request.uri().query() == Some("passes");
    let https = |host: &str| ForceHttps::new().canonical_host(host).skipper(asks);
    let moved = StatusCode::TEMPORARY_REDIRECT;
    Router::new()
        .push(row("layer/salvo::ForceHttps", https("a.example")))
        .push(row("layer/salvo::ForceHttps/broken", https("a b")))
        .push(row("layer/salvo::TrailingSlash", TrailingSlash::new_add().skipper(asks)))
        .push(row(
            "layer/salvo::TrailingSlash.redirect_code",
            TrailingSlash::new_add().skipper(asks).redirect_code(moved),
        ))
        .push(row("layer/salvo::trailing_slash::add_slash", add_slash().skipper(asks)))
        .push(row(
            "layer/salvo::trailing_slash::add_slash.redirect_code",
            add_slash().skipper(asks).redirect_code(moved),
        ))
        .push(row("layer/salvo::trailing_slash::remove_slash", remove_slash().skipper(asks)))
        .push(row(
            "layer/salvo::trailing_slash::remove_slash.redirect_code",
            remove_slash().skipper(asks).redirect_code(moved),
        ))
}

fn passing() -> Router {
    Router::new()
        .push(row("layer/salvo::Cors", Cors::new().into_handler()))
        .push(row("layer/salvo::affix_state::inject", affix_state::inject(1_u8)))
        .push(row("layer/salvo::affix_state::insert", affix_state::insert("n", 1_u8)))
        .push(row("layer/salvo::Compression", Compression::new()))
        .push(row("layer/salvo::Logger", Logger::new()))
        .push(row("layer/salvo::RequestId", RequestId::new()))
}

struct Validator;

impl BasicAuthValidator for Validator {
    async fn validate(&self, user: &str, word: &str, _: &mut Depot) -> bool {
        (user, word) == ("user", "word")
    }
}

#[derive(Clone, serde::Deserialize)]
struct Claims {}

/// One request of each client; there is no quota for the client `none`.
struct Quota;

impl QuotaGetter<String> for Quota {
    type Quota = BasicQuota;
    type Error = salvo::Error;

    async fn get<Q>(&self, key: &Q) -> Result<BasicQuota, salvo::Error>
    where
        String: std::borrow::Borrow<Q>,
        Q: std::hash::Hash + Eq + Sync,
    {
        let none = String::from("none");
        match std::borrow::Borrow::<Q>::borrow(&none) == key {
            true => Err(salvo::Error::other("no quota")),
            false => Ok(BasicQuota::per_hour(1)),
        }
    }
}

/// A cipher whose tokens are their own proof.
struct Cipher;

impl CsrfCipher for Cipher {
    fn verify(&self, token: &str, proof: &str) -> bool {
        token == proof
    }

    fn generate(&self) -> (String, String) {
        ("x".to_owned(), "x".to_owned())
    }
}

/// A store that keeps no token.
struct Tokens;

impl CsrfStore for Tokens {
    type Error = Infallible;

    async fn load<C: CsrfCipher>(&self, _: &mut Request, _: &mut Depot, _: &C) -> Option<(String, String)> {
        None
    }

    async fn save(
        &self,
        _: &mut Request,
        _: &mut Depot,
        _: &mut Response,
        _: &str,
        _: &str,
    ) -> Result<(), Infallible> {
        Ok(())
    }
}

/// A store that is away.
struct Away;

impl CsrfStore for Away {
    type Error = std::io::Error;

    async fn load<C: CsrfCipher>(&self, _: &mut Request, _: &mut Depot, _: &C) -> Option<(String, String)> {
        None
    }

    async fn save(
        &self,
        _: &mut Request,
        _: &mut Depot,
        _: &mut Response,
        _: &str,
        _: &str,
    ) -> Result<(), std::io::Error> {
        Err(std::io::Error::other("away"))
    }
}

#[async_trait::async_trait]
impl SessionStore for Away {
    async fn load_session(&self, _: String) -> anyhow::Result<Option<session::Session>> {
        anyhow::bail!("away")
    }

    async fn store_session(&self, _: session::Session) -> anyhow::Result<Option<String>> {
        anyhow::bail!("away")
    }

    async fn destroy_session(&self, _: session::Session) -> anyhow::Result<()> {
        anyhow::bail!("away")
    }

    async fn clear_store(&self) -> anyhow::Result<()> {
        anyhow::bail!("away")
    }
}

/// A token that ends in the year 2100, signed with the secret of the decoder.
const TOKEN: &str = "Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJleHAiOiA0MTAyNDQ0ODAwfQ.\
                     7MtVbaXQ6AIISokXGBm3R6js1jO4oVJGU7MeAqQJQqI";

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("layer/salvo::BasicAuth", 202, "").field("authorization", "Basic dXNlcjp3b3Jk"),
        Attempt::get("layer/salvo::BasicAuth", 401, ""),
        Attempt::get("layer/salvo::JwtAuth", 202, "").field("authorization", TOKEN),
        Attempt::get("layer/salvo::JwtAuth", 401, ""),
        Attempt::get("layer/salvo::JwtAuth", 403, "").field("authorization", "Bearer x"),
        Attempt::get("layer/salvo::JwtAuth.force_passed", 202, ""),
        Attempt::get("layer/salvo::RateLimiter", 202, "").field("client", "1"),
        Attempt::get("layer/salvo::RateLimiter", 429, "").field("client", "1"),
        Attempt::get("layer/salvo::RateLimiter", 400, ""),
        Attempt::get("layer/salvo::RateLimiter", 500, "").field("client", "none"),
        Attempt::get("layer/salvo::Timeout", 202, ""),
        Attempt::get("layer/salvo::Timeout", 503, "?slow"),
        Attempt::post("layer/salvo::max_size", 202, "", "1"),
        Attempt::post("layer/salvo::max_size", 413, "", "12"),
        Attempt::get("layer/salvo::max_concurrency", 202, ""),
        Attempt::get("layer/salvo::max_concurrency", 429, "/full"),
        Attempt::get("layer/salvo::CatchPanic", 202, ""),
        Attempt::get("layer/salvo::CatchPanic", 500, "?panics"),
        Attempt::get("layer/salvo::CachingHeaders", 202, ""),
        Attempt::get("layer/salvo::CachingHeaders", 304, "?fine").field("if-none-match", "*"),
        Attempt::get("layer/salvo::Csrf", 202, ""),
        Attempt::post("layer/salvo::Csrf", 403, "", ""),
        Attempt::get("layer/salvo::Csrf", 500, "/away"),
        Attempt::get("layer/salvo::SessionHandler", 202, ""),
        Attempt::get("layer/salvo::SessionHandler", 503, "/away"),
        Attempt::get("layer/salvo::ForceHttps", 202, "?passes"),
        Attempt::get("layer/salvo::ForceHttps", 308, ""),
        Attempt::get("layer/salvo::ForceHttps", 400, "/broken"),
    ];
    for (row, code, target) in [
        ("layer/salvo::TrailingSlash", 301, ""),
        ("layer/salvo::TrailingSlash.redirect_code", 307, ""),
        ("layer/salvo::trailing_slash::add_slash", 301, ""),
        ("layer/salvo::trailing_slash::add_slash.redirect_code", 307, ""),
        ("layer/salvo::trailing_slash::remove_slash", 301, "/"),
        ("layer/salvo::trailing_slash::remove_slash.redirect_code", 307, "/"),
    ] {
        attempts.extend([Attempt::get(row, 202, "?passes"), Attempt::get(row, code, target)]);
    }
    for row in [
        "layer/salvo::Cors",
        "layer/salvo::affix_state::inject",
        "layer/salvo::affix_state::insert",
        "layer/salvo::Compression",
        "layer/salvo::Logger",
        "layer/salvo::RequestId",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    }
    attempts
}

#[test]
fn rows() {
    let elsewhere = include_str!("../wire/salvo/layers.rs");
    assert_rows(framework("salvo"), *SERVER, &attempts(), &[], elsewhere);
}
