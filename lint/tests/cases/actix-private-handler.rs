//! An attribute of actix-web makes a public struct of a private function, so that another module can register it. The
//! layer around the app is also around `list`, and sends the documented 409; nobody sends the documented 410.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH    HANDLER                DECLARED     RETURNED
//! DELETE  /todos  service::todos::clear  -            204 [409]
//! GET     /todos  service::todos::list   200 409 410  200 [409]
//! unreturned_status list 410 at 13
//! ```

use actix_web::{
    App, Error, HttpResponse, HttpServer,
    body::BoxBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorConflict,
    middleware::{Next, from_fn},
};

mod todos {
    use actix_web::{HttpResponse, delete};

    #[utoipa::path(get, path = "/todos", responses((status = 200), (status = 409), (status = 410)))]
    #[actix_web::get("/todos")]
    async fn list() -> HttpResponse {
        HttpResponse::Ok().finish()
    }

    #[delete("/todos")]
    async fn clear() -> HttpResponse {
        HttpResponse::NoContent().finish()
    }
}

async fn guard(request: ServiceRequest, next: Next<BoxBody>) -> Result<ServiceResponse, Error> {
    if request.headers().is_empty() {
        return Err(ErrorConflict("empty"));
    }
    next.call(request).await
}

fn main() {
    let _ = HttpServer::new(|| App::new().wrap(from_fn(guard)).service(todos::list).service(todos::clear));
}
