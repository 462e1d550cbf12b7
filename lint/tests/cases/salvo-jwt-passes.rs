//! `JwtAuth` with `force_passed(true)` only notes what it finds: neither 401 nor 403 is sent to `/open` and `/made`. With
//! `false`, with a value of run time and without it, the hoop sends them.
//!
//! dependencies: salvo = "0.88"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /chosen  service::chosen  -         200 [401 403]
//! GET     /closed  service::closed  -         200 [401 403]
//! GET     /made    service::made    -         200
//! GET     /open    service::open    -         200
//! GET     /plain   service::plain   -         200 [401 403]
//! ```

use salvo::jwt_auth::{ConstDecoder, JwtAuth};
use salvo::prelude::*;

pub struct Claims;

#[handler]
async fn open() -> &'static str {
    "open"
}

#[handler]
async fn made() -> &'static str {
    "made"
}

#[handler]
async fn closed() -> &'static str {
    "closed"
}

#[handler]
async fn chosen() -> &'static str {
    "chosen"
}

#[handler]
async fn plain() -> &'static str {
    "plain"
}

fn decoder() -> ConstDecoder {
    ConstDecoder::from_secret(b"secret")
}

fn passing() -> JwtAuth<Claims, ConstDecoder> {
    let auth: JwtAuth<Claims, ConstDecoder> = JwtAuth::new(decoder()).force_passed(true);
    auth
}

pub fn routes(pass: bool) -> Router {
    Router::new()
        .push(Router::with_path("open").hoop(JwtAuth::<Claims, _>::new(decoder()).force_passed(true)).get(open))
        .push(Router::with_path("made").hoop(passing()).get(made))
        .push(Router::with_path("closed").hoop(JwtAuth::<Claims, _>::new(decoder()).force_passed(false)).get(closed))
        .push(Router::with_path("chosen").hoop(JwtAuth::<Claims, _>::new(decoder()).force_passed(pass)).get(chosen))
        .push(Router::with_path("plain").hoop(JwtAuth::<Claims, _>::new(decoder())).get(plain))
}
