//! The attribute and the derives on axum 0.7: `axum-facts` brings no second axum.

#![deny(warnings)]

use axum::{
    Json, Router, async_trait,
    extract::{FromRequestParts, Path},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use responds::{Responds, responds};

pub(crate) struct User;

#[async_trait]
impl<S: Send + Sync> FromRequestParts<S> for User {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        if parts.headers.contains_key("authorization") { Ok(Self) } else { Err(StatusCode::UNAUTHORIZED) }
    }
}

#[derive(Debug, Responds)]
pub(crate) enum Error {
    #[status(404)]
    Missing,
    #[status(409)]
    Taken,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Taken => StatusCode::CONFLICT,
        }
        .into_response()
    }
}

#[responds(200, 404, never(409, reason = "nothing is made"), elsewhere(401))]
pub(crate) async fn read(
    _: User,
    id: Option<Path<u64>>,
    body: Option<Json<String>>,
) -> Result<StatusCode, Error> {
    if id.is_some() && body.is_some() { Ok(StatusCode::OK) } else { Err(Error::Missing) }
}

#[responds(201, ..Error)]
pub(crate) async fn create(Json(item): Json<String>) -> Result<(StatusCode, Json<String>), Error> {
    if item.is_empty() { Err(Error::Taken) } else { Ok((StatusCode::CREATED, Json(item))) }
}

#[test]
fn declared_handlers_are_handlers() {
    let _: Router = Router::new().route("/items", post(create)).route("/items/:id", get(read));
}

#[test]
fn there_is_one_axum() {
    let output = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--edges", "normal", "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let tree = String::from_utf8(output.stdout).unwrap();
    let mut versions: Vec<_> = tree.lines().filter_map(|line| line.strip_prefix("axum v")).collect();
    versions.dedup();
    assert!(
        !versions.is_empty() && versions.iter().all(|version| version.starts_with("0.7.")),
        "{versions:?}"
    );
}
