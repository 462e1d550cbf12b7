//! Beside the routing attributes of rocket, above and below.

#![deny(warnings)]

use responds::responds;
use rocket::{get, http::Status, post, put, routes, serde::json::Json};

/// Above.
#[responds(200, 404)]
#[get("/above/<id>")]
fn above(id: u64) -> Option<Json<u64>> {
    id.checked_add(1).map(Json)
}

/// Below.
#[get("/below/<id>")]
#[responds(200, 404, framework = rocket)]
async fn below(id: u64) -> Result<Json<u64>, Status> {
    id.checked_add(1).map(Json).ok_or(Status::NotFound)
}

#[responds(204)]
#[post("/post", data = "<_text>", format = "text/plain")]
async fn made(_text: String) -> Status {
    Status::NoContent
}

#[responds(200)]
#[put("/unit")]
fn unit() {}

#[responds(404)]
#[rocket::catch(404)]
fn missing() -> (Status, &'static str) {
    (Status::NotFound, "missing")
}

pub fn build() -> rocket::Rocket<rocket::Build> {
    rocket::build().mount("/", routes![above, below, made, unit]).register("/", rocket::catchers![missing])
}
