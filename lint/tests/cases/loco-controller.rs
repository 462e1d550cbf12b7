//! Routes of loco are axum's behind loco's prelude: `list` sends 200, `one` sends 404 by `Error::NotFound`.
//!
//! dependencies: loco-rs = "0.16"; axum = "0.8"
//!
//! ```text
//! METHOD  PATH             HANDLER        DECLARED  RETURNED
//! GET     /api/notes/      service::list  -         200
//! GET     /api/notes/{id}  service::one   -         200 404 (400)
//! ```

use loco_rs::prelude::*;

async fn list(State(_ctx): State<AppContext>) -> Result<Response> {
    format::json(vec![1])
}

async fn one(Path(id): Path<i32>) -> Result<Response> {
    if id == 1 { format::json(id) } else { Err(Error::NotFound) }
}

pub fn routes() -> Routes {
    Routes::new().prefix("/api/notes").add("/", get(list)).add("/{id}", get(one))
}

fn main() {
    AppRoutes::with_default_routes().add_route(routes());
}
