//! A type declares what it rejects with, and its code rejects with a status that a catcher replaces: both are rejections
//! of the handler.
//!
//! dependencies: rocket = "0.5"; responds = "0.1"
//!
//! ```text
//! METHOD  PATH  HANDLER        DECLARED  RETURNED
//! GET     /     service::show  -         200 (400 428)
//! ```

use responds::Rejects;
use rocket::{
    Request, get,
    http::Status,
    outcome::Outcome,
    request::{self, FromRequest},
    routes,
};

#[derive(Rejects)]
#[rejects(428)]
pub struct IfMatch(String);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for IfMatch {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, ()> {
        match request.headers().get_one("If-Match") {
            Some(tag) => Outcome::Success(Self(tag.to_owned())),
            None => Outcome::Error((Status::BadRequest, ())),
        }
    }
}

#[get("/")]
fn show(tag: IfMatch) -> String {
    tag.0
}

pub fn serve() -> rocket::Rocket<rocket::Build> {
    rocket::build().mount("/", routes![show])
}
