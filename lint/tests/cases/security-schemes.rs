//! A security scheme of poem-openapi rejects a request without credentials with 401, and one whose credentials its checker
//! does not know. A checker that gives an error may reject with anything.
//!
//! dependencies: poem = "3"; poem-openapi = "5"
//!
//! ```text
//! METHOD  PATH       HANDLER            DECLARED  RETURNED
//! GET     /checked   service::checked   200       200 (401)
//! GET     /plain     service::plain     200       200 (401)
//! GET     /verified  service::verified  200       200 (?)
//! ```

use poem::Request;
use poem_openapi::{OpenApi, SecurityScheme, auth::{ApiKey, Basic, Bearer}, payload::PlainText};

#[derive(SecurityScheme)]
#[oai(ty = "basic")]
pub struct Plain(Basic);

#[derive(SecurityScheme)]
#[oai(ty = "api_key", key_name = "X-Key", key_in = "header", checker = "known")]
pub struct Checked(String);

#[derive(SecurityScheme)]
#[oai(ty = "bearer", checker = "verified")]
pub struct Verified(String);

async fn known(_: &Request, key: ApiKey) -> Option<String> {
    (key.key == "a").then_some(key.key)
}

async fn verified(_: &Request, bearer: Bearer) -> poem::Result<String> {
    if bearer.token == "a" { Ok(bearer.token) } else { Err(poem::Error::from_status(poem::http::StatusCode::FORBIDDEN)) }
}

pub struct Api;

#[OpenApi]
impl Api {
    #[oai(path = "/plain", method = "get")]
    async fn plain(&self, _auth: Plain) -> PlainText<String> {
        PlainText("a".to_owned())
    }

    #[oai(path = "/checked", method = "get")]
    async fn checked(&self, _auth: Checked) -> PlainText<String> {
        PlainText("a".to_owned())
    }

    #[oai(path = "/verified", method = "get")]
    async fn verified(&self, _auth: Verified) -> PlainText<String> {
        PlainText("a".to_owned())
    }
}
