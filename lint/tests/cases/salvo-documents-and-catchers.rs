//! salvo: `OpenApi::merge_router(&router)` reads a router and mounts nothing, so that the routes are listed once and no
//! layer is unknown. A hoop of a `Catcher` writes the content of other responses, and is no endpoint. The documented 409 of
//! `hello` is never sent.
//!
//! dependencies: salvo = "1"
//!
//! ```text
//! METHOD  PATH  HANDLER         DECLARED  RETURNED
//! GET     /a    service::hello  200 409   200
//! unreturned_status hello 409 at 4
//! ```

use salvo::{catcher::Catcher, oapi::OpenApi, prelude::*};

#[endpoint(responses((status_code = 200), (status_code = 409)))]
async fn hello() -> &'static str {
    "hello"
}

#[handler]
async fn not_found(res: &mut Response, ctrl: &mut FlowCtrl) {
    res.render("no such page");
    ctrl.skip_rest();
}

pub fn service() -> Service {
    let router = Router::with_path("a").get(hello);
    let document = OpenApi::new("service", "1").merge_router(&router);
    let router = router.unshift(document.into_router("/document"));
    Service::new(router).catcher(Catcher::default().hoop(not_found))
}
