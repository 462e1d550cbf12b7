//! Two globs from other crates, one of which brings `Router`, the other extractors. `list` tells `GET /shelf` and
//! `GET /shelf/{id}`.
//!
//! dependencies: salvo = "1"
//!
//! ```text
//! METHOD  PATH         HANDLER              DECLARED  RETURNED
//! GET     /shelf       service::shelf::all  200       200
//! GET     /shelf/{id}  service::shelf::one  200       200 (400)
//! ```

pub mod shelf {
    use salvo::oapi::extract::*;
    use salvo::prelude::*;
    #[endpoint]
    pub async fn all() -> &'static str {
        "all"
    }
    #[endpoint]
    pub async fn one(id: PathParam<u8>) -> String {
        id.into_inner().to_string()
    }
    pub fn router() -> Router {
        Router::with_path("shelf").get(all).push(Router::with_path("{id}").get(one))
    }
}

pub fn routes() -> salvo::Router {
    salvo::Router::new().push(shelf::router())
}
