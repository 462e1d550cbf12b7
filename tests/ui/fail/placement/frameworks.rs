//! Beside the routing attributes of every framework everything is said once.

use responds::responds;

#[responds(200)]
#[actix_web::get("/above")]
async fn actix_above() -> actix_web::HttpResponse {
    actix_web::HttpResponse::NotFound().finish()
}

#[actix_web::get("/below")]
#[responds(200, framework = actix_web)]
async fn actix_below() -> actix_web::HttpResponse {
    actix_web::HttpResponse::NotFound().finish()
}

#[responds(200)]
#[rocket::get("/above/<_id>")]
fn rocket_above(_id: u64) -> rocket::http::Status {
    rocket::http::Status::NotFound
}

#[rocket::get("/below")]
#[responds(200, framework = rocket)]
fn rocket_below() -> rocket::http::Status {
    rocket::http::Status::NotFound
}

#[responds(200)]
#[poem::handler]
fn poem_above() -> poem::http::StatusCode {
    poem::http::StatusCode::NOT_FOUND
}

#[poem::handler]
#[responds(200, framework = poem)]
fn poem_below() -> poem::http::StatusCode {
    poem::http::StatusCode::NOT_FOUND
}

#[responds(200)]
#[salvo::handler]
async fn salvo_above() -> salvo::http::StatusCode {
    salvo::http::StatusCode::NOT_FOUND
}

#[salvo::handler]
#[responds(200, framework = salvo)]
async fn salvo_below() -> salvo::http::StatusCode {
    salvo::http::StatusCode::NOT_FOUND
}

fn main() {}
