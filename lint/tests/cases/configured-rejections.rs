//! actix-web: an error handler for JSON decides what `Json` rejects with, so that its own rejections are no statuses of
//! `create`. Extractors that it is not for keep theirs.
//!
//! dependencies: actix-web = "4"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! POST    /create  service::create  -         201 (?)
//! GET     /find    service::find    -         200 (400)
//! ```

use actix_web::{App, HttpResponse, HttpServer, error::InternalError, web};

async fn create(_: web::Json<u8>) -> HttpResponse {
    HttpResponse::Created().finish()
}

async fn find(_: web::Query<(u8,)>) -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub fn serve() {
    let _ = HttpServer::new(|| {
        let json = web::JsonConfig::default().error_handler(|error, _| {
            InternalError::from_response(error, HttpResponse::UnprocessableEntity().finish()).into()
        });
        App::new().app_data(json).route("/create", web::post().to(create)).route("/find", web::get().to(find))
    });
}
