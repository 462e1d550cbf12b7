//! An extractor that declares no rejections, and references to extractors, which `..Extractors` looks through.
#![deny(warnings)]

use axum::{extract::FromRequestParts, http::request::Parts};
use responds::{Rejects, responds};
use std::convert::Infallible;

#[derive(Rejects)]
#[rejects()]
struct Language(&'static str);

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self("en"))
    }
}

#[responds(200, ..Extractors, strict)]
async fn greet(language: Language) -> axum::Json<&'static str> {
    axum::Json(language.0)
}

const _: () = assert!(
    <&Language as Rejects<responds::framework::Axum>>::REJECTS.is_closed(),
    "a reference rejects what its type does"
);

fn routes() -> axum::Router {
    axum::Router::new().route("/", axum::routing::get(greet))
}
