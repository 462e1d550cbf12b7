//! salvo writes 500 for errors of anyhow and eyre, whatever they hold; what is written for an error of an unknown crate is
//! not known.
//!
//! dependencies: salvo = "0.89"; anyhow = "1"; eyre = "0.6"; store = "1"
//!
//! ```text
//! METHOD  PATH       HANDLER            DECLARED  RETURNED
//! GET     /failed    service::failed    -         500
//! GET     /loaded    service::loaded    -         200 500
//! GET     /reported  service::reported  -         200 500
//! GET     /unknown   service::unknown   -         200 ?
//! ```

use salvo::prelude::*;

#[handler]
async fn loaded() -> anyhow::Result<String> {
    let text = store::load("a")?;
    Ok(text)
}

#[handler]
async fn failed() -> Result<(), anyhow::Error> {
    anyhow::bail!("no")
}

#[handler]
async fn reported() -> eyre::Result<&'static str> {
    store::load("a").map_err(|error| eyre::eyre!("{error}"))?;
    Ok("a")
}

#[handler]
async fn unknown() -> Result<&'static str, store::Error> {
    store::load("a")?;
    Ok("a")
}

pub fn routes() -> Router {
    Router::new()
        .push(Router::with_path("loaded").get(loaded))
        .push(Router::with_path("failed").get(failed))
        .push(Router::with_path("reported").get(reported))
        .push(Router::with_path("unknown").get(unknown))
}
