//! Twelve decorators of one trait pass a router to an inner one, whose type is not seen. `list` ends within a
//! second and lists `show` at `/base` and at the twelve paths (or with an unknown path).
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH       HANDLER        DECLARED  RETURNED
//! GET     /base      service::show  -         200
//! GET     /cached    service::show  -         200 [?]
//! GET     /counted   service::show  -         200 [?]
//! GET     /guarded   service::show  -         200 [?]
//! GET     /limited   service::show  -         200 [?]
//! GET     /logged    service::show  -         200 [?]
//! GET     /mirrored  service::show  -         200 [?]
//! GET     /quiet     service::show  -         200 [?]
//! GET     /retried   service::show  -         200 [?]
//! GET     /signed    service::show  -         200 [?]
//! GET     /split     service::show  -         200 [?]
//! GET     /timed     service::show  -         200 [?]
//! GET     /traced    service::show  -         200 [?]
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

pub struct Counted<T>(T);
impl<T: Mount> Mount for Counted<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/counted", get(show)))
    }
}

pub struct Cached<T>(T);
impl<T: Mount> Mount for Cached<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/cached", get(show)))
    }
}

pub struct Guarded<T>(T);
impl<T: Mount> Mount for Guarded<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/guarded", get(show)))
    }
}

pub struct Limited<T>(T);
impl<T: Mount> Mount for Limited<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/limited", get(show)))
    }
}

pub struct Signed<T>(T);
impl<T: Mount> Mount for Signed<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/signed", get(show)))
    }
}

pub struct Traced<T>(T);
impl<T: Mount> Mount for Traced<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/traced", get(show)))
    }
}

pub struct Retried<T>(T);
impl<T: Mount> Mount for Retried<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/retried", get(show)))
    }
}

pub struct Split<T>(T);
impl<T: Mount> Mount for Split<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/split", get(show)))
    }
}

pub struct Mirrored<T>(T);
impl<T: Mount> Mount for Mirrored<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/mirrored", get(show)))
    }
}

pub struct Quiet<T>(T);
impl<T: Mount> Mount for Quiet<T> {
    fn mount(&self, at: &str, router: Router) -> Router {
        self.0.mount(at, router.route("/quiet", get(show)))
    }
}

pub fn routes() -> Router {
    Logged(Timed(Counted(Cached(Guarded(Limited(Signed(Traced(Retried(Split(Mirrored(Quiet(Base))))))))))))
        .mount("/", Router::new())
}
