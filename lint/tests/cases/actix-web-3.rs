//! actix-web 3 rejects a form of another media type with 400, as one that it cannot parse; actix-web 4 with 415. Facts are
//! those of the version that the service uses.
//!
//! dependencies: actix-web = "3"
//!
//! ```text
//! METHOD  PATH         HANDLER          DECLARED  RETURNED
//! POST    /items       service::create  -         201 (400 411 413)
//! GET     /items/{id}  service::read    -         200 404 (404)
//! ```

use actix_web::{HttpResponse, Responder, get, post, web};

#[post("/items")]
async fn create(form: web::Form<Vec<(String, String)>>) -> impl Responder {
    HttpResponse::Created().json(form.into_inner())
}

#[get("/items/{id}")]
async fn read(id: web::Path<u64>) -> Option<String> {
    (*id == 1).then(|| "one".to_owned())
}

pub fn configure(app: &mut web::ServiceConfig) {
    app.service(create).service(read);
}
