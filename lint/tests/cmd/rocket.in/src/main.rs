//! Notes over HTTP.

mod notes;

use rocket::{launch, routes};

#[launch]
fn rocket() -> _ {
    rocket::build().mount("/notes", routes![notes::all, notes::one, notes::add, notes::drop_all])
}
