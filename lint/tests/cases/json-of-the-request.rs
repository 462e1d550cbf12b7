//! A value that was read from the request can be written again: a handler that returns its extractor sends 200 alone, as
//! one that wraps the content anew.
//!
//! dependencies: actix-web = "4"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED  RETURNED
//! POST    /anew   service::anew   -         200 (400 413)
//! POST    /plain  service::plain  -         200 (400 413)
//! POST    /same   service::same   -         200 (400 413)
//! ```

use actix_web::{App, Error, web};

async fn same(body: web::Json<i32>) -> Result<web::Json<i32>, Error> {
    Ok(body)
}

async fn anew(body: web::Json<i32>) -> Result<web::Json<i32>, Error> {
    Ok(web::Json(body.into_inner()))
}

async fn plain(body: web::Json<i32>) -> web::Json<i32> {
    body
}

fn main() {
    let _ = App::new()
        .route("/same", web::post().to(same))
        .route("/anew", web::post().to(anew))
        .route("/plain", web::post().to(plain));
}
