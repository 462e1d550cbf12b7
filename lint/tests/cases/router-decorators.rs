//! Decorators of one trait pass a router to an inner one, whose type is not seen. Each route that one of them
//! may add to the router that it receives is listed with its path.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH     HANDLER        DECLARED  RETURNED
//! GET     /base    service::show  -         200
//! GET     /logged  service::show  -         200 [?]
//! GET     /timed   service::show  -         200 [?]
//! ```

use axum::{Router, routing::get};

pub trait Mount {
    fn mount(&self, at: &str, router: Router) -> Router;
}

async fn show() -> &'static str {
    "shown"
}

pub struct Base;
impl Mount for Base {
    fn mount(&self, _: &str, router: Router) -> Router {
        router.route("/base", get(show))
    }
}

pub struct Logged<T>(T);
impl<T: Mount> Mount for Logged<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/logged", get(show)))
    }
}

pub struct Timed<T>(T);
impl<T: Mount> Mount for Timed<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/timed", get(show)))
    }
}

pub fn routes() -> Router {
    Logged(Timed(Base)).mount("/", Router::new())
}
