//! An array without elements has none in a callee either: `all` of it is true, `any` false, and a loop over it never runs. So
//! `me` and `looped` send 200 alone, `any` sends 403 for certain, and `users`, which requires something, may be refused. A
//! `vec![]` may grow: `grown` may send 403.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /any     service::any     -         403
//! GET     /grown   service::grown   -         200 403
//! GET     /looped  service::looped  -         200
//! GET     /me      service::me      -         200
//! GET     /users   service::users   -         200 403
//! ```

use axum::{Router, http::StatusCode, routing::get};

#[derive(PartialEq)]
pub enum Perm {
    Users,
    Groups,
}

async fn require(perms: &[Perm]) -> Result<(), StatusCode> {
    let have = vec![Perm::Users];
    let has = perms.iter().all(|perm| have.contains(perm));
    if has { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
}

fn require_any(perms: &[Perm]) -> Result<(), StatusCode> {
    let have = vec![Perm::Users];
    if perms.iter().rev().any(|perm| have.contains(perm)) { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
}

fn require_each(perms: &[Perm]) -> Result<(), StatusCode> {
    for perm in perms {
        if *perm != Perm::Users {
            return Err(StatusCode::FORBIDDEN);
        }
    }
    Ok(())
}

fn required() -> Vec<Perm> {
    let mut perms = vec![];
    if std::env::args().count() > 2 {
        perms.push(Perm::Groups);
    }
    perms
}

async fn me() -> Result<(), StatusCode> {
    require(&[]).await
}

async fn users() -> Result<(), StatusCode> {
    require(&[Perm::Users]).await
}

async fn any() -> Result<(), StatusCode> {
    require_any(&[])
}

async fn looped() -> Result<(), StatusCode> {
    require_each(&[])
}

async fn grown() -> Result<(), StatusCode> {
    require_each(&required())
}

pub fn app() -> Router {
    Router::new()
        .route("/me", get(me))
        .route("/users", get(users))
        .route("/any", get(any))
        .route("/looped", get(looped))
        .route("/grown", get(grown))
}
