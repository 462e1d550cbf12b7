//! salvo: `Router::with_hoop(verify)` puts a layer around the routes below; `verify` is no endpoint. A helper method that is
//! given the response sets its status.
//!
//! dependencies: salvo = "0.93"
//!
//! ```text
//! METHOD  PATH    HANDLER          DECLARED  RETURNED
//! GET     /list   service::list    -         200 [401]
//! GET     /pages  service::handle  -         202 403
//! ```

use salvo::prelude::*;

struct Pages {
    ready: bool,
}

impl Pages {
    fn refuse(&self, res: &mut Response) {
        res.status_code(StatusCode::FORBIDDEN);
        res.render("no");
    }

    fn answer(&self, res: &mut Response) {
        if self.ready {
            res.status_code = Some(StatusCode::ACCEPTED);
        } else {
            self.refuse(res);
        }
    }
}

#[handler]
impl Pages {
    async fn handle(&self, _req: &mut Request, res: &mut Response) {
        self.answer(res);
    }
}

#[handler]
async fn verify(res: &mut Response, ctrl: &mut FlowCtrl) {
    res.status_code(StatusCode::UNAUTHORIZED);
    ctrl.skip_rest();
}

#[handler]
async fn list() -> &'static str {
    "list"
}

pub fn router() -> Router {
    Router::new()
        .push(Router::with_hoop(verify).push(Router::with_path("list").get(list)))
        .push(Router::with_path("pages").get(Pages { ready: true }))
}
