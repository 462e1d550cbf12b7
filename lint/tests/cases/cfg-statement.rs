//! Blocks and `if` with `#[cfg(..)]` are statements before the tail. `made` sends 201, `logged` sends 204,
//! `dropped` sends 202, each alone; no finding. Wrong is 200, as if a block were the tail.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! DELETE  /dropped  service::dropped  202       202
//! POST    /logged   service::logged   204       204
//! POST    /made     service::made     201       201
//! ```

use axum::{
    Router,
    http::StatusCode,
    routing::{delete, post},
};

async fn note(text: &str) {
    eprintln!("{text}");
}

#[utoipa::path(post, path = "/made", responses((status = 201)))]
async fn made() -> StatusCode {
    #[cfg(debug_assertions)]
    {
        note("made").await;
    }
    StatusCode::CREATED
}

#[utoipa::path(post, path = "/logged", responses((status = 204)))]
async fn logged() -> Result<StatusCode, StatusCode> {
    #[cfg(debug_assertions)]
    if std::env::var("LOUD").is_ok() {
        note("logged").await;
    }
    Ok(StatusCode::NO_CONTENT)
}

#[utoipa::path(delete, path = "/dropped", responses((status = 202)))]
async fn dropped() -> Result<StatusCode, StatusCode> {
    #[cfg(unix)]
    {
        note("unix").await;
    }
    #[cfg(not(unix))]
    {
        note("other").await;
    }
    Ok(StatusCode::ACCEPTED)
}

pub fn routes() -> Router {
    Router::new().route("/made", post(made)).route("/logged", post(logged)).route("/dropped", delete(dropped))
}
