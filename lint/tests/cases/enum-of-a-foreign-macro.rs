//! `custom_error!` declares an enum, and implements `From` for the type of a field `source` that is alone in its variant.
//! A variant that a handler names chooses its arm, `?` on the file makes `Unread`, and the values of a function that is not
//! seen may be any: 401, 404 and 500, and nothing else.
//!
//! dependencies: actix-web = "4"; custom_error = "1"; outside = "1"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED  RETURNED
//! GET     /any    service::any    -         200 401? 404? 500?
//! GET     /bare   service::bare   -         404
//! GET     /named  service::named  -         401
//! GET     /read   service::read   -         200 500
//! missing_required_header named 401 at 25
//! ```

use actix_web::{App, HttpResponse, ResponseError, web};
use custom_error::custom_error;

custom_error! {
    /// The errors of the service.
    #[derive(PartialEq)]
    pub DomainError
    Unread { source: std::io::Error } = "the file cannot be read",
    Unknown { name: String } = "nobody is called {name}",
    Gone = @{ format!("it is gone") },
}

impl ResponseError for DomainError {
    fn error_response(&self) -> HttpResponse {
        match self {
            DomainError::Unread { source: _ } => HttpResponse::InternalServerError().finish(),
            DomainError::Unknown { name: _ } => HttpResponse::Unauthorized().finish(),
            DomainError::Gone => HttpResponse::NotFound().finish(),
        }
    }
}

async fn named() -> Result<HttpResponse, DomainError> {
    Err(DomainError::Unknown { name: String::new() })
}

async fn bare() -> Result<HttpResponse, DomainError> {
    Err(DomainError::Gone)
}

async fn read() -> Result<HttpResponse, DomainError> {
    std::fs::read_to_string("x")?;
    Ok(HttpResponse::Ok().finish())
}

async fn any() -> Result<HttpResponse, DomainError> {
    let known: Result<(), DomainError> = outside::ask();
    known?;
    Ok(HttpResponse::Ok().finish())
}

fn main() {
    let _ = App::new()
        .route("/named", web::get().to(named))
        .route("/bare", web::get().to(bare))
        .route("/read", web::get().to(read))
        .route("/any", web::get().to(any));
}
