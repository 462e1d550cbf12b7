//! The layers of tower-sessions and axum-login.

use std::{collections::HashSet, convert::Infallible};

use async_trait::async_trait;
use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    middleware::{Next, from_fn},
    response::Response,
    routing::any,
};
use axum_login::{
    AuthManagerLayerBuilder, AuthSession, AuthUser, AuthnBackend, AuthzBackend, login_required,
    permission_required, predicate_required,
};
use tower_sessions::{
    MemoryStore, Session, SessionManagerLayer, SessionStore,
    session::{Id, Record},
    session_store,
};

use super::{handle, merged};
use crate::attempt::Attempt;

#[derive(Clone, Debug)]
struct User;

impl AuthUser for User {
    type Id = u8;

    fn id(&self) -> u8 {
        1
    }

    fn session_auth_hash(&self) -> &[u8] {
        b"x"
    }
}

/// A backend that knows one user.
#[derive(Clone, Debug)]
struct Backend;

impl AuthnBackend for Backend {
    type User = User;
    type Credentials = ();
    type Error = Infallible;

    async fn authenticate(&self, (): ()) -> Result<Option<User>, Infallible> {
        Ok(Some(User))
    }

    async fn get_user(&self, _: &u8) -> Result<Option<User>, Infallible> {
        Ok(Some(User))
    }
}

impl AuthzBackend for Backend {
    type Permission = &'static str;

    async fn get_all_permissions(&self, _: &User) -> Result<HashSet<&'static str>, Infallible> {
        Ok(HashSet::from(["enter"]))
    }
}

/// A store that is away.
#[derive(Clone, Debug)]
struct Away;

#[async_trait]
impl SessionStore for Away {
    async fn save(&self, _: &Record) -> session_store::Result<()> {
        Err(session_store::Error::Backend("away".into()))
    }

    async fn load(&self, _: &Id) -> session_store::Result<Option<Record>> {
        Err(session_store::Error::Backend("away".into()))
    }

    async fn delete(&self, _: &Id) -> session_store::Result<()> {
        Err(session_store::Error::Backend("away".into()))
    }
}

pub(super) fn router() -> Router {
    let (away, kept) = (SessionManagerLayer::new(Away), SessionManagerLayer::new(MemoryStore::default()));
    let session = Router::new().route("/layer/tower_sessions::SessionManagerLayer", any(remembering));
    let managed = Router::new().route("/layer/axum_login::AuthManagerLayerBuilder", any(handle));
    merged([
        session.layer(away.clone()),
        managed.layer(AuthManagerLayerBuilder::new(Backend, away).build()),
        required().layer(from_fn(entering)).layer(AuthManagerLayerBuilder::new(Backend, kept).build()),
    ])
}

fn required() -> Router {
    let row = |name: &str| format!("/layer/axum_login::{name}");
    let route = |name: &str| Router::new().route(&row(name), any(handle));
    merged([
        route("login_required").layer(login_required!(Backend)),
        route("login_required.login_url").layer(login_required!(Backend, login_url = "/login")),
        route("login_required.login_url/broken").layer(login_required!(Backend, login_url = "no url")),
        route("permission_required").layer(permission_required!(Backend, "enter")),
        route("permission_required.login_url").layer(permission_required!(
            Backend,
            login_url = "/login",
            "enter"
        )),
        route("permission_required.login_url/broken").layer(permission_required!(
            Backend,
            login_url = "no url",
            "enter"
        )),
        route("predicate_required.login_url").layer(predicate_required!(
            logged_in,
            login_url = "/login",
            redirect_field = "next"
        )),
        route("predicate_required.login_url/broken").layer(predicate_required!(
            logged_in,
            login_url = "no url",
            redirect_field = "next"
        )),
    ])
}

async fn logged_in(session: AuthSession<Backend>) -> bool {
    session.user.is_some()
}

/// Logs the user in if asked to.
async fn entering(mut session: AuthSession<Backend>, mut request: Request, next: Next) -> Response {
    if request.uri().query() == Some("enters") {
        session.login(&User).await.unwrap();
        request.extensions_mut().insert(session);
    }
    next.run(request).await
}

/// Writes to the session if asked to, which is saved then.
async fn remembering(session: Session, request: Request) -> StatusCode {
    if request.uri().query() == Some("remembered") {
        session.insert("n", 1).await.unwrap();
    }
    StatusCode::ACCEPTED
}

pub(super) fn attempts() -> Vec<Attempt> {
    let cookie = "id=AAAAAAAAAAAAAAAAAAAAAA";
    let mut attempts = vec![
        Attempt::get("layer/tower_sessions::SessionManagerLayer", 202, ""),
        Attempt::get("layer/tower_sessions::SessionManagerLayer", 500, "?remembered"),
        Attempt::get("layer/axum_login::AuthManagerLayerBuilder", 202, ""),
        Attempt::get("layer/axum_login::AuthManagerLayerBuilder", 500, "").field("cookie", cookie),
        Attempt::get("layer/axum_login::login_required", 202, "?enters"),
        Attempt::get("layer/axum_login::login_required", 401, ""),
        Attempt::get("layer/axum_login::permission_required", 202, "?enters"),
        Attempt::get("layer/axum_login::permission_required", 403, ""),
    ];
    for row in [
        "layer/axum_login::login_required.login_url",
        "layer/axum_login::permission_required.login_url",
        "layer/axum_login::predicate_required.login_url",
    ] {
        attempts.extend([
            Attempt::get(row, 202, "?enters"),
            Attempt::get(row, 307, ""),
            Attempt::get(row, 500, "/broken"),
        ]);
    }
    attempts
}
