//! Two `#[macro_use] extern crate` and a glob of another crate in the module leave `#[get]` to rocket: both
//! handlers are listed.
//!
//! dependencies: rocket = "0.5"; rocket_sync_db_pools = "0.1"; rocket_db_pools = "0.2"
//!
//! ```text
//! METHOD  PATH  HANDLER           DECLARED  RETURNED
//! GET     /a    service::a::list  -         200
//! GET     /b    service::b::list  -         200
//! ```

#[macro_use]
extern crate rocket;
#[macro_use]
extern crate rocket_sync_db_pools;
mod a {
    #[get("/a")]
    pub fn list() -> &'static str {
        "a"
    }
}

mod b {
    #[allow(unused_imports)]
    use rocket_db_pools::*;
    #[get("/b")]
    pub fn list() -> &'static str {
        "b"
    }
}

#[launch]
fn rocket() -> _ {
    rocket::build().mount("/", routes![a::list, b::list])
}
