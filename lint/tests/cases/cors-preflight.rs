//! With any origin allowed, actix-cors refuses preflights alone, which are no requests of `open`. A list of origins makes
//! it send 400 to other requests too, also where it is added to a permissive one.
//!
//! dependencies: actix-web = "4"; actix-cors = "0.7"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /added   service::added   -         200 [400]
//! GET     /listed  service::listed  -         200 [400]
//! GET     /open    service::open    -         200
//! ```

use actix_cors::Cors;
use actix_web::{App, HttpResponse, web};

async fn open() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn listed() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn added() -> HttpResponse {
    HttpResponse::Ok().finish()
}

fn main() {
    let _ = App::new().wrap(Cors::permissive()).route("/open", web::get().to(open));
    let _ = App::new().wrap(Cors::default().allowed_origin("https://a")).route("/listed", web::get().to(listed));
    let _ = App::new()
        .wrap(Cors::permissive().allowed_origin("https://a"))
        .route("/added", web::get().to(added));
}
