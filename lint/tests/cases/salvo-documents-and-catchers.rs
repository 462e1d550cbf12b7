//! salvo: `OpenApi::merge_router(&router)` reads a router and mounts nothing, so that the routes are listed once and no
//! layer is unknown. A hoop of a `Catcher` writes the content of other responses, and is no endpoint. Hoops that name
//! neither the response nor the flow of control pass the request on. The documented 409 of `hello` is never sent.
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
async fn note(depot: &mut Depot) {
    depot.insert("noted", 1_i64);
}

struct Keep;

#[async_trait]
impl Handler for Keep {
    async fn handle(&self, _: &mut Request, depot: &mut Depot, _: &mut Response, _: &mut FlowCtrl) {
        depot.insert("kept", 1_i64);
    }
}

#[handler]
async fn not_found(res: &mut Response, ctrl: &mut FlowCtrl) {
    res.render("no such page");
    ctrl.skip_rest();
}

pub fn service() -> Service {
    let router = Router::with_path("a").hoop(note).hoop(Keep).get(hello);
    let document = OpenApi::new("service", "1").merge_router(&router);
    let router = router.unshift(document.into_router("/document"));
    Service::new(router).catcher(Catcher::default().hoop(not_found))
}
