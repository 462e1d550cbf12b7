//! salvo: `Router::with_hoop(verify)` puts a layer around the routes below; `verify` is no endpoint. A helper method that is
//! given the response sets its status. A redirection has the status that it is given.
//!
//! dependencies: salvo = "0.93"
//!
//! ```text
//! METHOD  PATH    HANDLER          DECLARED  RETURNED
//! GET     /list   service::list    -         200 [401]
//! GET     /moved  service::moved   -         301 500
//! GET     /pages  service::handle  -         202 403
//! GET     /plain  service::plain   -         308
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

#[handler]
async fn moved(res: &mut Response) -> Result<(), StatusError> {
    let to = Redirect::with_status_code(StatusCode::MOVED_PERMANENTLY, "/list")
        .map_err(|_| StatusError::internal_server_error())?;
    res.render(to);
    Ok(())
}

#[handler]
async fn plain(res: &mut Response) {
    res.render(Redirect::with_status_code(StatusCode::PERMANENT_REDIRECT, "/list").unwrap());
}

pub fn router() -> Router {
    Router::new()
        .push(Router::with_hoop(verify).push(Router::with_path("list").get(list)))
        .push(Router::with_path("moved").get(moved))
        .push(Router::with_path("plain").get(plain))
        .push(Router::with_path("pages").get(Pages { ready: true }))
}
