//! actix-cors refuses preflights alone, which are no requests of `open` or `listed`. If it blocks other origins, it sends
//! 400 to other requests too, also where that is added to a permissive one.
//!
//! dependencies: actix-web = "4"; actix-cors = "0.7"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /added    service::added    -         200 [400]
//! GET     /blocked  service::blocked  -         200 [400]
//! GET     /listed   service::listed   -         200
//! GET     /open     service::open     -         200
//! ```

use actix_cors::Cors;
use actix_web::{App, HttpResponse, web};

async fn open() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn listed() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn blocked() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn added() -> HttpResponse {
    HttpResponse::Ok().finish()
}

fn main() {
    let _ = App::new().wrap(Cors::permissive()).route("/open", web::get().to(open));
    let _ = App::new().wrap(Cors::default().allowed_origin("https://a")).route("/listed", web::get().to(listed));
    let _ = App::new()
        .wrap(Cors::default().allowed_origin("https://a").block_on_origin_mismatch(true))
        .route("/blocked", web::get().to(blocked));
    let _ = App::new()
        .wrap(Cors::permissive().allowed_origin("https://a").block_on_origin_mismatch(true))
        .route("/added", web::get().to(added));
}
