//! One app sets an error handler for JSON; neither handler takes JSON. `shown` (which takes `Data`) and `pathed`
//! (which takes `Path`) are as closed as without it: 409 is never sent, and 404 is undeclared.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH          HANDLER          DECLARED  RETURNED
//! GET     /pathed/{id}  service::pathed  200 409   200 404 (404)
//! GET     /shown        service::shown   200 409   200 404
//! unreturned_status shown 409 at 20
//! undeclared_status shown 404 at 24
//! unreturned_status pathed 409 at 29
//! undeclared_status pathed 404 at 33
//! ```

use actix_web::{
    App, HttpResponse, HttpServer, ResponseError, error::InternalError, get, http::StatusCode, web,
};

#[derive(Debug)]
pub struct Missing;
impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("missing")
    }
}

impl ResponseError for Missing {
    fn status_code(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }
}

#[utoipa::path(responses((status = 200), (status = 409)))]
#[get("/shown")]
async fn shown(n: web::Data<u8>) -> Result<HttpResponse, Missing> {
    if **n == 0 {
        return Err(Missing);
    }
    Ok(HttpResponse::Ok().finish())
}

#[utoipa::path(responses((status = 200), (status = 409)))]
#[get("/pathed/{id}")]
async fn pathed(id: web::Path<u8>) -> Result<HttpResponse, Missing> {
    if *id == 0 {
        return Err(Missing);
    }
    Ok(HttpResponse::Ok().finish())
}

pub async fn serve() -> std::io::Result<()> {
    let json = || {
        web::JsonConfig::default().error_handler(|e, _| {
            InternalError::from_response(e, HttpResponse::UnprocessableEntity().finish()).into()
        })
    };
    HttpServer::new(move || {
        App::new().app_data(json()).app_data(web::Data::new(1u8)).service(shown).service(pathed)
    })
    .bind(("127.0.0.1", 8080))?
    .run()
    .await
}
