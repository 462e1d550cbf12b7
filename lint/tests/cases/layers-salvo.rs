//! salvo's hoops: a function that writes 401 and skips the rest, one that only calls on, and known ones.
//!
//! dependencies: salvo = "0.95"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED  RETURNED
//! GET     /inner  service::inner  -         200 [401 413]
//! GET     /outer  service::outer  -         200
//! ```

use salvo::prelude::*;

#[handler]
async fn auth(req: &mut Request, depot: &mut Depot, res: &mut Response, ctrl: &mut FlowCtrl) {
    if req.header::<String>("authorization").is_none() {
        res.status_code(StatusCode::UNAUTHORIZED);
        ctrl.skip_rest();
        return;
    }
    ctrl.call_next(req, depot, res).await;
}

#[handler]
async fn logged(req: &mut Request, depot: &mut Depot, res: &mut Response, ctrl: &mut FlowCtrl) {
    ctrl.call_next(req, depot, res).await;
    res.headers_mut().insert("x-a", "1".parse().unwrap());
}

#[handler]
async fn inner() -> &'static str {
    "inner"
}

#[handler]
async fn outer() -> &'static str {
    "outer"
}

pub fn router() -> Router {
    Router::new()
        .hoop(logged)
        .push(Router::with_path("inner").hoop(auth).hoop(max_size(9)).get(inner))
        .push(Router::with_path("outer").get(outer))
}
